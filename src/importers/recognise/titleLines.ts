import { forms } from '../../forms/forms.js';
import type { FoundBlock, FoundParagraph } from './found.js';
import { fold } from './likeness.js';

/** The title of a report: its lines, and which blocks they are. */
export interface FoundTitle {
  readonly lines: readonly string[];
  /** Places among the blocks, from the first to before the last. */
  readonly from: number;
  readonly to: number;
}

const longestLine = 45;
const mostLines = 4;
/** A title stands at the top; what comes later is text that speaks of reports. */
const lookedAt = 40;

/** The words the names of all editions have in common end with: a report of this work. */
const reportNames = new Set(forms.map(({ name }) => fold(name)));
const speaksOfReport = /公开.*(?:报告|年报)|(?:报告|年报).*公开/;

function isTitle(text: string): boolean {
  const folded = fold(text);
  return [...reportNames].some((name) => folded.includes(name)) || (speaksOfReport.test(folded) && yearIn(text) !== undefined);
}

const chineseDigits: Readonly<Record<string, string>> = { '〇': '0', '○': '0', '零': '0', 'Ｏ': '0', 'O': '0', '一': '1', '二': '2', '三': '3', '四': '4', '五': '5', '六': '6', '七': '7', '八': '8', '九': '9' };

/** Where a year is written, in digits of either kind. */
export const yearPattern = /((?:19|20)\d{2}|[一二][〇○零ＯO一二三四五六七八九]{3})\s*年/;

/**
 * Reads the first year a text names.
 *
 * @example
 * yearIn('某局二〇二四年度报告') //=> 2024
 */
export function yearIn(text: string): number | undefined {
  const match = yearPattern.exec(text.normalize('NFKC').replace(/\s+/g, ''));
  if (!match) return undefined;
  return Number([...match[1]!].map((character) => chineseDigits[character] ?? character).join(''));
}

function linesOf({ text }: FoundParagraph): readonly string[] {
  return text.split(/\r\n|[\r\n\u2028\u2029]/).map((line) => line.trim()).filter(Boolean);
}

/** The title by the file's own word for it. */
function styledTitle(blocks: readonly FoundBlock[]): FoundTitle | undefined {
  const from = blocks.findIndex((block) => block.type === 'paragraph' && block.role === 'title' && block.text.trim() !== '');
  if (from < 0) return undefined;
  let to = from + 1;
  while (blocks[to]?.type === 'paragraph' && (blocks[to] as FoundParagraph).role === 'title') to += 1;
  return { lines: blocks.slice(from, to).flatMap((block) => linesOf(block as FoundParagraph)), from, to };
}

/** The first few short lines one below the other that together name the report. */
function writtenTitle(blocks: readonly FoundBlock[]): FoundTitle | undefined {
  for (let from = 0; from < Math.min(blocks.length, lookedAt); from += 1) {
    const lines: string[] = [];
    for (let to = from; to < blocks.length && lines.length < mostLines; to += 1) {
      const block = blocks[to]!;
      if (block.type !== 'paragraph') break;
      const [line, more] = linesOf(block);
      if (line === undefined) {
        if (lines.length === 0) break;
        continue;
      }
      if (more !== undefined || line.length > longestLine || /[。；]/.test(line)) break;
      lines.push(line);
      if (isTitle(lines.join(''))) return { lines, from, to: to + 1 };
    }
  }
  return undefined;
}

/** Finds the title of a report among the blocks above its first section. */
export function findTitle(blocks: readonly FoundBlock[]): FoundTitle | undefined {
  const styled = styledTitle(blocks);
  return styled && isTitle(styled.lines.join('')) ? styled : (writtenTitle(blocks) ?? styled);
}
