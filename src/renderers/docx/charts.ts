import type { File as DocxFile, FileChild, ParagraphChild } from 'docx';
import { drawChart } from '../../charts/drawChart.js';
import { canStandUpright } from '../../charts/uprightBars.js';
import type { ChartLook } from '../../charts/drawing.js';
import type { Chart, Document } from '../../document/nodes.js';
import { nominalAdvance } from '../../measure/nominalAdvance.js';
import { writeWorkbook } from '../../spreadsheet/writeWorkbook.js';
import type { SheetCell } from '../../spreadsheet/workbook.js';
import type { ResolvedStylesheet } from '../../stylesheet/resolve.js';
import { chartData, chartPart, dataSheet } from './chartPart.js';
import { pointsToEmu } from './chartUnits.js';
import { wordElement } from './docxPackage.js';
import type { Component, Docx } from './docxPackage.js';
import type { Override } from './packageParts.js';
import { paragraphOf } from './paragraphs.js';
import { figureStyle } from './styleNames.js';
import { element, part } from './xml.js';

const chartNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationId = (number: number): string => `Chart${number}`;

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
export function chartBlocks(docx: Docx, chart: Chart, { number, id }: { readonly number: number; readonly id: number }, sheet: ResolvedStylesheet): FileChild[] {
  const { width, height } = drawChart(chart, lookOf(sheet));
  const make = (name: string, attributes: Readonly<Record<string, string | number>>, ...children: readonly Component[]): Component => wordElement(docx, name, attributes, children);
  const reference = make('c:chart', { 'xmlns:c': chartNamespace, 'r:id': `rId${relationId(number)}` });
  const graphic = make('a:graphic', { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main' }, make('a:graphicData', { uri: chartNamespace }, reference));
  const inline = make(
    'wp:inline',
    { distT: 0, distB: 0, distL: 0, distR: 0 },
    make('wp:extent', { cx: pointsToEmu(width), cy: pointsToEmu(height) }),
    make('wp:effectExtent', { l: 0, t: 0, r: 0, b: 0 }),
    make('wp:docPr', { id, name: `图表 ${number}`, descr: chart.alternativeText }),
    make('wp:cNvGraphicFramePr', {}),
    graphic,
  );
  const run = make('w:r', {}, make('w:drawing', {}, inline));
  const paragraph = new docx.Paragraph({ style: figureStyle.id, ...(chart.caption && { keepNext: true }), children: [run as ParagraphChild] });
  return [paragraph, ...(chart.caption ? [paragraphOf(docx, chart.caption)] : [])];
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

/** Puts the charts of a document into its package: the part of each, its workbook, and how they hang together. */
export function addCharts(file: DocxFile, { blocks }: Document, sheet: ResolvedStylesheet): readonly Override[] {
  return blocks
    .filter((block) => block.type === 'chart')
    .flatMap((chart, index) => {
      const number = index + 1;
      const [path, workbook] = [`word/charts/chart${number}.xml`, `word/embeddings/chart${number}.xlsx`];
      file.Document.Relationships.addRelationship(relationId(number), `${relations}/chart`, `charts/chart${number}.xml`);
      file.ContentTypes.addOverride('application/vnd.openxmlformats-officedocument.drawingml.chart+xml', `/${path}`);
      file.ContentTypes.addOverride('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', `/${workbook}`);
      const relation = element('Relationship', { Id: 'rId1', Type: `${relations}/package`, Target: `../embeddings/chart${number}.xlsx` });
      return [
        { path, data: chartPart(chart, isUpright(chart, sheet), sheet) },
        { path: `word/charts/_rels/chart${number}.xml.rels`, data: part(element('Relationships', { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' }, relation)) },
        { path: workbook, data: chartWorkbook(chart) },
      ];
    });
}
