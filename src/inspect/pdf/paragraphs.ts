import { taggedPage } from './pageRoles.js';
import type { TaggedBlock, TaggedLine, TaggedPage } from './pageRoles.js';
import type { SetLine, SetPage } from './setLines.js';

/** Lines that are one paragraph, in reading order, over page ends. */
export interface SetParagraph {
  readonly lines: readonly SetLine[];
  /** The block its text is; absent without tags. */
  readonly block?: TaggedBlock;
  /** The heading that runs into it. */
  readonly runIn?: TaggedBlock;
  /** It follows a table directly. */
  readonly followsTable: boolean;
}

/** Marks that may stand beyond the end of a line (标点溢出). */
const hangingMark = /[，。、；：？！,.;:?!]$/u;

/** Left and right edge of the lines, in points. */
export interface Edges {
  readonly left: number;
  readonly right: number;
  /** Size of most characters. */
  readonly size: number;
}

function mostCommon(values: readonly number[], step: number): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) {
    const key = Math.round(value / step);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const best = [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
  return best === undefined ? undefined : best * step;
}

/** Finds where most lines begin and end; undefined when there is no prose. */
export function edgesOf(pages: readonly TaggedPage[]): Edges | undefined {
  const lines = pages.flatMap(({ prose }) => prose.map(({ line }) => line));
  const size = mostCommon(lines.flatMap((line) => line.texts.flatMap((text) => Array.from(text.text, () => text.size))), 0.5);
  if (size === undefined) return undefined;
  const own = lines.filter((line) => Math.abs(line.size - size) < 0.3);
  const long = own.filter(({ left, right }) => right - left > 15 * size);
  const ends = long.filter(({ text }) => !hangingMark.test(text)).map(({ right }) => right);
  const left = mostCommon(long.map((line) => line.left), 0.5) ?? Math.min(...own.map((line) => line.left));
  return { left, right: mostCommon(ends, 0.5) ?? Math.max(...own.map(({ right }) => right)), size };
}

/** Whether a line's last mark stands beyond the edge where lines end. */
export function hangsBeyond({ text, right, size }: SetLine, edges: Edges): boolean {
  return hangingMark.test(text) && right > edges.right + 0.4 * size;
}

const isFlush = (line: SetLine, edges: Edges): boolean => line.left < edges.left + 0.6 * edges.size;
const isFull = (line: SetLine, edges: Edges): boolean => line.right > edges.right - 1.5 * edges.size;

/** A line goes on with the paragraph before: by its tag, over a page end or without tags by its place. */
function goesOn(open: SetParagraph | undefined, { line, blocks }: TaggedLine, edges: Edges): boolean {
  if (!open) return false;
  const last = open.lines.at(-1)!;
  const block = blocks.at(-1);
  if (block && block === open.block) return true;
  const isSameKind = !block || (last.page !== line.page && block.type === open.block?.type && block.level === open.block.level && blocks.length === 1);
  return isSameKind && isFlush(line, edges) && isFull(last, edges) && Math.abs(line.size - last.size) < 0.3;
}

function followsTable({ page, prose }: TaggedPage, index: number, isTagged: boolean): boolean {
  const { line, blocks } = prose[index]!;
  const before = prose[index - 1]?.line.baseline ?? -Infinity;
  const isBelowGrid = page.grids.some(({ ys }) => ys.at(-1)! < line.baseline && ys[0]! > before);
  return isBelowGrid && (!isTagged || blocks[0]?.type === 'paragraph');
}

/** Joins the lines of all pages to paragraphs. */
export function setParagraphs(pages: readonly TaggedPage[], edges: Edges, isTagged: boolean): readonly SetParagraph[] {
  const paragraphs: { lines: SetLine[]; block?: TaggedBlock; runIn?: TaggedBlock; followsTable: boolean }[] = [];
  for (const page of pages) {
    page.prose.forEach((tagged, index) => {
      const open = paragraphs.at(-1);
      if (goesOn(open, tagged, edges)) {
        open!.lines.push(tagged.line);
        // The next page has an element of its own for the rest of the paragraph.
        if (tagged.blocks.length > 0) open!.block = tagged.blocks.at(-1)!;
        return;
      }
      const [first, last] = [tagged.blocks[0], tagged.blocks.at(-1)];
      paragraphs.push({
        lines: [tagged.line],
        ...(last && { block: last }),
        ...(first && first !== last && first.type === 'heading' && { runIn: first }),
        followsTable: followsTable(page, index, isTagged),
      });
    });
  }
  return paragraphs;
}

export const textOf = ({ lines }: Pick<SetParagraph, 'lines'>): string => lines.map(({ text }) => text).join('');

/** Divides every page's lines by what they are. */
export function taggedPages(pages: readonly SetPage[], isTagged: boolean): readonly TaggedPage[] {
  return pages.map((page) => taggedPage(page, isTagged));
}
