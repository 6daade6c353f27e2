import type { Paragraph } from '../document/nodes.js';
import { plainText } from '../document/plainText.js';
import type { Rule } from '../layout/pages.js';
import { character, inMillimetres, isNear, judged, looksLike, plain, samples, standard, unverified } from './judge.js';
import type { Evidence, Judge } from './judge.js';
import { placeOf, rowsOf } from './pageLines.js';
import type { ProseLine, ProseParagraph } from './pageLines.js';

const { page: paper, paragraphs: looks, imprint: asked } = standard;
const right = paper.left + paper.textWidth;
const bottom = paper.top + paper.textHeight;

const ofRole = ({ paragraphs }: Evidence, role: string): readonly ProseParagraph[] => paragraphs.filter((paragraph) => paragraph.role === role);
const linesOf = (evidence: Evidence, role: string): readonly ProseLine[] => ofRole(evidence, role).flatMap(({ lines }) => lines);

/** Blank lines between a line and the one before it; undefined at the top of a page. */
function blankLinesAbove(line: ProseLine, { lines, linePitch }: Evidence): number | undefined {
  const before = lines[lines.indexOf(line) - 1];
  return before && before.page === line.page ? (line.baseline - before.baseline) / linePitch - 1 : undefined;
}

const isBlank = (count: number | undefined, wanted: number): boolean => count === undefined || isNear(count, wanted, 0.1);

/** GB/T 9704-2012 7.3.2: a blank line below the title, every line flush left, a full-width colon at the end. */
export const judgeRecipients: Judge = (evidence) => {
  const lines = linesOf(evidence, 'recipients');
  const [first] = lines;
  if (!first) return unverified('报告没有主送机关', 'the report has no addressee');
  const blankLines = blankLinesAbove(first, evidence);
  const wrong = lines.filter(({ left }) => !isNear(left, paper.left)).map(({ text }) => text);
  const isRight = wrong.length === 0 && isBlank(blankLines, 1) && lines.at(-1)!.text.endsWith('：') && looksLike(lines, 16, 'fangsong', evidence);
  return judged(isRight, [...(blankLines === undefined ? [] : [plain('blankLines', blankLines)]), ...samples(wrong)]);
};

/** GB/T 9704-2012 7.3.4: a blank line below the text, 附件： two characters in; names go on below themselves and end without a mark. */
export const judgeAnnexList: Judge = (evidence) => {
  const entries = ofRole(evidence, 'annexList');
  const [first] = entries[0]?.lines ?? [];
  if (!first) return unverified('报告没有附件说明', 'the report has no list of annexes');
  const listed = evidence.document.blocks.filter((block): block is Paragraph => block.type === 'paragraph' && block.role === 'annexList');
  const blankLines = blankLinesAbove(first, evidence);
  const starts = entries.map(({ lines }, index) => placeOf(lines[0]!, (listed[index]!.label ?? '').length, evidence.faces));
  const wrong = entries.flatMap(({ lines }, index) => {
    const isHanging = lines.slice(1).every(({ left }) => isNear(left, starts[index]!, 2));
    return isHanging && isNear(starts[index]!, starts[0]!, 2) && !/[，。；、]$/u.test(lines.at(-1)!.text) ? [] : [lines[0]!.text];
  });
  const indent = (first.left - paper.left) / character;
  return judged(wrong.length === 0 && isNear(indent, 2, 0.1) && first.text.startsWith('附件：') && isBlank(blankLines, 1), [
    plain('indent', indent),
    ...(blankLines === undefined ? [] : [plain('blankLines', blankLines)]),
    ...samples(wrong),
  ]);
};

/** GB/T 9704-2012 7.3.5.1: the date four characters in, the signature in the middle above it; no two seals touch. */
export const judgeSeal: Judge = (evidence) => {
  const [signatures, dates] = [linesOf(evidence, 'sealedSignature'), linesOf(evidence, 'sealedDate')];
  const [last, date] = [signatures.at(-1), dates[0]];
  if (!last || !date) return unverified('报告不加盖印章', 'the report is not sealed');
  const middleOf = (line: ProseLine): number => (line.left + line.right) / 2;
  const offCentre = Math.abs(middleOf(last) - middleOf(date));
  const dateIndent = (right - date.right) / character;
  // A signature longer than the room above the date moves both to the left.
  const isAtEdge = Math.max(...signatures.map((line) => line.right)) > right - character;
  const seal = standard.seal.diameter;
  const touching = signatures.filter((one, index) => signatures.slice(index + 1).some((other) => Math.hypot(middleOf(one) - middleOf(other), one.baseline - other.baseline) < seal));
  const isPlaced = isNear(offCentre, 0) && (isNear(dateIndent, 4, 0.1) || (isAtEdge && dateIndent > 4)) && date.page === last.page && isNear(date.baseline - last.baseline, evidence.linePitch);
  return judged(isPlaced && touching.length === 0 && looksLike([...signatures, ...dates], 16, 'fangsong', evidence), [plain('dateIndent', dateIndent), inMillimetres('offCentre', offCentre), ...samples(touching.map(({ text }) => text))]);
};

/** GB/T 9704-2012 7.3.6: on the line below the date, two characters in, in parentheses. */
export const judgeNote: Judge = (evidence) => {
  const [first, ...more] = linesOf(evidence, 'note');
  if (!first) return unverified('报告没有附注', 'the report has no remark');
  const blankLines = blankLinesAbove(first, evidence);
  const isInParentheses = first.text.startsWith('（') && (more.at(-1) ?? first).text.endsWith('）');
  // An opening parenthesis may have its blank half trimmed.
  const indent = (first.left - paper.left) / character;
  const isRight = isInParentheses && (isNear(indent, 2, 0.1) || isNear(indent, 1.5, 0.1)) && isBlank(blankLines, 0);
  return judged(isRight && looksLike([first, ...more], 16, 'fangsong', evidence), [plain('indent', indent), ...(blankLines === undefined ? [] : [plain('blankLines', blankLines)])]);
};

/** GB/T 9704-2012 7.3.7: each annex on a new page, its mark in 黑体 flush left on the first line, its title in the middle of the third. */
export const judgeAnnexes: Judge = (evidence) => {
  const marks = linesOf(evidence, 'annexMark');
  const titles = ofRole(evidence, 'annexTitle');
  if (marks.length === 0) return unverified('报告没有随附附件', 'no annex is attached');
  const wrong = marks.filter((mark, index) => {
    const [title] = titles[index]?.lines ?? [];
    const isFirst = evidence.lines.find(({ page }) => page === mark.page) === mark && mark.baseline - paper.top < evidence.linePitch;
    const isThird = title !== undefined && title.page === mark.page && isNear((title.baseline - mark.baseline) / evidence.linePitch, 2, 0.1);
    const isMiddle = title !== undefined && isNear((title.left + title.right) / 2, paper.left + paper.textWidth / 2);
    return !isFirst || !isThird || !isMiddle || !isNear(mark.left, paper.left) || !looksLike([mark], 16, 'hei', evidence) || !/^附件\d*$/u.test(mark.text);
  });
  const listed = evidence.document.blocks.flatMap((block) => (block.type === 'paragraph' && block.role === 'annexList' ? [plainText(block.inlines)] : []));
  const strange = titles.map(({ lines }) => lines.map(({ text }) => text).join('')).filter((title) => !listed.includes(title));
  return judged(wrong.length === 0 && strange.length === 0, [plain('annexes', marks.length), plain('faults', wrong.length + strange.length), ...samples([...wrong.map(({ text }) => text), ...strange])]);
};

/**
 * GB/T 9704-2012 7.4: at the foot of the last page, which is even; the last rule on the lower edge of the text area, the
 * outer rules 0.35 mm and the inner ones 0.25 mm thick, all as wide as the text area; 四号仿宋, one character in.
 */
export const judgeImprint: Judge = (evidence) => {
  const { imprint } = evidence.document;
  if (!imprint) return unverified('报告没有版记', 'the report has no imprint');
  const last = evidence.pages.pages.at(-1)!;
  const rules = last.items.filter((item): item is Rule => item.type === 'rule' && item.role === 'imprint');
  const lowest = rules.at(-1);
  const distance = lowest ? lowest.y1 + lowest.width / 2 - bottom : Infinity;
  const isThick = ({ width }: Rule, index: number): boolean => isNear(width, index === 0 || index === rules.length - 1 ? asked.outerRuleWidth : asked.innerRuleWidth, 0.05);
  const isWhole = (rule: Rule): boolean => isNear(rule.x1, paper.left) && isNear(rule.x2, right);
  const { size } = looks.copiesTo;
  const lines = ['copiesTo', 'printedBy', 'printedOn'].flatMap((role) => linesOf(evidence, role));
  const [copies, by, on] = ['copiesTo', 'printedBy', 'printedOn'].map((role) => linesOf(evidence, role));
  const faults = [
    ...(last.number % 2 === 0 && lines.every(({ page }) => page === last.number) ? [] : ['page']),
    ...(rules.length === rowsOf(imprint) + 1 && isNear(distance, 0) && rules.every(isThick) && rules.every(isWhole) ? [] : ['rules']),
    ...(copies!.every((line, index) => isNear(line.left, paper.left + size * (index === 0 ? 1 : 4)) && line.right <= right - size + 1) ? [] : ['copiesTo']),
    ...(by!.every(({ left }) => isNear(left, paper.left + size)) && on!.every((line) => isNear(line.right, right - size) && line.text.endsWith('印发')) ? [] : ['printing']),
    ...(looksLike(lines, size, 'fangsong', evidence) && (copies!.length === 0 || copies!.at(-1)!.text.endsWith('。')) ? [] : ['text']),
  ];
  return judged(faults.length === 0, [plain('lastPage', last.number), inMillimetres('lastRule', distance), plain('faults', faults.length), ...samples(faults)]);
};
