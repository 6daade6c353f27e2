import type { Document } from './nodes.js';

/**
 * Gives the names and words of a document that its title does not split over two lines (GB/T 9704-2012 7.3.1, 词意完整).
 *
 * @example
 * const words = titleWords(composeReport(report)); // 兴国县人民政府办公室, 政府信息公开, 年度报告, 2020
 */
export function titleWords({ metadata }: Document): readonly string[] {
  return [metadata.organisation, ...metadata.keywords];
}
