/** gongkai (公开): the yearly disclosure report as typed data, proved, and laid out as Word and PDF. */

export * from './core.js';

// What asks the machine: reports, documents, profiles and faces in its files; files written
export * from './check.js';
export { loadFontSet } from './fonts/nodeFontSource.js';
export type { FontOptions } from './fonts/nodeFontSource.js';
export { inspectFinishedFile } from './pipeline/nodeInspectFile.js';
export type { InspectedFinishedFile } from './pipeline/nodeInspectFile.js';
export { readProfile } from './pipeline/nodeProfile.js';
export { writeFiles } from './pipeline/nodeWriteFiles.js';
