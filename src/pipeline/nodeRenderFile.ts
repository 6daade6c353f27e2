import { hasErrors } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Report } from '../model/report.js';
import { markAcknowledged } from '../rules/acknowledge.js';
import { checkReport } from '../rules/checkReport.js';
import type { ReportFileLimits } from './fileLimits.js';
import { readLimited } from './nodeDataFile.js';
import type { ReadBytes } from './nodeDataFile.js';
import { readReportFileWith } from './nodeReportFile.js';
import type { RenderedFiles } from './renderedFiles.js';
import { renderReport } from './renderReport.js';
import type { RenderOptions } from './renderReport.js';

/** How a report is rendered from its file. */
export interface RenderReportFileOptions extends Omit<RenderOptions, 'images' | 'pictureLimits'> {
  /** On the file, and on what is in it. */
  readonly limits?: ReportFileLimits;
}

/** A report rendered from its file. */
export interface RenderedReportFile {
  /** Absent when the file holds no report. */
  readonly report?: Report;
  /** Empty when a finding is an error. */
  readonly files: RenderedFiles;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a report's file, proves and renders it; every finding has its place in the file. Nothing is written. */
export async function renderReportFile(file: string, { limits = {}, ...options }: RenderReportFileOptions, read: ReadBytes = readLimited): Promise<RenderedReportFile> {
  const { report, images, diagnostics: onReading, placeOf } = await readReportFileWith(file, read, { limits });
  if (!report) return { files: {}, diagnostics: onReading };
  // A missing picture stops the report, but its sums are told in the same go.
  if (hasErrors(onReading)) return { report, files: {}, diagnostics: [...onReading, ...checkReport(report, { placeOf })] };
  const { files, diagnostics } = await renderReport(report, { ...options, images, ...(limits.pictures && { pictureLimits: limits.pictures }) });
  const placed = diagnostics.map((finding) => {
    // What has no place in the report, such as a face, has none in its file either.
    const place = finding.place ?? (finding.path.length > 0 ? placeOf(finding.path) : undefined);
    return place ? { ...finding, place } : finding;
  });
  const found = markAcknowledged(report, [...onReading, ...placed]);
  return { report, files: hasErrors(found) ? {} : files, diagnostics: found };
}
