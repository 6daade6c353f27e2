import type { TextLine } from '../layout/pages.js';
import { characterClasses, classOf } from '../typesetting/characterClass.js';
import { judged, plain, samples } from './judge.js';
import type { Evidence, Judge } from './judge.js';
import { lineText, textLinesOf } from './pageLines.js';

/** Two lines of one text: the end of the first and the start of the second were made by a line break. */
type LineBreak = readonly [before: string, after: string];

/** Labels have no origin; lines of one label stand below each other, their middles in line, one pitch apart. */
function isSameCell(a: TextLine, b: TextLine, pitch: number): boolean {
  const middle = (line: TextLine): number => (line.pieces[0]!.x + line.pieces.at(-1)!.x + line.pieces.at(-1)!.width) / 2;
  const isStacked = Math.abs(b.baseline - a.baseline - pitch) < 0.05;
  const isInLine = Math.abs(middle(a) - middle(b)) < 0.6 || Math.abs(a.pieces[0]!.x - b.pieces[0]!.x) < 0.6;
  return JSON.stringify(a.origin) === JSON.stringify(b.origin) && isStacked && isInLine;
}

/** Every line break in prose and in cells. */
function lineBreaks({ pages, paragraphs, cellPitch }: Evidence): readonly LineBreak[] {
  const inProse = paragraphs
    .filter(({ role }) => role !== 'title')
    .flatMap(({ lines }) => lines.slice(1).map((line, index): LineBreak => [lines[index]!.text, line.text]));
  const inCells = pages.pages.flatMap((page) => {
    const cells = textLinesOf(page).filter(({ role }) => role === 'cell');
    return cells.slice(1).flatMap((line, index): readonly LineBreak[] => (isSameCell(cells[index]!, line, cellPitch) ? [[lineText(cells[index]!), lineText(line)]] : []));
  });
  return [...inProse, ...inCells];
}

const firstClass = (text: string): number => classOf(text.codePointAt(0)!);
const lastClass = (text: string): number => classOf([...text].at(-1)!.codePointAt(0)!);

/** “ and ‘ open, ” and ’ close; a straight quote can be either and passes. */
function classAt(text: string, edge: 'start' | 'end'): number {
  const sign = edge === 'start' ? [...text][0]! : [...text].at(-1)!;
  if (sign === '”' || sign === '’') return characterClasses.closing;
  return sign === '“' || sign === '‘' ? characterClasses.opening : edge === 'start' ? firstClass(text) : lastClass(text);
}

// GB/T 15834-2011 5.1; the composer's own rules are not asked, so that a mistake in them is found.
const { closing, point, middleDot, connector, solidus, opening } = characterClasses;
const beginsNoLine: ReadonlySet<number> = new Set([closing, point, middleDot, connector, solidus]);
const endsNoLine: ReadonlySet<number> = new Set([opening, solidus]);

/** One — between two words is a connector, two are a dash, which a line may begin with but not part. */
const isWrong = ([before, after]: LineBreak): boolean =>
  beginsNoLine.has(classAt(after, 'start')) ||
  endsNoLine.has(classAt(before, 'end')) ||
  /^—(?!—)/u.test(after) ||
  (/—$/u.test(before) && /^—/u.test(after)) ||
  (/…$/u.test(before) && /^…/u.test(after));

function verdictOn(breaks: readonly LineBreak[], isFault: (lineBreak: LineBreak) => boolean): ReturnType<Judge> {
  const faults = breaks.filter(isFault);
  return judged(faults.length === 0, [plain('lines', breaks.length), plain('faults', faults.length), ...samples(faults.map(([before, after]) => `${before.slice(-6)}/${after.slice(0, 6)}`))]);
}

/** GB/T 15834-2011 5.1: what may begin and end a line, in prose and in cells. */
export const judgeMarks: Judge = (evidence) => verdictOn(lineBreaks(evidence), isWrong);

/** GB/T 15835-2011: no number is parted by a line end. */
export const judgeNumbers: Judge = (evidence) => verdictOn(lineBreaks(evidence), ([before, after]) => /\d[.,]?$/u.test(before) && /^[\d%％‰]/u.test(after));
