import { dirname, extname, join } from 'node:path';
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { FoundDocument } from '../importers/recognise/found.js';
import type { Imported, ImportOptions } from '../importers/recognise/importFound.js';
import { liesBesideReport } from '../model/liesBesideReport.js';
import type { ReportFileLimits } from './fileLimits.js';
import { readLimited } from './nodeDataFile.js';
import type { ReadBytes } from './nodeDataFile.js';

/** The kinds of document a report is read out of, by the ending of the name. */
export const documentEndings: readonly string[] = ['.docx', '.xlsx', '.html', '.htm'];

/** Says whether a file is a document a report is read out of, by the ending of its name. */
export function isDocumentFile(file: string): boolean {
  return documentEndings.includes(extname(file).toLowerCase());
}

function refused(finding: Diagnostic): Imported {
  return { value: undefined, placeOf: () => undefined, diagnostics: [finding], pictures: [] };
}

/** Readers are loaded only for their format, so that a data file is checked without them. */
async function readFound(file: string, bytes: Uint8Array, limits: ReportFileLimits): Promise<FoundDocument> {
  const own = limits.package ? { limits: limits.package } : {};
  if (extname(file).toLowerCase() === '.docx') {
    const { readDocx } = await import('../importers/docx/readDocx.js');
    return readDocx(bytes, file, own);
  }
  if (extname(file).toLowerCase() === '.xlsx') {
    const { readXlsx } = await import('../importers/xlsx/readXlsx.js');
    return readXlsx(bytes, file, own);
  }
  const [{ decodeHtml }, { readHtml }] = [await import('../importers/html/decodeHtml.js'), await import('../importers/html/readHtml.js')];
  const text = decodeHtml(bytes);
  return text === undefined ? { blocks: [], diagnostics: [diagnostic('wrong-encoding', [], { expected: 'UTF-8、GB 18030', place: { file } })] } : readHtml(text, file, limits.page ? { limits: limits.page } : {});
}

/** Reads the pictures a page or workbook names in its own folder or below; others stay where they are. */
async function addressedPictures({ blocks }: FoundDocument, folder: string, read: ReadBytes): Promise<ReadonlyMap<string, Uint8Array>> {
  const addresses = blocks.flatMap((block) => (block.type === 'image' && 'address' in block.content ? [block.content.address] : []));
  const pictures = new Map<string, Uint8Array>();
  for (const address of new Set(addresses)) {
    if (!liesBesideReport(address)) continue;
    const bytes = await read(join(folder, address));
    if (!('code' in bytes)) pictures.set(address, bytes);
  }
  return pictures;
}

/** How a document is read. */
export interface ReadDocumentOptions extends Omit<ImportOptions, 'addressed'> {
  readonly limits?: ReportFileLimits;
}

/**
 * Reads a report out of a Word document, a workbook or a saved web page: plain values for `parseReport`, the place of each, and the pictures.
 *
 * Official tables are told by structure and labels together, sections by their headings. What is not there is a finding and
 * stays blank; nothing is summed, moved or guessed.
 *
 * Findings: `unsupported-format`, `file-unreadable`, `limit-exceeded`, `wrong-encoding`, and those under "reading a document"
 * in diagnostics/codes.ts.
 * @example
 * const { value, placeOf, diagnostics } = await readDocumentFile('report-2024.docx');
 * const { report } = parseReport(value, { placeOf });
 */
export async function readDocumentFile(file: string, options: ReadDocumentOptions = {}): Promise<Imported> {
  return readDocumentFileWith(file, options, readLimited);
}

/** `readDocumentFile` for a caller who wants to know of every file that is read. */
export async function readDocumentFileWith(file: string, { limits = {}, ...options }: ReadDocumentOptions, read: ReadBytes): Promise<Imported> {
  if (!isDocumentFile(file)) return refused(diagnostic('unsupported-format', [], { expected: documentEndings.join(' '), actual: extname(file), place: { file } }));
  const bytes = await read(file, limits.bytes);
  if ('code' in bytes) return refused(bytes);
  const { importFound } = await import('../importers/recognise/importFound.js');
  const found = await readFound(file, bytes, limits);
  const imported = importFound(found, { ...options, ...(limits.documentCharacters !== undefined && { characters: limits.documentCharacters }), addressed: await addressedPictures(found, dirname(file), (name) => read(name, limits.bytes)) });
  // A document without any content has no place to name but the file.
  return { ...imported, diagnostics: imported.diagnostics.map((finding) => (finding.place?.file !== undefined ? finding : { ...finding, place: { ...finding.place, file } })) };
}
