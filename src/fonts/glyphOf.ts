import { characterMissing } from './characterMissing.js';
import type { Face } from './face.js';
import { fontFileOf } from './fontFileOf.js';
import type { Sequence } from './sequences.js';

/** A glyph of a face. */
export interface FaceGlyph {
  /** Its number in the font. */
  readonly id: number;
}

/**
 * Gives the glyph a sequence is drawn with: the one the face's character map names, without shaping.
 *
 * Of a form the face does not have it gives the usual one; undefined where nothing is to be drawn.
 *
 * @throws GongkaiError with `character-missing` when the face lacks the character.
 */
export function glyphOf(face: Face, { codePoint, selector }: Sequence): FaceGlyph | undefined {
  if (codePoint === undefined) return undefined;
  if (!face.hasCharacter(codePoint)) throw characterMissing(face, codePoint);
  const font = fontFileOf(face)!;
  const variation = selector === undefined ? undefined : font.variationGlyph(codePoint, selector);
  return { id: variation ?? font.glyphFor(codePoint) };
}
