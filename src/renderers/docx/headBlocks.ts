import { signerRows } from '../../document/issuerMark.js';
import type { DocumentHead, Paragraph } from '../../document/nodes.js';
import { plainText } from '../../document/plainText.js';
import { pointsToTwips } from '../../measure/length.js';
import type { ResolvedStylesheet } from '../../stylesheet/resolve.js';
import { estimatedWidth, markMeasures, spaceAboveNumber } from './officialLooks.js';
import { paragraphOf, tabRun, textRun, textRuns } from './paragraphs.js';
import { textWidthTwips } from './section.js';
import { headRuleStyle, headSpaceStyle, paragraphStyleNames, signerNameStyle } from './styleNames.js';
import { paragraphXml, wordParagraph } from './wordParagraph.js';
import type { WordBlock, WordParagraph } from './wordParagraph.js';
import { element, valued, width } from './xml.js';
import type { Xml } from './xml.js';

/** A table cell without rules and margins. */
function plainCell(twips: number, paragraphs: readonly WordParagraph[]): Xml {
  const properties = element('w:tcPr', {}, width('w:tcW', twips), valued('w:vAlign', 'center'));
  return element('w:tc', {}, properties, ...paragraphs.map((paragraph) => paragraphXml(paragraph)));
}

/** The organs one below the other, each spread over the width of the longest, and 文件 beside them. */
function jointMark(mark: NonNullable<DocumentHead['issuerMark']>, sheet: ResolvedStylesheet): Xml {
  const { size, gap } = markMeasures(mark, sheet);
  const lengthOf = ({ inlines }: Paragraph): number => [...plainText(inlines)].length;
  const style = paragraphStyleNames.issuerMark.id;
  // Some of a character to spare: a flow program breaks a line that is a hair too wide.
  const widths = [Math.max(...mark.organs.map(lengthOf)) * size, ...(mark.documentWord ? [gap + lengthOf(mark.documentWord) * size] : [])].map((points) => pointsToTwips(points + size / 8));
  const organs = mark.organs.map(({ inlines }) => wordParagraph(style, textRuns(inlines), { alignment: 'distribute' }));
  const word = mark.documentWord && wordParagraph(style, textRuns(mark.documentWord.inlines), { alignment: 'right' });
  const properties = element(
    'w:tblPr',
    {},
    width('w:tblW', widths.reduce((total, one) => total + one, 0)),
    valued('w:jc', 'center'),
    element('w:tblLayout', { 'w:type': 'fixed' }),
    element('w:tblCellMar', {}, width('w:left', 0), width('w:right', 0)),
    valued('w:tblDescription', '发文机关标志'),
  );
  const grid = element('w:tblGrid', {}, ...widths.map((one) => element('w:gridCol', { 'w:w': one })));
  return element('w:tbl', {}, properties, grid, element('w:tr', {}, plainCell(widths[0]!, organs), word ? plainCell(widths[1]!, [word]) : ''));
}

function markBlocks({ issuerMark: mark }: DocumentHead, sheet: ResolvedStylesheet): readonly WordBlock[] {
  if (!mark) return [];
  return mark.organs.length === 1 ? mark.organs.map((organ) => paragraphOf(organ)) : [wordParagraph(headSpaceStyle.id, ''), jointMark(mark, sheet)];
}

/** 发文字号, and 签发人 in rows of two names at tab stops; the number stands in the last row. */
function numberBlocks(head: DocumentHead, sheet: ResolvedStylesheet): readonly WordBlock[] {
  const { documentNumber: number, signers } = head;
  const spaceBefore = spaceAboveNumber(head, sheet);
  if (!signers) return number ? [paragraphOf(number, { spaceBefore })] : [];
  const { signerName: look } = sheet.paragraphs;
  const character = look.size + look.letterSpacing;
  const rows = signerRows(signers.names);
  const columns = Math.max(...rows.map((row) => row.length));
  const widest = Math.max(...signers.names.map(({ inlines }) => estimatedWidth(plainText(inlines), look)));
  const right = textWidthTwips(sheet.page) - pointsToTwips(look.endIndent);
  const columnAt = (column: number): number => right - pointsToTwips((columns - column) * widest + (columns - column - 1) * character);
  const labelAt = columnAt(0) - pointsToTwips(estimatedWidth(plainText(signers.label.inlines), look));
  return rows.map((row, index) => {
    const isFirst = index === 0;
    const names = row.map(({ inlines }, column) => (isFirst && column === 0 ? '' : tabRun) + textRun(plainText(inlines), `<w:rStyle w:val="${signerNameStyle.id}"/>`));
    const label = isFirst ? tabRun + textRuns(signers.label.inlines) : '';
    const stops = [...(isFirst ? [labelAt] : []), ...row.map((_, column) => columnAt(column))];
    const own = number && index === rows.length - 1 ? textRuns(number.inlines) : '';
    return wordParagraph(paragraphStyleNames.documentNumber.id, own + label + names.join(''), {
      tabs: stops.map((twips) => ({ alignment: 'left', twips })),
      ...(isFirst && { spaceBefore }),
    });
  });
}

/** Makes 版头 (GB/T 9704-2012 7.2): real paragraphs, a table without rules for a joint mark, and the red rule as a border. */
export function headBlocks(head: DocumentHead, sheet: ResolvedStylesheet): readonly WordBlock[] {
  const hasRule = head.issuerMark !== undefined || head.documentNumber !== undefined || head.signers !== undefined;
  return [
    ...head.marks.map((mark) => paragraphOf(mark)),
    ...markBlocks(head, sheet),
    ...numberBlocks(head, sheet),
    ...(hasRule ? [wordParagraph(headRuleStyle.id, '')] : []),
  ];
}
