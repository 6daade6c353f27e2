import type { Page, PageItem, TextLine } from '../layout/pages.js';
import { inMillimetres, inPoints, isNear, judged, plain, samples, standard, tolerance, unverified } from './judge.js';
import type { Evidence, Judge } from './judge.js';
import { emAscent, fullWidthCount, lineEnd, lineText, textLinesOf } from './pageLines.js';

const { page: paper, pageNumber } = standard;
const bottomOfText = paper.top + paper.textHeight;
const rightOfText = paper.left + paper.textWidth;

/** GB/T 9704-2012 5.1: every page is A4. */
export const judgePaper: Judge = ({ pages }) => {
  const sheets = pages.pages.map(({ width, height, isTurned }) => (isTurned ? { width: height, height: width } : { width, height }));
  const isA4 = sheets.every(({ width, height }) => isNear(width, paper.width) && isNear(height, paper.height));
  const first = sheets[0]!;
  return judged(isA4, [inMillimetres('width', first.width), inMillimetres('height', first.height)]);
};

interface Bounds {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

function boundsOf(item: PageItem): Bounds {
  if (item.type === 'rule') return { left: item.x1, right: item.x2, top: item.y1, bottom: item.y2 };
  if (item.type === 'picture' || item.type === 'drawing') return { left: item.x, right: item.x + item.width, top: item.y, bottom: item.y + item.height };
  const size = Math.max(...item.pieces.map((piece) => piece.size));
  return { left: item.pieces[0]!.x, right: lineEnd(item), top: item.baseline - emAscent * size, bottom: item.baseline + (1 - emAscent) * size };
}

/** Where an item stands on the sheet as bound, also when its page is read turned. */
function boundsOnSheet(item: PageItem, { isTurned, width }: Page): Bounds {
  const { top, bottom, left, right } = boundsOf(item);
  return isTurned ? { top: width - right, bottom: width - left, left: top, right: bottom } : { top, bottom, left, right };
}

const isContent = (item: PageItem): boolean => item.type !== 'text' || (item.role !== 'pageNumber' && item.pieces.length > 0);

/**
 * GB/T 9704-2012 5.2.1: everything but the page number stands in the text area, lines begin and end on its sides, and
 * there is no room for one more line above the first. Marks that hang are left out: the line ends before them.
 */
export const judgeMargins: Judge = ({ pages, lines }) => {
  const bounds = pages.pages.flatMap((page) => page.items.filter(isContent).map((item) => boundsOnSheet(item, page)));
  if (bounds.length === 0) return unverified('没有正文', 'there is no text');
  const left = Math.min(...bounds.map((one) => one.left));
  const right = Math.max(...bounds.map((one) => one.right));
  const top = Math.min(...bounds.map((one) => one.top));
  const bottom = Math.max(...bounds.map((one) => one.bottom));
  const firstLineTop = Math.min(...lines.map(({ baseline, size }) => baseline - emAscent * size));
  const isInside = top >= paper.top - tolerance && bottom <= bottomOfText + tolerance && isNear(left, paper.left) && isNear(right, rightOfText);
  return judged(isInside && firstLineTop - paper.top < paper.linePitch, [
    inMillimetres('top', top),
    inMillimetres('bottom', paper.height - bottom),
    inMillimetres('left', left),
    inMillimetres('right', paper.width - right),
    inMillimetres('firstLineTop', firstLineTop),
  ]);
};

/** The distance between neighbouring lines of a body paragraph that occurs most often; undefined when there are none. */
function commonPitch(baselines: readonly (readonly number[])[]): number | undefined {
  const counts = new Map<number, number>();
  for (const paragraph of baselines) {
    paragraph.slice(1).forEach((baseline, index) => {
      const pitch = Math.round((baseline - paragraph[index]!) * 100) / 100;
      if (pitch > 0) counts.set(pitch, (counts.get(pitch) ?? 0) + 1);
    });
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

const isProseOnly = (page: Page): boolean => page.items.every((item) => item.type === 'text' && item.role !== 'cell');

/** GB/T 9704-2012 5.2.3: 22 lines on a full page of text, 28 characters on a full line. */
export const judgeGrid: Judge = ({ pages, paragraphs, lines, faces }) => {
  const body = paragraphs.filter(({ role }) => role === 'body');
  const pitch = commonPitch(body.map((paragraph) => paragraph.lines.map(({ baseline }) => baseline)));
  const mostLines = Math.max(0, ...pages.pages.filter(isProseOnly).map((page) => lines.filter((line) => line.page === page.number).length));
  const mostCharacters = Math.max(0, ...lines.filter(({ role }) => role === 'body').map((line) => fullWidthCount(line, faces)));
  const measured = [...(pitch === undefined ? [] : [inPoints('linePitch', pitch)]), plain('mostLines', mostLines), plain('mostCharacters', mostCharacters)];
  // By their characters alone, without the space above the first line and below the last, so many lines fill the text area.
  const fit = pitch === undefined ? paper.linesPerPage : Math.floor((paper.textHeight - standard.paragraphs.body.size) / pitch) + 1;
  if (mostLines > paper.linesPerPage || mostCharacters > paper.charactersPerLine || fit < paper.linesPerPage) return judged(false, measured);
  const isFull = mostLines === paper.linesPerPage && mostCharacters === paper.charactersPerLine;
  return isFull ? judged(true, measured) : unverified('没有排满的页或行', 'no page or line is full', measured);
};

/** A 一字线 stands so far above the baseline, in em. */
const dashAboveBaseline = 0.38;

interface NumberFacts {
  readonly isRight: boolean;
  readonly distance: number;
  readonly indent: number;
}

function numberFacts(line: TextLine, page: Page): NumberFacts {
  const size = line.pieces[0]!.size;
  const last = line.pieces.at(-1)!;
  const isOdd = page.number % 2 === 1;
  const indent = (isOdd ? rightOfText - last.x - last.width : line.pieces[0]!.x - paper.left) / size;
  const distance = line.baseline - dashAboveBaseline * size - bottomOfText;
  const isRight = /^—\s?(\d+)\s?—$/.exec(lineText(line))?.[1] === String(page.number);
  return { isRight: isRight && isNear(size, pageNumber.size, 0.01) && isNear(distance, pageNumber.distance) && isNear(indent, 1, 0.2), distance, indent };
}

/** The blank page before 版记, and the page of 版记 behind it: these carry no number. */
function unnumberedPages({ pages: { pages }, document }: Evidence): readonly Page[] {
  const blank = pages.at(-2);
  return document.imprint && blank && blank.items.every((item) => item.type === 'text' && item.role === 'pageNumber') ? pages.slice(-2) : [];
}

/** GB/T 9704-2012 7.5: `— 1 —` in 四号宋体 with half-width digits, 7 mm below the text area, outside, one character in. */
export const judgePageNumbers: Judge = (evidence) => {
  const { pages, faces, typefaces, unknownFaces } = evidence;
  const unnumbered = unnumberedPages(evidence);
  const numbers = pages.pages.map((page) => ({ page, line: textLinesOf(page).find(({ role }) => role === 'pageNumber') }));
  const isSong = (line: TextLine): boolean => line.pieces.every(({ face }) => unknownFaces?.has(face) === true || (typefaces.get(face)?.has('song') ?? false));
  const isHalfWidth = (line: TextLine): boolean =>
    line.pieces.every(({ face, text }) => [...text].every((sign) => !/\d/.test(sign) || faces.get(face)!.advanceOf(sign.codePointAt(0)!) <= 0.6));
  const wrong = numbers.filter(({ page, line }) => (unnumbered.includes(page) ? line !== undefined : !line || !numberFacts(line, page).isRight || !isSong(line) || !isHalfWidth(line)));
  const first = numbers.find(({ line }) => line !== undefined);
  if (pages.pages.every((page) => textLinesOf(page).length === 0)) return unverified('没有文字', 'there is no text');
  if (!first?.line) return judged(false, [plain('faults', wrong.length)]);
  const { distance, indent } = numberFacts(first.line, first.page);
  return judged(wrong.length === 0, [
    inMillimetres('dashDistance', distance),
    plain('outerIndent', indent),
    inPoints('size', first.line.pieces[0]!.size),
    plain('faults', wrong.length),
    ...samples(wrong.map(({ page }) => `第${page.number}页`)),
  ]);
};

/**
 * GB/T 9704-2012 8: the head of a wide table lies on the binding side of odd pages and on the cut side of even ones. Both
 * are the left edge of the sheet as bound; that the number keeps its place is measured with all others (7.5).
 */
export const judgeWideTables: Judge = ({ pages }) => {
  const turned = pages.pages.filter(({ isTurned }) => isTurned);
  if (turned.length === 0) return unverified('没有横排的表格', 'no table stands turned');
  const tops = turned.map((page) => Math.min(...page.items.filter(isContent).map((item) => boundsOnSheet(item, page).left)));
  const isUpright = turned.every(({ items }) => items.filter((item) => item.type === 'text' && item.role === 'pageNumber').every((item) => item.type === 'text' && item.isOnSheet));
  const furthest = Math.max(...tops.map((top) => top - paper.left));
  return judged(isUpright && furthest < paper.linePitch, [plain('turnedPages', turned.length), inMillimetres('headFromSide', furthest)]);
};

/** GB/T 9704-2012 5.2.4: only 版头 has a colour. A finished file shows every colour; laid-out pages without one are left to it. */
export const judgeColour: Judge = ({ pages, colours }) => {
  if (colours) return judgedColours(colours);
  const coloured = pages.pages.flatMap(({ items }) => items.flatMap((item) => (item.type === 'text' && item.pieces.some(({ color }) => color !== undefined) ? [item] : [])));
  const wrong = coloured.filter(({ role }) => role !== 'issuerMark').map(lineText);
  if (coloured.length > 0) return judged(wrong.length === 0, [plain('faults', wrong.length), ...samples(wrong)]);
  return unverified('版面数据不带颜色；成品文件另有一致性测试', 'pages carry no colour; the conformance tests look at finished files');
};

function judgedColours(colours: NonNullable<Evidence['colours']>): ReturnType<Judge> {
  if (colours.size === 0) return unverified('没有文字', 'there is no text');
  const others = [...colours].filter(([colour]) => colour !== '#000000').map(([colour, count]) => `${colour} ${count}`);
  return judged(others.length === 0, [plain('faults', others.length), ...samples(others)]);
}
