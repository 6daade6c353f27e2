import { deflated, withUtf8 } from '../bytes/deflatedText.js';
import { crc32 } from './crc32.js';

/** A part of a package: its name, and its text or bytes. */
export interface PackagePart {
  readonly name: string;
  /** A long text may come in pieces: it is then nowhere in memory as one. */
  readonly content: string | readonly string[] | Uint8Array;
  /** Many packages have this very part; once packed, it is kept for the next one. */
  readonly isCommon?: boolean;
}

/** A part as it stands in the archive. */
interface PackedPart {
  readonly data: Uint8Array;
  readonly method: 0 | 8;
  readonly checksum: number;
  readonly size: number;
}

const encoder = new TextEncoder();

/** 1980-01-01 00:00, the first time a ZIP file can name; no clock and no time zone come in. */
const [dosTime, dosDate] = [0, 0x21];
const signatures = { local: 0x04034b50, directory: 0x02014b50, end: 0x06054b50 } as const;
const lengths = { local: 30, directory: 46, end: 22 } as const;

/** Pictures and workbooks are packed in themselves. */
const isPacked = /\.(?:png|jpg|xlsx)$/;

const packBytes = (bytes: Uint8Array): PackedPart => ({ data: deflated(bytes), method: 8, checksum: crc32(bytes), size: bytes.length });

function pack({ name, content }: PackagePart): PackedPart {
  if (typeof content === 'string') return withUtf8([content], packBytes);
  if (!(content instanceof Uint8Array)) return withUtf8(content, packBytes);
  return isPacked.test(name) ? { data: content, method: 0, checksum: crc32(content), size: content.length } : packBytes(content);
}

/** Reports made one after the other have most small parts in common; more than these come only from very different stylesheets. */
const mostKept = 64;
const kept = new Map<string, PackedPart>();

/** What a common part packs to is kept by its text; the oldest goes first. Parts of a text are the same whatever was packed before. */
function packCommon(part: PackagePart, text: string): PackedPart {
  const known = kept.get(text);
  if (known) return known;
  const packed = pack(part);
  if (kept.size >= mostKept) kept.delete(kept.keys().next().value!);
  kept.set(text, packed);
  return packed;
}

/** Writes numbers of two (`h`) or four (`w`) bytes one behind the other, the lowest byte first. */
function writeFields(view: DataView, at: number, layout: string, fields: readonly number[]): void {
  let offset = at;
  for (const [index, field] of fields.entries()) {
    if (layout[index] === 'w') view.setUint32(offset, field, true);
    else view.setUint16(offset, field, true);
    offset += layout[index] === 'w' ? 4 : 2;
  }
}

/**
 * Packs parts in the order given (ISO/IEC 21320-1). No clock comes in, so that the same parts always give the same bytes.
 *
 * The content types come first, as the package convention has it (ISO/IEC 29500-2). Names are ASCII.
 *
 * @example
 * zipPackage([{ name: 'a.xml', content: '<a/>' }]).length //=> 114
 */
export function zipPackage(parts: readonly PackagePart[]): Uint8Array {
  const entries = parts.map((part) => ({ name: encoder.encode(part.name), packed: part.isCommon && typeof part.content === 'string' ? packCommon(part, part.content) : pack(part) }));
  const localLength = entries.reduce((sum, { name, packed }) => sum + lengths.local + name.length + packed.data.length, 0);
  const directoryLength = entries.reduce((sum, { name }) => sum + lengths.directory + name.length, 0);
  const archive = new Uint8Array(localLength + directoryLength + lengths.end);
  const view = new DataView(archive.buffer);
  let [local, directory] = [0, localLength];
  for (const { name, packed } of entries) {
    const { method, checksum, data, size } = packed;
    // Version 2.0 of the format is the first that deflates.
    const common = [20, 0, method, dosTime, dosDate, checksum, data.length, size, name.length, 0];
    writeFields(view, local, 'whhhhhwwwhh', [signatures.local, ...common]);
    archive.set(name, local + lengths.local);
    archive.set(data, local + lengths.local + name.length);
    writeFields(view, directory, 'whhhhhhwwwhhhhhww', [signatures.directory, 20, ...common, 0, 0, 0, 0, local]);
    archive.set(name, directory + lengths.directory);
    local += lengths.local + name.length + data.length;
    directory += lengths.directory + name.length;
  }
  writeFields(view, directory, 'whhhhwwh', [signatures.end, 0, 0, entries.length, entries.length, directoryLength, localLength, 0]);
  return archive;
}
