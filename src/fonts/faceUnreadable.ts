import { diagnostic } from '../diagnostics/diagnostic.js';
import { GongkaiError } from '../diagnostics/gongkaiError.js';
import type { Face } from './face.js';

/**
 * Reads what a face's file holds of a glyph, which is looked at only when it is drawn.
 *
 * @throws GongkaiError with `font-unreadable`, naming file, face and reason, when the file is damaged there.
 */
export function readFace<Read>({ file, familyName }: Pick<Face, 'file' | 'familyName'>, read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    if (error instanceof GongkaiError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new GongkaiError([diagnostic('font-unreadable', [], { details: { file, family: familyName, reason } })], { cause: error });
  }
}
