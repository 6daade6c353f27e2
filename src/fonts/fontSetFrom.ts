/** A font set from bytes a caller holds: for browsers, and wherever no file of the machine is to be looked at. */
import { sha256Hex } from '../bytes/sha256.js';
import type { FaceRole } from '../measure/typeface.js';
import { assembleFontSet } from './fontSource.js';
import type { FaceFile, FontSetResult, FontSource, OpenedFace } from './fontSource.js';
import { readFaceNames } from './nameTable.js';
import { officialFaceNamed } from './officialFaces.js';
import { parseFace } from './parse.js';

/** The font files' bytes by what they draw: the five typefaces, Latin text, and the characters those lack. */
export interface FaceBytes extends Readonly<Partial<Record<FaceRole, Uint8Array>>> {
  /** For characters the others lack, best first; absent: a character no typeface's face has is a finding of layout. */
  readonly fallbacks?: readonly Uint8Array[];
}

/** How a set of bytes is called in findings: by its key in {@link FaceBytes}. */
interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly role: FaceRole | 'fallback';
}

/**
 * Puts a font set together from the bytes of font files, given by typeface (GB/T 9704-2012 5.2.2 and 7 name the typefaces); asks
 * neither the machine nor the network.
 *
 * TrueType, OpenType and collections, not WOFF; of a collection the face with an official name, else the first. The bytes are
 * kept, not copied, and must not be changed. The same bytes draw the same pages as files of `loadFontSet` do.
 *
 * Findings: `font-missing` for each of the five typefaces that is not given or cannot be read (then there is no font set), and
 * `font-unreadable`. No stand-in is told: what was given was chosen.
 *
 * @example
 * const { diagnostics } = fontSetFrom({});
 * diagnostics.map(({ code }) => code) //=> ['font-missing', 'font-missing', 'font-missing', 'font-missing', 'font-missing']
 */
export function fontSetFrom({ fallbacks = [], ...faces }: FaceBytes): FontSetResult {
  const own = Object.entries(faces).map(([role, bytes]): NamedBytes => ({ name: role, bytes, role: role as FaceRole }));
  const wide = fallbacks.map((bytes, index): NamedBytes => ({ name: `fallbacks[${index}]`, bytes, role: 'fallback' }));
  const given = new Map([...own, ...wide].map((one) => [one.name, one] as const));
  const source: FontSource = {
    name: 'fontSetFrom',
    facesFor: (role) => own.filter((one) => one.role === role).map(faceFile),
    fallbacks: () => wide.map(faceFile),
  };
  const open = (file: FaceFile): OpenedFace => opened(file, given.get(file.file)?.bytes);
  return assembleFontSet([source], open, open);
}

function faceFile({ name, bytes, role }: NamedBytes): FaceFile {
  const named = readFaceNames((offset, length) => bytes.subarray(offset, offset + length)).find(({ names }) => officialFaceNamed(names)?.typeface === role);
  return { file: name, origin: 'given', isOfficial: named !== undefined && role !== 'fallback', ...(named && { faceIndex: named.index }) };
}

function opened({ file, origin, isOfficial, faceIndex }: FaceFile, bytes: Uint8Array | undefined): OpenedFace {
  try {
    if (!bytes) return { reason: 'not given' };
    return { face: parseFace(bytes, { file, origin, isOfficial, sha256: sha256Hex(bytes), ...(faceIndex !== undefined && { faceIndex }) }) };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}
