/** gongkai (公开): the yearly disclosure report as typed data, proved, and laid out as Word and PDF. */

export * from './core.js';

// What asks the machine: reports, documents, profiles and faces in its files; files written
export * from './check.js';
export { loadFontSet } from './fonts/nodeFontSource.js';
export type { FontOptions } from './fonts/nodeFontSource.js';
export { inspectFileLimits, inspectFinishedFile } from './pipeline/nodeInspectFile.js';
export type { InspectedFinishedFile, InspectFileLimits, InspectFinishedFileOptions } from './pipeline/nodeInspectFile.js';
export { readProfile } from './pipeline/nodeProfile.js';
export { listBatchInputs } from './batch/nodeBatchInputs.js';
export type { BatchInputs } from './batch/nodeBatchInputs.js';
export { renderBatch } from './batch/nodeRenderBatch.js';
export type { BatchFile, BatchInput, BatchOptions, BatchResult } from './batch/batch.js';
export { writeBatchSummary } from './batch/nodeSummary.js';
export type { BatchSummaryOptions } from './batch/nodeSummary.js';
export { writeFiles } from './pipeline/nodeWriteFiles.js';
