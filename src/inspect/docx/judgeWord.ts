import { officialFaceNamed } from '../../fonts/officialFaces.js';
import type { Typeface } from '../../measure/typeface.js';
import { clauses } from '../../stylesheet/clauses.js';
import type { Verdict, WordSection, WordSetting } from '../inspection.js';
import { judged, plain, samples, standard, tolerance, unverified } from '../judge.js';
import type { Finding } from '../judge.js';
import { indentOf, pitchOf } from './wordSetting.js';
import type { WordParagraph, WordRun } from './wordParagraphs.js';

/** What verdicts on a Word file are given from. */
export interface WordEvidence {
  readonly setting: WordSetting;
  readonly paragraphs: readonly WordParagraph[];
}

type WordJudge = (evidence: WordEvidence) => Finding;

const { page: paper, paragraphs: looks, pageNumber } = standard;
const inPoints = (millimetres: number): number => (millimetres / 25.4) * 72;
const isNear = (millimetres: number, points: number): boolean => Math.abs(inPoints(millimetres) - points) <= tolerance;
const length = (name: 'width' | 'height' | 'top' | 'bottom' | 'left' | 'right', value: number): ReturnType<typeof plain> => ({ ...plain(name, value), unit: 'mm' });

const flow = unverified('由文字处理软件排版时决定', 'a word processor decides it');
const noRoles = unverified('文件没有标题样式或大纲级别，哪一段是标题、正文无从得知', 'the file has no title or heading styles, so that nothing tells which paragraph is what');

const upright = ({ width, height }: WordSection): { readonly width: number; readonly height: number } => (width > height ? { width: height, height: width } : { width, height });

const judgePaper: WordJudge = ({ setting: { sections } }) => {
  const first = sections[0];
  if (!first) return unverified('文件没有写明纸张', 'the file states no paper');
  const isA4 = sections.map(upright).every(({ width, height }) => isNear(width, paper.width) && isNear(height, paper.height));
  return judged(isA4, [length('width', first.width), length('height', first.height)]);
};

const judgeMargins: WordJudge = ({ setting: { sections } }) => {
  const first = sections.find(({ width, height }) => width < height);
  if (!first) return unverified('文件没有写明页边', 'the file states no margins');
  const { width, height, top, bottom, left, right } = first;
  const holds = isNear(top, paper.top) && isNear(left, paper.left) && isNear(width - left - right, paper.textWidth) && isNear(height - top - bottom, paper.textHeight);
  return judged(holds, [length('top', top), length('bottom', bottom), length('left', left), length('right', right)]);
};

const ofRole = ({ paragraphs }: WordEvidence, ...roles: readonly string[]): readonly WordParagraph[] => paragraphs.filter(({ role, text }) => roles.includes(role) && text.trim() !== '');
const knowsRoles = (evidence: WordEvidence): boolean => evidence.paragraphs.some(({ role }) => role === 'title' || role.startsWith('heading'));

/** The runs that are not in one of some typefaces, or of another size; faces whose name tells nothing are listed apart. */
function runFaults(runs: readonly WordRun[], wanted: readonly Typeface[], size: number): { readonly wrong: readonly WordRun[]; readonly unknown: readonly string[] } {
  const own = runs.filter(({ text }) => text.trim() !== '');
  const found = own.map((run) => ({ run, typeface: officialFaceNamed([run.look.eastAsia])?.typeface }));
  const wrong = found.filter(({ run, typeface }) => run.look.size !== size || (typeface !== undefined && !wanted.some((one) => one === typeface))).map(({ run }) => run);
  return { wrong, unknown: [...new Set(found.filter(({ typeface }) => typeface === undefined).map(({ run }) => run.look.eastAsia || '（未写明）'))] };
}

function faceVerdict(holds: boolean, measured: readonly ReturnType<typeof plain>[], unknown: readonly string[]): Finding {
  if (!holds || unknown.length === 0) return judged(holds, measured);
  return unverified(`字体 ${unknown.join('、')} 属于哪一种，从名称看不出`, `the name of ${unknown.join(', ')} does not tell its typeface`, measured);
}

const judgeFace: WordJudge = (evidence) => {
  if (!knowsRoles(evidence)) return noRoles;
  const runs = ofRole(evidence, 'body', 'signature', 'date').flatMap((paragraph) => paragraph.runs);
  const first = runs[0];
  if (!first) return unverified('没有正文', 'there is no text');
  // A heading that runs into its paragraph is set as that heading.
  const { wrong, unknown } = runFaults(runs, ['fangsong', 'kai'], looks.body.size);
  return faceVerdict(wrong.length === 0, [{ ...plain('size', first.look.size), unit: 'pt' }, plain('typeface', first.look.eastAsia), ...samples(wrong.map(({ text }) => text.slice(0, 12)))], unknown);
};

const judgeGrid: WordJudge = (evidence) => {
  const section = evidence.setting.sections[0];
  const body = ofRole(evidence, 'body')[0];
  if (!section || !body) return unverified('没有正文', 'there is no text');
  const pitch = pitchOf(body, section.grid);
  if (typeof pitch !== 'number') return unverified('行距不是固定值，由文字处理软件按字体决定', 'the line pitch follows from the face', [plain('linePitch', pitch)]);
  const { size, spacing } = body.runs[0]!.look;
  // By their characters alone, as in pages laid out here; a hundredth of a millimetre may be lost in rounding.
  const lines = Math.floor((inPoints(section.height - section.top - section.bottom) - size + 0.1) / pitch) + 1;
  const characters = Math.floor((inPoints(section.width - section.left - section.right) + 0.1) / (size + spacing));
  const fits = lines >= paper.linesPerPage && lines <= paper.linesPerPage + 1 && characters >= paper.charactersPerLine && characters <= paper.charactersPerLine;
  const measured = [{ ...plain('linePitch', pitch), unit: 'pt' as const }, plain('mostLines', lines), plain('mostCharacters', characters)];
  return fits ? unverified('属性上排得下每面 22 行、每行 28 字；实际行数由文字处理软件决定', '22 lines of 28 characters fit by the properties; the lines themselves are for a word processor', measured) : judged(false, measured);
};

const judgeColour: WordJudge = ({ paragraphs }) => {
  // 版头 is red by the standard itself (7.2); its paragraphs have roles of their own.
  const wrong = paragraphs.filter(({ role }) => role !== 'otherText').flatMap(({ runs }) => runs.filter(({ text, look }) => text.trim() !== '' && look.color !== 'auto' && look.color !== '000000'));
  return judged(wrong.length === 0, [plain('faults', wrong.length), ...samples(wrong.map(({ text, look }) => `#${look.color} ${text.slice(0, 8)}`))]);
};

const judgeTitle: WordJudge = (evidence) => {
  if (!knowsRoles(evidence)) return noRoles;
  const title = ofRole(evidence, 'title')[0];
  if (!title) return unverified('没有标题样式的段落', 'no paragraph has the style of a title');
  const { wrong, unknown } = runFaults(title.runs, [looks.title.typeface], looks.title.size);
  const measured = [{ ...plain('size', title.runs[0]!.look.size), unit: 'pt' as const }, plain('typeface', title.runs[0]!.look.eastAsia), plain('alignment', title.look.alignment), ...samples(wrong.map(({ text }) => text))];
  return faceVerdict(wrong.length === 0 && title.look.alignment === 'center', measured, unknown);
};

const headingTypefaces: Readonly<Record<string, Typeface>> = { heading1: 'hei', heading2: 'kai', heading3: 'fangsong', heading4: 'fangsong' };

const judgeBody: WordJudge = (evidence) => {
  if (!knowsRoles(evidence)) return noRoles;
  const body = ofRole(evidence, 'body');
  if (body.length === 0) return unverified('没有正文', 'there is no text');
  const headings = Object.keys(headingTypefaces).flatMap((role) => ofRole(evidence, role).map((paragraph) => ({ paragraph, ...runFaults(paragraph.runs, [headingTypefaces[role]!], looks.body.size) })));
  const indented = [...body, ...headings.map(({ paragraph }) => paragraph)];
  const wrongIndent = indented.filter((paragraph) => Math.abs(indentOf(paragraph) - 2) > 0.1 || paragraph.look.left !== 0);
  const faults = [...wrongIndent, ...headings.filter(({ wrong }) => wrong.length > 0).map(({ paragraph }) => paragraph)].map(({ text }) => text.slice(0, 12));
  const measured = [plain('paragraphs', indented.length), plain('indent', indentOf(body[0]!)), plain('faults', faults.length), ...samples(faults)];
  return faceVerdict(faults.length === 0, measured, [...new Set(headings.flatMap(({ unknown }) => unknown))]);
};

const judgeDate: WordJudge = (evidence) => {
  const dates = ofRole(evidence, 'date').map(({ text }) => text.trim());
  if (dates.length === 0) return unverified('没有成文日期', 'there is no date');
  return judged(dates.every((date) => /^\d{4}年(?:[1-9]|1[0-2])月(?:[1-9]|[12]\d|3[01])日$/u.test(date)), dates.map((date) => plain('date', date)));
};

const sides: Readonly<Record<string, readonly string[]>> = { odd: ['right', 'end', 'outside'], even: ['left', 'start', 'outside'], all: ['outside'] };

const judgePageNumbers: WordJudge = ({ setting: { sections } }) => {
  const numbers = sections.flatMap((section) => section.pageNumbers);
  if (numbers.length === 0) return judged(false, [plain('faults', 1)]);
  const wrong = numbers.filter(({ pages, form, face, size, alignment }) => !/^—\s?N\s?—$/u.test(form) || size !== pageNumber.size || officialFaceNamed([face])?.typeface !== 'song' || !(sides[pages]?.includes(alignment) ?? true));
  const measured = [{ ...plain('size', numbers[0]!.size), unit: 'pt' as const }, plain('typeface', numbers[0]!.face), plain('faults', wrong.length), ...samples(wrong.map(({ pages, form, alignment }) => `${pages} ${form} ${alignment}`))];
  return wrong.length > 0 ? judged(false, measured) : unverified('字体、字号、形式和左右位置相符；距版心的距离由文字处理软件决定', 'face, size, form and side are right; the distance is for a word processor', measured);
};

const judgeMarks: WordJudge = ({ setting: { keepsLineRules } }) => (keepsLineRules ? unverified('已开启避头尾；断行由文字处理软件决定', 'kinsoku is on; a word processor breaks the lines') : judged(false, [plain('faults', 1), ...samples(['避头尾（kinsoku）已关闭'])]));

const judges: Readonly<Record<string, WordJudge>> = {
  'GB/T 9704-2012 5.1': judgePaper,
  'GB/T 9704-2012 5.2.1': judgeMargins,
  'GB/T 9704-2012 5.2.2': judgeFace,
  'GB/T 9704-2012 5.2.3': judgeGrid,
  'GB/T 9704-2012 5.2.4': judgeColour,
  'GB/T 9704-2012 7.3.1': judgeTitle,
  'GB/T 9704-2012 7.3.3': judgeBody,
  'GB/T 9704-2012 7.3.5.4': judgeDate,
  'GB/T 9704-2012 7.5': judgePageNumbers,
  'GB/T 15834-2011 5.1': judgeMarks,
};

/** The verdict on each clause that applies, from what the file's properties say. */
export function wordVerdicts(evidence: WordEvidence): readonly Verdict[] {
  return clauses
    .filter(({ applicability }) => applicability === 'measured' || applicability === 'notVerified')
    .map(({ id, strength, reason, applicability }) => ({
      clause: id,
      strength,
      ...(judges[id]?.(evidence) ?? (applicability === 'notVerified' ? unverified(reason?.zh ?? '', reason?.en ?? '') : flow)),
    }));
}
