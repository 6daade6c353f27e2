import type { Cell, Inline } from '../document/nodes.js';
import { plainText } from '../document/plainText.js';
import { namedFontSizes } from '../measure/fontSize.js';
import type { ComposedLine } from '../typesetting/composition.js';
import { knownFit, rememberFit, tellFindings } from './cellContent.js';
import type { CellContent, CellText } from './cellContent.js';
import { composeRuns } from './layoutContext.js';
import type { LayoutContext } from './layoutContext.js';

/** Text that does not fit its cell is set smaller, in these steps. */
const smallerSizes = [namedFontSizes.小五, namedFontSizes.六号, namedFontSizes.小六];
/** Labels are never asked to keep longer pieces than this many characters on one line. */
const longestKeptPiece = 4;
const wideEnough = 1e6;

interface Setting {
  readonly size: number;
  readonly measure: number;
  readonly alignment: 'left' | 'center' | 'right';
}

function composeContent({ runs }: CellContent, { size, measure, alignment }: Setting, context: LayoutContext): readonly ComposedLine[] {
  const sized = runs.every((run) => run.size === size) ? runs : runs.map((run) => ({ ...run, size }));
  return composeRuns(context, sized, { measure, alignment });
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

/** The width of a text when nothing but forced breaks breaks it. */
function naturalWidth(content: CellContent, size: number, context: LayoutContext): number {
  return widest(composeContent(content, { size, measure: wideEnough, alignment: 'left' }, context));
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

/** What a label's or a text's longest number or word, or a short piece of it, takes. */
function labelWidth({ inlines }: CellContent, size: number): number {
  const pieces = labelPieces(inlines);
  const kept = pieces.length > 1 ? pieces.map((piece) => [...piece].length).filter((count) => count <= longestKeptPiece) : [];
  const words = plainText(inlines, ' ').match(/[\w.,%+\-]+/g) ?? [];
  const halfWidths = words.reduce((most, word) => Math.max(most, Math.min(word.length, 20)), 0);
  const least = Math.min(2, [...pieces.join('')].length);
  return size * Math.max(least, halfWidths / 2, ...kept);
}

/**
 * Gives the least width a cell's text asks for in the size of its kind, without padding: all of a figure; of other text its
 * longest number or word, the short pieces of a label between its preferred breaks, and never less than two characters.
 */
export function neededWidth(cell: Cell, content: CellContent, context: LayoutContext): number {
  const { size } = context.stylesheet.table.cells[cell.kind];
  if (content.isFigure) tellFindings(content, cell, context);
  content.neededWidth ??= content.isFigure ? naturalWidth(content, size, context) : labelWidth(content, size);
  return content.neededWidth;
}

/** The paddings and sizes to try, the cell's own first. */
function* settings(ownSize: number, paddingInline: number): Generator<{ readonly size: number; readonly paddingInline: number }> {
  yield { size: ownSize, paddingInline };
  for (const size of smallerSizes) if (size < ownSize) yield { size, paddingInline };
  yield { size: Math.min(ownSize, smallerSizes.at(-1)!), paddingInline: paddingInline / 2 };
}

/** The last resort: small enough to fit whatever it is, so that nothing is broken, lost or set over its neighbour. */
function squeezed(cell: Cell, content: CellContent, width: number, alignment: Setting['alignment'], context: LayoutContext): CellText {
  const paddingInline = context.stylesheet.table.paddingInline / 2;
  const measure = width - 2 * paddingInline;
  const size = smallerSizes.at(-1)!;
  const wrapped = content.isFigure ? [] : composeContent(content, { size, measure, alignment: 'left' }, context);
  const natural = wrapped.length > 0 ? widest(wrapped) : naturalWidth(content, size, context);
  const fitting = (size * measure * 0.999) / natural;
  const text = plainText(cell.inlines);
  context.findings.add(`wide cell ${JSON.stringify(cell.origin ?? text)}`, 'content-too-wide', cell.origin, { details: { text, role: 'cell' } });
  return { lines: composeContent(content, { size: fitting, measure, alignment }, context), size: fitting, paddingInline };
}

/** Sets a text as large as it fits; undefined when it does not even in 小六. */
function fittingText(content: CellContent, ownSize: number, width: number, alignment: Setting['alignment'], context: LayoutContext): CellText | undefined {
  for (const { size, paddingInline } of settings(ownSize, context.stylesheet.table.paddingInline)) {
    const measure = width - 2 * paddingInline;
    const lines = composeContent(content, { size, measure, alignment }, context);
    const fits = widest(lines) <= measure + 0.01 && (content.isFigure ? lines.length <= 1 : !breaksNumber(lines, content.text));
    if (fits) return Object.freeze({ lines, size, paddingInline });
  }
  return undefined;
}

/**
 * Composes a cell's text for a width in points. A figure stays whole, and so does a word that cannot be broken: where
 * the cell is too narrow the text is set smaller, down to 小六; what still does not fit gives `content-too-wide`.
 *
 * @param content what the cell says, or that with （续）.
 * @param largestSize sets the text no larger than this.
 */
export function fitCell(cell: Cell, content: CellContent, width: number, context: LayoutContext, largestSize = Infinity): CellText {
  const style = context.stylesheet.table.cells[cell.kind];
  const alignment = cell.alignment ?? style.alignment;
  tellFindings(content, cell, context);
  const known = knownFit(content, width, alignment, largestSize);
  if (known) return known;
  const text = fittingText(content, Math.min(style.size, largestSize), width, alignment, context);
  if (!text) return squeezed(cell, content, width, alignment, context);
  rememberFit(content, { width, alignment, largestSize, text });
  return text;
}
