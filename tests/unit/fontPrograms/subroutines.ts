/** Makes CFF fonts out of one of Fandol's, which are CID-keyed, have one Private DICT and no subroutine. */
import { cffOperator, dictEntry, readDict } from '../../../src/fontFile/cffDict.js';
import { readIndex, writeIndex } from '../../../src/fontFile/cffIndex.js';
import type { CffIndex } from '../../../src/fontFile/cffIndex.js';
import { tablesOf } from '../fonts/fontFiles.js';
import type { Tables } from '../fonts/fontFiles.js';

/** Where each token of a charstring begins, and its end; read anew here, with nothing of the code under test. */
export function tokenPlaces(charstring: Uint8Array): readonly number[] {
  const places = [0];
  let [at, operands, stems] = [0, 0, 0];
  while (at < charstring.length) {
    const first = charstring[at]!;
    const isNumber = first === 28 || first >= 32;
    if (isNumber) operands += 1;
    if ([1, 3, 18, 19, 20, 23].includes(first)) stems += Math.floor(operands / 2);
    const length = first === 28 ? 3 : first === 255 ? 5 : first >= 247 ? 2 : first === 12 ? 2 : first === 19 || first === 20 ? 1 + Math.ceil(stems / 8) : 1;
    if (!isNumber) operands = 0;
    at += length;
    places.push(at);
  }
  return places;
}

const shortInt = (value: number): Buffer => Buffer.from([28, (value >> 8) & 255, value & 255]);
const call = (operator: number, number: number, count: number): Buffer => Buffer.concat([shortInt(number - (count < 1240 ? 107 : 1131)), Buffer.of(operator)]);
const [callLocal, callGlobal, returns] = [10, 29, 11];

export interface SubroutinedFont {
  readonly tables: Tables;
  /** Glyphs that were cut up: those of the font it was made from, by number. */
  readonly glyphs: readonly number[];
}

/** FDSelect in format 0 when asked, else 3; two fonts, the glyphs in turns between them by sevens. */
export function withSubroutines(file: Uint8Array, glyphs: readonly number[], selectFormat: 0 | 3): SubroutinedFont {
  const tables = tablesOf(file);
  const cff = tables.get('CFF ')!;
  const { charstrings, privateDict } = partsOf(cff);

  const globalCount = 1300;
  const globals: Buffer[] = [];
  const locals: Buffer[][] = [[], []];
  const fontOf = (number: number): number => Math.floor(number / 7) % 2;
  const items = glyphs.map((glyph, number) => {
    const charstring = Buffer.from(charstrings.item(glyph));
    const places = tokenPlaces(charstring);
    const cut = (share: number): number => places[Math.floor((places.length - 1) * share)]!;
    const [a, b, c, d] = [cut(0.2), cut(0.4), cut(0.6), cut(0.8)];
    const own = locals[fontOf(number)]!;
    // Main: a local one, in the midst of which stands a global one; at the end a global one that ends the drawing.
    globals.push(Buffer.concat([charstring.subarray(b, c), Buffer.of(returns)]), charstring.subarray(d));
    own.push(Buffer.concat([charstring.subarray(a, b), call(callGlobal, globals.length - 2, globalCount), Buffer.of(returns)]));
    return Buffer.concat([charstring.subarray(0, a), call(callLocal, own.length - 1, glyphs.length), charstring.subarray(c, d), call(callGlobal, globals.length - 1, globalCount)]);
  });
  while (globals.length < globalCount) globals.push(Buffer.of(returns));
  locals.forEach((own) => {
    while (own.length < glyphs.length) own.push(Buffer.of(returns));
  });

  const head = [Buffer.from([1, 0, 4, 4]), Buffer.from(writeIndex([Buffer.from('Made')]))];
  const behindTop = [Buffer.from(writeIndex([Buffer.from('Adobe'), Buffer.from('Identity')])), Buffer.from(writeIndex(globals))];
  const topOf = (places: readonly number[]): Buffer => {
    const [charset = 0, select = 0, charStrings = 0, array = 0] = places;
    const entries = [dictEntry(0x0c1e, 391, 392, 0), dictEntry(0x0c22, glyphs.length), dictEntry(17, charStrings), dictEntry(15, charset), dictEntry(0x0c25, select), dictEntry(0x0c24, array)];
    return Buffer.from(writeIndex([Buffer.concat(entries)]));
  };
  const numbers = glyphs.map((_, number) => number);
  const ranges = numbers.filter((number) => number % 7 === 0).map((number) => [number >> 8, number & 255, fontOf(number)]);
  const select = selectFormat === 0 ? Buffer.from([0, ...numbers.map(fontOf)]) : Buffer.from([3, ranges.length >> 8, ranges.length & 255, ...ranges.flat(), glyphs.length >> 8, glyphs.length & 255]);
  const charset = Buffer.from([2, 0, 1, (glyphs.length - 2) >> 8, (glyphs.length - 2) & 255]);
  const charStrings = Buffer.from(writeIndex(items));
  // Subrs stand right behind their Private DICT, which says so with one more entry.
  const privates = locals.map((own) => Buffer.concat([privateDict, dictEntry(19, privateDict.length + 6), writeIndex(own)]));
  const start = [...head, topOf([]), ...behindTop].reduce((sum, { length }) => sum + length, 0);
  const places = [charset, select, charStrings, ...privates].reduce<number[]>((list, { length }) => [...list, list.at(-1)! + length], [start]);
  const [charsetAt, selectAt, stringsAt, firstAt, secondAt, arrayAt] = places as [number, number, number, number, number, number];
  const array = Buffer.from(writeIndex([firstAt, secondAt].map((at) => dictEntry(18, privateDict.length + 6, at))));
  const whole = Buffer.concat([...head, topOf([charsetAt, selectAt, stringsAt, arrayAt]), ...behindTop, charset, select, charStrings, ...privates, array]);
  return { tables: new Map([...tables, ...measuresOf(tables, glyphs), ['CFF ', whole]]), glyphs };
}

/** `hmtx` and `hhea` for these glyphs alone. */
function measuresOf(tables: Tables, glyphs: readonly number[]): ReadonlyMap<string, Uint8Array> {
  const [hmtx, hhea] = [Buffer.from(tables.get('hmtx')!), Buffer.from(tables.get('hhea')!)];
  const count = hhea.readUInt16BE(34);
  hhea.writeUInt16BE(glyphs.length, 34);
  const metric = (glyph: number): Buffer => Buffer.concat([hmtx.subarray(Math.min(glyph, count - 1) * 4).subarray(0, 2), Buffer.alloc(2)]);
  return new Map([['hmtx', Buffer.concat(glyphs.map(metric))], ['hhea', hhea]]);
}

function partsOf(cff: Uint8Array): { readonly charstrings: CffIndex; readonly privateDict: Uint8Array } {
  const top = readDict(readIndex(cff, readIndex(cff, 4).end).item(0));
  const operandsOf = (dict: ReturnType<typeof readDict>, operator: number): readonly number[] => dict.get(operator)!.operands;
  const [length, at] = operandsOf(readDict(readIndex(cff, operandsOf(top, cffOperator.fdArray)[0]!).item(0)), cffOperator.private) as [number, number];
  return { charstrings: readIndex(cff, operandsOf(top, cffOperator.charStrings)[0]!), privateDict: cff.subarray(at, at + length) };
}

/** A name-keyed font with these glyphs, as most OpenType faces of single scripts are. */
export function nameKeyed(file: Uint8Array, glyphs: readonly number[]): Tables {
  const tables = tablesOf(file);
  const { charstrings, privateDict } = partsOf(tables.get('CFF ')!);
  const start = Buffer.concat([Buffer.from([1, 0, 4, 4]), writeIndex([Buffer.from('Made')])]);
  const topOf = (privateAt: number): Uint8Array => writeIndex([Buffer.concat([dictEntry(cffOperator.charStrings, privateAt + privateDict.length), dictEntry(cffOperator.private, privateDict.length, privateAt)])]);
  const noStringsNorSubrs = Buffer.alloc(4);
  const privateAt = start.length + topOf(0).length + noStringsNorSubrs.length;
  const whole = Buffer.concat([start, topOf(privateAt), noStringsNorSubrs, privateDict, writeIndex(glyphs.map((glyph) => charstrings.item(glyph)))]);
  return new Map([...tables, ...measuresOf(tables, glyphs), ['CFF ', whole]]);
}
