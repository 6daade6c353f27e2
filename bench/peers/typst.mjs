/**
 * Typst through its node compiler: one template, the content as data, which differs each time. What the compiler remembers
 * is given up after each document (`evictCache(0)`), as a long run must: otherwise its memory grows without end.
 */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { faces, page } from './faces.mjs';

const template = `
#let report = json(bytes(sys.inputs.data))
#set page(paper: "a4", margin: (left: ${page.left}pt, top: ${page.top}pt, right: ${page.right}pt, bottom: ${page.bottom}pt),
  footer: context align(center, text(font: "FandolSong", size: 14pt)[— #counter(page).display() —]))
#set document(title: report.title.join())
#set text(font: "FandolFang R", size: ${page.text}pt, lang: "zh", region: "cn")
#set par(justify: true, leading: ${page.linePitch - page.text}pt, spacing: ${page.linePitch - page.text}pt, first-line-indent: (amount: 2em, all: true))
#show heading: it => block(above: ${page.linePitch - page.text}pt, below: ${page.linePitch - page.text}pt, inset: (left: 2em), it.body)
#show heading.where(level: 1): set text(font: "FandolHei", size: ${page.text}pt, weight: "regular")
#show heading.where(level: 2): set text(font: "FandolKai", size: ${page.text}pt, weight: "regular")
#let faced(look, words) = if look == "heading2" { text(font: "FandolKai", words) } else { text(words) }
#let cells(row) = row.map(it => table.cell(rowspan: it.rowSpan, colspan: it.columnSpan,
  align: if it.align == "left" { left + horizon } else { center + horizon }, text(it.text)))
#let drawn(it) = {
  set text(font: "FandolSong", size: ${page.table}pt)
  set par(leading: 4pt, justify: false, first-line-indent: 0em)
  if "caption" in it { align(center, it.caption) }
  let (head, body) = (it.rows.slice(0, it.headerRows), it.rows.slice(it.headerRows))
  table(columns: it.columns.map(share => share * 1fr), stroke: 0.5pt, inset: (x: 2pt, y: 4.5pt),
    ..if head.len() > 0 { (table.header(..head.map(cells).flatten()),) }, ..body.map(cells).flatten())
}
#align(center, block(below: 2 * ${page.linePitch}pt, text(font: "FandolSong", weight: "bold", size: ${page.title}pt, report.title.join(linebreak()))))
#for it in report.blocks {
  if it.look == "table" { drawn(it) }
  else if it.look == "heading1" { heading(level: 1, it.text) }
  else if it.look == "heading2" { heading(level: 2, it.text) }
  else { par({ if "lead" in it { faced(it.leadLook, it.lead) }; it.text }) }
}
`;

async function preparedFor(pdfTags) {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: Object.values(faces) }] });
  return async (content) => {
    const bytes = compiler.pdf({ mainFileContent: template, inputs: { data: JSON.stringify(content) } }, { pdfTags });
    compiler.evictCache(0);
    return [bytes];
  };
}

export const taggedPdf = () => preparedFor(true);
export const untaggedPdf = () => preparedFor(false);
