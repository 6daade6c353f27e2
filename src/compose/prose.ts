import type { Path } from '../diagnostics/diagnostic.js';
import type { Block, Paragraph, ParagraphRole, Text } from '../document/nodes.js';
import type { Content, ProseHeading, ProseImage } from '../model/report.js';
import { countHeading, headingNumber } from './numbering.js';
import type { HeadingCounts } from './numbering.js';
import { proseChart } from './proseChart.js';
import type { ChartReport } from './proseChart.js';
import { proseTable } from './proseTable.js';
import { paragraph, text } from './text.js';

const headingRoles = { 2: 'heading2', 3: 'heading3', 4: 'heading4' } as const satisfies Record<number, ParagraphRole>;
const runInRoles = { 2: 'runInHeading2', 3: 'runInHeading3', 4: 'runInHeading4' } as const satisfies Record<number, Text['role']>;

/** Blocks, and how far the headings have been counted when the official table follows and more prose behind it. */
export interface ProseResult {
  readonly blocks: readonly Block[];
  readonly counts: HeadingCounts;
}

function heading(entry: ProseHeading, counts: HeadingCounts, origin: Path): Paragraph {
  const numbered = headingNumber(entry.level, counts[entry.level - 2]!) + entry.heading;
  if (entry.text === undefined) return paragraph(headingRoles[entry.level], numbered, origin);
  return paragraph('body', [text(numbered, runInRoles[entry.level]), text(entry.text)], origin);
}

function figure(entry: ProseImage, origin: Path): Block {
  return Object.freeze({
    type: 'figure',
    source: entry.source,
    alternativeText: entry.alternativeText,
    ...(entry.widthShare !== undefined && { widthShare: entry.widthShare }),
    ...(entry.caption !== undefined && { caption: paragraph('figureCaption', entry.caption) }),
    origin,
  });
}

/**
 * Sets the prose of a section: paragraphs, numbered headings, pictures, charts and further tables.
 *
 * @param report where charts read their figures.
 * @param counts how many headings of each level stand before this prose in its section.
 * @example
 * const { blocks, counts } = prose(report.preface, report, ['preface']);
 */
export function prose(content: readonly Content[], report: ChartReport, path: Path, counts: HeadingCounts = [0, 0, 0]): ProseResult {
  const blocks: Block[] = [];
  let counted = counts;
  content.forEach((entry, index) => {
    const origin = [...path, index];
    switch (entry.type) {
      case 'paragraph':
        blocks.push(paragraph('body', entry.text, origin));
        break;
      case 'heading':
        counted = countHeading(counted, entry.level);
        blocks.push(heading(entry, counted, origin));
        break;
      case 'image':
        blocks.push(figure(entry, origin));
        break;
      case 'table':
        blocks.push(proseTable(entry, origin));
        break;
      case 'chart':
        blocks.push(...proseChart(entry, report, origin));
        break;
    }
  });
  return { blocks, counts: counted };
}
