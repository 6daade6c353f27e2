import { characterClasses as c, classOf, isInvisible } from './characterClass.js';
import type { Columns } from './columns.js';
import type { AdvanceOf, ComposerRun } from './composition.js';
import { resolveContext } from './contextClasses.js';

/**
 * The text of a paragraph cut into characters: what stands as one, never to be divided. A base with its combining
 * marks or variation selector, an emoji sequence, a surrogate pair is one character.
 *
 * Columns, not objects: index `i` in each array is the i-th character; `length` of them are in use.
 */
export interface MeasuredText {
  /** All runs' texts in a row. */
  readonly text: string;
  readonly runs: readonly ComposerRun[];
  readonly length: number;
  /** UTF-16 offset into `text`; one more than `length`, the last being the text's length. */
  readonly offsets: Uint32Array;
  readonly classes: Uint8Array;
  /** Index into `runs`. */
  readonly runOf: Uint32Array;
  /** In points, without letter spacing. */
  readonly advances: Float64Array;
}

/** Whether a code point joins the character before it; `width` is that character's length in UTF-16 units. */
function joins(codePoint: number, characterClass: number, previous: number, previousClass: number, width: number): boolean {
  if (characterClass === c.combining) {
    return previousClass !== c.space && previousClass !== c.newline && previousClass !== c.zeroWidthSpace;
  }
  if (previous === 0x200d) return characterClass === c.emoji || characterClass === c.symbol;
  if (previous === 0x0d) return codePoint === 0x0a;
  // A flag is a pair of regional indicators; a third begins the next flag.
  return isRegionalIndicator(codePoint) && isRegionalIndicator(previous) && width === 2;
}

function isRegionalIndicator(codePoint: number): boolean {
  return codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff;
}

/** The texts of all runs in a row. */
export function joinedText(runs: readonly ComposerRun[]): string {
  return runs.length === 1 ? runs[0]!.text : runs.map((run) => run.text).join('');
}

/**
 * Cuts the runs into characters and measures each, asking `advanceOf` once per visible code point.
 *
 * A character never reaches over the end of a run, because its parts could not be drawn in one go.
 */
export function measureText(text: string, runs: readonly ComposerRun[], advanceOf: AdvanceOf, columns: Columns): MeasuredText {
  const { offsets, classes, runOf, advances } = columns;
  let length = 0;
  let start = 0;
  for (let r = 0; r < runs.length; r += 1) {
    const run = runs[r]!;
    const first = length;
    let previous = -1;
    for (let at = 0; at < run.text.length; ) {
      const codePoint = run.text.codePointAt(at)!;
      const characterClass = classOf(codePoint);
      const advance = isInvisible(codePoint) ? 0 : advanceOf(codePoint, run.style) * run.size;
      const last = length - 1;
      if (length > first && joins(codePoint, characterClass, previous, classes[last]!, start + at - offsets[last]!)) {
        advances[last]! += advance;
      } else {
        offsets[length] = start + at;
        classes[length] = characterClass;
        runOf[length] = r;
        advances[length] = advance;
        length += 1;
      }
      at += codePoint > 0xffff ? 2 : 1;
      previous = codePoint;
    }
    start += run.text.length;
  }
  offsets[length] = text.length;
  const measured: MeasuredText = { text, runs, length, offsets, classes, runOf, advances };
  resolveContext(measured);
  return measured;
}

/** The first UTF-16 unit of a character; enough to tell every mark of the Basic Multilingual Plane. */
export function unitAt(measured: MeasuredText, index: number): number {
  return measured.text.charCodeAt(measured.offsets[index]!);
}

/** Whether a character is made of several code points, which letter spacing must not pull apart. */
export function isComposite(measured: MeasuredText, index: number): boolean {
  const width = measured.offsets[index + 1]! - measured.offsets[index]!;
  if (width === 1) return false;
  return width > 2 || (unitAt(measured, index) & 0xfc00) !== 0xd800;
}

/** Whether a character vanishes when a line is broken beside it. */
export function isBlank(characterClass: number): boolean {
  return characterClass === c.space || characterClass === c.newline || characterClass === c.zeroWidthSpace;
}

/** Whether a character takes (about) a whole em: full-width marks may be squeezed, proportional ones may not. */
export function isFullWidth(measured: MeasuredText, index: number): boolean {
  return measured.advances[index]! >= 0.75 * measured.runs[measured.runOf[index]!]!.size;
}
