import type { Imprint, Paragraph } from '../../document/nodes.js';
import { pointsToTwips } from '../../measure/length.js';
import type { ResolvedStylesheet } from '../../stylesheet/resolve.js';
import { imprintLift } from './officialLooks.js';
import { paragraphOf, textRuns } from './paragraphs.js';
import { textWidthTwips } from './section.js';
import { imprintAnchorStyle, paragraphStyleNames } from './styleNames.js';
import { paragraphXml, wordParagraph } from './wordParagraph.js';
import type { WordBlock, WordParagraph } from './wordParagraph.js';
import { element, valued, width } from './xml.js';
import type { Xml } from './xml.js';

const eighths = (points: number): number => Math.max(2, Math.round(points * 8));

/** Rules above, between and below the rows; the table hangs at the foot of the text area, wherever its anchor stands on the page. */
function tableProperties(tableWidth: number, sheet: ResolvedStylesheet): Xml {
  const { imprint, page } = sheet;
  const rule = (name: string, points: number): Xml => element(name, { 'w:val': 'single', 'w:sz': eighths(points), 'w:space': 0, 'w:color': 'auto' });
  const margin = (name: string, points: number): Xml => width(name, pointsToTwips(points));
  const lift = imprintLift(sheet);
  // LibreOffice lets a table as wide as the text float only when its place is counted from the paper's edge.
  const place = { 'w:leftFromText': 0, 'w:rightFromText': 0, 'w:vertAnchor': 'margin', 'w:horzAnchor': 'page', 'w:tblpX': pointsToTwips(page.left), 'w:tblpYSpec': 'bottom' };
  return element(
    'w:tblPr',
    {},
    element('w:tblpPr', place),
    valued('w:tblOverlap', 'never'),
    width('w:tblW', tableWidth),
    element(
      'w:tblBorders',
      {},
      rule('w:top', imprint.outerRuleWidth),
      valued('w:left', 'nil'),
      rule('w:bottom', imprint.outerRuleWidth),
      valued('w:right', 'nil'),
      rule('w:insideH', imprint.innerRuleWidth),
      valued('w:insideV', 'nil'),
    ),
    element('w:tblLayout', { 'w:type': 'fixed' }),
    element('w:tblCellMar', {}, margin('w:top', imprint.padding - lift), margin('w:left', 0), margin('w:bottom', imprint.padding + lift), margin('w:right', 0)),
    valued('w:tblDescription', '版记'),
  );
}

function cell(cellWidth: number, columnSpan: number, paragraph: WordParagraph): Xml {
  const properties = element('w:tcPr', {}, width('w:tcW', cellWidth), columnSpan > 1 ? valued('w:gridSpan', columnSpan) : '', valued('w:vAlign', 'center'));
  return element('w:tc', {}, properties, paragraphXml(paragraph));
}

const row = (...cells: readonly Xml[]): Xml => element('w:tr', {}, element('w:trPr', {}, element('w:cantSplit')), ...cells);

/** A thin paragraph without text, which a page always has room for. */
export const imprintAnchor: WordParagraph = wordParagraph(imprintAnchorStyle.id, '');

/**
 * Makes 版记 as a table held to the foot of the text area of the page its anchor stands on (GB/T 9704-2012 7.4), and
 * that anchor: a thin paragraph, the last of the document.
 */
export function imprintBlocks({ copiesTo, printedBy, printedOn }: Imprint, sheet: ResolvedStylesheet): readonly WordBlock[] {
  const tableWidth = textWidthTwips(sheet.page);
  const { printedOn: dateLook } = sheet.paragraphs;
  // Room for the longest date, 2026年12月31日印发, and its indent.
  const dateWidth = printedOn ? pointsToTwips(11 * dateLook.size + dateLook.endIndent) : 0;
  const columns = printedOn ? [tableWidth - dateWidth, dateWidth] : [tableWidth];
  const half = (paragraph: Paragraph | undefined, role: Paragraph['role']): WordParagraph => (paragraph ? paragraphOf(paragraph) : wordParagraph(paragraphStyleNames[role].id, ''));
  const copies = copiesTo && wordParagraph(paragraphStyleNames.copiesTo.id, textRuns([{ type: 'text', text: copiesTo.label ?? '' }, ...copiesTo.inlines]));
  const rows = [
    copies ? row(cell(tableWidth, columns.length, copies)) : '',
    printedBy || printedOn ? row(cell(columns[0]!, 1, half(printedBy, 'printedBy')), printedOn ? cell(dateWidth, 1, half(printedOn, 'printedOn')) : '') : '',
  ];
  const grid = element('w:tblGrid', {}, ...columns.map((column) => element('w:gridCol', { 'w:w': column })));
  return [element('w:tbl', {}, tableProperties(tableWidth, sheet), grid, ...rows), imprintAnchor];
}
