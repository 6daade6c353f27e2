/** Plain docx: the same content through its ordinary interface. */
import { AlignmentType, BorderStyle, Document, Footer, Packer, PageNumber, Paragraph, Table, TableCell, TableRow, TextRun, VerticalAlign, WidthType } from 'docx';
import { page } from './faces.mjs';

const twips = (points) => Math.round(points * 20);
const font = (name) => ({ ascii: name, eastAsia: name, hAnsi: name });
const indent = { firstLine: 640, firstLineChars: 200 };
const line = { line: twips(page.linePitch), lineRule: 'exact' };

/** A paragraph style: id, face, points, and what differs from the text. */
const style = (id, face, size, paragraph = {}) => ({ id, name: id, basedOn: 'Normal', run: { font: font(face), size: size * 2 }, paragraph: { spacing: line, ...paragraph } });
const paragraphStyles = [
  style('title', '方正小标宋简体', page.title, { alignment: AlignmentType.CENTER, spacing: { ...line, after: twips(page.linePitch) } }),
  style('heading1', '黑体', page.text, { indent, outlineLevel: 0, keepNext: true }),
  style('heading2', '楷体_GB2312', page.text, { indent, outlineLevel: 1, keepNext: true }),
  style('body', '仿宋_GB2312', page.text, { indent, alignment: AlignmentType.BOTH }),
  style('tableCaption', '宋体', page.table, { alignment: AlignmentType.CENTER, keepNext: true }),
  style('cell', '宋体', page.table, { spacing: { line: 280, lineRule: 'exact' } }),
];

function paragraph({ look, lead, leadLook, text }) {
  const children = lead === undefined ? [new TextRun(text)] : [new TextRun({ text: lead, ...(leadLook === 'heading2' && { font: font('楷体_GB2312') }) }), new TextRun(text)];
  return new Paragraph({ style: look, children });
}

function cell({ text, rowSpan, columnSpan, align }) {
  const alignment = align === 'left' ? AlignmentType.LEFT : AlignmentType.CENTER;
  return new TableCell({ rowSpan, columnSpan, verticalAlign: VerticalAlign.CENTER, children: [new Paragraph({ style: 'cell', alignment, children: text === '' ? [] : [new TextRun(text)] })] });
}

const border = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const borders = { top: border, bottom: border, left: border, right: border, insideHorizontal: border, insideVertical: border };

function table(block) {
  const total = block.columns.reduce((sum, share) => sum + share, 0);
  const columnWidths = block.columns.map((share) => Math.round((share / total) * 8844));
  const rows = block.rows.map((cells, row) => new TableRow({ cantSplit: true, tableHeader: row < block.headerRows, children: cells.map(cell) }));
  const drawn = new Table({ columnWidths, rows, borders, layout: 'fixed', width: { size: 8844, type: WidthType.DXA } });
  return block.caption === undefined ? [drawn] : [new Paragraph({ style: 'tableCaption', children: [new TextRun(block.caption)] }), drawn];
}

const footer = () => new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: 28, font: font('宋体') })] })] });

function documentOf({ title, blocks }) {
  const titleRuns = title.map((text, index) => new TextRun({ text, ...(index > 0 && { break: 1 }) }));
  const children = [new Paragraph({ style: 'title', children: titleRuns }), ...blocks.flatMap((block) => (block.look === 'table' ? table(block) : [paragraph(block)]))];
  const margin = { top: twips(page.top), bottom: twips(page.bottom), left: twips(page.left), right: twips(page.right) };
  const properties = { page: { size: { width: 11906, height: 16838 }, margin } };
  return new Document({ title: title.join(''), styles: { paragraphStyles }, sections: [{ properties, footers: { default: footer() }, children }] });
}

export async function docx() {
  return async (content) => [await Packer.toBuffer(documentOf(content))];
}
