import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Face, FontSet } from '../../../src/fonts/face.js';
import { fontFileOf } from '../../../src/fonts/fontFileOf.js';
import { glyphOutline } from '../../../src/fonts/glyphOutline.js';
import { loadFontSet } from '../../../src/fonts/nodeFontSource.js';

let fontSet: FontSet;
beforeAll(async () => {
  const loaded = await loadFontSet({ systemFaces: false });
  if (!loaded.fontSet) throw new Error('no faces: run npm run fonts');
  fontSet = loaded.fontSet;
});

const codePoint = (character: string): number => character.codePointAt(0)!;
const ownFace = (typeface: keyof FontSet['chains']): Face => fontSet.chains[typeface][0]!;

/** What a call throws. */
function thrown(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    return error;
  }
  return undefined;
}

const lengths: Readonly<Record<string, number>> = { m: 2, l: 2, q: 4, c: 6, z: 0 };

/** Follows path data of relative commands and gives them with the absolute points they go through. */
function followed(path: string): readonly (readonly [string, readonly number[]])[] {
  let [x, y, startX, startY] = [0, 0, 0, 0];
  return [...path.matchAll(/([a-z])([^a-z]*)/g)].map(([, letter, numbers]) => {
    const values = [...numbers!.matchAll(/-?\d+(?:\.\d+)?/g)].map(Number);
    if (values.length !== lengths[letter!]) throw new Error(`${letter} with ${values.length} numbers`);
    const points = values.map((value, index) => (index % 2 === 0 ? x : y) + value);
    if (letter === 'z') [x, y] = [startX, startY];
    else [x, y] = [points.at(-2)!, points.at(-1)!];
    if (letter === 'm') [startX, startY] = [x, y];
    return [letter!, points] as const;
  });
}

const names: Readonly<Record<string, string>> = { moveTo: 'm', lineTo: 'l', quadraticCurveTo: 'q', bezierCurveTo: 'c', closePath: 'z' };

describe('the outline of a character', () => {
  it('goes through the points of the glyph the font maps the character to, y turned downwards, in every face', () => {
    const characters = '年度报告，。“”（）—…《》0123456789AaGgQ@%㎡龘龍';
    const formats = new Set<string>();
    let compared = 0;
    for (const face of fontSet.faces.values()) {
      // Held against fontkit in fontFile.test.ts.
      const font = fontFileOf(face)!;
      for (const character of characters) {
        if (!face.hasCharacter(codePoint(character))) continue;
        const commands = font.path(font.glyphFor(codePoint(character)));
        const { path, unitsPerEm } = glyphOutline(face, codePoint(character));
        const drawn = followed(path);
        expect(unitsPerEm).toBe(font.unitsPerEm);
        expect(drawn.map(([letter]) => letter)).toEqual(commands.map(({ command }) => names[command]));
        const apart = commands.flatMap(({ args }, index) => args.map((value, place) => Math.abs(drawn[index]![1][place]! - (place % 2 === 0 ? value : -value))));
        expect(Math.max(...apart)).toBeLessThanOrEqual(0.0051);
        drawn.forEach(([letter]) => formats.add(letter));
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(100);
    expect([...formats].sort()).toEqual(['c', 'l', 'm', 'q', 'z']); // CFF and TrueType outlines alike
  });

  it('stands on the baseline: an ideograph mostly above it, y being negative there', () => {
    const heights = followed(glyphOutline(ownFace('song'), codePoint('国')).path).flatMap(([, points]) => points.filter((_, index) => index % 2 === 1));
    expect(Math.min(...heights)).toBeLessThan(-700);
    expect(Math.max(...heights)).toBeLessThan(200);
  });

  it('is empty for a space', () => {
    expect(glyphOutline(ownFace('song'), 0x20).path).toBe('');
    expect(glyphOutline(ownFace('song'), 0x3000).path).toBe('');
  });

  it('is one object for one glyph, and another in another face', () => {
    const [song, fangsong] = [ownFace('song'), ownFace('fangsong')];
    expect(glyphOutline(song, codePoint('年'))).toBe(glyphOutline(song, codePoint('年')));
    expect(glyphOutline(song, codePoint('·'))).toBe(glyphOutline(song, codePoint('•'))); // Fandol draws both with one glyph
    expect(glyphOutline(fangsong, codePoint('年'))).not.toBe(glyphOutline(song, codePoint('年')));
    expect(Object.isFrozen(glyphOutline(song, codePoint('年')))).toBe(true);
  });

  it('is that of the form a variation selector asks for, and the usual one where the face has no other', () => {
    const hana = [...fontSet.faces.values()].find(({ postscriptName }) => postscriptName === 'HanaMinA');
    const faces = hana ? [hana, ownFace('song')] : [ownFace('song')];
    const isOther = faces.map((face) => glyphOutline(face, codePoint('葛'), 0xe0100) !== glyphOutline(face, codePoint('葛')));
    expect(isOther).toEqual(hana ? [true, false] : [false]);
  });

  it('is refused for a character the face lacks, instead of an empty box', () => {
    expect(thrown(() => glyphOutline(ownFace('song'), 0x33a1))).toMatchObject({ name: 'GongkaiError', diagnostics: [{ code: 'character-missing', details: { codePoint: 'U+33A1' } }] });
  });
});
