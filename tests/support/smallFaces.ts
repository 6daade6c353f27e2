/** Small whole faces with the characters of one report, made out of the free ones, so that a hundred damaged copies are soon written and read. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { inflateSync } from 'node:zlib';
import { openFontFile } from '../../src/fontFile/fontFile.js';
import type { FontFile } from '../../src/fontFile/fontFile.js';
import { fontProgram } from '../../src/fontPrograms/fontProgram.js';
import { fakeFace } from './fakeFonts.js';
import { familyNames, nameTable, tablesOf } from '../unit/fonts/fontFiles.js';
import type { Tables } from '../unit/fonts/fontFiles.js';
import { withSubroutines } from '../unit/fontPrograms/subroutines.js';

/** A face's tables, and the glyph of each of its characters, in ascending order of the characters. */
export interface SmallFace {
  readonly tables: Tables;
  readonly glyphs: ReadonlyMap<number, number>;
}

/** Big-endian numbers of two bytes. */
export const words = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => bytes.writeUInt16BE(value & 0xffff, index * 2));
  return bytes;
};

/** Big-endian numbers of four bytes. */
export const longs = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeUInt32BE(value >>> 0, index * 4));
  return bytes;
};

/** A character map with one subtable, for Windows and all of Unicode. */
export const mapWith = (subtable: Uint8Array): Buffer => Buffer.concat([words(0, 1, 3, 10), longs(12), subtable]);

/** Format 12, groups of first character, last character, first glyph. */
export const groupsTable = (groups: readonly (readonly [first: number, last: number, glyph: number])[], count = groups.length): Buffer => Buffer.concat([words(12, 0), longs(16 + groups.length * 12, 0, count, ...groups.flat())]);

/** Format 4, a segment for each character. */
export function segmentsTable(glyphs: ReadonlyMap<number, number>): Buffer {
  const some = [...glyphs, [0xffff, 0] as const].sort(([one], [other]) => one - other);
  const characters = some.map(([character]) => character);
  const body = [words(some.length * 2, 0, 0, 0), words(...characters), words(0), words(...characters), words(...some.map(([character, glyph]) => glyph - character)), words(...some.map(() => 0))];
  return Buffer.concat([words(4, 16 + some.length * 8, 0), ...body]);
}

function shared(font: FontFile, tables: Tables, characters: readonly number[], glyphIds: readonly number[]): ReadonlyMap<string, Uint8Array> {
  const [hhea, maxp] = [Buffer.from(tables.get('hhea')!), Buffer.from(tables.get('maxp')!)];
  hhea.writeUInt16BE(glyphIds.length, 34);
  maxp.writeUInt16BE(glyphIds.length, 4);
  const cmap = mapWith(groupsTable(characters.map((character, index) => [character, character, index + 1])));
  const hmtx = words(...glyphIds.flatMap((glyph) => [font.advance(glyph), 0]));
  return new Map<string, Uint8Array>([['head', tables.get('head')!], ['hhea', hhea], ['maxp', maxp], ['hmtx', hmtx], ['cmap', cmap], ['name', nameTable(familyNames('Small', 'Small Face'))], ['post', Buffer.concat([longs(0x30000), Buffer.alloc(28)])]]);
}

function opened(file: string, text: string): { readonly bytes: Buffer; readonly font: FontFile; readonly characters: readonly number[]; readonly glyphIds: readonly number[] } {
  const bytes = readFileSync(resolve('fonts', file));
  const font = openFontFile(bytes, 0);
  const characters = [...new Set(text)].map((character) => character.codePointAt(0)!).filter((character) => font.glyphFor(character) !== 0).sort((one, other) => one - other);
  return { bytes, font, characters, glyphIds: [0, ...characters.map(font.glyphFor)] };
}

const numbered = (characters: readonly number[]): ReadonlyMap<number, number> => new Map(characters.map((character, index) => [character, index + 1]));

/** A face with cubic outlines, CID-keyed, its glyphs cut up into subroutines that call each other. */
export function smallCff(text: string): SmallFace {
  const { bytes, font, characters, glyphIds } = opened('FandolHei-Regular.otf', text);
  const { tables } = withSubroutines(bytes, glyphIds, 3);
  return { tables: new Map([...shared(font, tables, characters, glyphIds), ['CFF ', tables.get('CFF ')!]]), glyphs: numbered(characters) };
}

/** A face with quadratic outlines. */
export function smallTrueType(text: string): SmallFace {
  const { font, characters, glyphIds } = opened('HanaMinA.ttf', text);
  const program = tablesOf(inflateSync(fontProgram({ ...fakeFace('small'), parsed: font }, glyphIds).compressed));
  const few = shared(font, program, characters, glyphIds);
  // Components stand behind the glyphs asked for, and have advances too.
  const whole = ['head', 'hhea', 'maxp', 'hmtx', 'loca', 'glyf', 'cvt ', 'fpgm', 'prep'].flatMap((tag) => (program.has(tag) ? [[tag, program.get(tag)!] as const] : []));
  return { tables: new Map([...few, ...whole]), glyphs: numbered(characters) };
}
