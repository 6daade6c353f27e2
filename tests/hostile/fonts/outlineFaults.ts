/** Faults in what draws: CFF charstrings and DICTs, TrueType glyphs. */
import { Buffer } from 'node:buffer';
import { readDict, cffOperator, dictEntry } from '../../../src/fontFile/cffDict.js';
import { readIndex, writeIndex } from '../../../src/fontFile/cffIndex.js';
import { longs, words } from '../../support/smallFaces.js';
import type { SmallFace } from '../../support/smallFaces.js';
import { asFile, withTables, withWords } from './hostileFace.js';
import type { HostileFace } from './hostileFace.js';

const [callLocal, callGlobal, returns, endchar] = [10, 29, 11, 14];
/** Calls a subroutine by number where there are fewer than 1,240 (Adobe Technical Note 5177, 4.7). */
const call = (operator: number, number: number): readonly number[] => [28, ((number - 107) >> 8) & 255, (number - 107) & 255, operator];

/** A name-keyed CFF font whose glyphs are all one charstring, 1,000 wide, with these subroutines. */
function madeCff(glyphCount: number, charstring: readonly number[], { local = [], global = [] }: { readonly local?: readonly (readonly number[])[]; readonly global?: readonly (readonly number[])[] } = {}): Buffer {
  const glyph = Uint8Array.from(charstring);
  const start = Buffer.concat([Buffer.from([1, 0, 4, 4]), writeIndex([Buffer.from('Made')])]);
  const behind = Buffer.concat([writeIndex([]), writeIndex(global.map((one) => Uint8Array.from(one)))]);
  const privateDict = Buffer.concat([dictEntry(cffOperator.defaultWidthX, 1000), dictEntry(cffOperator.subrs, 12)]);
  const subrs = writeIndex(local.map((one) => Uint8Array.from(one)));
  const topOf = (at: number): Uint8Array => writeIndex([Buffer.concat([dictEntry(cffOperator.charStrings, at + privateDict.length + subrs.length), dictEntry(cffOperator.private, privateDict.length, at)])]);
  const at = start.length + topOf(0).length + behind.length;
  return Buffer.concat([start, topOf(at), behind, privateDict, subrs, writeIndex(Array.from({ length: glyphCount }, () => glyph))]);
}

/** The CFF table with an operand of its Top DICT set; all are written in five bytes there. */
function withTopOperand(cff: Uint8Array, operator: number, value: number): Buffer {
  const copy = Buffer.from(cff);
  const top = readIndex(copy, readIndex(copy, 4).end).item(0);
  const { raw } = readDict(top).get(operator)!;
  copy.writeInt32BE(value, raw.byteOffset - copy.byteOffset + 1);
  return copy;
}

function cubic({ tables, glyphs }: SmallFace): readonly HostileFace[] {
  const count = glyphs.size + 1;
  const cff = Buffer.from(tables.get('CFF ')!);
  const hmtx = words(...Array.from({ length: count }, () => [1000, 0]).flat());
  const of = (name: string, table: () => Uint8Array, wants?: HostileFace['wants']): HostileFace => ({ name: `CFF: ${name}`, file: 'a.otf', bytes: () => asFile(withTables(tables, { 'CFF ': table(), ...(name.includes('advance') ? {} : { hmtx }) })), ...(wants && { wants }) });
  const square = [139, 139, 21, 239, 6, 239, 7, 39, 6, endchar];
  const doubling = (operator: number, depth: number): readonly (readonly number[])[] => Array.from({ length: depth }, (_, number) => (number === depth - 1 ? [returns] : [...call(operator, number + 1), ...call(operator, number + 1), ...call(operator, number + 1), ...call(operator, number + 1), returns]));
  return [
    of('a square for every glyph', () => madeCff(count, square), 'drawn'),
    of('another advance than hmtx has', () => madeCff(count, square)),
    of('a subroutine that calls itself', () => madeCff(count, call(callLocal, 0), { local: [call(callLocal, 0)] }), /deep/),
    of('a global one that calls itself', () => madeCff(count, call(callGlobal, 0), { global: [call(callGlobal, 0)] }), /deep/),
    of('two that call each other', () => madeCff(count, call(callLocal, 0), { local: [call(callGlobal, 0)], global: [call(callLocal, 0)] }), /deep/),
    of('nine deep, each calling four times', () => madeCff(count, [...call(callLocal, 0), ...square], { local: doubling(callLocal, 10) }), /calls/),
    of('a thousand calls of ten kilobytes', () => madeCff(count, [...Array.from({ length: 1000 }, () => call(callLocal, 0)).flat(), ...square], { local: [[...Array.from({ length: 2000 }, () => [239, 239, 5]).flat(), returns]] }), /65535/),
    of('a subroutine there is none of', () => madeCff(count, [...call(callLocal, 7), ...square]), /no 7 in an INDEX/),
    of('a subroutine without its number', () => madeCff(count, [callLocal, ...square]), /without its number/),
    of('charstrings of nothing', () => madeCff(count, [])),
    of('charstrings that end in the midst of a number', () => madeCff(count, [28, 1]), /missing bytes/),
    of('an operator nobody knows', () => madeCff(count, [2, ...square]), /operator 2/),
    of('accents put together', () => madeCff(count, [139, 139, 139, 139, endchar]), /accents/),
    of('more operands than there is room for', () => madeCff(count, [...Array<number>(600).fill(140), 5, ...square])),
    of('a path before any move', () => madeCff(count, [239, 6, 239, 7, endchar])),
    of('moves without operands', () => madeCff(count, [21, 22, 4, endchar])),
    of('arithmetic on nothing', () => madeCff(count, [12, 10, 12, 12, 12, 28, ...square])),
    of('a mask with fewer bytes than it takes', () => madeCff(count, [...Array<number>(40).fill(140), 19])),
    of('outlines as far as numbers go', () => madeCff(count, [...Array.from({ length: 400 }, () => [28, 127, 255, 28, 127, 255, 21]).flat(), 28, 127, 255, 6, endchar])),
    of('fewer glyphs than characters', () => madeCff(1, square), /no \d+ in an INDEX/),
    of('offsets of nine bytes', () => { const made = madeCff(count, square); const at = readIndex(made, readIndex(made, 4).end).end; return Buffer.concat([made.subarray(0, at), words(1), Buffer.from([9]), made.subarray(at)]); }, /offsets of 9 bytes/),
    of('glyphs said to be beyond the font', () => withTopOperand(cff, cffOperator.charStrings, 0x7fffffff), /data end/),
    of('glyphs said to be before the font', () => withTopOperand(cff, cffOperator.charStrings, -5), /data end/),
    of('glyphs said to be in its header', () => withTopOperand(cff, cffOperator.charStrings, 0)),
    of('its fonts said to be its glyphs', () => withTopOperand(cff, cffOperator.fdArray, readDict(readIndex(cff, readIndex(cff, 4).end).item(0)).get(cffOperator.charStrings)!.operands[0]!)),
    of('a choice of fonts beyond the font', () => withTopOperand(cff, cffOperator.fdSelect, cff.length - 1)),
    of('empty', () => new Uint8Array(), /data end/),
    of('version 2', () => Buffer.concat([Buffer.from([2]), cff.subarray(1)]), /version 2/),
    { name: 'CFF: none', file: 'a.otf', bytes: () => asFile(withTables(tables, { 'CFF ': undefined })), wants: /neither TrueType nor CFF/ },
  ];
}

/** Glyphs of these bytes, one for each character and .notdef, with a long `loca`. */
function madeGlyphs(glyphs: readonly Uint8Array[], { tables }: SmallFace): Readonly<Record<string, Uint8Array>> {
  const padded = glyphs.map((glyph) => Buffer.concat([glyph, Buffer.alloc(-glyph.length & 3)]));
  const offsets = padded.reduce<number[]>((list, { length }) => [...list, list.at(-1)! + length], [0]);
  return { glyf: Buffer.concat(padded), loca: longs(...offsets), head: withWords(tables.get('head')!, { 50: 1 }), maxp: withWords(tables.get('maxp')!, { 4: glyphs.length }) };
}

const composite = (...components: readonly (readonly [glyph: number, flags?: number])[]): Buffer => words(-1, 0, 0, 1000, 1000, ...components.flatMap(([glyph, flags = 0], index) => [(index < components.length - 1 ? 0x21 : 1) | flags, glyph, 10, 10, ...(flags & 8 ? [0x7fff] : [])]));
const triangle = Buffer.concat([words(1, 0, 0, 1000, 1000, 2, 0), Buffer.from([1, 1, 1]), words(0, 1000, 0, 0, 0, 1000)]);

function quadratic(face: SmallFace): readonly HostileFace[] {
  const { tables, glyphs } = face;
  const count = glyphs.size + 1;
  const of = (name: string, changes: () => Readonly<Record<string, Uint8Array | undefined>>, wants?: HostileFace['wants']): HostileFace => ({ name: `TrueType: ${name}`, file: 'a.ttf', bytes: () => asFile(withTables(tables, changes())), ...(wants && { wants }) });
  const made = (name: string, glyphOf: (number: number) => Uint8Array, wants?: HostileFace['wants']): HostileFace => of(name, () => madeGlyphs(Array.from({ length: count }, (_, number) => glyphOf(number)), face), wants);
  const loca = tables.get('loca')!;
  return [
    made('a triangle for every glyph', () => triangle, 'drawn'),
    made('glyphs made of themselves', (number) => (number === 0 ? triangle : composite([number])), /made of itself/),
    made('glyphs made of each other', (number) => composite([(number + 1) % count]), /made of itself, or too deep/),
    made('glyphs twelve deep, each of four', (number) => (number < 12 ? composite([number + 1], [number + 1], [number + 1], [number + 1]) : number === 12 ? triangle : composite([1])), /parts/),
    made('made of glyphs there are none of', (number) => (number === 0 ? triangle : composite([65535])), /no glyph 65535/),
    made('fifteen deep, each twice as large', (number) => (number < 15 ? composite([number + 1, 8]) : number === 15 ? triangle : composite([1, 8]))),
    made('contours of points that are not there', () => words(3, 0, 0, 1000, 1000, 2, 5, 65535, 0), /data end/),
    made('contours whose ends go backwards', () => Buffer.concat([words(3, 0, 0, 1000, 1000, 8, 4, 2, 0), Buffer.from([1, 1, 1, 1, 1]), words(...Array<number>(10).fill(100))])),
    made('32,767 contours', () => words(32767, 0, 0, 1000, 1000), /data end/),
    made('65,536 points of one flag', () => Buffer.concat([words(1, 0, 0, 1000, 1000, 65535, 0), ...Array.from({ length: 256 }, () => Buffer.from([0x39, 255])), Buffer.alloc(8)])),
    made('instructions longer than the glyph', () => words(1, 0, 0, 1000, 1000, 2, 65535), /data end/),
    made('instructions that never end', () => Buffer.concat([words(1, 0, 0, 1000, 1000, 2, 4), Buffer.from([0xb8, 0xff, 0xfd, 0x1c]), Buffer.from([1, 1, 1]), words(0, 1000, 0, 0, 0, 1000)])),
    made('glyphs of nine bytes', () => Buffer.alloc(9, 1), /data end/),
    made('glyphs of nothing', () => new Uint8Array()),
    of('one glyph cut in its points', () => madeGlyphs(Array.from({ length: count }, (_, number) => (number === glyphs.get(0x653f) ? triangle.subarray(0, 20) : triangle)), face), /data end/),
    of('one glyph made of itself', () => madeGlyphs(Array.from({ length: count }, (_, number) => (number === glyphs.get(0x653f) ? composite([number]) : triangle)), face), /made of itself/),
    of('loca shorter than the glyphs', () => ({ loca: loca.subarray(0, 8) }), /data end/),
    of('loca that goes backwards', () => ({ loca: Buffer.from(loca).reverse() })),
    of('short loca taken for a long one', () => ({ head: withWords(tables.get('head')!, { 50: Buffer.from(tables.get('head')!).readUInt16BE(50) ^ 1 }) })),
    of('no outlines', () => ({ glyf: new Uint8Array() }), /data end/),
    of('no loca', () => ({ loca: undefined }), /no loca/),
    of('fpgm without end', () => ({ fpgm: Buffer.from([0xb8, 0xff, 0xfd, 0x1c]) })),
    of('both kinds of outlines', () => ({ 'CFF ': new Uint8Array(10) }), 'drawn'),
  ];
}

/** Faults of outlines, by a face of each kind. */
export const outlineFaults = (cff: SmallFace, trueType: SmallFace): readonly HostileFace[] => [...cubic(cff), ...quadratic(trueType)];
