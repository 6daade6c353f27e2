import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Diagnostic, Path } from '../diagnostics/diagnostic.js';
import type { Form } from '../forms/form.js';
import { chartFigures, referredCells } from './chartFigures.js';
import type { ChartFigures } from './chartFigures.js';
import type { Content, ProseChart, Report } from './report.js';

interface PlacedChart {
  readonly chart: ProseChart;
  readonly path: Path;
}

function chartsIn(contents: readonly Content[], path: Path): readonly PlacedChart[] {
  return contents.flatMap((chart, index) => (chart.type === 'chart' ? [{ chart, path: [...path, index] }] : []));
}

/** The charts of a report, in the order they are read. */
function chartsOf({ preface, sections, officialDocument }: Report): readonly PlacedChart[] {
  return [
    ...chartsIn(preface, ['preface']),
    ...Object.entries(sections).flatMap(([key, { content, after }]) => [...chartsIn(content, ['sections', key, 'content']), ...chartsIn(after, ['sections', key, 'after'])]),
    ...(officialDocument?.annexes ?? []).flatMap(({ content }, index) => chartsIn(content, ['officialDocument', 'annexes', index, 'content'])),
  ];
}

function unknownCells({ chart, path }: PlacedChart, form: Form): readonly Diagnostic[] {
  return chart.series.flatMap(({ values }, s) =>
    values.flatMap((value, v) => {
      if (typeof value !== 'object' || value === null || referredCells(value.cell, form).length > 0) return [];
      return [diagnostic('chart-cell-unknown', [...path, 'series', s, 'values', v], { actual: value.cell.join('.'), clause: form.notice })];
    }),
  );
}

function valueFindings({ chart, path }: PlacedChart, { categories, series }: ChartFigures): readonly Diagnostic[] {
  return series.flatMap(({ name, figures }, s) => {
    const wholeName = name ?? '';
    const singles = figures.flatMap(({ text, number }, v) => {
      const place = [...path, 'series', s, 'values', v];
      const details = { category: categories[v]!, series: wholeName };
      if (!number) return [diagnostic('chart-value-missing', place, { actual: text, details })];
      return chart.kind === 'shares' && number.units < 0n ? [diagnostic('chart-share-negative', place, { actual: text, details })] : [];
    });
    const isEmpty = chart.kind === 'shares' && figures.every(({ number }) => (number?.units ?? 0n) === 0n);
    return [...singles, ...(isEmpty ? [diagnostic('chart-nothing-shared', [...path, 'series', s], { details: { series: wholeName } })] : [])];
  });
}

/**
 * Tells what of a report's charts cannot be drawn.
 *
 * Findings: `chart-cell-unknown`, `chart-share-negative` (errors), `chart-value-missing`, `chart-nothing-shared` (warnings).
 */
export function chartFindings(report: Report, form: Form): readonly Diagnostic[] {
  return chartsOf(report).flatMap((placed) => {
    const unknown = unknownCells(placed, form);
    return unknown.length > 0 ? unknown : valueFindings(placed, chartFigures(placed.chart, report, form));
  });
}
