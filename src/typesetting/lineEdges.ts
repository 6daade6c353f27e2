import { characterClasses as c, classSet } from './characterClass.js';
import { isBlank, isFullWidth } from './characters.js';
import { blankHalf, type PreparedParagraph } from './spacing.js';

/** Behind these a point mark may hang. */
const bearsHanging = classSet(c.ideograph, c.symbol, c.closing, c.fullWidthDigit, c.fullWidthLatin);

/** Rounding of sums of widths; far below what any device shows. */
export const tolerance = 0.001;

/** Index behind the last character that is drawn on a line from `start` to `end`: white space at a break is not. */
export function contentEnd(paragraph: PreparedParagraph, start: number, end: number): number {
  let last = end;
  while (last > start && isBlank(paragraph.classes[last - 1]!)) last -= 1;
  return last;
}

function runOf(paragraph: PreparedParagraph, index: number): { readonly size: number; readonly letterSpacing: number } {
  return paragraph.runs[paragraph.runOf[index]!]!;
}

/** The blank left half of an opening mark that is cut off at a line's start (CLREQ: punctuation width adjustment), in points. */
export function startTrim(paragraph: PreparedParagraph, start: number): number {
  if (!paragraph.squeezesMarks || paragraph.classes[start] !== c.opening || !isFullWidth(paragraph, start)) return 0;
  return blankHalf * runOf(paragraph, start).size;
}

/** The blank right half of a closing or point mark that is cut off at a line's end, in points. */
export function endTrim(paragraph: PreparedParagraph, last: number): number {
  if (!paragraph.squeezesMarks) return 0;
  const isMark = paragraph.classes[last] === c.closing || paragraph.classes[last] === c.point;
  return isMark && isFullWidth(paragraph, last) ? blankHalf * runOf(paragraph, last).size : 0;
}

/**
 * Whether a character may stand beyond the right edge (标点溢出): a full-width point mark behind Chinese text, when the setting is on.
 *
 * Behind a Latin word or a number it does not: there LibreOffice takes the word along to the next line.
 */
export function mayHang(paragraph: PreparedParagraph, index: number): boolean {
  if (!paragraph.hangsMarks || index === 0 || paragraph.classes[index] !== c.point) return false;
  return isFullWidth(paragraph, index) && bearsHanging[paragraph.classes[index - 1]!] === 1;
}

/** Width of the drawn characters `start` to `end`, trimmed at both ends as the settings say. */
export function naturalWidth(paragraph: PreparedParagraph, start: number, end: number): number {
  const last = end - 1;
  const whole = paragraph.lefts[last]! + paragraph.advances[last]! - paragraph.lefts[start]!;
  return whole - startTrim(paragraph, start) - endTrim(paragraph, last);
}

/**
 * The same with the last character's letter spacing: what decides whether a line is full.
 *
 * So a tightened grid of 28 places holds 28 characters, not one more because the last one's tightening is not needed.
 */
export function occupiedWidth(paragraph: PreparedParagraph, start: number, end: number): number {
  return naturalWidth(paragraph, start, end) + runOf(paragraph, end - 1).letterSpacing;
}

/** How far the boundaries inside a line may shrink, in points. */
export function shrinkOf(paragraph: PreparedParagraph, start: number, end: number): number {
  return paragraph.shrink[end - 1]! - paragraph.shrink[start]!;
}
