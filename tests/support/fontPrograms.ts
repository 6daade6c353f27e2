/**
 * The advances a font program in a PDF has of its own, read without the code under test: bare CFF by Adobe's Technical
 * Notes 5176 and 5177, TrueType by its hmtx table. By CID, in thousandths of an em.
 */

type Advances = ReadonlyMap<number, number>;

interface Index {
  readonly items: readonly Buffer[];
  readonly end: number;
}

function readIndex(bytes: Buffer, at: number): Index {
  const count = bytes.readUInt16BE(at);
  if (count === 0) return { items: [], end: at + 2 };
  const size = bytes[at + 2]!;
  const offsets = Array.from({ length: count + 1 }, (_, index) => bytes.readUIntBE(at + 3 + index * size, size));
  const base = at + 2 + (count + 1) * size;
  return { items: offsets.slice(1).map((end, index) => bytes.subarray(base + offsets[index]!, base + end)), end: base + offsets.at(-1)! };
}

/** What the half bytes of a real number stand for beside digits. */
const nibbles: Readonly<Record<string, string>> = { a: '.', b: 'e', c: 'e-', e: '-' };

/** Operands by operator; two-byte operators as 1200 and more. */
function readDict(bytes: Buffer): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, readonly number[]>();
  let operands: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at++]!;
    if (first <= 21) {
      found.set(first === 12 ? 1200 + bytes[at++]! : first, operands);
      operands = [];
    } else if (first === 28) operands.push(bytes.readInt16BE(at)), (at += 2);
    else if (first === 29) operands.push(bytes.readInt32BE(at)), (at += 4);
    else if (first === 30) {
      let text = '';
      while (!text.includes('f')) text += bytes[at++]!.toString(16).padStart(2, '0');
      operands.push(Number([...text.slice(0, text.indexOf('f'))].map((nibble) => nibbles[nibble] ?? nibble).join('')));
    } else if (first <= 246) operands.push(first - 139);
    else if (first <= 250) operands.push((first - 247) * 256 + bytes[at++]! + 108);
    else operands.push(-(first - 251) * 256 - bytes[at++]! - 108);
  }
  return found;
}

const bias = (subroutines: readonly Buffer[]): number => (subroutines.length < 1240 ? 107 : subroutines.length < 33900 ? 1131 : 32768);

/** What stands before the first operator that draws or hints, when it is one more than that operator takes; undefined: the default width. */
function widthOperand(glyph: Buffer, local: readonly Buffer[], global: readonly Buffer[]): number | undefined {
  const stack: number[] = [];
  const run = (code: Buffer): boolean => {
    for (let at = 0; at < code.length; ) {
      const first = code[at++]!;
      if (first === 28) stack.push(code.readInt16BE(at)), (at += 2);
      else if (first === 255) stack.push(code.readInt32BE(at) / 65536), (at += 4);
      else if (first >= 32 && first <= 246) stack.push(first - 139);
      else if (first >= 247 && first <= 250) stack.push((first - 247) * 256 + code[at++]! + 108);
      else if (first >= 251) stack.push(-(first - 251) * 256 - code[at++]! - 108);
      else if (first === 10 || first === 29) {
        const from = first === 10 ? local : global;
        if (run(from[stack.pop()! + bias(from)]!)) return true;
      } else if (first === 11) return false;
      else {
        const takes = { 4: 1, 22: 1, 21: 2, 14: 0 }[first];
        const isOdd = takes === undefined ? stack.length % 2 === 1 : stack.length > takes && !(first === 14 && stack.length === 4);
        stack.length = isOdd ? 1 : 0;
        return true;
      }
    }
    return false;
  };
  run(glyph);
  return stack.length === 1 ? stack[0] : undefined;
}

/** CIDs by glyph; ISO 32000-1 9.7.4.2: without ROS a CID is the glyph's number. */
function charset(bytes: Buffer, at: number, count: number): readonly number[] {
  const format = bytes[at]!;
  const cids = [0];
  if (format === 0) while (cids.length < count) cids.push(bytes.readUInt16BE(at + 1 + 2 * (cids.length - 1)));
  const step = format === 1 ? 3 : 4;
  for (let range = at + 1; format !== 0 && cids.length < count; range += step) {
    const [first, left] = [bytes.readUInt16BE(range), format === 1 ? bytes[range + 2]! : bytes.readUInt16BE(range + 2)];
    for (let index = 0; index <= left && cids.length < count; index += 1) cids.push(first + index);
  }
  return cids;
}

function fontDictOf(bytes: Buffer, at: number, count: number): readonly number[] {
  if (bytes[at] === 0) return [...bytes.subarray(at + 1, at + 1 + count)];
  const ranges = Array.from({ length: bytes.readUInt16BE(at + 1) }, (_, index) => ({ first: bytes.readUInt16BE(at + 3 + 3 * index), dict: bytes[at + 5 + 3 * index]! }));
  return Array.from({ length: count }, (_, glyph) => ranges.findLast(({ first }) => first <= glyph)!.dict);
}

function cffAdvances(bytes: Buffer): Advances {
  const names = readIndex(bytes, bytes[2]!);
  const tops = readIndex(bytes, names.end);
  const global = readIndex(bytes, readIndex(bytes, tops.end).end).items;
  const top = readDict(tops.items[0]!);
  const glyphs = readIndex(bytes, top.get(17)![0]!).items;
  const isCid = top.has(1230);
  const dicts = isCid ? readIndex(bytes, top.get(1236)![0]!).items.map(readDict) : [top];
  const privates = dicts.map((dict) => {
    const [size, at] = dict.get(18) as [number, number];
    const own = readDict(bytes.subarray(at, at + size));
    const subroutines = own.get(19)?.[0];
    return { normal: own.get(20)?.[0] ?? 0, nominal: own.get(21)?.[0] ?? 0, local: subroutines === undefined ? [] : readIndex(bytes, at + subroutines).items };
  });
  const dictOf = isCid ? fontDictOf(bytes, top.get(1237)![0]!, glyphs.length) : glyphs.map(() => 0);
  const cids = isCid ? charset(bytes, top.get(15)?.[0] ?? 0, glyphs.length) : glyphs.map((_, glyph) => glyph);
  const unit = (top.get(1207) ?? dicts[0]!.get(1207))?.[0] ?? 0.001;
  return new Map(
    glyphs.map((glyph, index) => {
      const { normal, nominal, local } = privates[dictOf[index]!]!;
      const extra = widthOperand(glyph, local, global);
      return [cids[index]!, (extra === undefined ? normal : nominal + extra) * unit * 1000] as const;
    }),
  );
}

/** Tables of an sfnt by tag. */
function tablesOf(bytes: Buffer): ReadonlyMap<string, Buffer> {
  return new Map(
    Array.from({ length: bytes.readUInt16BE(4) }, (_, index) => {
      const at = 12 + 16 * index;
      const offset = bytes.readUInt32BE(at + 8);
      return [bytes.toString('latin1', at, at + 4), bytes.subarray(offset, offset + bytes.readUInt32BE(at + 12))] as const;
    }),
  );
}

function trueTypeAdvances(tables: ReadonlyMap<string, Buffer>): Advances {
  const em = tables.get('head')!.readUInt16BE(18);
  const measured = tables.get('hhea')!.readUInt16BE(34);
  const count = tables.get('maxp')!.readUInt16BE(4);
  return new Map(Array.from({ length: count }, (_, glyph) => [glyph, (tables.get('hmtx')!.readUInt16BE(4 * Math.min(glyph, measured - 1)) * 1000) / em] as const));
}

/** Advances of a font program by CID; a glyph that is not in it has none. */
export function programAdvances(program: Buffer): Advances {
  if (program.readUInt32BE(0) !== 0x4f54544f && program[0] === 1 && program[1] === 0 && program[2]! <= 8 && program[3]! <= 4 && program[3]! > 0) return cffAdvances(program);
  const tables = tablesOf(program);
  const cff = tables.get('CFF ');
  return cff ? cffAdvances(cff) : trueTypeAdvances(tables);
}
