import type { DocumentHead } from '../document/nodes.js';
import type { Rule } from '../layout/pages.js';
import type { Typeface } from '../measure/typeface.js';
import { character, inMillimetres, isNear, judged, looksLike, plain, samples, standard, unverified } from './judge.js';
import type { Evidence, Judge } from './judge.js';
import type { Measurement } from './inspection.js';
import { emAscent } from './pageLines.js';
import type { ProseLine } from './pageLines.js';

const { page: paper, head: asked, paragraphs: looks } = standard;
const right = paper.left + paper.textWidth;
const middle = paper.left + paper.textWidth / 2;
/** 1 mm is what the standard allows the text area itself; distances inside 版头 are small. */
const half = 72 / 25.4 / 2;

const linesOf = ({ lines }: Evidence, role: string): readonly ProseLine[] => lines.filter((line) => line.role === role);
const emBottom = ({ baseline, size }: ProseLine): number => baseline + (1 - emAscent) * size;
const isRed = ({ color }: { readonly color?: string }): boolean => /^#[A-F][0-9A-F][0-5][0-9A-F][0-5][0-9A-F]$/i.test(color ?? '');

/** A fault, and the measurements it was found from. */
interface Part {
  readonly faults: readonly string[];
  readonly measured: readonly Measurement[];
}

const fault = (isRight: boolean, name: string): readonly string[] => (isRight ? [] : [name]);

/** 份号, 密级和保密期限, 紧急程度: flush left in this order, one a line from the first. */
function marksPart({ marks }: DocumentHead, evidence: Evidence): Part {
  const faults = marks.flatMap(({ role, inlines }, index) => {
    const [line] = linesOf(evidence, role);
    if (inlines.length === 0) return [];
    const typeface: Typeface = role === 'copyNumber' ? 'fangsong' : 'hei';
    const slot = line ? Math.floor((line.baseline - paper.top) / evidence.linePitch) : -1;
    const isRight = line !== undefined && line.page === 1 && isNear(line.left, paper.left) && slot === index && looksLike([line], 16, typeface, evidence);
    return fault(isRight, role);
  });
  return { faults, measured: [] };
}

function issuerMarkPart(evidence: Evidence): Part {
  const lines = linesOf(evidence, 'issuerMark');
  const ascentOf = ({ pieces }: ProseLine): number => evidence.faces.get(pieces[0]!.face)?.ascent ?? emAscent;
  const distance = Math.min(...lines.map((line) => line.baseline - ascentOf(line) * line.size)) - paper.top;
  const offCentre = Math.abs((Math.min(...lines.map(({ left }) => left)) + Math.max(...lines.map((line) => line.right))) / 2 - middle);
  const isRight = lines.length > 0 && isNear(distance, asked.markDistance) && isNear(offCentre, 0) && lines.every(({ pieces }) => pieces.every(isRed));
  return {
    faults: fault(isRight && looksLike(lines, undefined, looks.issuerMark.typeface, evidence), 'issuerMark'),
    measured: [inMillimetres('markDistance', distance), inMillimetres('offCentre', offCentre)],
  };
}

/** 发文字号 two blank lines below the mark, in the middle or, beside 签发人, one character in and level with the last name. */
function numberPart({ documentNumber, signers, issuerMark }: DocumentHead, evidence: Evidence): Part {
  const [number] = linesOf(evidence, 'documentNumber');
  const names = linesOf(evidence, 'signerName');
  const [label] = linesOf(evidence, 'signers');
  const first = label ?? number;
  const mark = linesOf(evidence, 'issuerMark');
  const above = Math.max(...mark.map(emBottom));
  // From the lower edge of the mark to the upper edge of the next line's slot; characters stand at 80 % of it.
  const blankLines = issuerMark && first ? (first.baseline - 0.8 * evidence.linePitch - above) / evidence.linePitch : 2;
  const place = number && (signers ? number.left - paper.left : Math.abs((number.left + number.right) / 2 - middle));
  const lastName = names.at(-1);
  return {
    faults: [
      ...fault(!documentNumber || (number !== undefined && isNear(place!, signers ? character : 0) && looksLike([number], 16, 'fangsong', evidence)), 'documentNumber'),
      ...fault(isNear(blankLines, 2, 0.2), 'blankLines'),
      ...fault(!signers || (label !== undefined && looksLike([label], 16, 'fangsong', evidence) && looksLike(names, 16, 'kai', evidence)), 'signers'),
      ...fault(!signers || isNear(right - Math.max(...names.map((line) => line.right)), character), 'signerIndent'),
      ...fault(!signers || !number || isNear(number.baseline, lastName!.baseline, half), 'signerLine'),
    ],
    measured: [plain('blankLines', blankLines)],
  };
}

/** The red rule: 4 mm below the number, as wide as the text area, two blank lines above the title. */
function rulePart(evidence: Evidence): Part {
  const rules = evidence.pages.pages[0]!.items.filter((item): item is Rule => item.type === 'rule' && item.role === 'head');
  const [rule] = rules;
  if (!rule || rules.length > 1) return { faults: ['rule'], measured: [] };
  const above = [...linesOf(evidence, 'documentNumber'), ...linesOf(evidence, 'signerName')];
  const distance = rule.y1 - rule.width / 2 - Math.max(...(above.length > 0 ? above : linesOf(evidence, 'issuerMark')).map(emBottom));
  const [title] = linesOf(evidence, 'title');
  const titleLines = title && title.page === 1 ? (title.baseline - 0.8 * evidence.linePitch - rule.y1) / evidence.linePitch : 2;
  const isRight = isRed(rule) && isNear(rule.x1, paper.left, half) && isNear(rule.x2, right, half) && isNear(distance, asked.ruleDistance, half) && isNear(titleLines, 2, 0.2);
  return { faults: fault(isRight, 'rule'), measured: [inMillimetres('ruleDistance', distance), inMillimetres('ruleLength', rule.x2 - rule.x1)] };
}

/** GB/T 9704-2012 7.2: 份号, 密级, 紧急程度, 发文机关标志, 发文字号, 签发人 and the red rule in their places. */
export const judgeHead: Judge = (evidence) => {
  const { head } = evidence.document;
  if (!head) return unverified('报告没有版头', 'the report has no head');
  const parts = [
    marksPart(head, evidence),
    ...(head.issuerMark ? [issuerMarkPart(evidence)] : []),
    ...(head.documentNumber || head.signers ? [numberPart(head, evidence)] : []),
    ...(head.issuerMark || head.documentNumber || head.signers ? [rulePart(evidence)] : []),
  ];
  const faults = parts.flatMap((part) => part.faults);
  return judged(faults.length === 0, [...parts.flatMap(({ measured }) => measured), plain('faults', faults.length), ...samples(faults)]);
};
