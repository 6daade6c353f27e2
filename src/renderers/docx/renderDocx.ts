import type { FileChild, ISectionOptions } from 'docx';
import type { Block, Document, Images, Paragraph } from '../../document/nodes.js';
import { titleWords } from '../../document/titleWords.js';
import type { FontSet } from '../../fonts/face.js';
import { forecastRuns } from '../../layout/forecastRuns.js';
import type { ForecastRuns } from '../../layout/forecastRuns.js';
import { forecastImprint, forecastTables } from '../../layout/forecastTables.js';
import type { TableForecast } from '../../layout/forecastTables.js';
import type { ResolvedStylesheet } from '../../stylesheet/resolve.js';
import { turnedBlocks } from '../../stylesheet/turnedBlocks.js';
import { turnedPage } from '../../stylesheet/turnedPage.js';
import { addCharts, chartBlocks } from './charts.js';
import { isInSequence, sequenceBlocks } from './closingBlocks.js';
import type { Docx } from './docxPackage.js';
import { brokenAt } from './cutInlines.js';
import { figureBlocks } from './figures.js';
import { headBlocks } from './headBlocks.js';
import { imprintAnchor, imprintBlocks } from './imprintBlocks.js';
import { fittedLines, titleBreaks } from './lineForecast.js';
import { normalizeZip } from './normalizeZip.js';
import { packageParts } from './packageParts.js';
import { paragraphOf, styledParagraph } from './paragraphs.js';
import type { Surroundings } from './paragraphs.js';
import { imprintSection, sectionProperties, turnedSectionProperties } from './section.js';
import { afterTableStyle } from './styleNames.js';
import { tableBlocks } from './tables.js';

/** What a Word file says of itself beside its text. */
export interface DocxOptions {
  /** When the document was made: a day (`2021-01-28`, read as UTC) or a time with its zone, ISO 8601. Absent: the file names no time. */
  readonly createdAt?: string;
  /** The faces the PDF beside it is drawn with, so that both end their lines and pages alike. Absent: the widths of the official faces. */
  readonly fontSet?: FontSet;
}

/** 署名 and 成文日期 never stand on a page without text (GB/T 9704-2012 7.3.5.5). */
function isSignature(block: Block | undefined): boolean {
  return block?.type === 'paragraph' && ['signature', 'date', 'sealedSignature', 'sealedDate'].includes(block.role);
}

/** What a paragraph takes from its neighbours: the space beside a table, and the hold on the signature below. */
function surroundings(block: Paragraph, previous: Block | undefined, next: Block | undefined, { sheet, runs }: Sources): Surroundings {
  // A table has no space of its own; the paragraphs above and below carry it.
  const gap = sheet.table.spaceAround;
  const { spaceBefore, spaceAfter, startsPage } = sheet.paragraphs[block.role];
  const isStacked = block.role === 'signature' && previous?.type === 'paragraph' && previous.role === 'signature';
  return {
    ...(isStacked && { spaceBefore: 0 }),
    ...(block.role === 'body' && isSignature(next) && { isKept: true }),
    fittedLines: fittedLines(block, sheet, runs),
    ...(previous?.type === 'table' && !previous.note && !startsPage && { spaceBefore: spaceBefore + gap }),
    ...(next?.type === 'table' && !next.caption && !next.unit && { spaceAfter: spaceAfter + gap }),
  };
}

/** Counts the pictures and charts up to a block; the same picture may stand in a document twice. */
function figureNumber(blocks: readonly Block[], index: number): number {
  return blocks.slice(0, index + 1).filter(({ type }) => type === 'figure' || type === 'chart').length;
}

/** What blocks are made from. */
interface Sources {
  readonly sheet: ResolvedStylesheet;
  readonly images: Images;
  /** One for each table, in their order. */
  readonly forecasts: readonly TableForecast[];
  readonly runs: ForecastRuns;
}

const chartNumber = (blocks: readonly Block[], index: number): number => blocks.slice(0, index + 1).filter(({ type }) => type === 'chart').length;
const tableNumber = (blocks: readonly Block[], index: number): number => blocks.slice(0, index).filter(({ type }) => type === 'table').length;

/** Makes the blocks `from` to `to` (excluded), which stand in one section. */
function sectionBlocks(docx: Docx, document: Document, { from, to }: Stretch, sources: Sources): FileChild[] {
  const { sheet, images, forecasts, runs } = sources;
  const { blocks } = document;
  return blocks.slice(from, to).flatMap((block, offset): readonly FileChild[] => {
    const index = from + offset;
    const next = index + 1 < to ? blocks[index + 1] : undefined;
    const previous = index > from ? blocks[index - 1] : undefined;
    if (block.type === 'paragraph' && isInSequence(block)) return sequenceBlocks(docx, blocks, index, sheet);
    if (block.type === 'paragraph') {
      const inlines = block.role === 'title' || block.role === 'annexTitle' ? brokenAt(block.inlines, titleBreaks(block, sheet, titleWords(document), runs)) : block.inlines;
      return [paragraphOf(docx, { ...block, inlines }, surroundings(block, previous, next, sources))];
    }
    if (block.type === 'figure') return figureBlocks(docx, block, figureNumber(blocks, index), images, sheet);
    if (block.type === 'chart') return chartBlocks(docx, block, { number: chartNumber(blocks, index), id: figureNumber(blocks, index) }, sheet);
    // Two tables that touch are one to a flow program, and a section should not end with a table.
    const touches = !block.note && (!next || (next.type === 'table' && !next.caption && !next.unit));
    return [...tableBlocks(docx, block, forecasts[tableNumber(blocks, index)]!, isSignature(next), sheet), ...(touches ? [styledParagraph(docx, afterTableStyle.id, [])] : [])];
  });
}

/** Blocks that follow each other on pages of the same direction; `to` is excluded. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly isTurned: boolean;
}

function stretches({ blocks }: Document, sheet: ResolvedStylesheet): readonly Stretch[] {
  const turned = turnedBlocks(blocks, sheet);
  const starts = blocks.flatMap((_, index) => (index === 0 || turned.has(index) !== turned.has(index - 1) ? [index] : []));
  const found = starts.map((from, index) => ({ from, to: starts[index + 1] ?? blocks.length, isTurned: turned.has(from) }));
  return found.length > 0 ? found : [{ from: 0, to: 0, isTurned: false }];
}

/** A section for each stretch: upright pages for the text, turned ones for wide tables; and one for 版记 where it has a page of its own. */
function sections(docx: Docx, document: Document, sheet: ResolvedStylesheet, images: Images, fontSet: FontSet | undefined): ISectionOptions[] {
  const turnedSheet = { ...sheet, page: turnedPage(sheet.page) };
  const forecasts = forecastTables(document, sheet, images, fontSet);
  const runs = forecastRuns(sheet, fontSet);
  const found = stretches(document, sheet).map((stretch) => ({
    ...(stretch.isTurned ? turnedSectionProperties(docx, sheet) : sectionProperties(docx, sheet)),
    children: sectionBlocks(docx, document, stretch, { sheet: stretch.isTurned ? turnedSheet : sheet, images, forecasts, runs }),
  }));
  if (document.head) found[0]!.children.unshift(...headBlocks(docx, document.head, sheet));
  if (!document.imprint) return found;
  const place = forecastImprint(document, document.imprint, sheet, images, fontSet);
  const imprint = imprintBlocks(docx, document.imprint, sheet);
  if (place === 'shared') found.at(-1)!.children.push(...imprint);
  // A thin paragraph comes first: LibreOffice loses a break before a floating table.
  else found.push({ ...imprintSection(docx, sheet, place === 'own'), children: [imprintAnchor(docx), ...imprint] });
  return found;
}

/**
 * Writes a Document as an editable Word file: real styles and heading levels, real tables, no line broken by force
 * but where the author asked for it or a narrow label needs it.
 *
 * Follows the stylesheet (GB/T 9704-2012 by default). Text must be free of control characters; the model refuses them.
 * The same input gives the same bytes. The `docx` package is loaded on the first call.
 *
 * @param images pictures by the source name figures give.
 * @throws GongkaiError (image-unreadable) when a figure's picture is not among `images`.
 * @throws RangeError when a table's cells do not cover its grid, or `createdAt` is neither a day nor a time with its zone.
 * @example
 * const bytes = await renderDocx(document, resolveStylesheet(gbt9704), new Map());
 */
export async function renderDocx(document: Document, stylesheet: ResolvedStylesheet, images: Images, options: DocxOptions = {}): Promise<Uint8Array> {
  const docx: Docx = await import('docx');
  const { metadata } = document;
  const file = new docx.Document({
    title: metadata.title,
    evenAndOddHeaderAndFooters: true,
    sections: sections(docx, document, stylesheet, images, options.fontSet),
  });
  const overrides = [...packageParts(document, stylesheet, options.createdAt), ...addCharts(file, document, stylesheet)];
  // The package's types know texts only, but it packs bytes as they are.
  return normalizeZip(await docx.Packer.pack(file, 'uint8array', undefined, overrides as readonly { readonly path: string; readonly data: string }[]));
}
