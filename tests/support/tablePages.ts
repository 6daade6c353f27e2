/** What holds of every laid-out table, read from the display list alone: from rules and text, not from the layout's own boxes. */
import type { Page, Rule, TextLine } from '../../src/layout/pages.js';
import { lineText, textLines } from './dumpPages.js';

const tolerance = 0.05;

export interface TextBox {
  readonly text: string;
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

/** The em boxes of a line's characters, as one box. */
export function textBox(line: TextLine): TextBox {
  const first = line.pieces[0]!;
  const last = line.pieces.at(-1)!;
  const size = Math.max(...line.pieces.map((piece) => piece.size));
  return { text: lineText(line), x1: first.x, x2: last.x + last.width, y1: line.baseline - 0.88 * size, y2: line.baseline + 0.12 * size };
}

/** The rules of a page. */
export function rulesOf(page: Page): readonly Rule[] {
  return page.items.flatMap((item) => (item.type === 'rule' ? [item] : []));
}

const isHorizontal = (rule: Rule): boolean => rule.y1 === rule.y2;

/** The text boxes of a page that a rule runs through, or that another text covers; empty when the page is clean. */
export function collisions(page: Page): readonly string[] {
  const boxes = textLines(page).map(textBox);
  const rules = rulesOf(page);
  const crosses = (rule: Rule, box: TextBox): boolean =>
    isHorizontal(rule)
      ? rule.y1 > box.y1 + tolerance && rule.y1 < box.y2 - tolerance && rule.x1 + rule.width < box.x2 - tolerance && rule.x2 - rule.width > box.x1 + tolerance
      : rule.x1 > box.x1 + tolerance && rule.x1 < box.x2 - tolerance && rule.y1 < box.y2 - tolerance && rule.y2 > box.y1 + tolerance;
  const crossed = boxes.flatMap((box) => rules.filter((rule) => crosses(rule, box)).map((rule) => `rule ${JSON.stringify(rule)} through ${box.text}`));
  const covered = boxes.flatMap((box, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => other.x1 < box.x2 - tolerance && other.x2 > box.x1 + tolerance && other.y1 < box.y2 - tolerance && other.y2 > box.y1 + tolerance)
      .map((other) => `${other.text} over ${box.text}`),
  );
  return [...crossed, ...covered];
}

/** The ends of rules that do not lie on a rule across them; empty when every border is closed. */
export function openEnds(page: Page): readonly Rule[] {
  const rules = rulesOf(page);
  const half = (rule: Rule): number => rule.width / 2 + tolerance;
  const meets = (rule: Rule, x: number, y: number): boolean =>
    rules.some((other) =>
      isHorizontal(other) !== isHorizontal(rule) &&
      (isHorizontal(other) ? Math.abs(other.y1 - y) <= half(other) && other.x1 <= x + half(other) && other.x2 >= x - half(other) : Math.abs(other.x1 - x) <= half(other) && other.y1 <= y + half(other) && other.y2 >= y - half(other)),
    );
  return rules.filter((rule) => !meets(rule, rule.x1, rule.y1) || !meets(rule, rule.x2, rule.y2));
}

/** Pairs of parallel rules of which one lies on the other; empty when every border is drawn once. */
export function doubledRules(page: Page): readonly (readonly [Rule, Rule])[] {
  const rules = rulesOf(page);
  const lies = (a: Rule, b: Rule): boolean =>
    isHorizontal(a)
      ? Math.abs(a.y1 - b.y1) < tolerance && a.x1 < b.x2 - b.width - tolerance && a.x2 > b.x1 + b.width + tolerance
      : Math.abs(a.x1 - b.x1) < tolerance && a.y1 < b.y2 - tolerance && a.y2 > b.y1 + tolerance;
  return rules.flatMap((rule, index) => rules.slice(index + 1).filter((other) => isHorizontal(rule) === isHorizontal(other) && lies(rule, other)).map((other) => [rule, other] as const));
}
