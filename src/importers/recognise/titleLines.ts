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
const yearPattern = /((?:19|20)\d{2}|[一二][〇○零ＯO一二三四五六七八九]{3})\s*年/;

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

/** The words before the year, or between the year and the name of the report. */
export function organisationIn(title: readonly string[]): string | undefined {
  const joined = title.join('').normalize('NFKC').replace(/\s+/g, '');
  const match = yearPattern.exec(joined);
  const before = (match ? joined.slice(0, match.index) : joined.replace(/(?:年度)?政府信息公开.*$/, '')).replace(/^关于/, '').replace(/(?:关于|的)$/, '');
  if (before !== '') return before;
  const behind = match && /^度?(.+?)(?:关于)?(?:年度)?政府信息公开/.exec(joined.slice(match.index + match[0].length));
  return behind?.[1] || undefined;
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

/** A line of a title, or nothing: what has several lines, is long, or is a sentence. */
function titleLine(block: FoundBlock | undefined): string | undefined {
  const [line, more] = block?.type === 'paragraph' ? linesOf(block) : [];
  return line === undefined || more !== undefined || line.length > longestLine || /[。；]/.test(line) ? undefined : line;
}

/**
 * The first short lines one below the other that together name the report: as few as name the organ, too, since a letterhead may
 * stand above; otherwise as many as there are.
 */
function writtenTitle(blocks: readonly FoundBlock[]): FoundTitle | undefined {
  for (let end = 0; end < Math.min(blocks.length, lookedAt); end += 1) {
    if (titleLine(blocks[end]) === undefined) continue;
    let best: FoundTitle | undefined;
    const lines: string[] = [];
    for (let from = end; from >= 0 && lines.length < mostLines; from -= 1) {
      const line = titleLine(blocks[from]);
      if (line === undefined) {
        const block = blocks[from]!;
        if (block.type === 'paragraph' && block.text.trim() === '') continue;
        break;
      }
      lines.unshift(line);
      if (!isTitle(lines.join(''))) continue;
      best = { lines: [...lines], from, to: end + 1 };
      if (organisationIn(lines) !== undefined) break;
    }
    if (best) return best;
  }
  return undefined;
}

/** Finds the title of a report among the blocks above its first section. */
export function findTitle(blocks: readonly FoundBlock[]): FoundTitle | undefined {
  const styled = styledTitle(blocks);
  return styled && isTitle(styled.lines.join('')) ? styled : (writtenTitle(blocks) ?? styled);
}
