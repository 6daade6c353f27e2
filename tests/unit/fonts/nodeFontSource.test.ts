import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { describeFaces, listFaces } from '../../../src/fonts/describeFaces.js';
import { faceFor } from '../../../src/fonts/faceFor.js';
import { findOfficialFaces } from '../../../src/fonts/nodeFontFolders.js';
import { loadFontSet } from '../../../src/fonts/nodeFontSource.js';
import { typefaces } from '../../../src/measure/typeface.js';
import { hasFirstChoices } from '../../support/freeFaces.js';
import { describeIf } from '../../support/outsideTools.js';
import { collection, familyNames, fontFile, namesOnly, renamed } from './fontFiles.js';

const fonts = resolve('fonts');
const nothing = mkdtempSync(join(tmpdir(), 'gongkai-no-fonts-'));
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-fonts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
afterAll(() => rmSync(nothing, { recursive: true }));

const codes = (diagnostics: readonly { readonly code: string }[]): readonly string[] => diagnostics.map(({ code }) => code);
const fandol = (name: string): Buffer => readFileSync(join(fonts, `${name}.otf`));
const at = (character: string): number => character.codePointAt(0)!;

/** The free faces, linked into the test's own folder. */
function linkFreeFaces(but: readonly string[] = []): void {
  for (const file of readdirSync(fonts)) if (!but.includes(file)) symlinkSync(join(fonts, file), join(folder, file));
}

const describeWithFirstChoices = describeIf(hasFirstChoices());

describeWithFirstChoices('loadFontSet with the free faces', () => {
  it('gives every typeface its face and warns that it stands in', async () => {
    const { fontSet, diagnostics } = await loadFontSet({ systemFaces: false });
    expect(typefaces.map((typeface) => fontSet!.chains[typeface][0]!.postscriptName)).toEqual(['FandolSong-Bold', 'FandolSong-Regular', 'FandolFang-Regular', 'FandolKai-Regular', 'FandolHei-Regular']);
    expect(codes(diagnostics)).toEqual(typefaces.map(() => 'font-substituted'));
    expect(diagnostics[0]).toMatchObject({ expected: '方正小标宋简体', actual: 'FandolSong', details: { typeface: '小标宋' } });
  });

  it('measures in em and takes heights from the outlines, not from hhea', async () => {
    const { fontSet } = await loadFontSet({ systemFaces: false });
    for (const typeface of typefaces) {
      const [face] = fontSet!.chains[typeface];
      expect([face!.advanceOf(at('公')), face!.advanceOf(at('—')), face!.advanceOf(at('“'))]).toEqual([1, 1, 1]);
      expect(face!.ascent).toBeGreaterThan(0.7);
      expect(face!.ascent).toBeLessThan(0.95);
      expect(face!.descent).toBeLessThan(-0.1); // FandolSong's hhea says +0.2
      expect(face!.descent).toBeGreaterThan(-0.25);
    }
  });

  it('falls back for characters the own face lacks, and gives nothing for those no face has', async () => {
    const { fontSet } = await loadFontSet({ systemFaces: false });
    const nameFor = (character: string): string | undefined => faceFor(fontSet!, 'fangsong', at(character))?.postscriptName;
    expect([...'年·㎡⑪㐂龘☑𠀁'].map(nameFor)).toEqual(['FandolFang-Regular', 'FandolFang-Regular', ...Array.from({ length: 4 }, () => 'NotoSerifSC-Regular'), 'HanaMinA', 'HanaMinB']);
    expect(nameFor('\u{10FFFD}')).toBeUndefined();
  });

  it('parses a face once per process and lists each under an id of its own', async () => {
    const [one, other] = [await loadFontSet({ systemFaces: false }), await loadFontSet({ systemFaces: false })];
    expect(other.fontSet!.chains.kai[0]!.parsed).toBe(one.fontSet!.chains.kai[0]!.parsed);
    expect([...one.fontSet!.faces].every(([id, face]) => face.id === id && /-[0-9a-f]{8}$/.test(id))).toBe(true);
    expect(one.fontSet!.faces.size).toBe(one.fontSet!.roman ? 9 : 8);
  });

  it('opens the large fallback faces only when a character is asked of them', async () => {
    linkFreeFaces(['HanaMinB.ttf']);
    writeFileSync(join(folder, 'HanaMinB.ttf'), 'not a font at all');
    const { fontSet, diagnostics } = await loadFontSet({ systemFaces: false, freeFolders: [folder] });
    expect(codes(diagnostics)).not.toContain('font-unreadable');
    expect(faceFor(fontSet!, 'song', at('年'))?.postscriptName).toBe('FandolSong-Regular');
    expect(faceFor(fontSet!, 'song', at('𠀁'))).toBeUndefined(); // layout reports the character with its place
  });

  it('tells people which face draws what, and under which licence', async () => {
    const { fontSet } = await loadFontSet({ systemFaces: false });
    expect(listFaces(fontSet!).map(({ typeface }) => typeface)).toEqual([...typefaces, ...(fontSet!.roman ? ['roman'] : []), 'fallback', 'fallback', 'fallback']);
    expect(describeFaces(fontSet!)[2]).toBe(`仿宋：FandolFang R（FandolFang-Regular）${join(fonts, 'FandolFang-Regular.otf')}；代替仿宋_GB2312，许可 GPL-3.0-or-later WITH Font-exception-2.0`);
  });
});

describe('loadFontSet without any face', () => {
  it('gives no font set and names each typeface without a face and where it looked', async () => {
    const { fontSet, diagnostics } = await loadFontSet({ systemFaces: false, freeFolders: [nothing] });
    expect(fontSet).toBeUndefined();
    expect(diagnostics.map(({ code, details }) => [code, details?.['typeface'], details?.['looked']])).toEqual(['小标宋', '宋体', '仿宋', '楷体', '黑体'].map((name) => ['font-missing', name, [nothing]]));
  });
});

describeWithFirstChoices('loadFontSet when faces are missing or broken', () => {
  it('reports a free face that was changed and takes the next one', async () => {
    linkFreeFaces(['FandolSong-Regular.otf']);
    const bytes = fandol('FandolSong-Regular');
    bytes[bytes.length - 1]! ^= 1;
    writeFileSync(join(folder, 'FandolSong-Regular.otf'), bytes);
    const { fontSet, diagnostics } = await loadFontSet({ systemFaces: false, freeFolders: [folder] });
    expect(diagnostics.find(({ code }) => code === 'font-unreadable')).toMatchObject({ details: { file: join(folder, 'FandolSong-Regular.otf') } });
    expect(fontSet!.chains.song[0]!.postscriptName).toBe('NotoSerifSC-Regular');
  });

  it.each([
    ['text', Buffer.from('not a font')],
    ['nothing', Buffer.alloc(0)],
    ['names without outlines', namesOnly(familyNames('KaiTi', 'KaiTi', '楷体'))],
    ['half a font', () => fandol('FandolKai-Regular').subarray(0, 3_000_000)],
  ])('reports a given file that holds %s', async (_, bytes) => {
    const file = join(folder, 'kai.otf');
    writeFileSync(file, typeof bytes === 'function' ? bytes() : bytes);
    const { fontSet, diagnostics } = await loadFontSet({ systemFaces: false, files: { kai: file } });
    const finding = diagnostics.find(({ code }) => code === 'font-unreadable');
    expect(finding?.details).toMatchObject({ file, reason: expect.stringMatching(/./) });
    expect(fontSet!.chains.kai[0]!.postscriptName).toBe('FandolKai-Regular');
  });

  it('reports a given file and a configured folder that are not there', async () => {
    const { diagnostics } = await loadFontSet({ systemFaces: false, files: { hei: join(folder, 'none.ttf') }, folder: join(folder, 'none') });
    expect(diagnostics.filter(({ code }) => code === 'font-unreadable').map(({ details }) => details?.['file'])).toEqual([join(folder, 'none'), join(folder, 'none.ttf')]);
  });
});

describeWithFirstChoices('loadFontSet with official faces', () => {
  it('takes the official face of a configured folder before the free one, without a warning', async () => {
    mkdirSync(join(folder, 'deep'));
    writeFileSync(join(folder, 'deep', 'any name.otf'), fontFile(renamed(fandol('FandolFang-Regular'), familyNames('FangSong_GB2312', 'FangSong_GB2312', '仿宋_GB2312'))));
    const { fontSet, diagnostics } = await loadFontSet({ systemFaces: false, folder });
    expect(fontSet!.chains.fangsong[0]).toMatchObject({ postscriptName: 'FangSong_GB2312', isOfficial: true, origin: 'configured' });
    expect(diagnostics.map(({ details }) => details?.['typeface'])).toEqual(['小标宋', '宋体', '楷体', '黑体']);
  });

  it('takes the right face out of a collection', async () => {
    const fonts = [renamed(fandol('FandolHei-Regular'), familyNames('NSimSun', 'NSimSun', '新宋体')), renamed(fandol('FandolSong-Regular'), familyNames('SimSun', 'SimSun', '宋体'))];
    writeFileSync(join(folder, 'simsun.ttc'), collection(fonts));
    const { fontSet } = await loadFontSet({ systemFaces: false, folder });
    const [face] = fontSet!.chains.song;
    expect(face).toMatchObject({ postscriptName: 'SimSun', isOfficial: true });
    expect([face!.hasCharacter(at('年')), face!.advanceOf(at('年'))]).toEqual([true, 1]);
  });

  it('asks further official faces of the same typeface, then 宋体 and the wide faces of the system, before the free ones', async () => {
    const write = (file: string, from: Buffer, names: ReturnType<typeof familyNames>, signature?: number) => writeFileSync(join(folder, file), fontFile(renamed(from, names), signature));
    write('simfang.otf', fandol('FandolFang-Regular'), familyNames('FangSong_GB2312', 'FangSong_GB2312', '仿宋_GB2312'));
    write('fzfs.ttf', readFileSync(join(fonts, 'NotoSerifSC-Regular.ttf')), familyNames('FZFSK--GBK1-0', 'FZFangSong-Z02', '方正仿宋_GBK'), 0x00010000);
    write('extb.ttf', readFileSync(join(fonts, 'HanaMinB.ttf')), familyNames('SimSun-ExtB', 'SimSun-ExtB', '宋体-ExtB'), 0x00010000);
    writeFileSync(join(folder, 'broken.ttf'), namesOnly(familyNames('SimSun-ExtG', 'SimSun-ExtG', '宋体-ExtG')));
    const { fontSet, diagnostics } = await loadFontSet({ systemFaces: false, folder });
    expect(fontSet!.chains.fangsong.map(({ postscriptName }) => postscriptName).slice(0, 5)).toEqual(['FangSong_GB2312', 'FZFSK--GBK1-0', 'FandolSong-Regular', 'SimSun-ExtB', 'SimSun-ExtG']);
    expect(['年', '㎡', '𠀁', '\u{2ffff}'].map((character) => faceFor(fontSet!, 'fangsong', at(character))?.postscriptName)).toEqual(['FangSong_GB2312', 'FZFSK--GBK1-0', 'SimSun-ExtB', undefined]);
    expect(codes(diagnostics)).not.toContain('font-unreadable');
  });

  it('takes the folder named by the environment when none is given', async () => {
    copyFileSync(join(fonts, 'FandolKai-Regular.otf'), join(folder, 'FandolKai-Regular.otf'));
    process.env['GONGKAI_FONTS'] = folder;
    try {
      const { fontSet } = await loadFontSet({ systemFaces: false });
      expect(fontSet!.chains.kai[0]!.file).toBe(join(folder, 'FandolKai-Regular.otf'));
    } finally {
      delete process.env['GONGKAI_FONTS'];
    }
  });

  it('takes a given file before all others and does not call it a substitute', async () => {
    const { fontSet, diagnostics } = await loadFontSet({ systemFaces: false, files: { displaySong: join(fonts, 'FandolHei-Regular.otf') } });
    expect(fontSet!.chains.displaySong[0]).toMatchObject({ postscriptName: 'FandolHei-Regular', origin: 'given', isOfficial: false });
    expect(diagnostics).toHaveLength(4);
  });
});

describe('findOfficialFaces', () => {
  it('puts the best name first and leaves italics and strangers out', () => {
    writeFileSync(join(folder, 'a.ttf'), namesOnly(familyNames('STKaiti', 'STKaiti', '华文楷体')));
    writeFileSync(join(folder, 'b.ttf'), namesOnly(familyNames('KaiTi_GB2312', 'KaiTi_GB2312', '楷体_GB2312')));
    writeFileSync(join(folder, 'c.ttf'), namesOnly(familyNames('KaiTi-Oblique', 'KaiTi', '楷体', 'Oblique')));
    writeFileSync(join(folder, 'd.ttf'), namesOnly(familyNames('Arial', 'Arial')));
    writeFileSync(join(folder, 'e.txt'), namesOnly(familyNames('SimHei', 'SimHei')));
    const found = findOfficialFaces([folder, join(folder, 'none')], 'system');
    expect([...found.keys()]).toEqual(['kai']);
    expect(found.get('kai')!.map(({ postscriptName }) => postscriptName)).toEqual(['KaiTi_GB2312', 'STKaiti']);
  });

  it('finds the faces Kylin and UOS bring, the widest set of characters first', () => {
    mkdirSync(join(folder, 'fonts-cesi'));
    for (const set of ['GB2312', 'GB13000', 'GB18030']) writeFileSync(join(folder, 'fonts-cesi', `CESI_FS_${set}.TTF`), namesOnly(familyNames(`CESI_FS_${set}`, `CESI_FS_${set}`, `CESI仿宋-${set}`)));
    writeFileSync(join(folder, 'fonts-cesi', 'CESI_XBS_GB2312.TTF'), namesOnly(familyNames('CESI_XBS_GB2312', 'CESI_XBS_GB2312', 'CESI小标宋-GB2312')));
    const found = findOfficialFaces([folder], 'system');
    expect(found.get('fangsong')!.map(({ postscriptName }) => postscriptName)).toEqual(['CESI_FS_GB18030', 'CESI_FS_GB13000', 'CESI_FS_GB2312']);
    expect(found.get('displaySong')!.map(({ postscriptName }) => postscriptName)).toEqual(['CESI_XBS_GB2312']);
  });

  it('takes the ordinary weight of a family before its bold one, and of Times New Roman no other', () => {
    writeFileSync(join(folder, 'a.ttf'), namesOnly(familyNames('SimSun-Bold', 'SimSun', '宋体', 'Bold')));
    writeFileSync(join(folder, 'b.ttf'), namesOnly(familyNames('SimSun', 'SimSun', '宋体')));
    writeFileSync(join(folder, 'c.ttf'), namesOnly(familyNames('TimesNewRomanPS-BoldMT', 'Times New Roman', 'Times New Roman', 'Bold')));
    writeFileSync(join(folder, 'd.ttf'), namesOnly(familyNames('TimesNewRomanPSMT', 'Times New Roman')));
    const found = findOfficialFaces([folder], 'system');
    expect(found.get('song')!.map(({ postscriptName }) => postscriptName)).toEqual(['SimSun', 'SimSun-Bold']);
    expect(found.get('roman')!.map(({ postscriptName }) => postscriptName)).toEqual(['TimesNewRomanPSMT']);
  });

  it('follows links to folders, once, and comes to an end in one that links to itself', () => {
    mkdirSync(join(folder, 'real'));
    writeFileSync(join(folder, 'real', 'hei.ttf'), namesOnly(familyNames('SimHei', 'SimHei', '黑体')));
    mkdirSync(join(folder, 'linked'));
    symlinkSync(join(folder, 'real'), join(folder, 'linked', 'there'));
    symlinkSync(join(folder, 'real'), join(folder, 'real', 'again'));
    expect(findOfficialFaces([join(folder, 'linked')], 'system').get('hei')).toHaveLength(1);
    expect(findOfficialFaces([folder], 'system').get('hei')).toHaveLength(1);
  });
});
