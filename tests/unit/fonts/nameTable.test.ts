import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFaceNames } from '../../../src/fonts/nameTable.js';
import { officialFaceNamed, officialFaces } from '../../../src/fonts/officialFaces.js';
import { typefaces } from '../../../src/measure/typeface.js';
import { collection, familyNames, fontFile, nameTable, namesOnly, rawNameTable } from './fontFiles.js';

const read = (file: Uint8Array) => readFaceNames((offset, length) => file.subarray(offset, offset + length));

describe('readFaceNames', () => {
  it('reads English and Chinese names', () => {
    const [face] = read(namesOnly(familyNames('FangSong_GB2312', 'FangSong_GB2312', '仿宋_GB2312')));
    expect(face).toEqual({ index: 0, postscriptName: 'FangSong_GB2312', names: ['FangSong_GB2312', '仿宋_GB2312'], isUpright: true, weight: 'regular' });
  });

  it('reads every face of a collection', () => {
    const fonts = [familyNames('SimSun', 'SimSun', '宋体'), familyNames('NSimSun', 'NSimSun', '新宋体')].map((names) => new Map([['name', nameTable(names)]]));
    expect(read(collection(fonts)).map(({ postscriptName }) => postscriptName)).toEqual(['SimSun', 'NSimSun']);
  });

  it('knows an italic cut from its style', () => {
    expect(read(namesOnly(familyNames('KaiTi-Italic', 'KaiTi', '楷体', 'Italic')))[0]?.isUpright).toBe(false);
  });

  it.each([
    ['the old Chinese encoding of Windows', 3, 3, Buffer.from('b7c2cbce', 'hex')], // 仿宋
    ['the same in fields of two bytes', 3, 3, Buffer.from('b7c2cbce005f00470042', 'hex')], // 仿宋_GB
    ['Unicode marked as that encoding', 3, 3, Buffer.from('仿宋', 'utf16le').swap16()],
    ['simplified Chinese of the Macintosh', 1, 25, Buffer.from('b7c2cbce', 'hex')],
    ['Unicode of the oldest platform', 0, 3, Buffer.from('仿宋', 'utf16le').swap16()],
  ])('reads names in %s', (_, platform, encoding, bytes) => {
    const [face] = read(fontFile(new Map([['name', rawNameTable([[platform, encoding, 1, bytes]])]]), 0x00010000));
    expect(face?.names.some((name) => name.startsWith('仿宋'))).toBe(true);
    expect(face?.postscriptName).toBe('');
  });

  it('gives nothing for what is no font, and never throws', () => {
    expect(read(Buffer.from('<!DOCTYPE html>'))).toEqual([]);
    const whole = namesOnly(familyNames('SimHei', 'SimHei', '黑体'));
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => Array.isArray(read(bytes))));
    fc.assert(fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, value) => {
      const damaged = Buffer.from(whole);
      damaged[at] = value;
      return Array.isArray(read(damaged)) && Array.isArray(read(whole.subarray(0, at)));
    }));
  });
});

describe('officialFaceNamed', () => {
  it('knows the faces by any of their names, whatever the case and spacing', () => {
    expect(officialFaceNamed(['方正小标宋简体'])).toEqual({ typeface: 'displaySong', rank: 0 });
    expect(officialFaceNamed(['fzxiaobiaosong b05s'])?.typeface).toBe('displaySong');
    expect(officialFaceNamed(['Songti SC', 'STSong'])?.typeface).toBe('song');
    expect(officialFaceNamed(['仿宋', '仿宋_GB2312'])).toEqual({ typeface: 'fangsong', rank: 0 });
    expect(officialFaceNamed(['NSimSun', '新宋体', 'Arial'])).toBeUndefined();
  });

  it('gives no name to two typefaces', () => {
    const names = typefaces.flatMap((typeface) => officialFaces[typeface].names);
    expect(new Set(names).size).toBe(names.length);
    for (const typeface of typefaces) for (const name of officialFaces[typeface].names) expect(officialFaceNamed([name])?.typeface).toBe(typeface);
  });
});
