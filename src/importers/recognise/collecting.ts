import { diagnostic, toPointer } from '../../diagnostics/diagnostic.js';
import type { Diagnostic, DiagnosticFacts, Path, Place } from '../../diagnostics/diagnostic.js';
import type { DiagnosticCode } from '../../diagnostics/codes.js';
import type { FoundImage } from './found.js';

/** A picture taken out of a file, under the name the report calls it by. */
export interface ImportedPicture {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The bytes of pictures that a file only names, by the address it gives; what is not here could not be had. */
export type PicturesByAddress = ReadonlyMap<string, Uint8Array>;

/** What is gathered while a report is put together. */
export interface Collecting {
  readonly places: Map<string, Place>;
  readonly diagnostics: Diagnostic[];
  readonly pictures: ImportedPicture[];
  readonly addressed: PicturesByAddress;
  /** Pictures are named `stem-1.png`, `stem-2.jpg` … */
  readonly pictureStem: string;
}

/** Notes where the value at a path stands in the file. */
export function notePlace(collecting: Collecting, path: Path, place: Place | undefined): void {
  if (place) collecting.places.set(toPointer(path), place);
}

/** Adds a finding. */
export function find(collecting: Collecting, code: DiagnosticCode, path: Path, facts: DiagnosticFacts): void {
  collecting.diagnostics.push(diagnostic(code, path, facts));
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The ending of a picture's name by its first bytes; undefined when it is neither PNG nor JPEG. */
function endingOf(bytes: Uint8Array): 'png' | 'jpg' | undefined {
  if (pngSignature.every((byte, index) => bytes[index] === byte)) return 'png';
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff ? 'jpg' : undefined;
}

function isSame(first: Uint8Array, second: Uint8Array): boolean {
  return first.length === second.length && first.every((byte, index) => byte === second[index]);
}

/** Keeps a picture and gives its name; a finding and undefined when it cannot be kept. */
export function keepPicture(collecting: Collecting, image: FoundImage, path: Path): string | undefined {
  const { content, place } = image;
  const leaveOut = (reason: string): undefined => {
    const actual = 'address' in content ? content.address.slice(0, 120) : '';
    find(collecting, 'picture-left-out', path, { actual, details: { reason }, place });
    return undefined;
  };
  const bytes = 'bytes' in content ? content.bytes : collecting.addressed.get(content.address);
  if (!bytes) return leaveOut('address' in content && /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(content.address) ? 'remote' : 'missing');
  const ending = endingOf(bytes);
  if (!ending) return leaveOut('format');
  const known = collecting.pictures.find((picture) => isSame(picture.bytes, bytes));
  if (known) return known.name;
  const name = `${collecting.pictureStem}-${collecting.pictures.length + 1}.${ending}`;
  collecting.pictures.push({ name, bytes });
  return name;
}
