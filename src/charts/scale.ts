import type { ChartSeries } from '../document/nodes.js';

/** From the lowest value to the highest; 0 is always among them, since a bar that does not begin at 0 lies. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/** The range of the values drawn. */
export function rangeOf(series: readonly ChartSeries[]): Range {
  const numbers = series.flatMap(({ values }) => values.flatMap(({ number }) => number ?? []));
  return { least: Math.min(0, ...numbers), most: Math.max(0, ...numbers) };
}

/** Points for one unit of value, so that the range fills a length; nothing where all is 0. */
export function scaleTo(length: number, { least, most }: Range): number {
  return most > least ? length / (most - least) : 0;
}
