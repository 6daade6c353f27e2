import { composeReport } from '../compose/composeReport.js';
import { diagnostic, hasErrors } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { GongkaiError } from '../diagnostics/gongkaiError.js';
import type { Document, Images } from '../document/nodes.js';
import type { FontSet } from '../fonts/face.js';
import { layoutDocument } from '../layout/layoutDocument.js';
import type { Report } from '../model/report.js';
import type { PdfOptions } from '../renderers/pdf/renderPdf.js';
import { checkReport } from '../rules/checkReport.js';
import { gbt9704 } from '../stylesheet/gbt9704.js';
import { resolveStylesheet } from '../stylesheet/resolve.js';
import type { ResolvedStylesheet } from '../stylesheet/resolve.js';
import type { Stylesheet } from '../stylesheet/stylesheet.js';
import { formats } from './formats.js';
import type { Format } from './formats.js';
import { pictureFindings } from './pictureFindings.js';

/** How a report is rendered; every part may be left out. */
export interface RenderOptions {
  /** Absent: all of them. */
  readonly formats?: readonly Format[];
  /** The faces to measure with and embed; needed for PDF only (see `loadFontSet`). */
  readonly fontSet?: FontSet;
  /** The report's pictures, by source name. */
  readonly images?: Images;
  /** Absent: GB/T 9704-2012. */
  readonly stylesheet?: Stylesheet;
  /** Date of the files' own metadata, ISO 8601; absent: none that depends on the clock. */
  readonly createdAt?: string;
  /** Puts the report's data into the PDF as `report.json`; absent: it holds pages only. */
  readonly attachData?: boolean;
}

/** The files of a report, and what was found on the way. */
export interface RenderResult {
  /** Whole files by format; empty when a finding is an error. */
  readonly files: Readonly<Partial<Record<Format, Uint8Array>>>;
  readonly diagnostics: readonly Diagnostic[];
}

interface Job {
  readonly document: Document;
  readonly stylesheet: ResolvedStylesheet;
  readonly images: Images;
  readonly fontSet?: FontSet;
  readonly created: { readonly createdAt?: string };
  readonly attached: Pick<PdfOptions, 'attachment'>;
}

interface Rendered {
  readonly bytes?: Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
}

/** Each renderer is loaded only when its format is asked for, so that one format does not pay for the other. */
const renderers: Readonly<Record<Format, (job: Job) => Promise<Rendered>>> = {
  docx: async ({ document, stylesheet, images, created }) => {
    const { renderDocx } = await import('../renderers/docx/renderDocx.js');
    return { bytes: await renderDocx(document, stylesheet, images, created), diagnostics: [] };
  },
  pdf: async ({ document, stylesheet, images, fontSet, created, attached }) => {
    if (!fontSet) return { diagnostics: [diagnostic('font-missing', [])] };
    const { pages, diagnostics } = layoutDocument(document, stylesheet, fontSet, images);
    if (!pages || hasErrors(diagnostics)) return { diagnostics };
    const { renderPdf } = await import('../renderers/pdf/renderPdf.js');
    return { bytes: await renderPdf(pages, fontSet, images, { ...created, ...attached }), diagnostics };
  },
};

/** The report value as it was proved: every cell and section spelled out, which is more than its data file says. */
function reportData(report: Report): NonNullable<PdfOptions['attachment']> {
  const text = `${JSON.stringify(report, null, 2)}\n`;
  return { name: 'report.json', mediaType: 'application/json', description: '本报告的数据', bytes: new TextEncoder().encode(text) };
}

/** What a renderer could not draw – a damaged picture – is a finding here, not a crash. */
async function renderFormat(format: Format, job: Job): Promise<Rendered> {
  try {
    return await renderers[format](job);
  } catch (error) {
    if (error instanceof GongkaiError) return { diagnostics: error.diagnostics };
    throw error;
  }
}

/** A caller without types may name a format there is none of. */
function unknownFormats(asked: readonly Format[]): readonly Diagnostic[] {
  return [...asked].filter((format) => !formats.includes(format)).map((format) => diagnostic('unsupported-format', [], { expected: formats.join(' '), actual: String(format) }));
}

/**
 * Proves a report's sums and renders it as an editable Word file and as a PDF laid out to GB/T 9704-2012.
 *
 * Nothing is rendered when any finding is an error. The same report, faces and options give the same bytes.
 *
 * @throws RangeError when `createdAt` is neither a day nor a time with its zone.
 * @example
 * const { files, diagnostics } = await renderReport(report, { formats: ['docx'] });
 */
export async function renderReport(report: Report, options: RenderOptions = {}): Promise<RenderResult> {
  const found: Diagnostic[] = [...checkReport(report)];
  if (hasErrors(found)) return { files: {}, diagnostics: found };
  const { fontSet, createdAt } = options;
  const job: Job = {
    document: composeReport(report),
    stylesheet: resolveStylesheet(options.stylesheet ?? gbt9704),
    images: options.images ?? new Map(),
    ...(fontSet && { fontSet }),
    created: createdAt === undefined ? {} : { createdAt },
    attached: options.attachData ? { attachment: reportData(report) } : {},
  };
  found.push(...unknownFormats(options.formats ?? []), ...pictureFindings(job.document, job.images));
  if (hasErrors(found)) return { files: {}, diagnostics: found };
  const files: Partial<Record<Format, Uint8Array>> = {};
  for (const format of options.formats ?? formats) {
    const { bytes, diagnostics } = await renderFormat(format, job);
    found.push(...diagnostics);
    if (bytes) files[format] = bytes;
  }
  return { files: hasErrors(found) ? {} : files, diagnostics: found };
}
