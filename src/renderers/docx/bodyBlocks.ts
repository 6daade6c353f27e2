import type { Block, Document, Images, Paragraph } from '../../document/nodes.js';
import type { ForecastLines } from '../../layout/forecastLines.js';
import type { TableForecast } from '../../layout/forecastTables.js';
import type { ResolvedStylesheet } from '../../stylesheet/resolve.js';
import { chartBlocks } from './charts.js';
import { isInSequence, sequenceBlocks } from './closingBlocks.js';
import { brokenAt } from './cutInlines.js';
import { figureBlocks } from './figures.js';
import { fittedLines, titleBreaks } from './lineForecast.js';
import { paragraphOf } from './paragraphs.js';
import type { Surroundings } from './paragraphs.js';
import { afterTableStyle } from './styleNames.js';
import { tableBlocks } from './tables.js';
import { wordParagraph } from './wordParagraph.js';
import type { WordBlock } from './wordParagraph.js';

/** What blocks are made from beside the document and the stylesheet. */
export interface Sources {
  readonly images: Images;
  /** The pictures' numbers by source name. */
  readonly pictures: ReadonlyMap<string, number>;
  /** For each block (see {@link countsAbove}). */
  readonly counts: readonly Counts[];
  /** One for each table, in their order. */
  readonly forecasts: readonly TableForecast[];
  readonly lines: ForecastLines;
}

/** Blocks that follow each other on pages of the same direction; `to` is excluded. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** 署名 and 成文日期 never stand on a page without text (GB/T 9704-2012 7.3.5.5). */
function isSignature(block: Block | undefined): boolean {
  return block?.type === 'paragraph' && ['signature', 'date', 'sealedSignature', 'sealedDate'].includes(block.role);
}

/** What a paragraph takes from its neighbours: the space beside a table, and the hold on the signature below. */
function surroundings(block: Paragraph, previous: Block | undefined, next: Block | undefined, sheet: ResolvedStylesheet, lines: ForecastLines): Surroundings {
  // A table has no space of its own; the paragraphs above and below carry it.
  const gap = sheet.table.spaceAround;
  const { spaceBefore, spaceAfter, startsPage } = sheet.paragraphs[block.role];
  const isStacked = block.role === 'signature' && previous?.type === 'paragraph' && previous.role === 'signature';
  return {
    ...(isStacked && { spaceBefore: 0 }),
    ...(block.role === 'body' && isSignature(next) && { isKept: true }),
    fittedLines: fittedLines(block, sheet, lines),
    ...(previous?.type === 'table' && !previous.note && !startsPage && { spaceBefore: spaceBefore + gap }),
    ...(next?.type === 'table' && !next.caption && !next.unit && { spaceAfter: spaceAfter + gap }),
  };
}

/** A title is broken where the PDF breaks it. */
function withBreaks(block: Paragraph, sheet: ResolvedStylesheet, lines: ForecastLines): Paragraph {
  if (block.role !== 'title' && block.role !== 'annexTitle') return block;
  return { ...block, inlines: brokenAt(block.inlines, titleBreaks(block, sheet, lines)) };
}

interface Counts {
  readonly tables: number;
  readonly charts: number;
  /** Pictures and charts. */
  readonly drawings: number;
}

/** For each block, how many tables, charts and drawings stand above it. */
export function countsAbove(blocks: readonly Block[]): readonly Counts[] {
  let [tables, charts, drawings] = [0, 0, 0];
  return blocks.map(({ type }) => {
    const above = { tables, charts, drawings };
    if (type === 'table') tables += 1;
    if (type === 'chart') charts += 1;
    if (type === 'chart' || type === 'figure') drawings += 1;
    return above;
  });
}

/** Makes the blocks of a stretch, which stand in one section. */
export function bodyBlocks(document: Document, { from, to }: Stretch, sources: Sources, sheet: ResolvedStylesheet): readonly WordBlock[] {
  const { images, pictures, counts, forecasts, lines } = sources;
  const { blocks } = document;
  return blocks.slice(from, to).flatMap((block, offset): readonly WordBlock[] => {
    const index = from + offset;
    const next = index + 1 < to ? blocks[index + 1] : undefined;
    const previous = index > from ? blocks[index - 1] : undefined;
    if (block.type === 'paragraph' && isInSequence(block)) return sequenceBlocks(blocks, index, sheet);
    if (block.type === 'paragraph') return [paragraphOf(withBreaks(block, sheet, lines), surroundings(block, previous, next, sheet, lines))];
    const above = counts[index]!;
    const id = above.drawings + 1;
    if (block.type === 'figure') return figureBlocks(block, { id, number: pictures.get(block.source)! }, images, sheet);
    if (block.type === 'chart') return chartBlocks(block, { id, number: above.charts + 1 }, sheet);
    // Two tables that touch are one to a flow program, and a section should not end with a table.
    const touches = !block.note && (!next || (next.type === 'table' && !next.caption && !next.unit));
    return [...tableBlocks(block, forecasts[above.tables]!, isSignature(next), sheet), ...(touches ? [wordParagraph(afterTableStyle.id, '')] : [])];
  });
}
