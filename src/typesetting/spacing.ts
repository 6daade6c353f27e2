import { markBreaks } from './breaks.js';
import { characterClasses as c, classSet } from './characterClass.js';
import { isBlank, isFullWidth, measureText, unitAt, type MeasuredText } from './characters.js';
import type { Columns } from './columns.js';
import type { ComposerRun, CompositionOptions } from './composition.js';

/** What stands between two characters, and so how it may be stretched. */
export const boundaryKinds = {
  /** Inside a word, number or dash: stretched only when the line has nothing else. */
  inner: 0,
  plain: 1,
  /** The gap between Chinese and Latin letters or digits. */
  gap: 2,
  /** Behind an explicit space. */
  space: 3,
  /** Between two adjacent full-width marks that have been squeezed. */
  squeezed: 4,
} as const;

/** A paragraph ready to be cut into lines. Boundary `i` lies between characters `i - 1` and `i`. */
export interface PreparedParagraph extends MeasuredText {
  readonly levels: Uint8Array;
  readonly kinds: Uint8Array;
  /** Left edge of each character, were the paragraph one endless line at its natural spacing. */
  readonly lefts: Float64Array;
  /** Sums over boundaries 1 to `i`: how far they may shrink and stretch (points), and how many are not `inner`. */
  readonly shrink: Float64Array;
  readonly stretch: Float64Array;
  readonly open: Uint32Array;
  /** Marks lose their blank halves at line ends, too, and wherever a line needs room. */
  readonly squeezesMarks: boolean;
  readonly hangsMarks: boolean;
}

/** CLREQ, mixed text composition: the gap between Chinese and Latin may shrink to 1/8 em. */
const narrowestGap = 0.125;
/**
 * CLREQ lets the gap stretch to 1/2 em before Chinese characters are spread; here it stops at 1/3 em, because reports
 * are full of figures and a line of tight characters with holes around each number looks torn.
 */
const widestGap = 1 / 3;
const widestSpace = 0.5;
/** GB/T 15834-2011 5.1: the mark takes half of its em, the other half is blank. */
export const blankHalf = 0.5;
/** ‘ ’ ‚ ‛ “ ” */
const firstQuote = 0x2018;
const lastQuote = 0x201d;

const western = classSet(c.digit, c.latin, c.latinMark, c.prefix, c.suffix, c.combining);
const asciiMarks = classSet(c.opening, c.closing, c.point, c.connector, c.solidus);
/** Letters and digits; % + ¥ and the like have room of their own, and LibreOffice sets none beside them. */
const takesGap = classSet(c.digit, c.latin);
const unbreakable = classSet(c.dash, c.ellipsis);
const closingMarks = classSet(c.closing, c.point);

function isWestern(measured: MeasuredText, index: number): boolean {
  const characterClass = measured.classes[index]!;
  return western[characterClass] === 1 || (asciiMarks[characterClass] === 1 && unitAt(measured, index) < 0x80);
}

function hasGap(measured: MeasuredText, chinese: number, other: number): boolean {
  return measured.classes[chinese] === c.ideograph && takesGap[measured.classes[other]!] === 1 && !isFullWidth(measured, other);
}

function isQuote(measured: MeasuredText, index: number): boolean {
  const unit = unitAt(measured, index);
  return unit >= firstQuote && unit <= lastQuote;
}

function isSqueezed(measured: MeasuredText, index: number, squeezed: CompositionOptions['squeezedMarks']): boolean {
  if (squeezed === 'none' || (squeezed === 'quotes' && !(isQuote(measured, index - 1) && isQuote(measured, index)))) return false;
  const before = measured.classes[index - 1]!;
  const after = measured.classes[index]!;
  const meets = closingMarks[before] === 1 ? after === c.opening || closingMarks[after] === 1 : before === c.opening && after === c.opening;
  return meets && isFullWidth(measured, index - 1) && isFullWidth(measured, index);
}

function boundaryKind(measured: MeasuredText, index: number, options: CompositionOptions): number {
  const before = measured.classes[index - 1]!;
  const after = measured.classes[index]!;
  if (before === c.ideograph && after === c.ideograph) return boundaryKinds.plain;
  if (isBlank(after) || after === c.noBreakSpace) return boundaryKinds.inner;
  if (isBlank(before) || before === c.noBreakSpace) return boundaryKinds.space;
  if (isWestern(measured, index - 1) && isWestern(measured, index)) return boundaryKinds.inner;
  if (unbreakable[before] === 1 && before === after) return boundaryKinds.inner;
  if (options.cjkLatinGap > 0 && (hasGap(measured, index - 1, index) || hasGap(measured, index, index - 1))) return boundaryKinds.gap;
  if (isSqueezed(measured, index, options.squeezedMarks)) return boundaryKinds.squeezed;
  return boundaryKinds.plain;
}

/** Font size at a boundary: that of the Chinese character for a gap, of the character before it otherwise. */
function sizeAt(measured: MeasuredText, index: number, kind: number): number {
  const chinese = kind === boundaryKinds.gap && measured.classes[index] === c.ideograph ? index : index - 1;
  return measured.runs[measured.runOf[chinese]!]!.size;
}

/** How far the blank halves of full-width marks beside a boundary may be squeezed when a line needs it. */
function blankBeside(measured: MeasuredText, index: number): number {
  const runSize = (at: number): number => measured.runs[measured.runOf[at]!]!.size;
  let blank = 0;
  if (closingMarks[measured.classes[index - 1]!] === 1 && isFullWidth(measured, index - 1)) blank += blankHalf * runSize(index - 1);
  if (measured.classes[index] === c.opening && isFullWidth(measured, index)) blank += blankHalf * runSize(index);
  return blank;
}

/** Fills the columns of the boundaries: kind, place, and what they may give or take. */
function markBoundaries(measured: MeasuredText, options: CompositionOptions, columns: Columns): void {
  const { length, advances, runOf, runs } = measured;
  const { kinds, lefts, shrink, stretch, open } = columns;
  kinds[0] = boundaryKinds.inner;
  lefts[0] = 0;
  shrink[0] = 0;
  stretch[0] = 0;
  open[0] = 0;
  for (let i = 1; i < length; i += 1) {
    const kind = boundaryKind(measured, i, options);
    let natural = runs[runOf[i - 1]!]!.letterSpacing;
    let canShrink = 0;
    let canStretch = 0;
    if (kind !== boundaryKinds.inner && (kind !== boundaryKinds.plain || options.squeezedMarks === 'all')) {
      const size = sizeAt(measured, i, kind);
      if (kind === boundaryKinds.gap) {
        natural += options.cjkLatinGap * size;
        canShrink = Math.max(0, options.cjkLatinGap - narrowestGap) * size;
        canStretch = Math.max(0, widestGap - options.cjkLatinGap) * size;
      } else if (kind === boundaryKinds.space) canStretch = Math.max(0, widestSpace * size - advances[i - 1]!);
      else if (kind === boundaryKinds.squeezed) natural -= blankHalf * size;
      else canShrink = blankBeside(measured, i);
    }
    kinds[i] = kind;
    lefts[i] = lefts[i - 1]! + advances[i - 1]! + natural;
    shrink[i] = shrink[i - 1]! + canShrink;
    stretch[i] = stretch[i - 1]! + canStretch;
    open[i] = open[i - 1]! + (kind === boundaryKinds.inner ? 0 : 1);
  }
}

/**
 * Cuts, measures and classes the text of a paragraph and finds its breaks and gaps: all that can be known before
 * the first line is cut. Each character is looked at a fixed number of times. The result lives in `columns`.
 */
export function prepareParagraph(text: string, runs: readonly ComposerRun[], options: CompositionOptions, columns: Columns): PreparedParagraph {
  const measured = measureText(text, runs, options.advanceOf, columns);
  markBreaks(measured, options, columns.levels);
  markBoundaries(measured, options, columns);
  const { offsets, classes, runOf, advances, levels, kinds, lefts, shrink, stretch, open } = columns;
  const squeezesMarks = options.squeezedMarks === 'all';
  // In a cell or a centred line the mark would stand on a rule, or off the centre.
  const hangsMarks = options.hangingPunctuation && options.alignment === 'justify';
  const { length } = measured;
  return { text, runs, length, offsets, classes, runOf, advances, levels, kinds, lefts, shrink, stretch, open, squeezesMarks, hangsMarks };
}
