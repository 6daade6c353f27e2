import { Buffer } from 'node:buffer';
import { crc32 as nodeCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { crc32 } from '../../../src/ooxml/crc32.js';
import { openArchive } from '../../../src/ooxml/unzip.js';
import { zipPackage } from '../../../src/ooxml/zip.js';

const named = (contents: readonly (string | Uint8Array)[], isCommon: boolean) => contents.map((content, index) => ({ name: `part${index}.${typeof content === 'string' ? 'xml' : 'png'}`, content, isCommon }));

describe('zipPackage', () => {
  it('gives back every part by another reader and by our own, checksums and sizes included', () => {
    const content = fc.oneof(fc.string({ unit: 'binary' }), fc.uint8Array({ maxLength: 300 }));
    fc.assert(
      fc.property(fc.array(content, { maxLength: 12 }), fc.boolean(), (contents, isCommon) => {
        const parts = named(contents, isCommon);
        const archive = zipPackage(parts);
        const [theirs, ours] = [unzipSync(archive), openArchive(archive)];
        expect(ours.names).toEqual(parts.map(({ name }) => name));
        for (const { name, content: given } of parts) {
          const bytes = Buffer.from(typeof given === 'string' ? new TextEncoder().encode(given) : given);
          expect([Buffer.from(theirs[name]!).equals(bytes), Buffer.from(ours.read(name)!).equals(bytes)]).toEqual([true, true]);
        }
      }),
    );
  });

  it('gives the same bytes whether a part was kept from before or not, and however many came between', () => {
    const part = (text: string, isCommon: boolean) => zipPackage([{ name: 'a.xml', content: text, isCommon }]);
    const plain = part('<甲/>', false);
    expect(part('<甲/>', true)).toEqual(plain);
    for (let index = 0; index < 200; index += 1) part(`<a>${index}</a>`, true);
    expect(part('<甲/>', true)).toEqual(plain);
    expect(strFromU8(unzipSync(part('<a>3</a>', true))['a.xml']!)).toBe('<a>3</a>');
  });

  it('does not deflate pictures and workbooks', () => {
    const view = (name: string) => Buffer.from(zipPackage([{ name, content: new Uint8Array(100) }])).readUInt16LE(8);
    expect(['a.png', 'a.jpg', 'a.xlsx', 'a.xml'].map(view)).toEqual([0, 0, 0, 8]);
  });
});

describe('crc32', () => {
  (typeof nodeCrc32 === 'function' ? it : it.skip)('is that of zlib', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => expect(crc32(bytes)).toBe(nodeCrc32(bytes))));
  });

  it('is the check value of its definition', () => expect(crc32(Buffer.from('123456789'))).toBe(0xcbf43926));
});
