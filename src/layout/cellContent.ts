/** What cells say, with all about it that no width decides; what is the same in every report is worked out once. */
import type { Cell, CellKind, Inline } from '../document/nodes.js';
import { plainText } from '../document/plainText.js';
import type { FontSet } from '../fonts/face.js';
import type { ResolvedStylesheet } from '../stylesheet/resolve.js';
import type { ComposedLine, ComposerRun } from '../typesetting/composition.js';
import type { Findings } from './findings.js';
import { fontRuns } from './fontRuns.js';
import type { LayoutContext } from './layoutContext.js';
import { recentTexts } from './recentTexts.js';
import type { RecentTexts } from './recentTexts.js';

/** A cell's text, composed for the width of its cell. */
export interface CellText {
  readonly lines: readonly ComposedLine[];
  readonly size: number;
  /** From the cell's edge to where the lines' measure begins. */
  readonly paddingInline: number;
}

/** A cell's text as it came to fit a width. */
interface Fit {
  readonly width: number;
  readonly alignment: 'left' | 'center' | 'right';
  readonly largestSize: number;
  readonly text: CellText;
}

type Telling = Parameters<Findings['add']>;

/** Text as it stands in cells of one kind. The same object for equal texts, as far as that is remembered. */
export interface CellContent {
  readonly inlines: readonly Inline[];
  /** Of its characters; forced breaks are left out. */
  readonly text: string;
  /** In the size of its kind. */
  readonly runs: readonly ComposerRun[];
  readonly isFigure: boolean;
  /** What is to be told of its faces, wherever it stands. */
  readonly tellings: readonly Telling[];
  /** Filled when first asked for: what it needs without padding (`neededWidth`), and the same text with （续）. */
  neededWidth: number | undefined;
  continued: CellContent | undefined;
  /** The widths it was set to so far; a few, as columns of official tables have few widths. Absent: none yet. */
  fits: Fit[] | undefined;
}

/** The contents of cells of one kind: short plain text by what it says, any other by the inlines themselves, as long as these live. */
interface KindMemory {
  readonly texts: RecentTexts<CellContent>;
  readonly inlines: WeakMap<readonly Inline[], CellContent>;
}

/** What is remembered of cells, as long as the faces and the stylesheet that decide how they are set. */
export type CellMemory = Map<CellKind, KindMemory>;

const memories = new WeakMap<FontSet, WeakMap<ResolvedStylesheet, CellMemory>>();

/** Texts of a kind that are kept; a report has some hundred cells, most of which say 0. */
const mostTexts = 1000;
/** Longer text is kept by its inlines alone: V8 holds a part of 13 or more characters as a view of the whole text it was cut from, a whole file maybe. */
const longestText = 12;
const mostFits = 16;

/** What is remembered of cells in these faces and this stylesheet, neither of which ever changes. */
export function cellMemory(fontSet: FontSet, stylesheet: ResolvedStylesheet): CellMemory {
  let bySheet = memories.get(fontSet);
  if (!bySheet) memories.set(fontSet, (bySheet = new WeakMap()));
  let memory = bySheet.get(stylesheet);
  if (!memory) bySheet.set(stylesheet, (memory = new Map()));
  return memory;
}

function kindMemory(memory: CellMemory, kind: CellKind): KindMemory {
  const known = memory.get(kind);
  if (known) return known;
  const made = { texts: recentTexts<CellContent>(mostTexts), inlines: new WeakMap() };
  memory.set(kind, made);
  return made;
}

/** The text of inlines that are one short plain text or none; undefined for others. */
function shortText(inlines: readonly Inline[]): string | undefined {
  const [only] = inlines;
  if (!only) return '';
  return inlines.length === 1 && only.type === 'text' && only.text.length <= longestText ? only.text : undefined;
}

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

/** One for all: a table may have a hundred thousand cells. */
const none: readonly Telling[] = Object.freeze([]);

/** Works a content out; its findings are kept with it, not told yet. */
function newContent(cell: Cell, inlines: readonly Inline[], context: LayoutContext): CellContent {
  const tellings: Telling[] = [];
  const findings: Findings = { add: (...telling) => tellings.push(telling), list: context.findings.list };
  const runs = fontRuns(inlines, context.stylesheet.table.cells[cell.kind], { role: 'cell', origin: cell.origin }, { ...context, findings });
  return { inlines, text: plainText(inlines), runs, isFigure: isFigure(cell), tellings: tellings.length > 0 ? tellings : none, neededWidth: undefined, continued: undefined, fits: undefined };
}

/** A character that no face has is told of at each place where it stands: such text is never shared. */
const isShared = ({ tellings }: CellContent): boolean => tellings.every(([, code]) => code !== 'character-missing');

/** Gives the content of a cell: the one known for equal text in cells of its kind, or a new one. */
export function cellContent(cell: Cell, context: LayoutContext): CellContent {
  const { inlines } = cell;
  const memory = kindMemory(context.cellMemory, cell.kind);
  const text = shortText(inlines);
  const known = text === undefined ? memory.inlines.get(inlines) : memory.texts.get(text);
  if (known) return known;
  const content = newContent(cell, inlines, context);
  if (!isShared(content)) return content;
  if (text !== undefined) memory.texts.set(text, content);
  // What a caller may still change is not known by itself.
  else if (Object.isFrozen(inlines)) memory.inlines.set(inlines, content);
  return content;
}

/** Stands behind a label that is repeated on a further page, where it fits nicely. */
export const continuationMark = '（续）';

/** The same with （续） behind it; a figure with it is still one. */
export function continuedContent(cell: Cell, content: CellContent, context: LayoutContext): CellContent {
  if (content.continued) return content.continued;
  const continued = newContent(cell, [...content.inlines, { type: 'breakHint' }, { type: 'text', text: continuationMark }], context);
  if (isShared(continued)) content.continued = continued;
  return continued;
}

/** Tells what is found of a content's characters, as standing in this cell. */
export function tellFindings({ tellings }: CellContent, { origin }: Cell, { findings }: LayoutContext): void {
  for (const [key, code, , facts] of tellings) findings.add(key, code, origin, facts);
}

/** How a content was set in a width before; undefined when it never was. */
export function knownFit({ fits }: CellContent, width: number, alignment: Fit['alignment'], largestSize: number): CellText | undefined {
  if (fits) for (const fit of fits) if (fit.width === width && fit.alignment === alignment && fit.largestSize === largestSize) return fit.text;
  return undefined;
}

/** Remembers how a content is set; it forgets all its widths when it has met too many. */
export function rememberFit(content: CellContent, fit: Fit): void {
  if (content.fits && content.fits.length < mostFits) content.fits.push(fit);
  else content.fits = [fit];
}
