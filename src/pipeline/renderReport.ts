import { composeReport } from '../compose/composeReport.js';
import { diagnostic, hasErrors } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { GongkaiError } from '../diagnostics/gongkaiError.js';
import type { Document, Images } from '../document/nodes.js';
import type { PictureLimits } from '../document/pictureLimits.js';
import type { FontSet } from '../fonts/face.js';
import { layoutDocument, layoutPagesAlone } from '../layout/layoutDocument.js';
import type { Pages } from '../layout/pages.js';
import type { Report } from '../model/report.js';
import type { HtmlOptions } from '../renderers/html/renderHtml.js';
import type { PdfOptions } from '../renderers/pdf/renderPdf.js';
import { checkReport } from '../rules/checkReport.js';
import { gbt9704 } from '../stylesheet/gbt9704.js';
import { resolveStylesheet } from '../stylesheet/resolve.js';
import type { ResolvedStylesheet } from '../stylesheet/resolve.js';
import { roomFaults } from '../stylesheet/roomFaults.js';
import type { Stylesheet } from '../stylesheet/stylesheet.js';
import { defaultFormats, formats, isDrawnFromPages } from './formats.js';
import type { Format } from './formats.js';
import { documentShapes, keepShapes, pageShapes } from './keptShapes.js';
import { pictureFindings } from './pictureFindings.js';
import type { RenderedFiles } from './renderedFiles.js';

export type { HtmlOptions } from '../renderers/html/renderHtml.js';

/** How a report is rendered; every part may be left out. */
export interface RenderOptions {
  /** Absent: Word and PDF. */
  readonly formats?: readonly Format[];
  /** The faces to measure with and draw; needed for PDF and SVG (see `loadFontSet`). */
  readonly fontSet?: FontSet;
  /** The report's pictures, by source name. */
  readonly images?: Images;
  /** Absent: GB/T 9704-2012. */
  readonly stylesheet?: Stylesheet;
  /** Date of the files' own metadata, ISO 8601; absent: none that depends on the clock. */
  readonly createdAt?: string;
  /** Puts the report's data into the PDF as `report.json`; absent: it holds pages only. */
  readonly attachData?: boolean;
  /** False leaves the structure tags out of the PDF, for previews: it is smaller and faster, and claims PDF/A-2b without PDF/UA-1. Absent: true. */
  readonly tagged?: boolean;
  /** How large its pictures may be; absent, wholly or in part: `pictureLimits`. */
  readonly pictureLimits?: Partial<PictureLimits>;
  /** How the web page is written; absent: a whole page. */
  readonly html?: HtmlOptions;
}

/** The files of a report, and what was found on the way. */
export interface RenderResult {
  /** Empty when a finding is an error. */
  readonly files: RenderedFiles;
  readonly diagnostics: readonly Diagnostic[];
}

interface Job {
  readonly document: Document;
  readonly stylesheet: ResolvedStylesheet;
  readonly images: Images;
  readonly created: { readonly createdAt?: string };
  readonly pdf: Pick<PdfOptions, 'attachment' | 'tagged'>;
  readonly html: HtmlOptions;
}

/** Pages and the faces they were measured with. */
interface LaidOut {
  readonly pages: Pages;
  readonly fontSet: FontSet;
}

/** Each renderer is loaded only when its format is asked for, so that one format does not pay for the other. */
const renderers: Readonly<Record<Format, (job: Job, laidOut: LaidOut | undefined) => Promise<RenderedFiles>>> = {
  docx: async ({ document, stylesheet, images, created }, laidOut) => {
    const { renderDocx } = await import('../renderers/docx/renderDocx.js');
    return { docx: await renderDocx(document, stylesheet, images, { ...created, ...(laidOut && { fontSet: laidOut.fontSet }) }) };
  },
  pdf: async ({ images, created, pdf }, laidOut) => {
    if (!laidOut) return {};
    const { renderPdf } = await import('../renderers/pdf/renderPdf.js');
    return { pdf: await renderPdf(laidOut.pages, laidOut.fontSet, images, { ...created, ...pdf }) };
  },
  svg: async ({ images }, laidOut) => {
    if (!laidOut) return {};
    const { svgPages } = await import('../renderers/svg/renderSvg.js');
    return { svg: Array.from(svgPages(laidOut.pages, laidOut.fontSet, images), (page) => new TextEncoder().encode(page)) };
  },
  html: async ({ document, stylesheet, images, html }) => {
    const { renderHtml } = await import('../renderers/html/renderHtml.js');
    return { html: new TextEncoder().encode(renderHtml(document, stylesheet, images, html)) };
  },
};

interface Readied {
  readonly stylesheet: ResolvedStylesheet;
  /** What contradicts itself in it. */
  readonly faults: readonly Diagnostic[];
}

const readied = (stylesheet: Stylesheet): Readied => ({ stylesheet: resolveStylesheet(stylesheet), faults: roomFaults(stylesheet) });

let standard: Readied | undefined;

/** A stylesheet ready to render with; the standard's own is made so once: what renderers derive from it serves every report. */
function readyStylesheet(given: Stylesheet | undefined): Readied {
  if (given) return readied(given);
  standard ??= readied(gbt9704);
  return standard;
}

/** The report value as it was proved: every cell and section spelled out; what an office says of warnings is for its reviewers alone. */
function reportData({ acknowledged, ...report }: Report): NonNullable<PdfOptions['attachment']> {
  const text = `${JSON.stringify(report, null, 2)}\n`;
  return { name: 'report.json', mediaType: 'application/json', description: '本报告的数据', bytes: new TextEncoder().encode(text) };
}

/** Lays the pages out, once for all formats drawn from them, and for a Word file beside. */
function layOut({ document, stylesheet, images }: Job, fontSet: FontSet | undefined, hasWord: boolean): { readonly laidOut?: LaidOut; readonly diagnostics: readonly Diagnostic[] } {
  if (!fontSet) return { diagnostics: [diagnostic('font-missing', [])] };
  try {
    const { pages, diagnostics } = (hasWord ? layoutDocument : layoutPagesAlone)(document, stylesheet, fontSet, images);
    return pages && !hasErrors(diagnostics) ? { laidOut: { pages, fontSet }, diagnostics } : { diagnostics };
  } catch (error) {
    return { diagnostics: findingsOf(error) };
  }
}

/** What could not be drawn – a damaged picture, a damaged font – is a finding here, not a crash. */
function findingsOf(error: unknown): readonly Diagnostic[] {
  if (error instanceof GongkaiError) return error.diagnostics;
  throw error;
}

async function renderFormat(format: Format, job: Job, laidOut: LaidOut | undefined): Promise<{ readonly files: RenderedFiles; readonly diagnostics: readonly Diagnostic[] }> {
  try {
    return { files: await renderers[format](job, laidOut), diagnostics: [] };
  } catch (error) {
    return { files: {}, diagnostics: findingsOf(error) };
  }
}

/** A caller without types may name a format there is none of. */
function unknownFormats(asked: readonly Format[]): readonly Diagnostic[] {
  return [...asked].filter((format) => !formats.includes(format)).map((format) => diagnostic('unsupported-format', [], { expected: formats.join(' '), actual: String(format) }));
}

/**
 * Proves a report's sums and renders it as an editable Word file, as a PDF laid out to GB/T 9704-2012, and, when asked
 * for, as the same pages in SVG and as an accessible web page.
 *
 * Nothing is rendered when any finding is an error; a stylesheet that contradicts itself, such as lines that do not fit the
 * page, is one (`invalid-value`). The same report, faces and options give the same bytes.
 *
 * @throws RangeError when `createdAt` is neither a day nor a time with its zone, or the page's level or id is none.
 * @example
 * const { files, diagnostics } = await renderReport(report, { formats: ['docx'] });
 */
export async function renderReport(report: Report, options: RenderOptions = {}): Promise<RenderResult> {
  const { stylesheet, faults } = readyStylesheet(options.stylesheet);
  const found: Diagnostic[] = [...checkReport(report), ...faults];
  if (hasErrors(found)) return { files: {}, diagnostics: found };
  const wanted = options.formats ?? defaultFormats;
  const { createdAt } = options;
  const job: Job = {
    document: composeReport(report),
    stylesheet,
    images: options.images ?? new Map(),
    created: createdAt === undefined ? {} : { createdAt },
    pdf: { ...(options.attachData && { attachment: reportData(report) }), ...(options.tagged !== undefined && { tagged: options.tagged }) },
    html: options.html ?? {},
  };
  found.push(...unknownFormats(wanted), ...pictureFindings(job.document, job.images, options.pictureLimits));
  if (hasErrors(found)) return { files: {}, diagnostics: found };
  const { laidOut, diagnostics } = wanted.some(isDrawnFromPages) ? layOut(job, options.fontSet, wanted.includes('docx')) : { diagnostics: [] };
  for (const finding of diagnostics) found.push(finding);
  let files: RenderedFiles = {};
  for (const format of wanted) {
    const rendered = await renderFormat(format, job, laidOut);
    for (const finding of rendered.diagnostics) found.push(finding);
    files = { ...files, ...rendered.files };
  }
  keepShapes(files, [report, documentShapes(job.document), laidOut && pageShapes(laidOut.pages)]);
  return { files: hasErrors(found) ? {} : files, diagnostics: found };
}
