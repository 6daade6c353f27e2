import { strToU8, zipSync } from 'fflate';

/** A part of a package: its name and its text. */
export interface PackagePart {
  readonly name: string;
  readonly text: string;
}

/** A ZIP file's times are local ones without a zone; this one is written alike wherever the program runs. */
const firstTime = new Date(1980, 0, 1);

/**
 * Packs parts in the order given. No clock comes in, so that the same parts always give the same bytes.
 *
 * The content types come first, as the package convention has it (ISO/IEC 29500-2).
 */
export function zipPackage(parts: readonly PackagePart[]): Uint8Array {
  return zipSync(Object.fromEntries(parts.map(({ name, text }) => [name, strToU8(text)])), { level: 6, mtime: firstTime });
}
