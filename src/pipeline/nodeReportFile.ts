import { dirname, extname, join } from 'node:path';
import { diagnostic, hasErrors } from '../diagnostics/diagnostic.js';
import type { Diagnostic, Path, Place } from '../diagnostics/diagnostic.js';
import { readImage } from '../document/image.js';
import { imageFault } from '../document/imageFault.js';
import type { ImageResource, Images } from '../document/nodes.js';
import { countPictures } from '../document/pictureLimits.js';
import type { PictureLimits } from '../document/pictureLimits.js';
import { liesBesideReport } from '../model/liesBesideReport.js';
import { parseReport } from '../model/parseReport.js';
import type { Content, Report } from '../model/report.js';
import type { ReportFileLimits } from './fileLimits.js';
import { inputEndings, readDataFile, readLimited } from './nodeDataFile.js';
import type { ReadBytes } from './nodeDataFile.js';
import { documentEndings, isDocumentFile, readDocumentFileWith } from './nodeDocumentFile.js';

export { inputEndings } from './nodeDataFile.js';

/** A report as a file holds it, with its pictures. */
export interface ReportFile {
  /** Absent when the file holds no report; there, with an error, when only a picture of it is missing. */
  readonly report?: Report;
  readonly images: Images;
  readonly diagnostics: readonly Diagnostic[];
  /** Where in the file a part of the report stands. */
  readonly placeOf: (path: Path) => Place | undefined;
}

interface NamedImage {
  readonly source: string;
  readonly path: Path;
}

function imagesIn(content: readonly Content[], path: Path): readonly NamedImage[] {
  return content.flatMap((entry, index) => (entry.type === 'image' ? [{ source: entry.source, path: [...path, index, 'source'] }] : []));
}

/** Every picture a report names, with its place in the report. */
function imagesOf(report: Report): readonly NamedImage[] {
  const sections = Object.entries(report.sections).flatMap(([key, section]) => [
    ...imagesIn(section.content, ['sections', key, section.table ? 'before' : 'content']),
    ...imagesIn(section.after, ['sections', key, 'after']),
  ]);
  const annexes = (report.officialDocument?.annexes ?? []).flatMap(({ content }, index) => imagesIn(content, ['officialDocument', 'annexes', index, 'content']));
  return [...imagesIn(report.preface, ['preface']), ...sections, ...annexes];
}

/** A picture, or the reason there is none; the model has refused such names already, and no other file is ever read. */
async function loadImage(folder: string, source: string, read: ReadBytes): Promise<ImageResource | string> {
  if (!liesBesideReport(source)) return 'outsideFolder';
  const bytes = await read(join(folder, source));
  if ('code' in bytes) return bytes.code === 'limit-exceeded' ? 'tooLarge' : 'unreadable';
  const image = readImage(bytes);
  return image ? (imageFault(image) ?? image) : 'noPicture';
}

type Loaded = Pick<ReportFile, 'images' | 'diagnostics'>;

async function loadImages(report: Report, folder: string, placeOf: ReportFile['placeOf'], read: ReadBytes): Promise<Loaded> {
  const images = new Map<string, ImageResource>();
  const diagnostics: Diagnostic[] = [];
  for (const { source, path } of imagesOf(report)) {
    if (images.has(source)) continue;
    const image = await loadImage(folder, source, read);
    if (typeof image !== 'string') images.set(source, image);
    else {
      const place = placeOf(path);
      diagnostics.push(diagnostic('image-unreadable', path, { actual: source, details: { reason: image }, ...(place && { place }) }));
    }
  }
  return { images, diagnostics };
}

/** Pictures that are beyond a limit, each at its place. */
function tooLarge(report: Report, images: Images, placeOf: ReportFile['placeOf'], limits: Partial<PictureLimits> | undefined): readonly Diagnostic[] {
  const excessOf = countPictures(limits);
  const named = new Map([...imagesOf(report)].reverse().map(({ source, path }) => [source, path] as const));
  return [...named].reverse().flatMap(([source, path]) => {
    const image = images.get(source);
    const excess = image && excessOf(image);
    const place = placeOf(path);
    return excess ? [diagnostic('limit-exceeded', path, { expected: excess.expected, actual: excess.actual, details: { limit: excess.limit, picture: source }, ...(place && { place }) })] : [];
  });
}

/** Every kind of file a report is read from, by the ending of the name. */
export const reportEndings: readonly string[] = [...inputEndings, ...documentEndings];

const nowhere: Pick<ReportFile, 'images'> = { images: new Map<string, ImageResource>() };

/** Reads a report out of a Word document or web page; its pictures are those the document holds. */
async function readFromDocument(file: string, read: ReadBytes, limits: ReportFileLimits): Promise<ReportFile> {
  const { value, placeOf, diagnostics, pictures } = await readDocumentFileWith(file, { limits }, read);
  const place = (path: Path): Place => placeOf(path) ?? { file };
  if (value === undefined) return { ...nowhere, placeOf: place, diagnostics };
  const parsed = parseReport(value, { placeOf: (path) => placeOf(path) ?? (path.length === 0 ? { file } : undefined), ...(limits.report && { limits: limits.report }) });
  const images = new Map(pictures.flatMap(({ name, bytes }) => {
    const image = readImage(bytes);
    return image ? [[name, image] as const] : [];
  }));
  const beyond = parsed.report ? tooLarge(parsed.report, images, parsed.placeOf, limits.pictures) : [];
  return { ...(parsed.report && { report: parsed.report }), images, placeOf: parsed.placeOf, diagnostics: [...diagnostics, ...parsed.diagnostics, ...beyond] };
}

/** How a file is read. */
export interface ReadReportFileOptions {
  /** Lower or higher limits on size, depth and count than the readers have of themselves. */
  readonly limits?: ReportFileLimits;
}

/**
 * Reads a report, with its pictures, from a JSON or YAML file, or out of a Word document or saved web page.
 *
 * The report is checked for its shape; its sums are checked by `checkReport`. Every finding names the file and the place in it:
 * line and column, or table, row and cell. Pictures are read only from the file's own folder and the folders below it.
 *
 * @example
 * const { report, images, diagnostics } = await readReportFile('examples/data/xingguo-2020.yaml');
 */
export async function readReportFile(file: string, options: ReadReportFileOptions = {}): Promise<ReportFile> {
  return readReportFileWith(file, readLimited, options);
}

/** `readReportFile` for a caller who wants to know of every file that is read: the report's own and its pictures. */
export async function readReportFileWith(file: string, readBytes: ReadBytes, { limits = {} }: ReadReportFileOptions = {}): Promise<ReportFile> {
  const read: ReadBytes = (name) => readBytes(name, limits.bytes);
  if (isDocumentFile(file)) return readFromDocument(file, readBytes, limits);
  const ending = extname(file);
  if (!inputEndings.includes(ending.toLowerCase())) {
    const finding = diagnostic('unsupported-format', [], { expected: reportEndings.join(' '), actual: ending, place: { file } });
    return { ...nowhere, placeOf: () => undefined, diagnostics: [finding] };
  }
  const data = await readDataFile(file, limits, readBytes);
  if (hasErrors(data.diagnostics)) return { ...nowhere, placeOf: data.placeOf, diagnostics: data.diagnostics };
  const parsed = parseReport(data.value, { placeOf: data.placeOf, ...(limits.report && { limits: limits.report }) });
  const found = [...data.diagnostics, ...parsed.diagnostics];
  if (!parsed.report) return { ...nowhere, placeOf: parsed.placeOf, diagnostics: found };
  const loaded = await loadImages(parsed.report, dirname(file), parsed.placeOf, read);
  const diagnostics = [...found, ...loaded.diagnostics, ...tooLarge(parsed.report, loaded.images, parsed.placeOf, limits.pictures)];
  return { report: parsed.report, images: loaded.images, placeOf: parsed.placeOf, diagnostics };
}
