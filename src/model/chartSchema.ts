import { z } from 'zod';
import type { ChartInput } from './input.js';
import { closedObject, listsOnly, oneLine, plainNumber } from './textSchema.js';

/** More are not told apart on a page: bars get thinner than their figures, and greys alike. */
const mostCategories = 12;
const mostSeries = 4;
const mostShares = 8;
/** As many as stand below each other on a page. */
const mostBars = 36;

const cellPath = z.array(oneLine).min(1, listsOnly).max(12, listsOnly);
const name = z.union([oneLine, plainNumber]);
const value = z.union([oneLine, plainNumber, z.null(), closedObject({ cell: cellPath.meta({ title: '所取的格' }) })]).meta({ id: 'chartValue' });

const series = closedObject({
  name: name.optional().meta({ title: '系列名称', description: '有两个以上系列时必填' }),
  values: z.array(value).min(1, listsOnly).max(mostCategories, listsOnly).meta({ title: '各项数值', description: '数字，或 cell 指明的表格单元格；空白写 null' }),
});

/** Adds what only the whole chart shows: lists that do not match, names that are wanted. */
function checkLists({ value: given, issues }: z.core.ParsePayload<ChartInput>): void {
  if (issues.length > 0) return;
  const report = (path: (string | number)[], params: Record<string, unknown>): void => {
    issues.push({ code: 'custom', path, params, input: given });
  };
  const { kind, categories, cells, series: several } = given;
  if (!cells === !several) return cells ? report(['cells'], { code: 'unknown-key', details: { key: 'cells', nearest: 'series' } }) : report(['series'], { code: 'missing-value' });
  const count = cells?.length ?? several![0]!.values.length;
  several?.forEach(({ name: own, values }, index) => {
    if (values.length !== count) report(['series', index, 'values'], { code: 'wrong-length', expected: count, actual: values.length });
    if (own === undefined && several.length > 1) report(['series', index, 'name'], { code: 'missing-value' });
  });
  if (categories && categories.length !== count) report(['categories'], { code: 'wrong-length', expected: count, actual: categories.length });
  const isNamed = categories ?? several?.[0]?.values.every((one) => typeof one === 'object' && one !== null) ?? true;
  if (!isNamed) report(['categories'], { code: 'missing-value' });
  const bars = count * (several?.length ?? 1);
  if (kind === 'bars' && bars > mostBars) report(['series'], { code: 'limit-exceeded', expected: mostBars, actual: bars, details: { limit: 'bars' } });
  if (kind === 'shares' && count > mostShares) report([cells ? 'cells' : 'series'], { code: 'limit-exceeded', expected: mostShares, actual: count, details: { limit: 'shares' } });
}

/** A chart beside paragraphs and tables. */
export const chart = closedObject({
  kind: z.enum(['bars', 'shares']).meta({ title: '图的种类', description: 'bars 为柱状图，shares 为构成图（各部分占总数的比例）' }),
  caption: oneLine.optional().meta({ title: '图题' }),
  unit: oneLine.optional().meta({ title: '单位', description: '如：件' }),
  alternativeText: oneLine.optional().meta({ title: '图表说明，供看不到图的人阅读', description: '不写则由各项数值写出' }),
  table: z.boolean().optional().meta({ title: '图下附数值表' }),
  categories: z.array(name).min(1, listsOnly).max(mostCategories, listsOnly).optional().meta({ title: '各项名称', description: '年度或类别；数值都取自表格时可不写，用表格的标签' }),
  cells: z.array(cellPath).min(1, listsOnly).max(mostCategories, listsOnly).optional().meta({ title: '所取的各格', description: '如 [applications, results, granted, total]；指到一组行时为其合计' }),
  series: z.array(series).min(1, listsOnly).max(mostSeries, listsOnly).optional().meta({ title: '各系列' }),
}).check(checkLists);
