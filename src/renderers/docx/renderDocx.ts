import type { Document, Images } from '../../document/nodes.js';
import type { FontSet } from '../../fonts/face.js';
import { forecastLines } from '../../layout/forecastLines.js';
import { forecastImprint, forecastTables } from '../../layout/forecastTables.js';
import type { ResolvedStylesheet } from '../../stylesheet/resolve.js';
import { turnedBlocks } from '../../stylesheet/turnedBlocks.js';
import { turnedPage } from '../../stylesheet/turnedPage.js';
import { bodyBlocks, countsAbove } from './bodyBlocks.js';
import type { Sources, Stretch } from './bodyBlocks.js';
import { chartParts } from './charts.js';
import { pictureNumbers, pictureParts } from './figures.js';
import { headBlocks } from './headBlocks.js';
import { imprintAnchor, imprintBlocks } from './imprintBlocks.js';
import { footerPart, packageParts } from './packageParts.js';
import { imprintSection, turnedSection, uprightSection } from './section.js';
import type { Section } from './section.js';
import { wordPackage } from './wordPackage.js';
import type { WordPart } from './wordPackage.js';
import { blocksXml, sectionXml } from './wordParagraph.js';
import type { WordBlock } from './wordParagraph.js';
import { element, wordPart } from './xml.js';

/** What a Word file says of itself beside its text. */
export interface DocxOptions {
  /** When the document was made: a day (`2021-01-28`, read as UTC) or a time with its zone, ISO 8601. Absent: the file names no time. */
  readonly createdAt?: string;
  /** The faces the PDF beside it is drawn with, so that both end their lines and pages alike. Absent: the widths of the official faces. */
  readonly fontSet?: FontSet;
}

interface TurnedStretch extends Stretch {
  readonly isTurned: boolean;
}

function stretches({ blocks }: Document, sheet: ResolvedStylesheet): readonly TurnedStretch[] {
  const turned = turnedBlocks(blocks, sheet);
  const starts = blocks.flatMap((_, index) => (index === 0 || turned.has(index) !== turned.has(index - 1) ? [index] : []));
  const found = starts.map((from, index) => ({ from, to: starts[index + 1] ?? blocks.length, isTurned: turned.has(from) }));
  return found.length > 0 ? found : [{ from: 0, to: 0, isTurned: false }];
}

interface FilledSection {
  readonly section: Section;
  readonly blocks: readonly WordBlock[];
}

/** A section for each stretch: upright pages for the text, turned ones for wide tables; and one for 版记 where it has a page of its own. */
function sections(document: Document, sheet: ResolvedStylesheet, images: Images, fontSet: FontSet | undefined): readonly FilledSection[] {
  const { head, imprint } = document;
  const sources: Sources = {
    images,
    pictures: pictureNumbers(document),
    counts: countsAbove(document.blocks),
    forecasts: forecastTables(document, sheet, images, fontSet),
    lines: forecastLines(document, sheet, images, fontSet),
  };
  const turnedSheet = { ...sheet, page: turnedPage(sheet.page) };
  const place = imprint && forecastImprint(document, imprint, sheet, images, fontSet);
  const foot = imprint ? imprintBlocks(imprint, sheet) : [];
  const found = stretches(document, sheet).map((stretch, index, all): FilledSection => {
    const above = head && index === 0 ? headBlocks(head, sheet) : [];
    const own = bodyBlocks(document, stretch, sources, stretch.isTurned ? turnedSheet : sheet);
    const below = place === 'shared' && index === all.length - 1 ? foot : [];
    return { section: stretch.isTurned ? turnedSection(sheet) : uprightSection(sheet), blocks: [...above, ...own, ...below] };
  });
  if (place === undefined || place === 'shared') return found;
  // A thin paragraph comes first: LibreOffice loses a break before a floating table.
  return [...found, { section: imprintSection(sheet, place === 'own'), blocks: [imprintAnchor, ...foot] }];
}

/** Stands for what comes between the beginning and the end of the text. */
const contents = '\0';

/** The text, piece by piece, and the footers of its sections: two for each. */
function textParts(filled: readonly FilledSection[]): { readonly text: readonly string[]; readonly footers: readonly WordPart[] } {
  const idOf = (number: number): string => `rIdfooter${number}`;
  const written = filled.flatMap(({ section, blocks }, index) => {
    const properties = section.properties(idOf(2 * index + 1), idOf(2 * index + 2));
    return index === filled.length - 1 ? [...blocksXml(blocks), properties] : sectionXml(blocks, properties);
  });
  const footers = filled.flatMap(({ section: { footers: both } }) => [both.odd, both.even]).map((content, index) => footerPart(index + 1, idOf(index + 1), content));
  const [above = '', below = ''] = wordPart('w:document', [element('w:body', {}, contents)], ['r', 'wp']).split(contents);
  return { text: [above, ...written, below], footers };
}

/**
 * Writes a Document as an editable Word file: real styles and heading levels, real tables, no line broken by force
 * but where the author asked for it or a narrow label needs it.
 *
 * Follows the stylesheet (GB/T 9704-2012 by default) and ISO/IEC 29500-4. Text must be free of control characters; the model
 * refuses them. The same input gives the same bytes.
 *
 * @param images pictures by the source name figures give.
 * @throws GongkaiError (image-unreadable) when a figure's picture is not among `images`.
 * @throws RangeError when a table's cells do not cover its grid, or `createdAt` is neither a day nor a time with its zone.
 * @example
 * const bytes = await renderDocx(document, resolveStylesheet(gbt9704), new Map());
 */
export async function renderDocx(document: Document, stylesheet: ResolvedStylesheet, images: Images, options: DocxOptions = {}): Promise<Uint8Array> {
  const { text, footers } = textParts(sections(document, stylesheet, images, options.fontSet));
  return wordPackage(text, [...packageParts(document, stylesheet, options.createdAt), ...footers, ...pictureParts(document, images), ...chartParts(document, stylesheet)]);
}
