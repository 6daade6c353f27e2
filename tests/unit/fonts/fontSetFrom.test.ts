import { readFileSync } from 'node:fs';
import { fontSetFrom } from '../../../src/fonts/fontSetFrom.js';
import { loadFontSet } from '../../../src/fonts/nodeFontSource.js';
import { typefaces } from '../../../src/measure/typeface.js';
import { faceOptions } from '../../support/freeFaces.js';

/** The bytes of the faces this machine draws with. */
async function bytesHere() {
  const { fontSet } = await loadFontSet(faceOptions);
  const bytes = Object.fromEntries(typefaces.map((typeface) => [typeface, new Uint8Array(readFileSync(fontSet!.chains[typeface][0]!.file))]));
  return { fontSet: fontSet!, bytes: bytes as Record<(typeof typefaces)[number], Uint8Array> };
}

describe('fontSetFrom', () => {
  it('gives the faces that the same files give, with the same names', async () => {
    const { fontSet, bytes } = await bytesHere();
    const given = fontSetFrom(bytes);
    expect(given.diagnostics).toEqual([]);
    expect(typefaces.map((typeface) => given.fontSet!.chains[typeface][0]!.id)).toEqual(typefaces.map((typeface) => fontSet.chains[typeface][0]!.id));
    expect(given.fontSet!.chains.song[0]!.advanceOf('国'.codePointAt(0)!)).toBe(fontSet.chains.song[0]!.advanceOf('国'.codePointAt(0)!));
    expect(given.fontSet!.roman).toBeUndefined();
  });

  it('puts Latin text and further faces where they belong', async () => {
    const { bytes } = await bytesHere();
    const { fontSet } = fontSetFrom({ ...bytes, roman: bytes.hei, fallbacks: [bytes.kai] });
    expect(fontSet!.roman!.id).toBe(fontSet!.chains.hei[0]!.id);
    expect(fontSet!.chains.song.map(({ file }) => file)).toEqual(['song', 'fallbacks[0]']);
  });

  it('gives no set, and says why, when a typeface is not given or no font', async () => {
    const { bytes } = await bytesHere();
    const { kai: _, ...withoutKai } = bytes;
    const { fontSet, diagnostics } = fontSetFrom({ ...withoutKai, hei: new TextEncoder().encode('no font') });
    expect(fontSet).toBeUndefined();
    expect(diagnostics.map(({ code, details }) => [code, details?.['typeface'] ?? details?.['file']])).toEqual([
      ['font-missing', '楷体'],
      ['font-unreadable', 'hei'],
      ['font-missing', '黑体'],
    ]);
  });
});
