/** Plain pdfmake: an ordinary document definition, faces by path, nothing tuned. */
import pdfmake from 'pdfmake';
import { faces, page } from './faces.mjs';

const perLine = page.linePitch / page.text;
// pdfmake multiplies a face's own line height; FandolSong's is 0.68 of an em (its descent has the wrong sign).
const styles = {
  title: { font: 'displaySong', fontSize: page.title, alignment: 'center', lineHeight: 1.9, marginBottom: page.linePitch },
  heading1: { font: 'hei', leadingIndent: 32 },
  heading2: { font: 'kai', leadingIndent: 32 },
  body: { leadingIndent: 32, alignment: 'justify' },
  tableCaption: { font: 'song', fontSize: page.table, alignment: 'center', lineHeight: 1.9 },
  cell: { font: 'song', fontSize: page.table, lineHeight: 1.9 },
};

function paragraph({ look, lead, leadLook, text }) {
  if (lead === undefined) return { text, style: look };
  return { text: [{ text: lead, font: leadLook === 'heading2' ? 'kai' : 'fangsong' }, text], style: look };
}

/** Each row with `{}` where a cell of this row or one above continues, as pdfmake wants it. */
function filledRows({ columns, rows }) {
  const grid = rows.map(() => new Array(columns.length).fill(undefined));
  rows.forEach((cells, row) => {
    let column = 0;
    for (const { text, rowSpan, columnSpan, align } of cells) {
      while (grid[row][column]) column += 1;
      for (let r = row; r < row + rowSpan; r += 1) for (let c = column; c < column + columnSpan; c += 1) grid[r][c] = {};
      grid[row][column] = { text, rowSpan, colSpan: columnSpan, alignment: align, style: 'cell' };
      column += columnSpan;
    }
  });
  return grid;
}

function table(block) {
  const total = block.columns.reduce((sum, share) => sum + share, 0);
  const widths = block.columns.map((share) => `${(share / total) * 100}%`);
  const padding = () => 2;
  const layout = { hLineWidth: () => 0.5, vLineWidth: () => 0.5, paddingLeft: padding, paddingRight: padding, paddingTop: padding, paddingBottom: padding };
  const drawn = { table: { headerRows: block.headerRows, dontBreakRows: true, widths, body: filledRows(block) }, layout, margin: [0, 6, 0, 6] };
  return block.caption === undefined ? [drawn] : [{ text: block.caption, style: 'tableCaption' }, drawn];
}

function definition({ title, blocks }) {
  return {
    pageSize: 'A4',
    pageMargins: [page.left, page.top, page.right, page.bottom],
    info: { title: title.join('') },
    defaultStyle: { font: 'fangsong', fontSize: page.text, lineHeight: perLine / 1.03 },
    styles,
    footer: (number) => ({ text: `— ${number} —`, font: 'song', fontSize: 14, alignment: 'center' }),
    content: [{ text: title.join('\n'), style: 'title' }, ...blocks.flatMap((block) => (block.look === 'table' ? table(block) : [paragraph(block)]))],
  };
}

export async function pdf() {
  pdfmake.setFonts(Object.fromEntries(Object.entries(faces).map(([name, normal]) => [name, { normal }])));
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  return async (content) => [await pdfmake.createPdf(definition(content)).getBuffer()];
}
