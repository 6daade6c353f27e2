/** Faces without files: every character is one em wide, ASCII half an em. Widths can be reckoned by hand. */
import type { Face, FontSet } from '../../src/fonts/face.js';
import { typefaces } from '../../src/measure/typeface.js';
import type { Typeface } from '../../src/measure/typeface.js';

/** A face that has all characters but those in `lacks`. */
export function fakeFace(id: string, lacks = ''): Face {
  const missing = new Set([...lacks].map((character) => character.codePointAt(0)));
  return {
    id,
    familyName: id,
    postscriptName: id,
    file: `${id}.otf`,
    origin: 'given',
    isOfficial: true,
    hasCharacter: (codePoint) => !missing.has(codePoint),
    hasVariation: () => false,
    advanceOf: (codePoint) => (codePoint < 0x80 ? 0.5 : 1),
    ascent: 0.88,
    descent: -0.12,
    parsed: undefined,
  };
}

/** One face for each typeface, named like it, and behind it the face `fallback`; no face has the characters in `noneHas`. */
export function fakeFonts({ ownLack = '', noneHas = '' }: { readonly ownLack?: string; readonly noneHas?: string } = {}): FontSet {
  const fallback = fakeFace('fallback', noneHas);
  const own = typefaces.map((typeface) => [typeface, fakeFace(typeface, ownLack + noneHas)] as const);
  return {
    chains: Object.fromEntries(own.map(([typeface, face]) => [typeface, [face, fallback]])) as unknown as Record<Typeface, readonly Face[]>,
    faces: new Map([...own.map(([, face]) => face), fallback].map((face) => [face.id, face])),
  };
}
