import { bytesAt, u16, u32 } from './fontBytes.js';

/** Gives the bytes of a table by its tag (ISO/IEC 14496-22, 4.5); undefined when the font has none; throws Error when it reaches past the file's end. */
export type FontTables = (tag: string) => Uint8Array | undefined;

const collection = 0x74746366; // ttcf
/** TrueType, OTTO, and what the Macintosh calls TrueType. */
const signatures: readonly number[] = [0x00010000, 0x4f54544f, 0x74727565];

/**
 * Finds the tables of a font file, or of one face of a collection, from 0 (ISO/IEC 14496-22, 4.5 and 4.6).
 *
 * @throws Error when the bytes are no such file, or the collection lacks the face asked for.
 */
export function readTables(file: Uint8Array, faceIndex: number): FontTables {
  // Plain bytes, not Node's Buffer: code that sees both kinds is slow with either.
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
  const at = u32(bytes, 0) === collection ? faceAt(bytes, faceIndex) : 0;
  if (!signatures.includes(u32(bytes, at))) throw new Error('neither a TrueType nor an OpenType font');
  const directory = bytesAt(bytes, at + 12, u16(bytes, at + 4) * 16);
  const places = new Map<string, number>();
  for (let record = 0; record < directory.length; record += 16) {
    const tag = String.fromCharCode(...directory.subarray(record, record + 4));
    if (!places.has(tag)) places.set(tag, record);
  }
  return (tag) => {
    const record = places.get(tag);
    return record === undefined ? undefined : bytesAt(bytes, u32(directory, record + 8), u32(directory, record + 12));
  };
}

function faceAt(bytes: Uint8Array, faceIndex: number): number {
  const count = u32(bytes, 8);
  if (!(faceIndex >= 0 && faceIndex < count)) throw new Error(`no face ${faceIndex} in the collection`);
  return u32(bytes, 12 + faceIndex * 4);
}
