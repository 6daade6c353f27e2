import { issuerMarkMeasures, signerRows } from '../document/issuerMark.js';
import type { DocumentHead } from '../document/nodes.js';
import type { Strip } from './flow.js';
import type { LayoutContext } from './layoutContext.js';
import type { PageItem, Rule } from './pages.js';
import { baselineShare } from './paragraphStrips.js';
import { emAscent, reportTooWide, singleLine } from './placedLine.js';
import type { SingleLine } from './placedLine.js';

/** Items, and where the part below them goes on, from the top of the text area. */
interface Part {
  readonly items: readonly PageItem[];
  readonly bottom: number;
}

/** 份号, 密级, 紧急程度: flush left, one a line, from the first line of the text area. */
function marksPart({ marks }: DocumentHead, context: LayoutContext): Part {
  const { left, linePitch } = context.stylesheet.page;
  return { items: marks.flatMap((mark, index) => singleLine(mark, context).at(left, (index + baselineShare) * linePitch)), bottom: marks.length * linePitch };
}

/** The organs, each spread to the width of the longest; 文件 half as high as they stand, beside them. */
function issuerMarkPart(mark: NonNullable<DocumentHead['issuerMark']>, context: LayoutContext): Part {
  const { page, head, paragraphs } = context.stylesheet;
  const { size, pitch, gap, height } = issuerMarkMeasures(mark, paragraphs.issuerMark, page.textWidth);
  const natural = mark.organs.map((organ) => singleLine(organ, context, { size, letterSpacing: 0 }));
  const widest = Math.max(...natural.map(({ width }) => width));
  const organs = mark.organs.map((organ, index): SingleLine => {
    const gaps = organ.inlines.reduce((count, inline) => count + (inline.type === 'text' ? [...inline.text].length : 0), -1);
    const letterSpacing = gaps > 0 ? (widest - natural[index]!.width) / gaps : 0;
    return letterSpacing > 0 ? singleLine(organ, context, { size, letterSpacing }) : natural[index]!;
  });
  const word = mark.documentWord && singleLine(mark.documentWord, context, { size, letterSpacing: 0 });
  const room = page.textWidth - (word ? gap + word.width : 0);
  mark.organs.filter((_, index) => natural[index]!.width > room).forEach((organ) => reportTooWide(organ, context));
  const left = page.left + (room - widest) / 2;
  // The ink of its characters begins at the distance asked for; below, their em box counts, so that Word files have the same height.
  const baseline = head.markDistance + (context.facesFor({ typeface: paragraphs.issuerMark.typeface, isLatin: false, isEastAsian: true }).of('国')?.face.ascent ?? emAscent) * size;
  const items = organs.flatMap((organ, index) => organ.at(left + (widest - organ.width) / 2, baseline + index * pitch));
  return { items: [...items, ...(word ? word.at(left + widest + gap, baseline + (height - size) / 2) : [])], bottom: head.markDistance + height };
}

/**
 * 发文字号 in the middle; beside 签发人 it stands one character in, level with the last row of names. Names stand two a
 * row, one below the other, and end one character in.
 */
function numberPart({ documentNumber, signers }: DocumentHead, top: number, context: LayoutContext): Part {
  const { page, paragraphs } = context.stylesheet;
  const right = page.left + page.textWidth;
  const names = signerRows((signers?.names ?? []).map((name) => singleLine(name, context)));
  const columns = Math.max(0, ...names.map((row) => row.length));
  const widest = Math.max(0, ...names.flat().map(({ width }) => width));
  const character = paragraphs.signerName.size + paragraphs.signerName.letterSpacing;
  const first = right - paragraphs.signerName.endIndent - columns * widest - Math.max(0, columns - 1) * character;
  const baselineOf = (row: number): number => top + (row + baselineShare) * page.linePitch;
  const nameItems = names.flatMap((row, index) => row.flatMap((name, column) => name.at(first + column * (widest + character), baselineOf(index))));
  const label = signers && singleLine(signers.label, context);
  const rows = Math.max(1, names.length);
  const number = documentNumber && singleLine(documentNumber, context);
  const numberLeft = signers ? page.left + paragraphs.documentNumber.startIndent : page.left + (page.textWidth - (number?.width ?? 0)) / 2;
  const numberRight = number ? numberLeft + number.width : page.left;
  // Names stand behind their label on the first line, and behind the number on the last.
  const isCrowded = first - (label?.width ?? 0) < (rows === 1 ? numberRight : page.left) || first < numberRight;
  if (isCrowded) signers?.names.filter((_, index) => names.flat()[index]!.width === widest).forEach((name) => reportTooWide(name, context));
  return {
    items: [...(number ? number.at(numberLeft, baselineOf(rows - 1)) : []), ...(label ? label.at(first - label.width, baselineOf(0)) : []), ...nameItems],
    // The lower edge of the characters, not of their line: the rule is measured from there.
    bottom: baselineOf(rows - 1) + (1 - emAscent) * paragraphs.documentNumber.size,
  };
}

function rulePart(top: number, { stylesheet: { page, head } }: LayoutContext): Part {
  const y = top + head.ruleDistance + head.ruleWidth / 2;
  const rule: Rule = Object.freeze({ type: 'rule', x1: page.left, y1: y, x2: page.left + page.textWidth, y2: y, width: head.ruleWidth, color: head.ruleColor, role: 'head' });
  return { items: [rule], bottom: y + head.ruleWidth / 2 };
}

/**
 * Sets 版头 as one strip (GB/T 9704-2012 7.2): 份号, 密级, 紧急程度 at the top left; 发文机关标志 35 mm below the upper edge
 * of the text area; 发文字号 two blank lines below it; the red rule 4 mm below that, and two blank lines before the title.
 */
export function headStrip(head: DocumentHead, context: LayoutContext): Strip {
  const { head: style } = context.stylesheet;
  const marks = marksPart(head, context);
  const mark = head.issuerMark && issuerMarkPart(head.issuerMark, context);
  const above = mark?.bottom ?? marks.bottom;
  const number = head.documentNumber || head.signers ? numberPart(head, above + style.spaceBeforeNumber, context) : undefined;
  const rule = mark || number ? rulePart(number?.bottom ?? above, context) : undefined;
  const parts = [marks, mark, number, rule].filter((part) => part !== undefined);
  return {
    type: 'strip',
    height: Math.max(...parts.map(({ bottom }) => bottom)),
    spaceBefore: 0,
    spaceAfter: style.spaceBeforeTitle,
    keepsSpaceAtTop: false,
    keepWithNext: true,
    keepWithPrevious: false,
    items: parts.flatMap(({ items }) => items),
    bookmarks: [],
  };
}
