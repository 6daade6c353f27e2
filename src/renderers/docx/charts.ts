import { drawChart } from '../../charts/drawChart.js';
import { canStandUpright } from '../../charts/uprightBars.js';
import type { ChartLook } from '../../charts/drawing.js';
import type { Chart, Document } from '../../document/nodes.js';
import { nominalAdvance } from '../../measure/nominalAdvance.js';
import { writeWorkbook } from '../../spreadsheet/writeWorkbook.js';
import type { SheetCell } from '../../spreadsheet/workbook.js';
import type { ResolvedStylesheet } from '../../stylesheet/resolve.js';
import { chartData, chartPart, dataSheet, workbookRelation } from './chartPart.js';
import { drawingRun } from './drawing.js';
import { paragraphOf } from './paragraphs.js';
import { figureStyle } from './styleNames.js';
import { relationsPart } from './wordPackage.js';
import type { WordPart } from './wordPackage.js';
import { wordParagraph } from './wordParagraph.js';
import type { WordParagraph } from './wordParagraph.js';
import { element, namespaces } from './xml.js';

const relationId = (number: number): string => `rIdChart${number}`;

/** Labels have the room the official faces take. */
function lookOf({ page, table }: ResolvedStylesheet): ChartLook {
  const { size } = table.cells.value;
  return { width: page.textWidth, size, linePitch: table.linePitch, widthOf: (text) => [...text].reduce((sum, sign) => sum + nominalAdvance(sign.codePointAt(0)!) * size, 0) };
}

const isUpright = (chart: Chart, sheet: ResolvedStylesheet): boolean => chart.kind === 'bars' && canStandUpright(chart, lookOf(sheet));

/**
 * Makes a paragraph that holds a chart as wide as the text and as high as in the PDF, with its caption below.
 *
 * @param number counts the document's charts from 1. @param id counts its charts and pictures.
 */
export function chartBlocks(chart: Chart, { number, id }: { readonly number: number; readonly id: number }, sheet: ResolvedStylesheet): readonly WordParagraph[] {
  const { width, height } = drawChart(chart, lookOf(sheet));
  const { caption, alternativeText } = chart;
  const content = element('c:chart', { 'xmlns:c': namespaces.c, 'r:id': relationId(number) });
  const run = drawingRun({ id, name: `图表 ${number}`, description: alternativeText, width, height, kind: 'c', content });
  return [wordParagraph(figureStyle.id, run, { isKept: caption !== undefined }), ...(caption ? [paragraphOf(caption)] : [])];
}

/** The figures of a chart in a workbook, which a word processor opens to edit them. */
function chartWorkbook(chart: Chart): Uint8Array {
  const { labels, plotted } = chartData(chart);
  const cells: SheetCell[] = [
    ...labels.map((content, index) => ({ row: index + 1, column: 0, content })),
    ...plotted.map(({ name }, index) => ({ row: 0, column: index + 1, content: name })),
    ...plotted.flatMap(({ values }, column) => values.map(({ text, number }, row) => ({ row: row + 1, column: column + 1, ...(text !== '' && { content: number ?? text }) }))),
  ];
  // The sheet is protected as all of ours are; its figures are there to be changed, blank ones, too.
  const unlocked = cells.map((cell) => ({ ...cell, style: { isUnlocked: true } }));
  return writeWorkbook({ title: '图表数据', sheets: [{ name: dataSheet, cells: unlocked }] });
}

/** The charts of a document as parts of its package: the part of each, its workbook, and how they hang together. */
export function chartParts({ blocks }: Document, sheet: ResolvedStylesheet): readonly WordPart[] {
  return blocks
    .filter((block) => block.type === 'chart')
    .flatMap((chart, index): readonly WordPart[] => {
      const number = index + 1;
      const [path, workbook] = [`word/charts/chart${number}.xml`, `word/embeddings/chart${number}.xlsx`];
      return [
        {
          path,
          content: chartPart(chart, isUpright(chart, sheet), sheet),
          contentType: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
          relation: { id: relationId(number), kind: 'chart' },
        },
        { path: `word/charts/_rels/chart${number}.xml.rels`, content: relationsPart([{ id: workbookRelation, type: `${namespaces.r}/package`, target: `../embeddings/chart${number}.xlsx` }]) },
        { path: workbook, content: chartWorkbook(chart) },
      ];
    });
}
