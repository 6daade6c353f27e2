/**
 * A report's words as plain data for programs that know no report: paragraphs with their look, tables with their spans.
 * Peers are given this ready made; gongkai's own time includes proving the sums and setting the words in order.
 */
import { composeReport, plainText } from 'gongkai';

const looks = { runInHeading2: 'heading2', runInHeading3: 'body', runInHeading4: 'body' };

/** `lead`: a heading that runs into the text; `leadLook` says how it looks. */
function paragraphOf({ role, inlines }) {
  const texts = inlines.filter(({ type }) => type === 'text');
  const lead = texts.find((text) => text.role !== undefined);
  const text = texts.filter((one) => one !== lead).map((one) => one.text).join('');
  return { look: role, text, ...(lead && { lead: lead.text, leadLook: looks[lead.role] }) };
}

const cellOf = ({ kind, rowSpan, columnSpan, inlines }) => ({
  text: plainText(inlines),
  rowSpan,
  columnSpan,
  isValue: kind === 'value',
  align: kind === 'rowHeader' || kind === 'text' ? 'left' : 'center',
});

function tableOf({ role, columns, headerRowCount, rows, caption }) {
  return {
    look: 'table',
    role,
    columns: columns.map(({ share }) => share),
    headerRows: headerRowCount,
    rows: rows.map(({ cells }) => cells.map(cellOf)),
    ...(caption && { caption: plainText(caption.inlines) }),
  };
}

/** Gives `{ title: lines, blocks }`. */
export function contentOf(report) {
  const [title, ...blocks] = composeReport(report).blocks;
  return { title: plainText(title.inlines, '\n').split('\n'), blocks: blocks.map((block) => (block.type === 'table' ? tableOf(block) : paragraphOf(block))) };
}

/** Every text of the content in reading order, cell by cell; what a finished file must hold. */
export function textsOf({ title, blocks }) {
  const of = (block) => (block.look === 'table' ? [block.caption ?? '', ...block.rows.flatMap((row) => row.map(({ text }) => text))] : [`${block.lead ?? ''}${block.text}`]);
  return [title.join(''), ...blocks.flatMap(of)].filter((text) => text !== '');
}
