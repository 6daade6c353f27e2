/** `gongkai/core`: all of gongkai that is made of values and pure functions; it runs in a browser as it runs in Node, and gives the same bytes. */

// Reading and proving
export * from './checkCore.js';

// From a Word file or page to the input of a report
export { readDocx } from './importers/docx/readDocx.js';
export type { ReadPackageOptions } from './importers/docx/readDocx.js';
export { packageLimits } from './ooxml/limits.js';
export type { PackageLimits } from './ooxml/limits.js';
export { decodeHtml } from './importers/html/decodeHtml.js';
export { readHtml } from './importers/html/readHtml.js';
export type { ReadPageOptions } from './importers/html/readHtml.js';
export { pageLimits } from './importers/limits.js';
export type { PageLimits } from './importers/limits.js';
export { readXlsx } from './importers/xlsx/readXlsx.js';
export { importFound } from './importers/recognise/importFound.js';
export type { Containers, FoundBlock, FoundCell, FoundDocument, FoundFact, FoundFacts, FoundImage, FoundParagraph, FoundRole, FoundRow, FoundTable } from './importers/recognise/found.js';
export { reportText } from './pipeline/reportText.js';

// The workbook an office fills in
export { fillInWorkbook } from './workbook/fillInWorkbook.js';
export type { FillInOptions, FillInWorkbook } from './workbook/fillInWorkbook.js';

// From report to document
export { composeReport } from './compose/composeReport.js';
export { readImage } from './document/image.js';
export { pictureLimits } from './document/pictureLimits.js';
export type { PictureLimits } from './document/pictureLimits.js';
export { layoutGrid } from './document/grid.js';
export type { GridPlace, LayoutGrid } from './document/grid.js';
export { plainText } from './document/plainText.js';
export type { Block, BreakHint, Cell, CellKind, Chart, ChartSeries, ChartValue, Column, Document, DocumentHead, DocumentMetadata, Figure, Imprint, Inline, LineBreak, OfficialPartRole, Orientation, Paragraph, ParagraphRole, Row, Table, TableRole, Text } from './document/nodes.js';

// How it looks
export { gbt9704 } from './stylesheet/gbt9704.js';
export { gbt33476 } from './stylesheet/gbt33476.js';
export { officePractice } from './stylesheet/officePractice.js';
export { profileNamed, profiles } from './stylesheet/profiles.js';
export { readStylesheet } from './stylesheet/readStylesheet.js';
export type { ReadStylesheet } from './stylesheet/readStylesheet.js';
export { clauseOf, clauses, strengthNames } from './stylesheet/clauses.js';
export type { Applicability, Clause, Strength } from './stylesheet/clauses.js';
export { deviations } from './stylesheet/deviations.js';
export type { Deviation, StyleValue } from './stylesheet/deviations.js';
export { resolveStylesheet } from './stylesheet/resolve.js';
export type { ResolvedCell, ResolvedParagraph, ResolvedStylesheet, ResolvedText } from './stylesheet/resolve.js';
export type { Alignment, CellStyle, Cited, Color, CompositionStyle, ContinuationStyle, FigureStyle, HeadStyle, ImprintStyle, LatinTypeface, LineFill, NumberEdge, PageNumberStyle, PageStyle, ParagraphStyle, SealStyle, Stylesheet, TableStyle, TextStyle } from './stylesheet/stylesheet.js';
export { namedFontSizes } from './measure/fontSize.js';
export type { FontSize } from './measure/fontSize.js';
export type { Length } from './measure/length.js';
export { typefaces } from './measure/typeface.js';
export type { FaceRole, Typeface } from './measure/typeface.js';

// Lines
export { composeBalanced } from './typesetting/composeBalanced.js';
export type { BalancedOptions } from './typesetting/composeBalanced.js';
export { composeParagraph } from './typesetting/composeParagraph.js';
export type { AdvanceOf, ComposedLine, ComposerRun, CompositionOptions, LinePiece } from './typesetting/composition.js';

// Faces and pages
export { describeFaces } from './fonts/describeFaces.js';
export { fontSetFrom } from './fonts/fontSetFrom.js';
export type { FaceBytes } from './fonts/fontSetFrom.js';
export type { FontSetResult } from './fonts/fontSource.js';
export type { Face, FontSet } from './fonts/face.js';
export { layoutDocument } from './layout/layoutDocument.js';
export type { LayoutResult } from './layout/layoutDocument.js';
export type { ChartRectangle, ChartShape, ChartStroke } from './charts/drawing.js';
export type { CaptionElement, CellElement, Drawing, OutlineEntry, Page, PageItem, Pages, Picture, PlacedPiece, Rule, StructureElement, TableElement, TextLine } from './layout/pages.js';

// What pages are
export { describeInspection } from './inspect/describeInspection.js';
export { measurementNames } from './inspect/inspection.js';
export { inspectPages } from './inspect/inspectPages.js';
export type { PageSources } from './inspect/inspectPages.js';
export type { Claim, InspectedFace, InspectedFile, InspectedHeading, InspectedPage, InspectedTable, Inspection, Measurement, MeasurementName, RightEdge, Verdict, WordPageNumber, WordRole, WordSection, WordSetting, WordTable } from './inspect/inspection.js';

// The bytes of files
export { defaultFormats, formats } from './pipeline/formats.js';
export type { Format } from './pipeline/formats.js';
export { inspectFonts } from './pipeline/inspectFonts.js';
export type { InspectFontsOptions, InspectFontsResult, SubstitutedCharacter, TypefaceUse } from './pipeline/inspectFonts.js';
export type { FreeFace } from './fonts/manifest.js';
export { inspectPdf } from './pipeline/inspectPdf.js';
export type { InspectPdfOptions } from './pipeline/inspectPdf.js';
export { inspectWord } from './pipeline/inspectWord.js';
export type { InspectWordOptions } from './pipeline/inspectWord.js';
export { pdfLimits } from './pdfReader/limits.js';
export type { PdfLimits } from './pdfReader/limits.js';
export { inspectReport } from './pipeline/inspectReport.js';
export type { InspectOptions, InspectResult } from './pipeline/inspectReport.js';
export { renderReport } from './pipeline/renderReport.js';
export type { HtmlOptions, RenderOptions, RenderResult } from './pipeline/renderReport.js';
export { nameFiles } from './pipeline/renderedFiles.js';
export type { FileToWrite, RenderedFiles } from './pipeline/renderedFiles.js';
