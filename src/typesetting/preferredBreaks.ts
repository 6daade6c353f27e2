import { contentEnd, naturalWidth, tolerance } from './lineEdges.js';
import type { PreparedParagraph } from './spacing.js';

/** Index of the character at a UTF-16 offset; that of the one it falls into when it is inside one. */
function characterAt(paragraph: PreparedParagraph, offset: number): number {
  let low = 0;
  let high = paragraph.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (paragraph.offsets[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Gives the runs' preferred breaks as indices of characters, ascending, without doubles. */
export function preferredBreaks(paragraph: PreparedParagraph): readonly number[] {
  if (paragraph.runs.every(({ preferredBreaks: own = [] }) => own.length === 0)) return [];
  const found = new Set<number>();
  let start = 0;
  for (const run of paragraph.runs) {
    for (const offset of run.preferredBreaks ?? []) found.add(characterAt(paragraph, start + offset));
    start += run.text.length;
  }
  return [...found].sort((a, b) => a - b);
}

/**
 * Breaks a stretch of text only at the given places, on as few lines as possible and these as even as possible.
 *
 * Empty when the text fits one line, or when some part between two breaks is wider than the measure.
 */
export function breakAtPreferred(
  paragraph: PreparedParagraph,
  from: number,
  to: number,
  candidates: readonly number[],
  widthOf: (start: number) => number,
): readonly number[] {
  if (candidates.length === 0) return [];
  const stops = [from, ...candidates.filter((at) => at > from && at < to), to];
  const lines: number[] = [0];
  const costs: number[] = [0];
  const comesFrom: number[] = [-1];
  for (let i = 1; i < stops.length; i += 1) {
    lines[i] = Infinity;
    costs[i] = Infinity;
    for (let j = i - 1; j >= 0; j -= 1) {
      const start = stops[j]!;
      const drawnEnd = contentEnd(paragraph, start, stops[i]!);
      const width = drawnEnd > start ? naturalWidth(paragraph, start, drawnEnd) : 0;
      if (width > widthOf(start) + tolerance) break;
      const count = lines[j]! + 1;
      const cost = costs[j]! + width * width;
      if (count < lines[i]! || (count === lines[i]! && cost < costs[i]!)) {
        lines[i] = count;
        costs[i] = cost;
        comesFrom[i] = j;
      }
    }
  }
  if (lines[stops.length - 1] === Infinity) return [];
  const ends: number[] = [];
  for (let i = comesFrom[stops.length - 1]!; i > 0; i = comesFrom[i]!) ends.unshift(stops[i]!);
  return ends;
}
