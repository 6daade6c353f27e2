/** Faults in the tables both kinds of face have: measures, names, character maps. */
import { Buffer } from 'node:buffer';
import { groupsTable, longs, mapWith, segmentsTable, words } from '../../support/smallFaces.js';
import type { SmallFace } from '../../support/smallFaces.js';
import { familyNames, nameTable, rawNameTable } from '../../unit/fonts/fontFiles.js';
import { asFile, withTables, withWords } from './hostileFace.js';
import type { HostileFace } from './hostileFace.js';

const asUtf16 = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

function names({ tables }: SmallFace): readonly HostileFace[] {
  const named = (name: string, table: () => Uint8Array, wants?: HostileFace['wants']): HostileFace => ({ name: `names: ${name}`, file: 'names.ttf', bytes: () => asFile(withTables(tables, { name: table() })), ...(wants && { wants }) });
  const called = (name: string, text: string): HostileFace => named(name, () => nameTable(familyNames(text, text)), 'drawn');
  return [
    called('escapes for a terminal', '\u001b]0;owned\u0007\u001b[2J'),
    called('a path', '../../../etc/passwd'),
    called('delimiters of PDF', '/A<<>>(]%#{}\n/B'),
    called('null characters', 'A\u0000B\u0000'),
    called('markup', '<script>alert(1)</script>&"\''),
    called('bidi controls', '\u202egnos\u202c'),
    called('half a surrogate pair', 'A\ud800'),
    called('a name of 4,000 characters', 'N'.repeat(4000)),
    called('nothing at all', ''),
    named('65,535 records that are not there', () => words(0, 65535, 6), /data end/),
    named('a record that points beyond the table', () => Buffer.concat([words(0, 1, 18, 3, 1, 0x409, 1, 5000, 60_000)]), /data end/),
    named('an odd number of bytes', () => rawNameTable([[3, 1, 1, asUtf16('Small').subarray(0, 9), 0x409]]), 'drawn'),
    named('too short to say anything', () => words(0), /data end/),
  ];
}

function maps({ tables, glyphs }: SmallFace): readonly HostileFace[] {
  const mapped = (name: string, table: () => Uint8Array, wants?: HostileFace['wants']): HostileFace => ({ name: `character map: ${name}`, file: 'map.ttf', bytes: () => asFile(withTables(tables, { cmap: table() })), ...(wants && { wants }) });
  const groups = [...glyphs].map(([character, glyph]) => [character, character, glyph] as const);
  const segments = segmentsTable(glyphs);
  const count = segments.readUInt16BE(6) / 2;
  const offsetsAt = 16 + count * 6;
  return [
    mapped('format 4 as it should be', () => mapWith(segments), 'drawn'),
    mapped('format 4 whose glyphs lie outside', () => mapWith(withWords(segments, Object.fromEntries(Array.from({ length: count }, (_, index) => [offsetsAt + index * 2, 0xfffe])))), /character/),
    mapped('format 4 longer than its table', () => mapWith(withWords(segments, { 6: 0xfffe })), /data end/),
    mapped('format 4 with an odd number of bytes', () => mapWith(withWords(segments, { 6: 3 }))),
    mapped('format 4 whose segments go backwards', () => mapWith(withWords(segments, Object.fromEntries(Array.from({ length: count }, (_, index) => [16 + count * 2 + index * 2, (count - index) * 7]))))),
    mapped('four thousand million groups', () => mapWith(groupsTable(groups, 0xffffffff)), /data end/),
    mapped('one group of all there is, to glyphs there are none of', () => mapWith(groupsTable([[0, 0xffffffff, 0]]))),
    mapped('glyphs beyond the last', () => mapWith(groupsTable(groups.map(([first, last, glyph]) => [first, last, glyph + 60_000])))),
    mapped('glyph numbers beyond 16 bits', () => mapWith(groupsTable(groups.map(([first, last]) => [first, last, 0xfffffff0])))),
    mapped('groups that overlap', () => mapWith(groupsTable(groups.map(([first, , glyph]) => [first, 0x10ffff, glyph])))),
    mapped('groups that go backwards', () => mapWith(groupsTable([...groups].reverse()))),
    mapped('no subtable', () => words(0, 0), /character map/),
    mapped('65,535 subtables', () => words(0, 65535), /data end/),
    mapped('a subtable beyond the table', () => Buffer.concat([words(0, 1, 3, 10), longs(0xfffffff0)]), /data end/),
    mapped('a format nobody knows', () => mapWith(words(77, 0, 0, 0)), /format 77/),
    mapped('of nothing', () => mapWith(groupsTable([])), /character/),
    mapped('all characters one glyph', () => mapWith(Buffer.concat([words(13, 0), longs(28, 0, 1, 0, 0x10ffff, 5)])), 'drawn'),
    mapped('four thousand million forms', () => Buffer.concat([words(0, 2, 0, 5), longs(20), words(3, 10), longs(30), words(14), longs(10, 0xffffffff), groupsTable(groups)]), /data end|of more than/),
  ];
}

function measures({ tables }: SmallFace): readonly HostileFace[] {
  const measured = (name: string, changes: () => Readonly<Record<string, Uint8Array | undefined>>, wants?: HostileFace['wants']): HostileFace => ({ name: `measures: ${name}`, file: 'measures.ttf', bytes: () => asFile(withTables(tables, changes())), ...(wants && { wants }) });
  const table = (tag: string): Uint8Array => tables.get(tag)!;
  const advances = (value: number): Buffer => withWords(table('hmtx'), Object.fromEntries(Array.from({ length: table('hmtx').length / 4 }, (_, index) => [index * 4, value])));
  return [
    measured('an em of 0', () => ({ head: withWords(table('head'), { 18: 0 }) }), /em of 0/),
    measured('an em of 1', () => ({ head: withWords(table('head'), { 18: 1 }) }), /em of 1/),
    measured('an em of 65,535', () => ({ head: withWords(table('head'), { 18: 65535 }) }), /em of 65535/),
    measured('all advances 0', () => ({ hmtx: advances(0) })),
    measured('all advances 65,535', () => ({ hmtx: advances(65535) })),
    measured('advances cut short', () => ({ hmtx: table('hmtx').subarray(0, 40) })),
    measured('no advances', () => ({ hmtx: new Uint8Array() })),
    measured('none said to be there', () => ({ hhea: withWords(table('hhea'), { 34: 0 }) }), /no advances/),
    measured('a box without measure', () => ({ head: withWords(table('head'), { 36: -32768, 38: -32768, 40: 32767, 42: 32767 }) })),
    measured('a header of two bytes', () => ({ head: words(1) }), /data end|short/),
    measured('hhea of two bytes', () => ({ hhea: words(1) }), /data end|short/),
    measured('maxp of two bytes', () => ({ maxp: words(1) }), /data end|short/),
    measured('65,535 glyphs', () => ({ maxp: withWords(table('maxp'), { 4: 65535 }) })),
    measured('no glyphs', () => ({ maxp: withWords(table('maxp'), { 4: 0 }) })),
    measured('a slant of 30,000 degrees', () => ({ post: Buffer.concat([longs(0x30000, 0x75300000), Buffer.alloc(24)]) }), 'drawn'),
    measured('OS/2 of two bytes', () => ({ 'OS/2': words(4) })),
    measured('OS/2 that is older than it says', () => ({ 'OS/2': Buffer.concat([words(4), Buffer.alloc(60)]) })),
    ...['head', 'hhea', 'maxp', 'hmtx', 'cmap'].map((tag) => measured(`no ${tag}`, () => ({ [tag]: undefined }), new RegExp(`no (table )?${tag}`))),
    measured('no names', () => ({ name: undefined }), 'drawn'),
  ];
}

/** Faults of the tables both kinds have, by a face. */
export const tableFaults = (face: SmallFace): readonly HostileFace[] => [...names(face), ...maps(face), ...measures(face)];
