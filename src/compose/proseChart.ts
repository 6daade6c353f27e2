import type { Path } from '../diagnostics/diagnostic.js';
import type { Block, Chart, ChartSeries, Table } from '../document/nodes.js';
import { formOf } from '../forms/forms.js';
import { chartFigures } from '../model/chartFigures.js';
import type { ChartFigures } from '../model/chartFigures.js';
import { decimalText } from '../model/decimal.js';
import type { ProseChart, Report } from '../model/report.js';
import { proseTable } from './proseTable.js';
import { paragraph } from './text.js';

/** What charts read of a report: their figures and the official labels. */
export type ChartReport = Pick<Report, 'form' | 'sections' | 'labels'>;

const kindNames = { bars: '柱状图', shares: '构成图' } as const;

function seriesOf({ series }: ChartFigures): readonly ChartSeries[] {
  return series.map(({ name, figures }) => ({
    ...(name !== undefined && { name }),
    values: figures.map(({ text, number }) => ({ text, ...(number && { number: Number(decimalText(number)) }) })),
  }));
}

/** 柱状图：新收申请数量。2024年48件，2025年66件。 */
function spokenChart({ kind, caption, unit = '' }: ProseChart, categories: readonly string[], series: readonly ChartSeries[]): string {
  const told = series.map(({ name, values }) => {
    const all = values.map(({ text, number }, index) => `${categories[index]!} ${number === undefined ? text || '空白' : `${text}${unit}`}`);
    return `${name === undefined ? '' : `${name}：`}${all.join('，')}`;
  });
  return `${kindNames[kind]}${caption === undefined ? '' : `：${caption}`}。${told.join('；')}。`;
}

/** The figures of a chart, a row for each category and a column for each series. */
function figuresTable({ unit, caption, kind }: ProseChart, categories: readonly string[], series: readonly ChartSeries[], origin: Path): Table {
  const plain = { rowSpan: 1, columnSpan: 1 };
  const header = ['项目', ...series.map(({ name }) => name ?? '数值')].map((text) => ({ text, ...plain }));
  const rows = categories.map((category, index) => [{ text: category, ...plain, alignment: 'center' as const }, ...series.map(({ values }) => ({ text: values[index]!.text, ...plain }))]);
  const table = proseTable({ type: 'table', ...(unit !== undefined && { unit }), headerRowCount: 1, rows: [header, ...rows] }, origin);
  return Object.freeze({ ...table, alternativeText: `${caption ?? kindNames[kind]}的数值` });
}

/**
 * Sets a chart, and the table of its figures below it where one is asked for. Figures of the official tables are read from
 * the report as it is composed, so that chart and table always say the same.
 */
export function proseChart(entry: ProseChart, report: ChartReport, origin: Path): readonly Block[] {
  const figures = chartFigures(entry, report, formOf(report.form));
  const { categories } = figures;
  const series = seriesOf(figures);
  const chart: Chart = Object.freeze({
    type: 'chart',
    kind: entry.kind,
    categories: Object.freeze(categories),
    series: Object.freeze(series),
    ...(entry.unit !== undefined && { unit: entry.unit }),
    alternativeText: entry.alternativeText ?? spokenChart(entry, categories, series),
    ...(entry.caption !== undefined && { caption: paragraph('figureCaption', entry.caption) }),
    origin,
  });
  return entry.hasTable ? [chart, figuresTable(entry, categories, series, origin)] : [chart];
}
