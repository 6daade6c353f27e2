/** Charts as documents hold them, for whoever draws them. */
import type { Chart, ChartValue } from '../../src/document/nodes.js';

/** A value as a report prints it; blank, `/` and words have no number. */
export function chartValue(text: string): ChartValue {
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? { text, number: Number(text) } : { text };
}

/** A chart of one unnamed series, or of several by name; values by `,`. */
export function sampleChart(kind: Chart['kind'], categories: string, series: Readonly<Record<string, string>>, more: Partial<Chart> = {}): Chart {
  return {
    type: 'chart',
    kind,
    categories: categories.split(','),
    series: Object.entries(series).map(([name, values]) => ({ ...(name !== '' && { name }), values: values.split(',').map(chartValue) })),
    alternativeText: '图表<一>',
    ...more,
  };
}

/** One of each kind of picture: upright, lying, with negative values and blanks, shares of one whole and of several. */
export const sampleCharts: Readonly<Record<string, Chart>> = {
  upright: sampleChart('bars', '2021年,2022年,2023年,2024年,2025年', { 自然人: '28,31,35,44,51', 商业企业: '6,9,8,10,12' }, { unit: '件' }),
  single: sampleChart('bars', '2023,2024,2025', { '': '48,0,66' }),
  negative: sampleChart('bars', '规章,规范性文件,许可', { '': '-4,12,-1.50' }, { unit: '件' }),
  lying: sampleChart('bars', '属于国家秘密,其他法律行政法规禁止公开,危及“三安全一稳定”,保护第三方合法权益,属于三类内部事务信息,属于四类过程性信息,属于行政执法案卷', { 本年: '12409,20,,4,/,6,1', 上年: '2,-3,4,4,0,1,9' }),
  shares: sampleChart('shares', '予以公开,部分公开,不予公开,无法提供,不予处理,其他处理', { '': '26,8,9,16,6,3' }, { unit: '件' }),
  sharesOfYears: sampleChart('shares', '予以公开,部分公开,不予公开', { 二〇二四年: '20,1,1', 二〇二五年: '30.5,,0' }),
  nothing: sampleChart('shares', '甲,乙', { '': '0,' }),
};
