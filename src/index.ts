/** gongkai (公开): the yearly disclosure report as typed data, proved, and laid out as Word and PDF. */

// Reading and proving
export * from './check.js';

// From report to document
export { composeReport } from './compose/composeReport.js';
export { readImage } from './document/image.js';
export { layoutGrid } from './document/grid.js';
export { plainText } from './document/plainText.js';
export type { Block, Cell, Document, Figure, ImageResource, Images, Inline, Paragraph, Row, Table } from './document/nodes.js';

// How it looks
export { gbt9704 } from './stylesheet/gbt9704.js';
export { resolveStylesheet } from './stylesheet/resolve.js';
export type { ResolvedStylesheet } from './stylesheet/resolve.js';
export type { Cited, Stylesheet } from './stylesheet/stylesheet.js';

// Faces and pages
export { describeFaces } from './fonts/describeFaces.js';
export { loadFontSet } from './fonts/nodeFontSource.js';
export type { Face, FontSet } from './fonts/face.js';
export { layoutDocument } from './layout/layoutDocument.js';
export type { OutlineEntry, Page, PageItem, Pages, Picture, PlacedPiece, Rule, TextLine } from './layout/pages.js';

// Files
export { formats } from './pipeline/formats.js';
export type { Format } from './pipeline/formats.js';
export { renderReport } from './pipeline/renderReport.js';
export type { RenderOptions, RenderResult } from './pipeline/renderReport.js';
export { writeFiles } from './pipeline/nodeWriteFiles.js';
