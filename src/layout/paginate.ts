import type { ResolvedStylesheet } from '../stylesheet/resolve.js';
import { turnedPage } from '../stylesheet/turnedPage.js';
import { moved } from './flow.js';
import type { FlowElement, Strip, TableFlow } from './flow.js';
import type { OutlineEntry, PageItem } from './pages.js';
import { placeTablePart } from './placeTablePart.js';
import { mostBlank, planTable } from './tableParts.js';
import type { TableLayout } from './tableLayout.js';
import type { TablePlan } from './tableParts.js';

export interface Pagination {
  /** At least one page. */
  readonly pages: readonly SetPage[];
  readonly outline: readonly OutlineEntry[];
  /** How much of the last page's text area is used, from its top. */
  readonly usedHeight: number;
  /** How each table was cut, in the order of the tables. */
  readonly tables: readonly PlacedTable[];
}

/** A table as it was cut into pages. */
export interface PlacedTable {
  readonly layout: TableLayout;
  readonly plan: TablePlan;
  /** It begins a page, although there was room for a part of it on the page before. */
  readonly isMoved: boolean;
  /** Height of the text area it stands in. */
  readonly textHeight: number;
}

/** A page's items in reading order, and whether it is read turned. */
export interface SetPage {
  readonly items: readonly PageItem[];
  readonly isTurned: boolean;
}

/** A table that would only be cut in a good place moves whole to the next page if no more than this share stays blank. */
const mostBlankForWholeTable = 0.25;
const tolerance = 0.01;

type Page = ResolvedStylesheet['page'];

interface Press {
  /** Only where things stand is asked for, not what is drawn there. */
  readonly isBlind: boolean;
  readonly upright: Page;
  readonly turned: Page;
  readonly pages: { readonly items: PageItem[]; isTurned: boolean; isBlank: boolean }[];
  readonly outline: OutlineEntry[];
  readonly tables: PlacedTable[];
  /** Where the next element goes, from the top of the text area. */
  y: number;
  /** Space asked for below what was set last. */
  space: number;
}

const isTop = (press: Press): boolean => press.pages.at(-1)!.isBlank && press.y === 0;
const pageOf = ({ pages, upright, turned }: Press): Page => (pages.at(-1)!.isTurned ? turned : upright);

function newPage(press: Press, isTurned = press.pages.at(-1)!.isTurned): void {
  press.pages.push({ items: [], isTurned, isBlank: true });
  press.y = 0;
  press.space = 0;
}

/** What is read turned stands on pages of its own; text before and behind it goes on upright. */
function turnTo(isTurned: boolean, press: Press): void {
  const last = press.pages.at(-1)!;
  if (last.isTurned === isTurned) return;
  if (isTop(press)) last.isTurned = isTurned;
  else newPage(press, isTurned);
}

/** The space above an element where it would stand now. */
function gapAbove(element: FlowElement, press: Press): number {
  if (isTop(press)) return element.type === 'strip' && element.keepsSpaceAtTop ? element.spaceBefore : 0;
  return press.space + element.spaceBefore;
}

/** Height of strips set one below the other, with the spaces between them but not above the first. */
function heightOf(strips: readonly Strip[]): number {
  return strips.reduce((height, strip, index) => height + strip.height + (index > 0 ? strips[index - 1]!.spaceAfter + strip.spaceBefore : 0), 0);
}

function placeStrip(strip: Strip, press: Press): void {
  const page = pageOf(press);
  let gap = gapAbove(strip, press);
  if (!isTop(press) && press.y + gap + strip.height > page.textHeight + tolerance) {
    newPage(press);
    gap = gapAbove(strip, press);
  }
  const top = page.top + press.y + gap;
  const last = press.pages.at(-1)!;
  last.isBlank &&= strip.items.length === 0;
  if (!press.isBlind) for (const item of strip.items) last.items.push(moved(item, top));
  for (const { title, level } of strip.bookmarks) press.outline.push(Object.freeze({ title, level, page: press.pages.length, y: top }));
  press.y += gap + strip.height;
  press.space = strip.spaceAfter;
}

/** Strips that belong together begin a new page rather than being parted, unless a page could not hold them. */
function placeStrips(strips: readonly Strip[], press: Press): void {
  const { textHeight } = pageOf(press);
  const height = heightOf(strips);
  const isParted = press.y + gapAbove(strips[0]!, press) + height > textHeight + tolerance;
  if (isParted && !isTop(press) && height <= textHeight + tolerance) newPage(press);
  for (const strip of strips) placeStrip(strip, press);
}

interface Start {
  readonly plan: TablePlan;
  readonly isOnNewPage: boolean;
}

/** Decides whether a table, with the headings above it, begins here or on the next page. */
function chooseStart(before: readonly Strip[], table: TableFlow, after: readonly Strip[], press: Press): Start {
  const page = pageOf(press);
  const continuation = table.continuation ? table.continuation.height + table.continuation.spaceAfter : 0;
  const above = before.length > 0 ? heightOf(before) + before.at(-1)!.spaceAfter + table.spaceBefore : 0;
  const tail = after.length > 0 ? Math.min(table.spaceAfter + after[0]!.spaceBefore + heightOf(after), page.textHeight / 2) : 0;
  const left = page.textHeight - press.y;
  const room = { page: page.textHeight, continuation, tail };
  const gapHere = gapAbove(before[0] ?? table, press);
  const next = planTable(table.layout, { ...room, first: room.page - above });
  if (isTop(press)) return { plan: next, isOnNewPage: false };
  const here = planTable(table.layout, { ...room, first: left - gapHere - above });
  if (here.startsOnNewPage) return { plan: next, isOnNewPage: true };
  const blank = left / page.textHeight;
  const isBadHere = here.harm > next.harm || here.labelCuts > next.labelCuts;
  const isOnNewPage = (blank <= mostBlank && isBadHere) || (blank <= mostBlankForWholeTable && here.parts.length > next.parts.length);
  return { plan: isOnNewPage ? next : here, isOnNewPage };
}

function placeTable(before: readonly Strip[], table: TableFlow, after: readonly Strip[], press: Press): void {
  const { plan, isOnNewPage } = chooseStart(before, table, after, press);
  press.tables.push({ layout: table.layout, plan, isMoved: isOnNewPage, textHeight: pageOf(press).textHeight });
  if (isOnNewPage) newPage(press);
  for (const strip of before) placeStrip(strip, press);
  for (let index = 0; index < plan.parts.length; index += 1) {
    const part = plan.parts[index]!;
    if (index > 0 || plan.startsOnNewPage) newPage(press);
    if (index > 0 && table.continuation) placeStrip(table.continuation, press);
    const top = press.y + (index > 0 && table.continuation ? press.space : gapAbove(table, press));
    const last = press.pages.at(-1)!;
    last.isBlank = false;
    if (!press.isBlind) for (const item of placeTablePart(table.layout, part, pageOf(press).top + top)) last.items.push(item);
    press.y = top;
    for (const height of part.headerHeights) press.y += height;
    for (const height of part.heights) press.y += height;
  }
  press.space = table.spaceAfter;
}

/** Parts the flow into chains: what is kept with what follows, or with what stands before. */
function chainsOf(flow: readonly FlowElement[]): readonly (readonly FlowElement[])[] {
  const chains: FlowElement[][] = [];
  flow.forEach((element, index) => {
    const previous = flow[index - 1];
    const isOnOnePage = previous !== undefined && isTurned(previous) === isTurned(element);
    const isKept = (previous?.type === 'strip' && previous.keepWithNext) || (element.type === 'strip' && element.keepWithPrevious);
    if (isKept && isOnOnePage) chains.at(-1)!.push(element);
    else chains.push([element]);
  });
  return chains;
}

const isTurned = (element: FlowElement): boolean => element.isTurned ?? false;
const isStrip = (element: FlowElement): element is Strip => element.type === 'strip';

function placeChain(chain: readonly FlowElement[], press: Press): void {
  turnTo(isTurned(chain[0]!), press);
  const at = chain.findIndex((element) => element.type === 'table');
  const table = chain[at];
  if (table?.type !== 'table') {
    placeStrips(chain.filter(isStrip), press);
    return;
  }
  const rest = chain.slice(at + 1);
  const next = rest.findIndex((element) => element.type === 'table');
  placeTable(chain.slice(0, at).filter(isStrip), table, (next < 0 ? rest : rest.slice(0, next)).filter(isStrip), press);
  if (rest.length > 0) placeChain(rest, press);
}

/**
 * Sets the flow on pages: 22 lines of the line pitch on a page of text (GB/T 9704-2012 5.2.3), tables cut between rows.
 *
 * What is kept together begins a new page rather than being parted, so a heading never ends a page. Widows and orphans
 * are allowed: an official page is filled to its last line. What is turned has pages of its own.
 *
 * @param upright the sheet; a turned page is the same sheet, turned.
 * @param isBlind only where things stand is wanted: the pages then hold nothing.
 */
export function paginate(flow: readonly FlowElement[], upright: Page, isBlind = false): Pagination {
  const press: Press = { isBlind, upright, turned: turnedPage(upright), pages: [{ items: [], isTurned: false, isBlank: true }], outline: [], tables: [], y: 0, space: 0 };
  for (const chain of chainsOf(flow)) {
    if (chain[0]?.type === 'strip' && chain[0].startsPage && !isTop(press)) newPage(press);
    placeChain(chain, press);
  }
  return { pages: press.pages, outline: press.outline, tables: press.tables, usedHeight: press.y };
}
