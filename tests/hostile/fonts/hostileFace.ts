import { fontFile } from '../../unit/fonts/fontFiles.js';
import type { Tables } from '../../unit/fonts/fontFiles.js';

/** A font file that is damaged, or made to do harm. */
export interface HostileFace {
  readonly name: string;
  /** Its name on disk. */
  readonly file: string;
  readonly bytes: () => Uint8Array;
  /** Why it must be refused; absent: refused for whatever reason, or drawn soundly. `drawn`: it must not be refused. */
  readonly wants?: RegExp | 'drawn';
}

/** Tables with some of them changed, left out (undefined) or added. */
export function withTables(tables: Tables, changes: Readonly<Record<string, Uint8Array | undefined>>): Tables {
  const changed = new Map(tables);
  for (const [tag, table] of Object.entries(changes)) {
    if (table) changed.set(tag, table);
    else changed.delete(tag);
  }
  return changed;
}

/** A copy of a table with some numbers of two bytes set. */
export function withWords(table: Uint8Array, numbers: Readonly<Record<number, number>>): Buffer {
  const copy = Buffer.from(table);
  for (const [at, value] of Object.entries(numbers)) copy.writeUInt16BE(value & 0xffff, Number(at));
  return copy;
}

/** Tables as a file of their kind. */
export const asFile = (tables: Tables): Buffer => fontFile(tables, tables.has('glyf') ? 0x00010000 : 0x4f54544f);
