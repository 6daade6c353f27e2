import type { FileChild } from 'docx';
import type { Imprint, Paragraph } from '../../document/nodes.js';
import { pointsToTwips } from '../../measure/length.js';
import type { ResolvedStylesheet } from '../../stylesheet/resolve.js';
import { blockElement, wordElement } from './docxPackage.js';
import type { Component, Docx } from './docxPackage.js';
import { imprintLift } from './officialLooks.js';
import { paragraphOf, styledParagraph, textRuns } from './paragraphs.js';
import { textWidthTwips } from './section.js';
import { imprintAnchorStyle, paragraphStyleNames } from './styleNames.js';

const eighths = (points: number): number => Math.max(2, Math.round(points * 8));

/** Rules above, between and below the rows; the table hangs at the foot of the text area, wherever its anchor stands on the page. */
function tableProperties(docx: Docx, width: number, sheet: ResolvedStylesheet): Component {
  const { imprint, page } = sheet;
  const rule = (name: string, points: number): Component => wordElement(docx, name, { 'w:val': 'single', 'w:sz': eighths(points), 'w:space': 0, 'w:color': 'auto' });
  const none = (name: string): Component => wordElement(docx, name, { 'w:val': 'nil' });
  const margin = (name: string, points: number): Component => wordElement(docx, name, { 'w:w': pointsToTwips(points), 'w:type': 'dxa' });
  const lift = imprintLift(sheet);
  // LibreOffice lets a table as wide as the text float only when its place is counted from the paper's edge.
  const place = { 'w:leftFromText': 0, 'w:rightFromText': 0, 'w:vertAnchor': 'margin', 'w:horzAnchor': 'page', 'w:tblpX': pointsToTwips(page.left), 'w:tblpYSpec': 'bottom' };
  return wordElement(docx, 'w:tblPr', {}, [
    wordElement(docx, 'w:tblpPr', place),
    wordElement(docx, 'w:tblOverlap', { 'w:val': 'never' }),
    wordElement(docx, 'w:tblW', { 'w:w': width, 'w:type': 'dxa' }),
    wordElement(docx, 'w:tblBorders', {}, [
      rule('w:top', imprint.outerRuleWidth),
      none('w:left'),
      rule('w:bottom', imprint.outerRuleWidth),
      none('w:right'),
      rule('w:insideH', imprint.innerRuleWidth),
      none('w:insideV'),
    ]),
    wordElement(docx, 'w:tblLayout', { 'w:type': 'fixed' }),
    wordElement(docx, 'w:tblCellMar', {}, [margin('w:top', imprint.padding - lift), margin('w:left', 0), margin('w:bottom', imprint.padding + lift), margin('w:right', 0)]),
    wordElement(docx, 'w:tblDescription', { 'w:val': '版记' }),
  ]);
}

function cell(docx: Docx, width: number, columnSpan: number, paragraph: Component): Component {
  return wordElement(docx, 'w:tc', {}, [
    wordElement(docx, 'w:tcPr', {}, [
      wordElement(docx, 'w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
      ...(columnSpan > 1 ? [wordElement(docx, 'w:gridSpan', { 'w:val': columnSpan })] : []),
      wordElement(docx, 'w:vAlign', { 'w:val': 'center' }),
    ]),
    paragraph,
  ]);
}

const row = (docx: Docx, cells: readonly Component[]): Component => wordElement(docx, 'w:tr', {}, [wordElement(docx, 'w:trPr', {}, [wordElement(docx, 'w:cantSplit')]), ...cells]);

/** A thin paragraph without text, which a page always has room for. */
export const imprintAnchor = (docx: Docx): FileChild => styledParagraph(docx, imprintAnchorStyle.id, []);

/**
 * Makes 版记 as a table held to the foot of the text area of the page its anchor stands on (GB/T 9704-2012 7.4), and
 * that anchor: a thin paragraph, the last of the document.
 */
export function imprintBlocks(docx: Docx, { copiesTo, printedBy, printedOn }: Imprint, sheet: ResolvedStylesheet): FileChild[] {
  const width = textWidthTwips(sheet.page);
  const { printedOn: dateLook } = sheet.paragraphs;
  // Room for the longest date, 2026年12月31日印发, and its indent.
  const dateWidth = printedOn ? pointsToTwips(11 * dateLook.size + dateLook.endIndent) : 0;
  const columns = printedOn ? [width - dateWidth, dateWidth] : [width];
  const half = (paragraph: Paragraph | undefined, role: Paragraph['role']): Component =>
    paragraph ? paragraphOf(docx, paragraph) : styledParagraph(docx, paragraphStyleNames[role].id, []);
  const rows = [
    ...(copiesTo
      ? [row(docx, [cell(docx, width, columns.length, styledParagraph(docx, paragraphStyleNames.copiesTo.id, textRuns(docx, [{ type: 'text', text: copiesTo.label ?? '' }, ...copiesTo.inlines])))])]
      : []),
    ...(printedBy || printedOn
      ? [row(docx, [cell(docx, columns[0]!, 1, half(printedBy, 'printedBy')), ...(printedOn ? [cell(docx, dateWidth, 1, half(printedOn, 'printedOn'))] : [])])]
      : []),
  ];
  const grid = wordElement(docx, 'w:tblGrid', {}, columns.map((column) => wordElement(docx, 'w:gridCol', { 'w:w': column })));
  return [blockElement(docx, 'w:tbl', [tableProperties(docx, width, sheet), grid, ...rows]), imprintAnchor(docx)];
}
