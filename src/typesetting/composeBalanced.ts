import { breakLevels } from './breakLevels.js';
import { characterClasses as c } from './characterClass.js';
import { joinedText, unitAt } from './characters.js';
import { withColumns } from './columns.js';
import type { ComposedLine, ComposerRun, CompositionOptions } from './composition.js';
import { setParagraph } from './composeParagraph.js';
import { contentEnd, naturalWidth, tolerance } from './lineEdges.js';
import { prepareParagraph, type PreparedParagraph } from './spacing.js';

/** How a title is composed. */
export interface BalancedOptions extends CompositionOptions {
  /** More lines than needed, up to this many, are taken when that keeps words and titles whole. Absent: as few as possible. */
  readonly maximumLines?: number;
  /** Words and names that are not split over two lines: `政府信息公开`. */
  readonly neverSplit?: readonly string[];
}

/** Beyond this many characters a text is no title and is composed like a paragraph. */
const longestTitle = 400;
/** What a discouraged break costs, in squared em of uneven width: whole names come before even lines (词意完整 stands first). */
const discouragedCost = 100;
/** What a break costs that stands at no seam of the sentence: a seam wins against lines 2 em more even. */
const seamlessCost = 4;
const year = '年'.charCodeAt(0);
const notAtStart = new Set([...'的等了'].map((character) => character.charCodeAt(0)));
const notAtEnd = new Set([...'和与及或'].map((character) => character.charCodeAt(0)));

function lower(paragraph: PreparedParagraph, index: number, level: number): void {
  if (paragraph.levels[index]! > level) paragraph.levels[index] = level;
}

/** Lowers the breaks inside the caller's words, inside brackets and title marks, and beside particles. */
function markTitleWords(paragraph: PreparedParagraph, neverSplit: readonly string[]): void {
  const { text, offsets, length, classes } = paragraph;
  let depth = 0;
  for (let i = 1; i < length; i += 1) {
    if (classes[i - 1] === c.opening) depth += 1;
    if (classes[i - 1] === c.closing) depth = Math.max(0, depth - 1);
    const isAwkward = notAtStart.has(unitAt(paragraph, i)) || notAtEnd.has(unitAt(paragraph, i - 1));
    if (depth > 0 || isAwkward) lower(paragraph, i, breakLevels.discouraged);
  }
  for (const word of neverSplit) {
    if (word === '') continue;
    let i = 0;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      while (i < length && offsets[i]! <= at) i += 1;
      for (; i < length && offsets[i]! < at + word.length; i += 1) lower(paragraph, i, breakLevels.emergency);
    }
  }
}

/** A seam of the title: behind a year (2020年) or a mark. Elsewhere a word may be cut, which only a dictionary could tell. */
function isSeam(paragraph: PreparedParagraph, index: number): boolean {
  const before = paragraph.classes[index - 1];
  if (before === c.closing || before === c.point || before === c.space) return true;
  return unitAt(paragraph, index - 1) === year && index > 1 && paragraph.classes[index - 2] === c.digit;
}

function breakCost(paragraph: PreparedParagraph, index: number): number {
  if (index === paragraph.length) return 0;
  if (paragraph.levels[index] === breakLevels.discouraged) return discouragedCost;
  return isSeam(paragraph, index) ? 0 : seamlessCost;
}

function widthBetween(paragraph: PreparedParagraph, start: number, end: number): number {
  const drawnEnd = contentEnd(paragraph, start, end);
  return drawnEnd > start ? naturalWidth(paragraph, start, drawnEnd) : 0;
}

interface Layer {
  readonly costs: readonly number[];
  readonly from: readonly number[];
}

/** The cheapest ways to reach each stop with one line more than `before`. */
function nextLayer(paragraph: PreparedParagraph, stops: readonly number[], before: Layer, target: number, widthOf: (start: number) => number): Layer {
  const em = paragraph.runs[paragraph.runOf[0]!]!.size;
  const costs: number[] = [Infinity];
  const from: number[] = [-1];
  for (let j = 1; j < stops.length; j += 1) {
    let best = Infinity;
    let comesFrom = -1;
    const ownCost = breakCost(paragraph, stops[j]!);
    for (let i = j - 1; i >= 0; i -= 1) {
      const width = widthBetween(paragraph, stops[i]!, stops[j]!);
      if (width > widthOf(stops[i]!) + tolerance) break;
      const cost = before.costs[i]! + ((width - target) / em) ** 2 + ownCost;
      // Of equal arrangements the one with the longer first lines is taken.
      if (cost < best - tolerance) {
        best = cost;
        comesFrom = i;
      }
    }
    costs.push(best);
    from.push(comesFrom);
  }
  return { costs, from };
}

/** Breaks into exactly `count` lines as even as possible; undefined when that many do not do. */
function breakEvenly(paragraph: PreparedParagraph, stops: readonly number[], count: number, widthOf: (start: number) => number): readonly number[] | undefined {
  const target = widthBetween(paragraph, 0, paragraph.length) / count;
  const layers: Layer[] = [{ costs: [0, ...stops.slice(1).map(() => Infinity)], from: [] }];
  for (let line = 0; line < count; line += 1) layers.push(nextLayer(paragraph, stops, layers[line]!, target, widthOf));
  let stop = stops.length - 1;
  if (layers[count]!.costs[stop] === Infinity) return undefined;
  const ends: number[] = [];
  for (let line = count; line > 1; line -= 1) {
    stop = layers[line]!.from[stop]!;
    ends.unshift(stops[stop]!);
  }
  return ends;
}

function chooseEnds(paragraph: PreparedParagraph, options: BalancedOptions, widthOf: (start: number) => number): readonly number[] {
  const { levels, length } = paragraph;
  const stops = [0];
  for (let i = 1; i < length; i += 1) if (levels[i]! >= breakLevels.discouraged) stops.push(i);
  stops.push(length);
  let fewest: readonly number[] | undefined;
  for (let count = 2; count < stops.length; count += 1) {
    const ends = breakEvenly(paragraph, stops, count, widthOf);
    if (ends?.every((end) => levels[end]! >= breakLevels.good)) return ends;
    fewest ??= ends;
    if (fewest && count >= (options.maximumLines ?? 0)) return fewest;
  }
  return fewest ?? [];
}

/**
 * Breaks a title into lines of even width, none of them spread.
 *
 * Rests on GB/T 9704-2012 7.3.1: a title of several lines keeps words whole and stands symmetrically (词意完整、排列对称、
 * 长短适宜). A text with forced breaks keeps them and gets no others than it needs; a text that fits one line stays on it.
 * Years and other numbers, 《》 and brackets, and the caller's words are not split while another arrangement fits.
 *
 * @example
 * composeBalanced([{ text: '政府信息公开工作年度报告', style: 'title', size: 10, letterSpacing: 0 }], {
 *   measure: 100, firstLineIndent: 0, alignment: 'center', lineBreaking: 'gb', keepsUnits: true, partsAddresses: true, cjkLatinGap: 0.25,
 *   hangingPunctuation: false, squeezedMarks: 'none', advanceOf: () => 1, neverSplit: ['年度报告'],
 * }).map((line) => line.pieces.map((piece) => piece.text).join('')) //=> ['政府信息公开', '工作年度报告']
 */
export function composeBalanced(runs: readonly ComposerRun[], options: BalancedOptions): readonly ComposedLine[] {
  const text = joinedText(runs);
  const ragged = options.alignment === 'justify' ? { ...options, alignment: 'left' as const } : options;
  return withColumns(text.length, (columns) => {
    const paragraph = prepareParagraph(text, runs, ragged, columns);
    markTitleWords(paragraph, options.neverSplit ?? []);
    return setParagraph(paragraph, ragged, (from, to, widthOf) => {
      const isWhole = from === 0 && to === paragraph.length;
      const fits = widthBetween(paragraph, from, to) <= widthOf(from) + tolerance;
      return !isWhole || fits || paragraph.length > longestTitle ? [] : chooseEnds(paragraph, options, widthOf);
    });
  });
}
