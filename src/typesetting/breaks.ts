import { markAddresses } from './addresses.js';
import { breakLevels } from './breakLevels.js';
import { characterClasses as c, classSet } from './characterClass.js';
import { isBlank, unitAt, type MeasuredText } from './characters.js';
import type { CompositionOptions } from './composition.js';
import { markNumbers } from './numbers.js';

type LineBreaking = CompositionOptions['lineBreaking'];

const words = classSet(c.digit, c.fullWidthDigit, c.latin, c.fullWidthLatin, c.latinMark, c.prefix, c.suffix);
/** ASCII marks that may stand inside a Latin word, number or address: `e-mail`, `1,234`, `f(x)`. */
const marksInWords = classSet(c.opening, c.closing, c.point, c.connector, c.solidus);
const dashes = classSet(c.dash, c.ellipsis);

// CLREQ, prohibition rules for line start and line end: basic – point marks, closing marks, connectors, middle dots and solidi never begin a line, opening
// marks never end one; GB adds the solidus at the end (GB/T 15834-2011 5.1); strict adds dash and ellipsis at the start.
// Suffixes (% ‰ ℃) begin none either: a number is never parted from them, and the Word file's own list has them.
const basicStart = [c.closing, c.point, c.middleDot, c.connector, c.solidus, c.suffix, c.combining];
const prohibitions: Readonly<Record<LineBreaking, { readonly start: Uint8Array; readonly end: Uint8Array }>> = {
  basic: { start: classSet(...basicStart), end: classSet(c.opening) },
  gb: { start: classSet(...basicStart), end: classSet(c.opening, c.solidus) },
  strict: { start: classSet(...basicStart, c.dash, c.ellipsis), end: classSet(c.opening, c.solidus) },
};

/** What the scan knows of the text before a character. */
interface Left {
  /** Class of the last character that is not white space; -1 at the paragraph's start. */
  solid: number;
  isSpaced: boolean;
  /** Inside a run of Latin letters, digits and the ASCII marks between them. */
  isInWord: boolean;
}

function pairLevel(measured: MeasuredText, index: number, left: Left, start: Uint8Array, end: Uint8Array): number {
  const { classes } = measured;
  const current = classes[index]!;
  const previous = classes[index - 1]!;
  if (previous === c.newline) return breakLevels.forced;
  if (isBlank(current)) return breakLevels.never; // white space stays on the line before
  if (previous === c.noBreakSpace || current === c.noBreakSpace) return breakLevels.emergency;
  if (start[current] === 1 || (left.solid >= 0 && end[left.solid] === 1)) return breakLevels.never;
  if (left.isSpaced) return breakLevels.good;
  if (dashes[previous] === 1 && dashes[current] === 1) return breakLevels.emergency;
  if (left.isInWord) {
    const hyphenated = previous === c.connector && current === c.latin && classes[index - 2] === c.latin;
    if (hyphenated) return breakLevels.discouraged;
    if (words[current] === 1 || (current === c.opening && unitAt(measured, index) < 0x80)) return breakLevels.emergency;
  }
  // A connector behind a Chinese character and before a number is its sign, or joins the two: 增加-8, 5月～6月.
  if (previous === c.connector && (current === c.digit || current === c.fullWidthDigit)) return breakLevels.emergency;
  return breakLevels.good;
}

function markPairs(measured: MeasuredText, lineBreaking: LineBreaking, levels: Uint8Array): void {
  const { classes, length } = measured;
  const { start, end } = prohibitions[lineBreaking];
  const left: Left = { solid: -1, isSpaced: false, isInWord: false };
  for (let i = 0; i < length; i += 1) {
    levels[i] = i > 0 ? pairLevel(measured, i, left, start, end) : breakLevels.never;
    const current = classes[i]!;
    left.isSpaced = isBlank(current);
    if (current === c.newline) left.solid = -1;
    else if (!left.isSpaced) left.solid = current;
    if (words[current] === 1) left.isInWord = true;
    else if (left.isInWord) left.isInWord = marksInWords[current] === 1 && unitAt(measured, i) < 0x80;
  }
  levels[length] = breakLevels.never;
}

/**
 * Says, in `levels`, before which characters a line may be broken: index `i` is the break between characters `i - 1` and `i`.
 *
 * Rests on the prohibition rules of W3C CLREQ (避头尾), GB/T 15834-2011 5.1, GB/T 15835-2011 (numbers are not divided).
 * Index 0 and `length` are `never`; a run with `breakAfter` and a newline force a break;
 * an empty run behind another forced break forces no line of its own.
 */
export function markBreaks(measured: MeasuredText, { lineBreaking, keepsUnits, partsAddresses }: Pick<CompositionOptions, 'lineBreaking' | 'keepsUnits' | 'partsAddresses'>, levels: Uint8Array): void {
  markPairs(measured, lineBreaking, levels);
  markNumbers(measured, keepsUnits, levels);
  markAddresses(measured, partsAddresses, levels);
  for (let i = 1; measured.runs.length > 1 && i < measured.length; i += 1) {
    const after = measured.runOf[i]!;
    for (let run = measured.runOf[i - 1]!; run < after; run += 1) if (measured.runs[run]!.breakAfter) levels[i] = breakLevels.forced;
  }
}
