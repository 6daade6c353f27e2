import { Inflate } from '../bytes/fflate.js';
import { DocumentFault } from '../diagnostics/documentFault.js';
import { crc32 } from './crc32.js';
import { packageLimits } from './limits.js';
import type { PackageLimits } from './limits.js';

/** The parts of a package by name; each is unpacked when it is asked for. */
export interface Archive {
  readonly names: readonly string[];
  /** Gives a part's bytes; undefined when there is no such part. */
  readonly read: (name: string) => Uint8Array | undefined;
}

interface Entry {
  readonly isDeflated: boolean;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

const signatures = { end: 0x06054b50, directory: 0x02014b50, local: 0x04034b50 } as const;

/** What a file that is no archive is instead. */
function notArchive(bytes: Uint8Array): DocumentFault {
  const begins = (...first: readonly number[]): boolean => first.every((byte, index) => bytes[index] === byte);
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) return new DocumentFault('oldWord');
  return new DocumentFault(begins(0x50, 0x4b) ? 'truncated' : 'notZip');
}

/** The end record stands behind everything but a comment of at most 65,535 bytes. */
function findEnd(view: DataView, bytes: Uint8Array): number {
  for (let offset = bytes.length - 22; offset >= Math.max(0, bytes.length - 22 - 0xffff); offset -= 1) {
    if (view.getUint32(offset, true) === signatures.end) return offset;
  }
  throw notArchive(bytes);
}

/** A name that stays inside the package: no way up, no root, no drive, no control character. */
function isSafe(name: string): boolean {
  return name !== '' && !/^[/\\]|^[a-z]:|[\u0000-\u001f]/i.test(name) && !name.split(/[/\\]/).includes('..');
}

function readDirectory(bytes: Uint8Array, limits: PackageLimits): ReadonlyMap<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view, bytes);
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) throw new DocumentFault('entries', limits.entries, count);
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== signatures.directory) throw new DocumentFault('truncated');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength!));
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
    if (!isSafe(name)) throw new DocumentFault('entryName');
    // Programs disagree on which of two is meant, so that what was checked may not be what is shown.
    if (entries.has(name)) throw new DocumentFault('repeatedEntry');
    if ((flags & 1) !== 0 || (method !== 0 && method !== 8)) throw new DocumentFault('compression');
    const [checksum, packedSize, size] = [16, 20, 24].map((field) => view.getUint32(at + field, true));
    entries.set(name, { isDeflated: method === 8, checksum: checksum!, packedSize: packedSize!, size: size!, offset: view.getUint32(at + 42, true) });
    at += 46 + nameLength! + extraLength! + commentLength!;
  }
  return entries;
}

function packedBytes(bytes: Uint8Array, { offset, packedSize }: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== signatures.local) throw new DocumentFault('truncated');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length) throw new DocumentFault('truncated');
  return bytes.subarray(start, start + packedSize);
}

/** Packed bytes are handed on in steps, so that at most a thousand times as many come out before they are counted. */
const step = 4096;

/** Inflates, counting what comes out: the size an archive claims may be a lie. */
function inflate(packed: Uint8Array, size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let filled = 0;
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw new DocumentFault('checksum');
    whole.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += step) stream.push(packed.subarray(at, at + step), at + step >= packed.length);
  } catch (error) {
    throw error instanceof DocumentFault ? error : new DocumentFault('compression');
  }
  if (filled !== size) throw new DocumentFault('truncated');
  return whole;
}

/**
 * Opens a ZIP archive. The parts are unpacked one by one into memory, never to disk, each checked against its size and checksum.
 *
 * @throws DocumentFault for what is no archive, cut short, larger than any report, or has names that lead out of it.
 */
export function openArchive(bytes: Uint8Array, limits: PackageLimits = packageLimits): Archive {
  const entries = readDirectory(bytes, limits);
  let total = 0;
  const read = (name: string): Uint8Array | undefined => {
    const entry = entries.get(name);
    if (!entry) return undefined;
    if (entry.size > limits.partBytes) throw new DocumentFault('partBytes', limits.partBytes, entry.size);
    total += entry.size;
    if (total > limits.totalBytes) throw new DocumentFault('totalBytes', limits.totalBytes, total);
    const packed = packedBytes(bytes, entry);
    const unpacked = entry.isDeflated ? inflate(packed, entry.size) : packed;
    if (unpacked.length !== entry.size || crc32(unpacked) !== entry.checksum) throw new DocumentFault('checksum');
    return unpacked;
  };
  return { names: [...entries.keys()], read };
}
