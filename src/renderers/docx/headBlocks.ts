import type { FileChild } from 'docx';
import { signerRows } from '../../document/issuerMark.js';
import type { DocumentHead, Paragraph } from '../../document/nodes.js';
import { plainText } from '../../document/plainText.js';
import { pointsToTwips } from '../../measure/length.js';
import type { ResolvedStylesheet } from '../../stylesheet/resolve.js';
import { blockElement, wordElement } from './docxPackage.js';
import type { Component, Docx } from './docxPackage.js';
import { estimatedWidth, markMeasures, spaceAboveNumber } from './officialLooks.js';
import { paragraphOf, styledParagraph, textRuns } from './paragraphs.js';
import { textWidthTwips } from './section.js';
import { headRuleStyle, headSpaceStyle, paragraphStyleNames, signerNameStyle } from './styleNames.js';

/** A table cell without rules and margins. */
function plainCell(docx: Docx, width: number, paragraphs: readonly Component[]): Component {
  const properties = wordElement(docx, 'w:tcPr', {}, [wordElement(docx, 'w:tcW', { 'w:w': width, 'w:type': 'dxa' }), wordElement(docx, 'w:vAlign', { 'w:val': 'center' })]);
  return wordElement(docx, 'w:tc', {}, [properties, ...paragraphs]);
}

/** The organs one below the other, each spread over the width of the longest, and 文件 beside them. */
function jointMark(docx: Docx, mark: NonNullable<DocumentHead['issuerMark']>, sheet: ResolvedStylesheet): FileChild {
  const { size, gap } = markMeasures(mark, sheet);
  const lengthOf = ({ inlines }: Paragraph): number => [...plainText(inlines)].length;
  const style = paragraphStyleNames.issuerMark.id;
  // Some of a character to spare: a flow program breaks a line that is a hair too wide.
  const widths = [Math.max(...mark.organs.map(lengthOf)) * size, ...(mark.documentWord ? [gap + lengthOf(mark.documentWord) * size] : [])].map((width) => pointsToTwips(width + size / 8));
  const organs = mark.organs.map((organ) => new docx.Paragraph({ style, alignment: docx.AlignmentType.DISTRIBUTE, children: textRuns(docx, organ.inlines) }));
  const word = mark.documentWord && new docx.Paragraph({ style, alignment: docx.AlignmentType.RIGHT, children: textRuns(docx, mark.documentWord.inlines) });
  const total = widths.reduce((sum, width) => sum + width, 0);
  return blockElement(docx, 'w:tbl', [
    wordElement(docx, 'w:tblPr', {}, [
      wordElement(docx, 'w:tblW', { 'w:w': total, 'w:type': 'dxa' }),
      wordElement(docx, 'w:jc', { 'w:val': 'center' }),
      wordElement(docx, 'w:tblLayout', { 'w:type': 'fixed' }),
      wordElement(docx, 'w:tblCellMar', {}, ['w:left', 'w:right'].map((name) => wordElement(docx, name, { 'w:w': 0, 'w:type': 'dxa' }))),
      wordElement(docx, 'w:tblDescription', { 'w:val': '发文机关标志' }),
    ]),
    wordElement(docx, 'w:tblGrid', {}, widths.map((width) => wordElement(docx, 'w:gridCol', { 'w:w': width }))),
    wordElement(docx, 'w:tr', {}, [plainCell(docx, widths[0]!, organs), ...(word ? [plainCell(docx, widths[1]!, [word])] : [])]),
  ]);
}

function markBlocks(docx: Docx, { issuerMark: mark }: DocumentHead, sheet: ResolvedStylesheet): readonly FileChild[] {
  if (!mark) return [];
  return mark.organs.length === 1 ? mark.organs.map((organ) => paragraphOf(docx, organ)) : [styledParagraph(docx, headSpaceStyle.id, []), jointMark(docx, mark, sheet)];
}

/** 发文字号, and 签发人 in rows of two names at tab stops; the number stands in the last row. */
function numberBlocks(docx: Docx, head: DocumentHead, sheet: ResolvedStylesheet): readonly FileChild[] {
  const { documentNumber: number, signers } = head;
  const spaceBefore = spaceAboveNumber(head, sheet);
  if (!signers) return number ? [paragraphOf(docx, number, { spaceBefore })] : [];
  const { signerName: look } = sheet.paragraphs;
  const character = look.size + look.letterSpacing;
  const rows = signerRows(signers.names);
  const columns = Math.max(...rows.map((row) => row.length));
  const widest = Math.max(...signers.names.map(({ inlines }) => estimatedWidth(plainText(inlines), look)));
  const right = textWidthTwips(sheet.page) - pointsToTwips(look.endIndent);
  const columnAt = (column: number): number => right - pointsToTwips((columns - column) * widest + (columns - column - 1) * character);
  const labelAt = columnAt(0) - pointsToTwips(estimatedWidth(plainText(signers.label.inlines), look));
  const tab = (position: number) => ({ type: docx.TabStopType.LEFT, position });
  return rows.map((row, index) => {
    const names = row.flatMap(({ inlines }, column) => [
      ...(index === 0 && column === 0 ? [] : [new docx.TextRun({ children: [new docx.Tab()] })]),
      new docx.TextRun({ style: signerNameStyle.id, text: plainText(inlines) }),
    ]);
    const label = index === 0 ? [new docx.TextRun({ children: [new docx.Tab()] }), ...textRuns(docx, signers.label.inlines)] : [];
    const stops = [...(index === 0 ? [labelAt] : []), ...row.map((_, column) => columnAt(column))];
    return new docx.Paragraph({
      style: paragraphStyleNames.documentNumber.id,
      tabStops: stops.map(tab),
      ...(index === 0 && { spacing: { before: pointsToTwips(spaceBefore) } }),
      children: [...(number && index === rows.length - 1 ? textRuns(docx, number.inlines) : []), ...label, ...names],
    });
  });
}

/** Makes 版头 (GB/T 9704-2012 7.2): real paragraphs, a table without rules for a joint mark, and the red rule as a border. */
export function headBlocks(docx: Docx, head: DocumentHead, sheet: ResolvedStylesheet): FileChild[] {
  const hasRule = head.issuerMark !== undefined || head.documentNumber !== undefined || head.signers !== undefined;
  return [
    ...head.marks.map((mark) => paragraphOf(docx, mark)),
    ...markBlocks(docx, head, sheet),
    ...numberBlocks(docx, head, sheet),
    ...(hasRule ? [styledParagraph(docx, headRuleStyle.id, [])] : []),
  ];
}
