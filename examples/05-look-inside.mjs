// Between the report and its pages: a document without looks, then a display list without decisions.
// node examples/05-look-inside.mjs
import { fileURLToPath } from 'node:url';
import { composeReport, gbt9704, layoutDocument, layoutGrid, loadFontSet, plainText, readReportFile, resolveStylesheet } from 'gongkai';

const { report, images } = await readReportFile(fileURLToPath(new URL('data/chenglan-2025.yaml', import.meta.url)));

// What is said, by role: headings, paragraphs, tables with merged cells.
const document = composeReport(report);
for (const block of document.blocks) {
  if (block.type === 'paragraph' && block.role.startsWith('heading')) console.log(block.role, plainText(block.inlines));
  if (block.type === 'table') console.log('table', block.role, `${layoutGrid(block).length} × ${block.columns.length}`);
}

// Where it stands: lines of text and rules, in points from the top left of each page.
const { fontSet } = await loadFontSet();
const { pages } = layoutDocument(document, resolveStylesheet(gbt9704), fontSet, images);
for (const page of pages.pages) {
  const lines = page.items.filter((item) => item.type === 'text' && item.role !== 'cell' && item.role !== 'pageNumber');
  console.log(`page ${page.number}: ${lines.length} lines of prose, ${page.items.length} items`);
}
