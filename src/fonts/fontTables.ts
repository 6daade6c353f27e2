import type { Face } from './face.js';
import { bytesAt } from './fontBytes.js';

/** What is read of a fontkit font: where its bytes are. */
interface ParsedBytes {
  readonly stream: { readonly buffer: Uint8Array };
  readonly directory: { readonly tables: Readonly<Record<string, { readonly offset: number; readonly length: number } | undefined>> };
}

/** Gives the bytes of a table by its tag (ISO/IEC 14496-22, 4.5); undefined when the font has none. */
export type FontTables = (tag: string) => Uint8Array | undefined;

/**
 * Gives the tables of a face as they lie in its file.
 *
 * @throws Error when the face was not read from a file, and, on asking, when a table reaches past the file's end.
 */
export function fontTables({ parsed, postscriptName }: Face): FontTables {
  const { stream, directory } = (parsed ?? {}) as Partial<ParsedBytes>;
  if (!stream || !directory) throw new Error(`${postscriptName} was not read from a font file`);
  // Plain bytes, not Node's Buffer: code that sees both kinds is slow with either.
  const { buffer, byteOffset, length } = stream.buffer;
  const bytes = new Uint8Array(buffer, byteOffset, length);
  return (tag) => {
    const place = directory.tables[tag];
    return place && bytesAt(bytes, place.offset, place.length);
  };
}
