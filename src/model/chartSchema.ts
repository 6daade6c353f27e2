import * as z from 'zod/mini';
import type { ChartInput } from './input.js';
import type { SchemaMaking } from './schemaMaking.js';
import { closedObject, listsOnly, oneLineOf, plainNumber } from './textSchema.js';

/** More are not told apart on a page: bars get thinner than their figures, and greys alike. */
const mostCategories = 12;
const mostSeries = 4;
const mostShares = 8;
/** As many as stand below each other on a page. */
const mostBars = 36;

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

const upTo = (most: number) => [z.minLength(1, listsOnly), z.maxLength(most, listsOnly)] as const;

/** A chart beside paragraphs and tables. */
export function chartOf(making: SchemaMaking) {
  const { titled, optional, named } = making;
  const oneLine = oneLineOf(making);
  const cellPath = z.array(oneLine).check(...upTo(12));
  const name = z.union([oneLine, plainNumber]);
  const value = named('chartValue', () => z.union([oneLine, plainNumber, z.null(), closedObject({ cell: titled(cellPath, { title: '所取的格' }) })]));
  const series = closedObject({
    name: optional(name, { title: '系列名称', description: '有两个以上系列时必填' }),
    values: titled(z.array(value).check(...upTo(mostCategories)), { title: '各项数值', description: '数字，或 cell 指明的表格单元格；空白写 null' }),
  });
  return closedObject({
    kind: titled(z.enum(['bars', 'shares']), { title: '图的种类', description: 'bars 为柱状图，shares 为构成图（各部分占总数的比例）' }),
    caption: optional(oneLine, { title: '图题' }),
    unit: optional(oneLine, { title: '单位', description: '如：件' }),
    alternativeText: optional(oneLine, { title: '图表说明，供看不到图的人阅读', description: '不写则由各项数值写出' }),
    table: optional(z.boolean(), { title: '图下附数值表' }),
    categories: optional(z.array(name).check(...upTo(mostCategories)), { title: '各项名称', description: '年度或类别；数值都取自表格时可不写，用表格的标签' }),
    cells: optional(z.array(cellPath).check(...upTo(mostCategories)), { title: '所取的各格', description: '如 [applications, results, granted, total]；指到一组行时为其合计' }),
    series: optional(z.array(series).check(...upTo(mostSeries)), { title: '各系列' }),
  }).check(checkLists);
}
