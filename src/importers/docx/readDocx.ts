import type { Place } from '../../diagnostics/diagnostic.js';
import { DocumentFault } from '../../diagnostics/documentFault.js';
import { openPackage } from '../../ooxml/openPackage.js';
import type { PackageLimits } from '../../ooxml/limits.js';
import type { OpenPackage } from '../../ooxml/openPackage.js';
import { below, childOf, elementsIn, firstIn, isOn, textIn } from '../../ooxml/xmlTree.js';
import type { XmlElement } from '../../ooxml/xmlTree.js';
import type { FoundBlock, FoundDocument, FoundParagraph } from '../recognise/found.js';
import { leadOf } from '../recognise/lead.js';
import { trimSpace } from '../recognise/unseenMarks.js';
import { readInlines } from './inlines.js';
import { readNumbering } from './numbering.js';
import { leaveOut, leftOutFindings, placeAt } from './reading.js';
import type { Reading } from './reading.js';
import { readStyles } from './styles.js';
import { readTable } from './tables.js';

function readParagraph(reading: Reading, element: XmlElement, place: Place, address: string): readonly FoundBlock[] {
  const properties = childOf(element, 'w:pPr');
  const style = reading.styleOf(childOf(properties, 'w:pStyle')?.attributes['w:val']);
  if (style.isContents) {
    if (textIn(element).trim() !== '') leaveOut(reading, 'contents', place);
    return [];
  }
  const inlines = readInlines(reading, element, place, style.isBold);
  const text = inlines.stretches.map((stretch) => stretch.text).join('');
  const isBlank = trimSpace(text) === '';
  // A number stands in front of text; a blank paragraph of a list shows none and is not counted.
  const number = isBlank ? '' : reading.numberOf(childOf(properties, 'w:numPr') ?? style.numbering);
  const outline = Number(childOf(properties, 'w:outlineLvl')?.attributes['w:val'] ?? NaN);
  const level = outline >= 0 && outline < 9 ? outline + 1 : style.level;
  const lead = leadOf(inlines.stretches);
  const paragraph: FoundParagraph = {
    type: 'paragraph',
    text: number + text,
    place,
    ...(level !== undefined && { level }),
    ...(style.role && { role: style.role }),
    ...(lead > 0 && { lead: number.length + lead }),
  };
  const boxes = inlines.boxes.flatMap((box) => readBlocks(reading, box, address));
  return [...(isBlank && (inlines.images.length > 0 || boxes.length > 0) ? [] : [paragraph]), ...inlines.images, ...boxes];
}

const wrappers: ReadonlySet<string> = new Set(['w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'mc:Choice', 'mc:Fallback']);

function isContents(control: XmlElement): boolean {
  return /table of contents/i.test(below(control, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery')?.attributes['w:val'] ?? '');
}

/** Reads the blocks of the body, a cell or a text box. @param address where they stand; absent: in the body. */
function readBlocks(reading: Reading, container: XmlElement, address?: string): readonly FoundBlock[] {
  return elementsIn(container).flatMap((child): readonly FoundBlock[] => {
    if (child.name === 'w:p') {
      if (address === undefined) reading.counts.paragraphs += 1;
      const at = address ?? `paragraph ${reading.counts.paragraphs}`;
      return readParagraph(reading, child, placeAt(reading, at), at);
    }
    if (child.name === 'w:tbl') {
      reading.fields.length = 0;
      return [readTable(reading, child, readBlocks)];
    }
    if (child.name === 'w:altChunk') leaveOut(reading, 'embedded', placeAt(reading, `paragraph ${reading.counts.paragraphs}`));
    if (child.name === 'w:sdt') {
      if (isContents(child)) leaveOut(reading, 'contents', placeAt(reading, `paragraph ${reading.counts.paragraphs + 1}`));
      else if (!isOn(below(child, 'w:sdtPr', 'w:showingPlcHdr'))) return readBlocks(reading, childOf(child, 'w:sdtContent') ?? child, address);
      return [];
    }
    if (child.name === 'mc:AlternateContent') return readBlocks(reading, childOf(child, 'mc:Choice') ?? childOf(child, 'mc:Fallback') ?? child, address);
    return wrappers.has(child.name) ? readBlocks(reading, child, address) : [];
  });
}

const emuPerTwip = 635;

function textWidthOf(body: XmlElement): number | undefined {
  const section = elementsIn(body).findLast(({ name }) => name === 'w:sectPr') ?? firstIn(body, 'w:sectPr');
  const number = (element: string, attribute: string): number => Number(childOf(section, element)?.attributes[attribute] ?? NaN);
  const width = number('w:pgSz', 'w:w') - number('w:pgMar', 'w:left') - number('w:pgMar', 'w:right');
  return width > 0 ? width * emuPerTwip : undefined;
}

/** What the package says of itself. The organisation counts only in files made here: Word fills the field with the owner of the licence. */
function ownWords(part: OpenPackage): Pick<FoundDocument, 'title' | 'organisation'> {
  const root = [...part.relationships('').values()];
  const properties = (type: string): XmlElement | undefined => root.filter((one) => one.type.endsWith(type)).map(({ target }) => part.tree(target))[0];
  const application = properties('/extended-properties');
  const organisation = textIn(childOf(application, 'ep:Application')) === 'gongkai' ? textIn(childOf(application, 'ep:Company')) : '';
  const title = trimSpace(textIn(childOf(properties('/core-properties'), 'dc:title')));
  return { ...(title && { title }), ...(organisation && { organisation }) };
}

function readPackage(part: OpenPackage, file: string | undefined): FoundDocument {
  const body = childOf(part.tree(part.main), 'w:body');
  if (!body) throw new DocumentFault('noDocument');
  const relationships = part.relationships(part.main);
  const related = (type: string): XmlElement | undefined => [...relationships.values()].filter((one) => one.type.endsWith(type)).map(({ target }) => part.tree(target))[0];
  const reading: Reading = {
    file,
    part,
    relationships,
    styleOf: readStyles(related('/styles')),
    numberOf: readNumbering(related('/numbering')),
    textWidth: textWidthOf(body),
    fields: [],
    counts: { paragraphs: 0, tables: 0 },
    leftOut: new Map(),
  };
  const blocks = readBlocks(reading, body);
  return { blocks, ...ownWords(part), diagnostics: leftOutFindings(reading) };
}

/** How a Word file or workbook is read. */
export interface ReadPackageOptions {
  /** Absent, wholly or in part: `packageLimits`. */
  readonly limits?: Partial<PackageLimits>;
}

/**
 * Reads a Word document (ISO/IEC 29500, .docx) into paragraphs, tables and pictures, each with its place.
 *
 * Tracked insertions are read, deletions, hidden text, notes and tables of contents are not, which is told. Fields keep the
 * result that was saved; nothing is computed, fetched or written.
 *
 * Findings: `file-damaged`, `limit-exceeded`, `text-left-out`.
 * @param file the name shown in places; absent: they have none.
 * @param options `limits` on size, depth and count, lower or higher than those in `packageLimits`.
 * @example
 * readDocx(new Uint8Array()).diagnostics.map(({ code }) => code) //=> ['file-damaged']
 */
export function readDocx(bytes: Uint8Array, file?: string, { limits }: ReadPackageOptions = {}): FoundDocument {
  try {
    return readPackage(openPackage(bytes, limits), file);
  } catch (error) {
    if (error instanceof DocumentFault) return { blocks: [], diagnostics: [error.toDiagnostic(file)] };
    throw error;
  }
}
