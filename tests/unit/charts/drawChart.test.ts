import fc from 'fast-check';
import { drawChart } from '../../../src/charts/drawChart.js';
import type { ChartDrawing, ChartLabel, ChartRectangle } from '../../../src/charts/drawing.js';
import { tones } from '../../../src/charts/tones.js';
import type { Chart } from '../../../src/document/nodes.js';
import { nominalAdvance } from '../../../src/measure/nominalAdvance.js';
import { sampleChart, sampleCharts } from '../../support/sampleCharts.js';

const size = 10.5;
const widthOf = (text: string): number => [...text].reduce((sum, sign) => sum + nominalAdvance(sign.codePointAt(0)!) * size, 0);
const look = { width: 441.7, size, linePitch: 14, widthOf };

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const boxOf = ({ text, x, baseline, anchor }: ChartLabel): Box => {
  const left = x - { start: 0, middle: 0.5, end: 1 }[anchor] * widthOf(text);
  return { left, right: left + widthOf(text), top: baseline - 0.88 * size, bottom: baseline + 0.12 * size };
};

const overlap = (a: Box, b: Box): boolean => a.left < b.right - 0.01 && b.left < a.right - 0.01 && a.top < b.bottom - 0.01 && b.top < a.bottom - 0.01;

const rectangles = ({ shapes }: ChartDrawing): readonly ChartRectangle[] => shapes.filter((shape) => shape.type === 'rectangle');

/** Bars without the samples of the legend, which are all of one small size. */
const barsOf = (drawn: ChartDrawing): readonly ChartRectangle[] => rectangles(drawn).filter(({ width, height }) => !(Math.abs(width - 1.6 * size) < 1e-6 && Math.abs(height - 0.8 * size) < 1e-6));

const name = fc.stringMatching(/^[一-龥]{1,14}$/);
const number = fc.oneof(fc.integer({ min: 0, max: 99999 }).map(String), fc.integer({ min: -9999, max: 9999 }).map(String), fc.constantFrom('', '/', '0', '12.50'));
const share = fc.oneof(fc.integer({ min: 0, max: 99999 }).map(String), fc.constantFrom('', '/', '0', '12.50'));

function charts(kind: Chart['kind'], value: fc.Arbitrary<string>, most: number): fc.Arbitrary<Chart> {
  return fc.tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: 4 })).chain(([count, several]) =>
    fc.record({
      categories: fc.array(name, { minLength: count, maxLength: count }),
      names: fc.array(name, { minLength: several, maxLength: several }),
      values: fc.array(fc.array(value, { minLength: count, maxLength: count }), { minLength: several, maxLength: several }),
      unit: fc.option(fc.constant('万元'), { nil: undefined }),
    }).map(({ categories, names, values, unit }) => {
      const drawn = sampleChart(kind, categories.join(','), Object.fromEntries(names.map((one, index) => [`${one}${index}`, values[index]!.join(',')])), unit ? { unit } : {});
      return several === 1 ? { ...drawn, series: drawn.series.map(({ values: own }) => ({ values: own })) } : drawn;
    }),
  );
}

const anyChart = fc.oneof(charts('bars', number, 12), charts('shares', share, 8));

describe('the geometry of charts', () => {
  it('nothing leaves the box, and labels stand apart', () => {
    fc.assert(
      fc.property(anyChart, (chart) => {
        const drawn = drawChart(chart, look);
        for (const shape of drawn.shapes) {
          const half = shape.type === 'rectangle' ? (shape.edge ?? 0) / 2 : 0;
          const [x1, x2] = shape.type === 'rectangle' ? [shape.x - half, shape.x + shape.width + half] : [Math.min(shape.x1, shape.x2), Math.max(shape.x1, shape.x2)];
          const [y1, y2] = shape.type === 'rectangle' ? [shape.y - half, shape.y + shape.height + half] : [Math.min(shape.y1, shape.y2), Math.max(shape.y1, shape.y2)];
          expect(x1).toBeGreaterThanOrEqual(-0.01);
          expect(y1).toBeGreaterThanOrEqual(-0.01);
          expect(x2).toBeLessThanOrEqual(drawn.width + 0.01);
          expect(y2).toBeLessThanOrEqual(drawn.height + 0.01);
        }
        const boxes = drawn.labels.map(boxOf);
        for (const box of boxes) {
          expect(box.left).toBeGreaterThanOrEqual(-0.01);
          expect(box.right).toBeLessThanOrEqual(drawn.width + 0.01);
          expect(box.top).toBeGreaterThanOrEqual(-0.01);
          expect(box.bottom).toBeLessThanOrEqual(drawn.height + 0.01);
        }
        boxes.forEach((box, index) => boxes.slice(index + 1).forEach((other) => expect(overlap(box, other)).toBe(false)));
      }),
      { numRuns: 100 },
    );
  });

  it('a bar is as long as its value says, and there is none for 0 and for what is no number', () => {
    fc.assert(
      fc.property(charts('bars', number, 12), (chart) => {
        const numbers = chart.series.flatMap(({ values }) => values.flatMap(({ number: one = 0 }) => (one === 0 ? [] : [Math.abs(one)])));
        const bars = barsOf(drawChart(chart, look));
        expect(bars).toHaveLength(numbers.length);
        if (bars.length === 0) return;
        const isUpright = new Set(bars.map(({ width }) => width.toFixed(3))).size === 1 && bars.length > 0;
        const widths = bars.map(({ width }) => width);
        const heights = bars.map(({ height }) => height);
        const lengths = isUpright && new Set(heights.map((one) => one.toFixed(3))).size > 1 ? heights : new Set(heights.map((one) => one.toFixed(3))).size === 1 && !isUpright ? widths : undefined;
        if (!lengths) return; // bars of one value each way
        const ratio = (all: readonly number[]): number => Math.max(...all) / all.reduce((sum, one) => sum + one, 0);
        expect(ratio(lengths)).toBeCloseTo(ratio(numbers), 6);
      }),
      { numRuns: 300 },
    );
  });

  it('shares fill the bar from end to end, in the order of the values', () => {
    fc.assert(
      fc.property(charts('shares', share, 8), (chart) => {
        const bars = barsOf(drawChart(chart, look));
        let at = 0;
        for (const { values } of chart.series) {
          const whole = bars[at]!;
          const parts = values.filter(({ number: one = 0 }) => one > 0);
          const own = bars.slice(at + 1, at + 1 + parts.length);
          const sum = parts.reduce((all, part) => all + part.number!, 0);
          own.forEach((bar, index) => expect(bar.width).toBeCloseTo((parts[index]!.number! / sum) * whole.width, 6));
          if (own.length > 0) {
            expect(own[0]!.x).toBeCloseTo(whole.x, 6);
            expect(own.at(-1)!.x + own.at(-1)!.width).toBeCloseTo(whole.x + whole.width, 6);
          }
          at += 1 + parts.length;
        }
      }),
    );
  });

  it('prints every figure as it is, and nothing for a blank', () => {
    const texts = (key: string): readonly string[] => drawChart(sampleCharts[key]!, look).labels.map(({ text }) => text);
    expect(texts('negative')).toEqual(['单位：件', '-4', '规章', '12', '规范性文件', '-1.50', '许可']);
    expect(texts('single')).toEqual(['48', '2023', '0', '2024', '66', '2025']);
    expect(texts('shares')).toEqual(['38.2%', '11.8%', '13.2%', '23.5%', '8.8%', '4.4%', '予以公开 26件', '部分公开 8件', '不予公开 9件', '无法提供 16件', '不予处理 6件', '其他处理 3件']);
    expect(texts('sharesOfYears')).toEqual(['20（90.9%）', '1（4.5%）', '1（4.5%）', '二〇二四年', '30.5（100.0%）', '二〇二五年', '予以公开', '部分公开', '不予公开']);
    expect(texts('lying').filter((text) => text === '/')).toEqual([]);
  });

  it('hangs what is below 0 from the line of 0, and stands the rest on it', () => {
    const drawn = drawChart(sampleCharts['negative']!, look);
    const [first, second, third] = barsOf(drawn);
    expect(first!.y).toBeCloseTo(second!.y + second!.height, 6);
    expect(third!.y).toBeCloseTo(first!.y, 6);
    expect(first!.height / second!.height).toBeCloseTo(4 / 12, 6);
  });

  it('has a tone of its own for each of eight parts', () => {
    expect(new Set(tones.map(({ fill, hatch }) => `${fill} ${hatch ?? ''}`)).size).toBe(8);
    const greys = tones.filter(({ hatch }) => hatch === undefined).map(({ fill }) => Number.parseInt(fill.slice(1, 3), 16)).sort((a, b) => a - b);
    greys.slice(1).forEach((grey, index) => expect(grey - greys[index]!).toBeGreaterThan(0x20));
  });
});
