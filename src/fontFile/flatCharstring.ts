import { joined } from './cffIndex.js';
import type { CffIndex } from './cffIndex.js';

/** Operators of Type 2 charstrings that count here (Adobe Technical Note 5177, 4). */
const operators = { hstem: 1, vstem: 3, callsubr: 10, return: 11, escape: 12, endchar: 14, hstemhm: 18, hintmask: 19, cntrmask: 20, vstemhm: 23, shortInt: 28, callgsubr: 29 } as const;

/** Operators that draw or move, and take all operands away: rmoveto to rrcurveto, hmoveto to hvcurveto, the flexes. */
const isPath = (operator: number): boolean => (operator >= 4 && operator <= 8) || operator === 21 || operator === 22 || (operator >= 24 && operator <= 27) || operator === 30 || operator === 31;
const isFlex = (escaped: number): boolean => escaped >= 34 && escaped <= 37;

/** How many operands there are more behind an arithmetic operator than before it, by its second byte. */
const arithmetic: ReadonlyMap<number, number> = new Map([
  [3, -1], [4, -1], [5, 0], [9, 0], [10, -1], [11, -1], [12, -1], [14, 0], [15, -1], [18, -1], [20, -2],
  [21, 0], [22, -3], [23, 1], [24, -1], [26, 0], [27, 1], [28, 0], [29, 0], [30, -2],
]);

/** Subroutines may call each other ten deep, and a charstring holds 65,535 bytes (Adobe Technical Note 5177, appendix B). */
const deepest = 10;
const longest = 65535;

const damaged = (reason: string): Error => new Error(`CFF: ${reason} in a charstring`);

/** Numbers of subroutines are written less half of how many there are (Adobe Technical Note 5176, 16). */
const bias = ({ count }: CffIndex): number => (count < 1240 ? 107 : count < 33900 ? 1131 : 32768);

/** One charstring on its way: what is known where the walk stands. */
interface Walk {
  readonly globalSubrs: CffIndex;
  readonly localSubrs: CffIndex;
  /** Operands waiting for their operator, and stem hints so far, of which hint masks have a bit each. */
  operands: number;
  stems: number;
  readonly written: Uint8Array[];
  length: number;
  /** Subroutines called so far. */
  calls: number;
}

/**
 * Gives a Type 2 charstring with the subroutines it calls in their places, so that it draws the same alone.
 *
 * @throws Error when it is damaged, calls a subroutine there is none of, or is built from accents by `endchar`, which
 * OpenType fonts do not use.
 */
export function flatCharstring(charstring: Uint8Array, globalSubrs: CffIndex, localSubrs: CffIndex): Uint8Array {
  const state: Walk = { globalSubrs, localSubrs, operands: 0, stems: 0, written: [], length: 0, calls: 0 };
  // The last endchar may be left out where the drawing ends anyway; every reader takes it as said.
  if (!walk(state, charstring, 0)) write(state, Uint8Array.of(operators.endchar), 0, 1);
  return state.written.length === 1 ? state.written[0]! : joined(state.written);
}

function write(state: Walk, code: Uint8Array, start: number, end: number): void {
  if (end > code.length) throw damaged('missing bytes');
  state.length += end - start;
  if (state.length > longest) throw damaged('more than 65535 bytes');
  if (end > start) state.written.push(code.subarray(start, end));
}

/** Goes through one charstring or subroutine; whether the drawing has come to its end. One loop, for it sees every byte. */
function walk(state: Walk, code: Uint8Array, depth: number): boolean {
  let [at, start, lastOperand] = [0, 0, -1];
  while (at < code.length) {
    const first = code[at]!;
    if (first >= 32 || first === operators.shortInt) {
      lastOperand = at;
      at += first >= 247 ? (first === 255 ? 5 : 2) : first < 32 ? 3 : 1;
      state.operands += 1;
      continue;
    }
    if (first === operators.callsubr || first === operators.callgsubr) {
      if (lastOperand < start) throw damaged('a subroutine without its number');
      write(state, code, start, lastOperand);
      start = at + 1;
      if (call(state, first === operators.callsubr ? state.localSubrs : state.globalSubrs, operandValue(code, lastOperand), depth)) return true;
    } else if (first === operators.return || first === operators.endchar) {
      if (first === operators.endchar && state.operands >= 4) throw damaged('accents put together by endchar');
      write(state, code, start, first === operators.endchar ? at + 1 : at);
      return first === operators.endchar;
    } else if (first === operators.escape) {
      state.operands = operandsBehind(code[at + 1] ?? -1, state.operands);
      at += 1;
    } else if (isPath(first)) state.operands = 0;
    else at += stemsAndMasks(state, first);
    lastOperand = -1;
    at += 1;
  }
  write(state, code, start, at);
  return false;
}

function call(state: Walk, subrs: CffIndex, number: number, depth: number): boolean {
  if (depth >= deepest) throw damaged(`subroutines more than ${deepest} deep`);
  // Subroutines that write nothing but call each other ten deep would never come to an end otherwise.
  state.calls += 1;
  if (state.calls > longest) throw damaged(`more than ${longest} calls`);
  state.operands -= 1;
  return walk(state, subrs.item(number + bias(subrs)), depth + 1);
}

/** Counts stems, also those a hint mask takes without saying; gives how many bytes of mask follow. */
function stemsAndMasks(state: Walk, operator: number): number {
  const isMask = operator === operators.hintmask || operator === operators.cntrmask;
  const isStem = operator === operators.hstem || operator === operators.vstem || operator === operators.hstemhm || operator === operators.vstemhm;
  if (!isMask && !isStem) throw damaged(`operator ${operator}`);
  state.stems += state.operands >>> 1;
  state.operands = 0;
  return isMask ? (state.stems + 7) >>> 3 : 0;
}

function operandsBehind(escaped: number, operands: number): number {
  const change = arithmetic.get(escaped);
  if (isFlex(escaped)) return 0;
  if (change === undefined) throw damaged(`operator 12 ${escaped}`);
  return Math.max(0, operands + change);
}

/** The value of an operand; of a number with a fraction its whole part (Adobe Technical Note 5177, 3.2). */
function operandValue(code: Uint8Array, at: number): number {
  const first = code[at]!;
  if (first < 32 || first === 255) return ((code[at + 1]! << 24) | (code[at + 2]! << 16)) >> 16;
  if (first <= 246) return first - 139;
  return first <= 250 ? (first - 247) * 256 + code[at + 1]! + 108 : -(first - 251) * 256 - code[at + 1]! - 108;
}
