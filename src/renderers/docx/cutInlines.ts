import type { Inline, Text } from '../../document/nodes.js';
import type { FittedLine } from './lineForecast.js';

/** An inline, or part of one, and the letter spacing it has other than its style's, in points. */
export interface CutInline {
  readonly inline: Inline;
  readonly letterSpacing?: number;
  /** The first character behind a line that ends inside an address. */
  readonly beginsLine?: true;
}

/** Cuts one text, which begins at `from`, where these lines begin and end. */
function cutText(inline: Text, from: number, lines: readonly FittedLine[]): readonly CutInline[] {
  const to = from + inline.text.length;
  const ends = new Set(lines.flatMap(({ end, partsAddress }) => (partsAddress ? [end] : [])));
  const places = [...lines.flatMap(({ start, end }) => [start, end]), ...[...ends].map((end) => end + 1)];
  const stops = [...new Set([from, ...places.filter((at) => at > from && at < to), to])].sort((a, b) => a - b);
  let line = 0;
  return stops.slice(1).map((stop, index) => {
    const start = stops[index]!;
    while (line < lines.length && lines[line]!.end <= start) line += 1;
    const fitted = line < lines.length && lines[line]!.start <= start ? lines[line] : undefined;
    const text = inline.text.slice(start - from, stop - from);
    return { inline: { ...inline, text }, ...(fitted && { letterSpacing: fitted.letterSpacing }), ...(ends.has(start) && { beginsLine: true as const }) };
  });
}

/**
 * Cuts the texts of a paragraph where fitted lines begin and end.
 *
 * @param fittedLines ascending, not overlapping; offsets into the plain text of all inlines.
 * @example
 * cutInlines([{ type: 'text', text: '共受理12件' }], [{ start: 0, end: 3, letterSpacing: 0.5 }]).length //=> 2
 */
export function cutInlines(inlines: readonly Inline[], fittedLines: readonly FittedLine[]): readonly CutInline[] {
  if (fittedLines.length === 0) return inlines.map((inline) => ({ inline }));
  let begin = 0;
  let first = 0;
  return inlines.flatMap((inline): readonly CutInline[] => {
    if (inline.type !== 'text') return [{ inline }];
    const [from, to] = [begin, begin + inline.text.length];
    begin = to;
    while (first < fittedLines.length && fittedLines[first]!.end + 1 < from) first += 1;
    let last = first;
    while (last < fittedLines.length && fittedLines[last]!.start < to) last += 1;
    return cutText(inline, from, fittedLines.slice(first, last));
  });
}

/**
 * Puts line breaks into the texts of a paragraph.
 *
 * @param offsets ascending; into the plain text of all inlines.
 * @example
 * brokenAt([{ type: 'text', text: '某市2020年年度报告' }], [7]).length //=> 3
 */
export function brokenAt(inlines: readonly Inline[], offsets: readonly number[]): readonly Inline[] {
  if (offsets.length === 0) return inlines;
  const stretches = [0, ...offsets].map((start, index) => ({ start, end: offsets[index] ?? Infinity, letterSpacing: index }));
  let line = 0;
  return cutInlines(inlines, stretches).flatMap(({ inline, letterSpacing = line }): readonly Inline[] => {
    const isNew = letterSpacing > line;
    line = letterSpacing;
    return isNew ? [{ type: 'lineBreak' }, inline] : [inline];
  });
}
