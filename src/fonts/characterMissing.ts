import { diagnostic } from '../diagnostics/diagnostic.js';
import { GongkaiError } from '../diagnostics/gongkaiError.js';
import type { Face } from './face.js';

/** Makes the error for a character that was to be drawn with a face that lacks it: `character-missing`, naming both. */
export function characterMissing({ familyName }: Face, codePoint: number): GongkaiError {
  const details = { character: String.fromCodePoint(codePoint), codePoint: `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`, family: familyName };
  return new GongkaiError([diagnostic('character-missing', [], { details })]);
}
