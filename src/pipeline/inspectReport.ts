import { composeReport } from '../compose/composeReport.js';
import { hasErrors } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Images } from '../document/nodes.js';
import type { FontSet } from '../fonts/face.js';
import { inspectPages } from '../inspect/inspectPages.js';
import type { Inspection } from '../inspect/inspection.js';
import { layoutDocument } from '../layout/layoutDocument.js';
import type { Report } from '../model/report.js';
import { gbt9704 } from '../stylesheet/gbt9704.js';
import { resolveStylesheet } from '../stylesheet/resolve.js';
import { roomFaults } from '../stylesheet/roomFaults.js';
import type { Stylesheet } from '../stylesheet/stylesheet.js';

/** What a report is laid out with before it is measured. */
export interface InspectOptions {
  readonly fontSet: FontSet;
  /** The report's pictures, by source name. */
  readonly images?: Images;
  /** Absent: GB/T 9704-2012. */
  readonly stylesheet?: Stylesheet;
}

/** The pages as measured, and what was found on the way. */
export interface InspectResult {
  /** Absent when a finding is an error. */
  readonly inspection?: Inspection;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Lays a report out and measures its pages against the standard; nothing is rendered, and no sum is proved. A stylesheet that
 * contradicts itself gives `invalid-value` and no inspection.
 *
 * @example
 * const { inspection } = inspectReport(report, { fontSet, images });
 * inspection?.verdicts.filter(({ verdict }) => verdict === 'doesNotHold');
 */
export function inspectReport(report: Report, { fontSet, images = new Map(), stylesheet = gbt9704 }: InspectOptions): InspectResult {
  const onStylesheet = roomFaults(stylesheet);
  if (hasErrors(onStylesheet)) return { diagnostics: onStylesheet };
  const document = composeReport(report);
  const { pages, diagnostics } = layoutDocument(document, resolveStylesheet(stylesheet), fontSet, images);
  return pages ? { inspection: inspectPages(pages, { document, stylesheet, fontSet }), diagnostics } : { diagnostics };
}
