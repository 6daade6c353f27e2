// The look is data: take the standard, change a value, say why.
// node examples/04-own-stylesheet.mjs [folder]
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gbt9704, loadFontSet, nameFiles, readReportFile, renderReport, writeFiles } from 'gongkai';

const folder = process.argv[2] ?? 'out';
const input = fileURLToPath(new URL('data/chenglan-2025.yaml', import.meta.url));

// 2 mm more paper at the left for binding, smaller page numbers, and the bands of table two in 黑体.
const house = {
  ...gbt9704,
  name: 'chenglan-house-style',
  page: {
    ...gbt9704.page,
    marginLeft: { value: '30mm', clause: '本市公文装订要求' },
    marginRight: { value: '24mm', clause: '本市公文装订要求' },
  },
  pageNumber: { ...gbt9704.pageNumber, size: '小四', clause: '本市习惯：页码用小四号' },
  table: {
    ...gbt9704.table,
    cells: { ...gbt9704.table.cells, band: { ...gbt9704.table.cells.band, typeface: 'hei', clause: '本市习惯：小标题用黑体' } },
  },
};

const { report, images } = await readReportFile(input);
const { fontSet } = await loadFontSet();
const { files } = await renderReport(report, { formats: ['docx', 'pdf'], images, fontSet, stylesheet: house });
await writeFiles(nameFiles(files, join(folder, 'house-style')));
console.log(Object.keys(files).join(' '));
