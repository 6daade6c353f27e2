import type { CellKind, ParagraphRole } from '../document/nodes.js';
import { fontSizeToPoints } from '../measure/fontSize.js';
import { pointsToTwips, toPoints } from '../measure/length.js';
import type { Typeface } from '../measure/typeface.js';
import type { Alignment, PageNumberStyle, PageStyle, ParagraphStyle, Stylesheet, TableStyle, TextStyle } from './stylesheet.js';

/** A face, its size in points, and the letter spacing it is set with. */
export interface ResolvedText {
  readonly typeface: Typeface;
  readonly size: number;
  /** Added to the advance of each character (negative: tighter), so that the grid's characters fill the line. */
  readonly letterSpacing: number;
}

/** How a paragraph looks: indents, spaces and pitch in points. */
export interface ResolvedParagraph extends ResolvedText {
  readonly alignment: Alignment;
  readonly firstLineIndent: number;
  readonly startIndent: number;
  readonly endIndent: number;
  readonly spaceBefore: number;
  readonly spaceAfter: number;
  readonly linePitch: number;
  readonly keepWithNext: boolean;
  readonly outlineLevel?: number;
}

/** How a cell's text looks. */
export interface ResolvedCell extends ResolvedText {
  readonly alignment: 'left' | 'center' | 'right';
}

/** A stylesheet with every measure in points, top left origin; made once by {@link resolveStylesheet} and shared by layout and renderers. */
export interface ResolvedStylesheet {
  readonly name: string;
  readonly page: {
    readonly width: number;
    readonly height: number;
    readonly left: number;
    readonly top: number;
    /** Width and height of the text area (版心). */
    readonly textWidth: number;
    readonly textHeight: number;
    readonly linePitch: number;
    readonly linesPerPage: number;
    readonly charactersPerLine: number;
  };
  readonly pageNumber: ResolvedText & { readonly before: string; readonly after: string; readonly distance: number; readonly outerIndent: number };
  readonly composition: {
    readonly lineBreaking: 'basic' | 'gb' | 'strict';
    readonly keepsUnits: boolean;
    /** In em. */
    readonly cjkLatinGap: number;
    readonly hangingPunctuation: boolean;
    readonly squeezeAdjacentMarks: boolean;
  };
  readonly paragraphs: Readonly<Record<ParagraphRole, ResolvedParagraph>>;
  readonly runInHeadings: Readonly<Record<'runInHeading2' | 'runInHeading3' | 'runInHeading4', ResolvedText>>;
  readonly table: {
    readonly cells: Readonly<Record<CellKind, ResolvedCell>>;
    readonly linePitch: number;
    readonly paddingInline: number;
    readonly paddingBlock: number;
    readonly minimumRowHeight: number;
    readonly ruleWidth: number;
    readonly spaceAround: number;
  };
  readonly figure: { readonly spaceAround: number };
  readonly officialFaces: Readonly<Record<Typeface, string>>;
}

function mapValues<K extends string, A, B>(record: Readonly<Record<K, A>>, change: (value: A) => B): Readonly<Record<K, B>> {
  return Object.fromEntries(Object.entries<A>(record).map(([key, value]) => [key, change(value)])) as Record<K, B>;
}

type TextResolver = (style: TextStyle) => ResolvedText;

function resolvedPage(page: PageStyle): ResolvedStylesheet['page'] {
  const [width, height] = [toPoints(page.width.value), toPoints(page.height.value)];
  const [left, top] = [toPoints(page.marginLeft.value), toPoints(page.marginTop.value)];
  return {
    width,
    height,
    left,
    top,
    textWidth: width - left - toPoints(page.marginRight.value),
    textHeight: height - top - toPoints(page.marginBottom.value),
    linePitch: toPoints(page.linePitch.value),
    linesPerPage: page.linesPerPage.value,
    charactersPerLine: page.charactersPerLine.value,
  };
}

/** Text of the body's size stands on the grid of so many characters a line; text of any other size keeps its own width. */
function textResolver(bodySize: number, { textWidth, charactersPerLine }: ResolvedStylesheet['page']): TextResolver {
  // Rounded down to the 1/20 pt in which a Word file states it, so that Word file and PDF count alike: −0.25 pt. The
  // 1.2 pt that 28 such characters leave of 156 mm are spread by justification.
  const gridSpacing = Math.floor(pointsToTwips(1000 * (textWidth / charactersPerLine - bodySize)) / 1000) / 20;
  return ({ typeface, size: named }) => {
    const size = fontSizeToPoints(named);
    return { typeface, size, letterSpacing: size === bodySize ? gridSpacing : 0 };
  };
}

function resolvedParagraph(style: ParagraphStyle, text: TextResolver, pagePitch: number): ResolvedParagraph {
  const look = text(style);
  const character = look.size + look.letterSpacing;
  return {
    ...look,
    alignment: style.alignment,
    firstLineIndent: style.firstLineIndent * character,
    startIndent: (style.startIndent ?? 0) * character,
    endIndent: (style.endIndent ?? 0) * character,
    spaceBefore: style.linesBefore * pagePitch,
    spaceAfter: style.linesAfter * pagePitch,
    linePitch: style.linePitch ? toPoints(style.linePitch) : pagePitch,
    keepWithNext: style.keepWithNext,
    ...(style.outlineLevel !== undefined && { outlineLevel: style.outlineLevel }),
  };
}

function resolvedPageNumber(style: PageNumberStyle, text: TextResolver): ResolvedStylesheet['pageNumber'] {
  const { before, after, distance, outerIndent } = style;
  return { ...text(style), before, after, distance: toPoints(distance), outerIndent: outerIndent * fontSizeToPoints(style.size) };
}

function resolvedTable(table: TableStyle, text: TextResolver, linePitch: number): ResolvedStylesheet['table'] {
  return {
    cells: mapValues(table.cells, (style) => ({ ...text(style), alignment: style.alignment })),
    linePitch: toPoints(table.linePitch),
    paddingInline: toPoints(table.cellPaddingInline),
    paddingBlock: toPoints(table.cellPaddingBlock),
    minimumRowHeight: toPoints(table.minimumRowHeight),
    ruleWidth: toPoints(table.ruleWidth),
    spaceAround: table.linesAround * linePitch,
  };
}

/**
 * Turns the standard's counts and named sizes into points, once, for layout and every renderer.
 *
 * The body's character pitch is the measure divided by the characters a line must hold (GB/T 9704-2012 5.2.3):
 * 442.2 pt / 28 = 15.79 pt, so text of the body's size is set 0.21 pt tighter; other sizes keep their own width.
 *
 * @throws RangeError when a length or a size is not written as `37mm`, `28.95pt` or `三号`.
 * @example
 * resolveStylesheet(gbt9704).paragraphs.title.size //=> 22
 */
export function resolveStylesheet(stylesheet: Stylesheet): ResolvedStylesheet {
  const page = resolvedPage(stylesheet.page);
  const text = textResolver(fontSizeToPoints(stylesheet.paragraphs.body.size), page);
  const { lineBreaking, keepsUnits, cjkLatinGap, hangingPunctuation, squeezeAdjacentMarks } = stylesheet.composition;
  return Object.freeze({
    name: stylesheet.name,
    page,
    pageNumber: resolvedPageNumber(stylesheet.pageNumber, text),
    composition: {
      lineBreaking: lineBreaking.value,
      keepsUnits: keepsUnits.value,
      cjkLatinGap: cjkLatinGap.value,
      hangingPunctuation: hangingPunctuation.value,
      squeezeAdjacentMarks: squeezeAdjacentMarks.value,
    },
    paragraphs: mapValues(stylesheet.paragraphs, (style) => resolvedParagraph(style, text, page.linePitch)),
    runInHeadings: mapValues(stylesheet.runInHeadings, text),
    table: resolvedTable(stylesheet.table, text, page.linePitch),
    figure: { spaceAround: stylesheet.figure.linesAround * page.linePitch },
    officialFaces: stylesheet.officialFaces,
  });
}
