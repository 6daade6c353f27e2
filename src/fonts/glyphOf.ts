import type { Font, Glyph } from 'fontkit';
import { characterMissing } from './characterMissing.js';
import type { Face } from './face.js';
import type { Sequence } from './sequences.js';
import { variationGlyph } from './variations.js';

/**
 * Gives the glyph a sequence is drawn with: the one the face's character map names, without shaping.
 *
 * Of a form the face does not have it gives the usual one; undefined where nothing is to be drawn.
 *
 * @throws GongkaiError with `character-missing` when the face lacks the character.
 */
export function glyphOf(face: Face, { codePoint, selector }: Sequence): Glyph | undefined {
  if (codePoint === undefined) return undefined;
  if (!face.hasCharacter(codePoint)) throw characterMissing(face, codePoint);
  const font = face.parsed as Font;
  const variation = selector === undefined ? undefined : variationGlyph(font, codePoint, selector);
  return variation === undefined ? font.glyphForCodePoint(codePoint) : font.getGlyph(variation);
}
