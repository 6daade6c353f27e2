/** `gongkai/check`: read a report, prove its sums, review it, compare it with another, roll units up; loads neither fonts nor renderers. */

export * from './checkCore.js';

// Files of the machine
export { inputEndings, readReportFile, reportEndings } from './pipeline/nodeReportFile.js';
export type { ReadReportFileOptions, ReportFile } from './pipeline/nodeReportFile.js';
export { fileLimits } from './pipeline/fileLimits.js';
export type { ReportFileLimits } from './pipeline/fileLimits.js';
export type { TableFileLimits } from './pipeline/nodeTableFile.js';
export { documentEndings, readDocumentFile } from './pipeline/nodeDocumentFile.js';
export type { ReadDocumentOptions } from './pipeline/nodeDocumentFile.js';
export { readRosterFile } from './pipeline/nodeRoster.js';
