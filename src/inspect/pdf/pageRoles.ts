import type { StructureNode } from '../../pdfReader/drawnPdf.js';
import type { SetLine, SetPage } from './setLines.js';

/** How headings are numbered (GB/T 9704-2012 7.3.3), the first level first. */
const numbering = [/^[一二三四五六七八九十]+、/u, /^（[一二三四五六七八九十]+）/u, /^\d+[.．]/u, /^（\d+）/u] as const;

/** The level a text is numbered as, from 1; undefined when it is not numbered as a heading. */
export function numberedLevel(text: string): number | undefined {
  const index = numbering.findIndex((form) => form.test(text));
  return index < 0 ? undefined : index + 1;
}

/** A date and nothing else, in whatever digits. */
export const isDate = (text: string): boolean => /^[\d〇○零一二三四五六七八九]{4}年[\d〇○零一二三四五六七八九十]{1,3}月[\d〇○零一二三四五六七八九十]{1,3}日$/u.test(text.replace(/\s/gu, ''));

/** A page number and nothing else. */
const isPageNumber = (text: string): boolean => /^[—–―‑－·•\s-]*\d{1,4}[—–―‑－·•\s-]*$/u.test(text);

/** What a part of the structure is. */
export interface TaggedBlock {
  readonly type: 'heading' | 'paragraph' | 'caption' | 'table' | 'figure';
  /** Of a heading, from 1; of a caption, 1 for a table's; 0 for anything else. */
  readonly level: number;
  readonly contents: ReadonlySet<string>;
}

function contentsBelow({ contents, children }: StructureNode): readonly string[] {
  return [...contents, ...children.flatMap(contentsBelow)];
}

/** Each paragraph of a caption by itself: the unit line of a table is one. */
function captionBlocks(caption: StructureNode, level: number): readonly TaggedBlock[] {
  const parts = caption.contents.length > 0 || caption.children.length === 0 ? [caption] : caption.children;
  return parts.map((part) => ({ type: 'caption', level, contents: new Set(contentsBelow(part)) }));
}

function blockOf(node: StructureNode): readonly TaggedBlock[] {
  const block = (type: TaggedBlock['type'], level = 0): TaggedBlock => ({ type, level, contents: new Set(contentsBelow(node)) });
  const heading = /^H([1-6])?$/.exec(node.role);
  if (heading) return [block('heading', Number(heading[1] ?? 1))];
  if (node.role === 'Caption') return captionBlocks(node, 0);
  if (node.role === 'Figure') return [block('figure')];
  if (node.role !== 'Table') return node.contents.length > 0 || node.children.length === 0 ? [block('paragraph')] : node.children.flatMap(blockOf);
  const captions = node.children.filter(({ role }) => role === 'Caption').flatMap((caption) => captionBlocks(caption, 1));
  const cells = { ...node, children: node.children.filter(({ role }) => role !== 'Caption') };
  return [...captions, { type: 'table', level: 0, contents: new Set(contentsBelow(cells)) }];
}

/** The blocks of a page's structure, in reading order. */
export function taggedBlocks(structure: readonly StructureNode[]): readonly TaggedBlock[] {
  return structure.flatMap(blockOf);
}

/** A line of prose with the blocks whose text it holds, in the order they stand on it. */
export interface TaggedLine {
  readonly line: SetLine;
  readonly blocks: readonly TaggedBlock[];
}

/** A page whose lines know what they belong to. */
export interface TaggedPage {
  readonly page: SetPage;
  readonly prose: readonly TaggedLine[];
  readonly pageNumber?: SetLine;
  /** Lines outside tables that are no part of the structure, such as 续表. */
  readonly furniture: readonly SetLine[];
}

/** The number is the lowest line that is a number, and the highest when none stands below the text. */
function pageNumberOf(lines: readonly SetLine[]): SetLine | undefined {
  const found = lines.filter(({ text, cell }) => !cell && isPageNumber(text));
  return found.length === 0 ? undefined : found.reduce((a, b) => (b.baseline > a.baseline ? b : a));
}

/** Divides the lines of a page by what they are; without tags every line outside tables but the page number is prose. */
export function taggedPage(page: SetPage, isTagged: boolean): TaggedPage {
  const blocks = isTagged ? taggedBlocks(page.drawn.structure) : [];
  const blockOfContent = new Map(blocks.flatMap((block) => [...block.contents].map((content) => [content, block] as const)));
  const blocksOn = (line: SetLine): readonly TaggedBlock[] => [...new Set(line.texts.flatMap(({ content }) => (content === undefined ? [] : (blockOfContent.get(content) ?? []))))];
  const outside = page.lines.filter(({ cell }) => !cell);
  const unmarked = outside.filter((line) => !isTagged || blocksOn(line).length === 0);
  const pageNumber = pageNumberOf(unmarked);
  const prose = outside.filter((line) => line !== pageNumber && (!isTagged || !unmarked.includes(line))).map((line) => ({ line, blocks: blocksOn(line) }));
  return { page, prose, ...(pageNumber && { pageNumber }), furniture: isTagged ? unmarked.filter((line) => line !== pageNumber) : [] };
}
