import type { Cell, Inline } from '../document/nodes.js';
import { plainText } from '../document/plainText.js';
import { namedFontSizes } from '../measure/fontSize.js';
import type { ComposedLine, ComposerRun } from '../typesetting/composition.js';
import { fontRuns } from './fontRuns.js';
import { composeRuns } from './layoutContext.js';
import type { LayoutContext } from './layoutContext.js';

/** A cell's text, composed for the width of its cell. */
export interface CellText {
  readonly lines: readonly ComposedLine[];
  readonly size: number;
  /** From the cell's edge to where the lines' measure begins. */
  readonly paddingInline: number;
}

/** Text that does not fit its cell is set smaller, in these steps. */
const smallerSizes = [namedFontSizes.小五, namedFontSizes.六号, namedFontSizes.小六];
/** Labels are never asked to keep longer pieces than this many characters on one line. */
const longestKeptPiece = 4;
const wideEnough = 1e6;

/**
 * Says whether a cell's text is one figure (12, 75.9260, 70487元, 0/0), which is never broken.
 *
 * @example
 * isFigure({ kind: 'value', rowSpan: 1, columnSpan: 1, inlines: [{ type: 'text', text: '70487元' }] }) //=> true
 */
export function isFigure(cell: Cell): boolean {
  if (cell.kind !== 'value') return false;
  const text = plainText(cell.inlines, ' ');
  return text.length <= 24 && /\d/.test(text) && !/\s/.test(text);
}

interface Setting {
  readonly size: number;
  readonly measure: number;
  readonly alignment: 'left' | 'center' | 'right';
}

function runsOf(cell: Cell, inlines: readonly Inline[], context: LayoutContext): readonly ComposerRun[] {
  return fontRuns(inlines, context.stylesheet.table.cells[cell.kind], { role: 'cell', origin: cell.origin }, context);
}

function ownRuns(cell: Cell, context: LayoutContext): readonly ComposerRun[] {
  const runs = context.cellRuns.get(cell) ?? runsOf(cell, cell.inlines, context);
  context.cellRuns.set(cell, runs);
  return runs;
}

/** So many short texts of cells are kept; an official table has some hundred, most of its cells say 0. */
const mostKeptLines = 4000;

/** Composes the runs of a cell; a plain text in one face is composed once for all cells that say it in the same width. */
function linesOf(runs: readonly ComposerRun[], size: number, { measure, alignment }: Omit<Setting, 'size'>, context: LayoutContext): readonly ComposedLine[] {
  const sized = runs.every((run) => run.size === size) ? runs : runs.map((run) => ({ ...run, size }));
  const run = sized[0];
  if (!run || sized.length > 1 || run.breakAfter || run.preferredBreaks?.length) return composeRuns(context, sized, { measure, alignment });
  const key = `${run.style} ${size} ${run.letterSpacing} ${measure} ${alignment} ${run.text}`;
  const known = context.cellLines.get(key);
  if (known) return known;
  const lines = composeRuns(context, sized, { measure, alignment });
  if (context.cellLines.size < mostKeptLines) context.cellLines.set(key, lines);
  return lines;
}

function composeCell(cell: Cell, inlines: readonly Inline[], { size, measure, alignment }: Setting, context: LayoutContext): readonly ComposedLine[] {
  const runs = inlines === cell.inlines ? ownRuns(cell, context) : runsOf(cell, inlines, context);
  return linesOf(runs, size, { measure, alignment }, context);
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
const isOfNumber = (unit: number): boolean => isDigit(unit) || unit === 0x2e || unit === 0x2c;

/** Says whether a line ends inside a number; the composer breaks one only where it is wider than the line. */
function breaksNumber(lines: readonly ComposedLine[], text: string): boolean {
  return lines.some(({ end }) => {
    if (end === 0 || end >= text.length) return false;
    const [before, after] = [text.charCodeAt(end - 1), text.charCodeAt(end)];
    return isOfNumber(before) && isOfNumber(after) && (isDigit(before) || isDigit(after));
  });
}

const widest = (lines: readonly ComposedLine[]): number => lines.reduce((width, line) => Math.max(width, line.right - line.left), 0);

/** The width of a cell's text when nothing but forced breaks breaks it. */
function naturalWidth(cell: Cell, size: number, context: LayoutContext): number {
  return widest(composeCell(cell, cell.inlines, { size, measure: wideEnough, alignment: 'left' }, context));
}

/** The pieces of a label between its preferred and forced breaks. */
function labelPieces(inlines: readonly Inline[]): readonly string[] {
  const pieces = [''];
  for (const inline of inlines) {
    if (inline.type === 'text') pieces.push(pieces.pop()! + inline.text);
    else pieces.push('');
  }
  return pieces;
}

/**
 * Gives the least width a cell's text asks for, without padding: all of a figure; of other text its longest number or
 * word, the short pieces of a label between its preferred breaks, and never less than two characters.
 */
export function neededWidth(cell: Cell, size: number, context: LayoutContext): number {
  if (isFigure(cell)) return naturalWidth(cell, size, context);
  const pieces = labelPieces(cell.inlines);
  const kept = pieces.length > 1 ? pieces.map((piece) => [...piece].length).filter((count) => count <= longestKeptPiece) : [];
  const words = plainText(cell.inlines, ' ').match(/[\w.,%+\-]+/g) ?? [];
  const halfWidths = words.reduce((most, word) => Math.max(most, Math.min(word.length, 20)), 0);
  const least = Math.min(2, [...pieces.join('')].length);
  return size * Math.max(least, halfWidths / 2, ...kept);
}

/** The paddings and sizes to try, the cell's own first. */
function* settings(ownSize: number, paddingInline: number): Generator<{ readonly size: number; readonly paddingInline: number }> {
  yield { size: ownSize, paddingInline };
  for (const size of smallerSizes) if (size < ownSize) yield { size, paddingInline };
  yield { size: Math.min(ownSize, smallerSizes.at(-1)!), paddingInline: paddingInline / 2 };
}

/** The last resort: small enough to fit whatever it is, so that nothing is broken, lost or set over its neighbour. */
function squeezed(cell: Cell, inlines: readonly Inline[], width: number, alignment: Setting['alignment'], context: LayoutContext): CellText {
  const paddingInline = context.stylesheet.table.paddingInline / 2;
  const measure = width - 2 * paddingInline;
  const size = smallerSizes.at(-1)!;
  const wrapped = isFigure(cell) ? [] : composeCell(cell, inlines, { size, measure, alignment: 'left' }, context);
  const natural = wrapped.length > 0 ? widest(wrapped) : widest(composeCell(cell, inlines, { size, measure: wideEnough, alignment: 'left' }, context));
  const fitting = (size * measure * 0.999) / natural;
  const text = plainText(cell.inlines);
  context.findings.add(`wide cell ${JSON.stringify(cell.origin ?? text)}`, 'content-too-wide', cell.origin, { details: { text, role: 'cell' } });
  return { lines: composeCell(cell, inlines, { size: fitting, measure, alignment }, context), size: fitting, paddingInline };
}

/**
 * Composes a cell's text for a width in points. A figure stays whole, and so does a word that cannot be broken: where
 * the cell is too narrow the text is set smaller, down to 小六; what still does not fit gives `content-too-wide`.
 *
 * @param largestSize sets the text no larger than this.
 * @param inlines another text for the same cell; absent: its own.
 */
export function fitCell(cell: Cell, width: number, context: LayoutContext, largestSize = Infinity, inlines = cell.inlines): CellText {
  const { cells, paddingInline } = context.stylesheet.table;
  const style = cells[cell.kind];
  const alignment = cell.alignment ?? style.alignment;
  const whole = isFigure(cell);
  const text = plainText(inlines);
  for (const setting of settings(Math.min(style.size, largestSize), paddingInline)) {
    const measure = width - 2 * setting.paddingInline;
    const lines = composeCell(cell, inlines, { size: setting.size, measure, alignment }, context);
    const fits = widest(lines) <= measure + 0.01 && (whole ? lines.length <= 1 : !breaksNumber(lines, text));
    if (fits) return { lines, ...setting };
  }
  return squeezed(cell, inlines, width, alignment, context);
}
