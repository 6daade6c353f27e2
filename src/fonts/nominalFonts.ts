import { nominalAdvance } from '../measure/nominalAdvance.js';
import { typefaces } from '../measure/typeface.js';
import type { Typeface } from '../measure/typeface.js';
import type { Face, FontSet } from './face.js';

function nominalFace(typeface: Typeface): Face {
  return {
    id: typeface,
    familyName: typeface,
    postscriptName: typeface,
    file: '',
    origin: 'given',
    isOfficial: true,
    hasCharacter: () => true,
    hasVariation: () => true,
    advanceOf: nominalAdvance,
    ascent: 0.88,
    descent: -0.12,
    parsed: undefined,
  };
}

/**
 * Faces known by the widths the official ones have, and by nothing else: for what is set by another program, on a machine
 * whose faces cannot be known. They measure; nothing can be drawn with them.
 */
export const nominalFonts: FontSet = (() => {
  const faces = typefaces.map(nominalFace);
  return Object.freeze({
    chains: Object.freeze(Object.fromEntries(faces.map((face) => [face.id, [face]]))) as unknown as FontSet['chains'],
    faces: new Map(faces.map((face) => [face.id, face])),
  });
})();
