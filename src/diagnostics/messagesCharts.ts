import type { Diagnostic } from './diagnostic.js';
import { fact, given } from './wording.js';
import type { Message } from './wording.js';

const shown = (value: Diagnostic['actual']): string => (value === null || value === undefined ? '' : String(value));
const value = (d: Diagnostic): string => [fact(d, 'series'), fact(d, 'category')].filter(Boolean).join(' ');

/** Findings on charts. */
export const messagesCharts = () => ({
  'chart-cell-unknown': {
    zh: { sentence: (d) => `图表所取的格 ${shown(d.actual)} 不在统一格式的表格里。`, hint: () => '请写表的键、行的键和列的键，如 [applications, results, granted, total]。' },
    en: { sentence: (d) => `The chart takes the cell ${shown(d.actual)}, which is not in the tables of the form.`, hint: () => 'Give the key of the table, those of the row and those of the column: [applications, results, granted, total].' },
  },
  'chart-share-negative': {
    zh: { sentence: (d) => `构成图的“${value(d)}”为负数（${shown(d.actual)}），不能占总数的一份。`, hint: () => '请改用柱状图（bars）。' },
    en: { sentence: (d) => `"${value(d)}" is negative (${shown(d.actual)}) and cannot be a part of a whole.`, hint: () => 'Use kind bars.' },
  },
  'chart-value-missing': {
    zh: { sentence: (d) => `图表的“${value(d)}”${shown(d.actual) === '' ? '空白' : `不是数字${given(shown(d.actual), '（', '）')}`}，不画。`, hint: () => '空白不等于 0；没有数量请填 0。' },
    en: { sentence: (d) => `"${value(d)}" of the chart is ${shown(d.actual) === '' ? 'blank' : `no number${given(shown(d.actual), ' (', ')')}`}; it is not drawn.`, hint: () => 'A blank is not a 0; write 0 for none.' },
  },
  'chart-nothing-shared': {
    zh: { sentence: (d) => `构成图${given(fact(d, 'series'), '的“', '”')}合计为 0，没有可分的部分。`, hint: () => '请删去这个图，或检查所取的数值。' },
    en: { sentence: (d) => `The parts of the chart${given(fact(d, 'series'), ' "', '"')} add up to 0; there is nothing to share.`, hint: () => 'Leave the chart out, or check its values.' },
  },
}) as const satisfies Readonly<Record<string, Message>>;
