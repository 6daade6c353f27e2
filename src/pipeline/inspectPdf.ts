import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { FreeFace } from '../fonts/manifest.js';
import { inspectDrawnPdf } from '../inspect/pdf/inspectDrawnPdf.js';
import type { Inspection } from '../inspect/inspection.js';
import type { PdfLimits } from '../pdfReader/limits.js';
import { readPdf } from '../pdfReader/readPdf.js';

/** How a finished PDF is measured; every part may be left out. */
export interface InspectPdfOptions {
  /** Free faces whose names tell what they stand in for, e.g. those of `fonts/manifest.json`; absent: official names alone count. */
  readonly freeFaces?: readonly FreeFace[];
  /** Limits on size and count; absent, wholly or in part: `pdfLimits`. */
  readonly limits?: Partial<PdfLimits>;
  /** Called before each page is read. */
  readonly onPage?: () => void;
}

/**
 * Measures a finished PDF, whoever made it, against GB/T 9704-2012; no office suite is asked.
 *
 * What its lines are is known from its tags alone: without them, clauses on title, headings and body are `notVerified`.
 * Findings: `limit-exceeded`, `file-damaged`; then there is no inspection. A file made to do harm can cost time and memory
 * here: `inspectFinishedFile` reads it in a thread that is ended at its limits.
 *
 * @example
 * const { inspection } = await inspectPdf(bytes);
 * inspection?.file?.claims.map(({ standard }) => standard);
 */
export async function inspectPdf(bytes: Uint8Array, { freeFaces = [], limits, onPage }: InspectPdfOptions = {}): Promise<{ readonly inspection?: Inspection; readonly diagnostics: readonly Diagnostic[] }> {
  const { pdf, diagnostics } = await readPdf(bytes, onPage, limits);
  return pdf ? { inspection: inspectDrawnPdf(pdf, freeFaces), diagnostics } : { diagnostics };
}
