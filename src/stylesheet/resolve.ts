import type { CellKind, Orientation, ParagraphRole, TableRole } from '../document/nodes.js';
import { fontSizeToPoints } from '../measure/fontSize.js';
import { pointsToTwips, toPoints } from '../measure/length.js';
import type { FaceRole, Typeface } from '../measure/typeface.js';
import { baselineInSlot, dashAboveBaseline, spaceBesideCharacters } from './linesOnPage.js';
import type { Alignment, Color, HeadStyle, PageNumberStyle, PageStyle, ParagraphStyle, Stylesheet, TableStyle, TextStyle } from './stylesheet.js';

/** A face, its size in points, and the letter spacing it is set with. */
export interface ResolvedText {
  readonly typeface: Typeface;
  readonly size: number;
  /** Added to the advance of each character (negative: tighter), so that the grid's characters fill the line. */
  readonly letterSpacing: number;
  /** Letters and digits are set in this instead; absent: in the typeface itself. */
  readonly latinTypeface?: 'roman';
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
  readonly startsPage?: boolean;
  /** Absent: black. */
  readonly color?: Color;
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
  /** `distance`: from the lower edge of the text area down to the dashes, whatever the stylesheet measures to. */
  readonly pageNumber: ResolvedText & { readonly before: string; readonly after: string; readonly distance: number; readonly outerIndent: number };
  readonly composition: {
    readonly lineBreaking: 'basic' | 'gb' | 'strict';
    readonly keepsUnits: boolean;
    readonly partsAddresses: boolean;
    /** In em. */
    readonly cjkLatinGap: number;
    readonly hangingPunctuation: boolean;
    readonly squeezedMarks: 'none' | 'quotes' | 'all';
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
    readonly spaceInside: number;
    readonly continuation: { readonly isShown: boolean; readonly text: string; readonly alignment: 'left' | 'center' | 'right' };
    readonly orientation: Readonly<Record<TableRole, Orientation>>;
  };
  readonly figure: { readonly spaceAround: number };
  /** 版头; distances from the text area's upper edge, from the mark, from the number, and from the rule. */
  readonly head: {
    readonly markDistance: number;
    readonly spaceBeforeNumber: number;
    readonly ruleDistance: number;
    readonly spaceBeforeTitle: number;
    readonly ruleWidth: number;
    readonly ruleColor: Color;
  };
  readonly imprint: { readonly outerRuleWidth: number; readonly innerRuleWidth: number; readonly padding: number };
  readonly seal: { readonly diameter: number };
  readonly officialFaces: Readonly<Record<FaceRole, string>>;
}

function mapValues<K extends string, A, B>(record: Readonly<Record<K, A>>, change: (value: A) => B): Readonly<Record<K, B>> {
  return Object.fromEntries(Object.entries<A>(record).map(([key, value]) => [key, change(value)])) as Record<K, B>;
}

type TextResolver = (style: TextStyle) => ResolvedText;

/** How far the lines' slots reach over the upper and lower edge of the text area. */
function overhang({ linesFill, linePitch }: PageStyle, bodySize: number): { readonly above: number; readonly below: number } {
  return linesFill.value === 'slots' ? { above: 0, below: 0 } : spaceBesideCharacters(toPoints(linePitch.value), bodySize);
}

function resolvedPage(page: PageStyle, bodySize: number): ResolvedStylesheet['page'] {
  const [width, height] = [toPoints(page.width.value), toPoints(page.height.value)];
  const [left, top] = [toPoints(page.marginLeft.value), toPoints(page.marginTop.value)];
  const { above, below } = overhang(page, bodySize);
  return {
    width,
    height,
    left,
    top: top - above,
    textWidth: width - left - toPoints(page.marginRight.value),
    textHeight: height - top - toPoints(page.marginBottom.value) + above + below,
    linePitch: toPoints(page.linePitch.value),
    linesPerPage: page.linesPerPage.value,
    charactersPerLine: page.charactersPerLine.value,
  };
}

/** Text of the body's size stands on the grid of so many characters a line; text of any other size keeps its own width. */
function textResolver(bodySize: number, { textWidth, charactersPerLine }: ResolvedStylesheet['page'], { page, composition }: Stylesheet): TextResolver {
  // Rounded down to the 1/20 pt in which a Word file states it, so that Word file and PDF count alike: −0.25 pt. The
  // 1.2 pt that 28 such characters leave of 156 mm are spread by justification.
  const gridSpacing = Math.floor(pointsToTwips(1000 * (textWidth / charactersPerLine - bodySize)) / 1000) / 20;
  const spacing = page.letterSpacing.value === 'grid' ? gridSpacing : toPoints(page.letterSpacing.value);
  const latin = composition.latinTypeface.value === 'roman' ? ({ latinTypeface: 'roman' } as const) : {};
  return ({ typeface, size: named }) => {
    const size = fontSizeToPoints(named);
    return { typeface, size, letterSpacing: size === bodySize ? spacing : 0, ...latin };
  };
}

function resolvedParagraph(style: ParagraphStyle, text: TextResolver, pagePitch: number): ResolvedParagraph {
  const look = text(style);
  const character = look.size + look.letterSpacing;
  return {
    ...look,
    alignment: style.alignment,
    // Two whole characters, the size of the type each (firstLineChars 200): their tightening is not taken off.
    firstLineIndent: style.firstLineIndent * look.size,
    startIndent: (style.startIndent ?? 0) * character,
    endIndent: (style.endIndent ?? 0) * character,
    spaceBefore: style.linesBefore * pagePitch,
    spaceAfter: style.linesAfter * pagePitch,
    linePitch: style.linePitch ? toPoints(style.linePitch) : pagePitch,
    keepWithNext: style.keepWithNext,
    ...(style.outlineLevel !== undefined && { outlineLevel: style.outlineLevel }),
    ...(style.startsPage && { startsPage: true }),
    ...(style.color !== undefined && { color: style.color }),
  };
}

/** From what the distance is measured to down to the dashes, in em: a line is as high as its characters. */
const dashBelow: Readonly<Record<PageNumberStyle['distanceTo'], number>> = {
  dash: 0,
  lineTop: baselineInSlot - dashAboveBaseline,
  lineBottom: baselineInSlot - dashAboveBaseline - 1,
};

/** The number's digits are those of its own typeface, whatever the text's are (GB/T 9704-2012 7.5: half-width digits of 宋体). */
function resolvedPageNumber(style: PageNumberStyle, page: PageStyle, bodySize: number): ResolvedStylesheet['pageNumber'] {
  const { typeface, before, after, distance, distanceTo, outerIndent } = style;
  const size = fontSizeToPoints(style.size);
  const toDash = toPoints(distance) + dashBelow[distanceTo] * size - overhang(page, bodySize).below;
  return { typeface, size, letterSpacing: 0, before, after, distance: toDash, outerIndent: outerIndent * size };
}

function resolvedTable(table: TableStyle, text: TextResolver, linePitch: number): ResolvedStylesheet['table'] {
  return {
    cells: mapValues(table.cells, (style) => ({ ...text({ ...table, ...style }), alignment: style.alignment })),
    linePitch: toPoints(table.linePitch),
    paddingInline: toPoints(table.cellPaddingInline),
    paddingBlock: toPoints(table.cellPaddingBlock),
    minimumRowHeight: toPoints(table.minimumRowHeight),
    ruleWidth: toPoints(table.ruleWidth),
    spaceAround: table.linesAround * linePitch,
    spaceInside: table.linesInside * linePitch,
    continuation: table.continuation,
    orientation: table.orientation,
  };
}

function resolvedHead({ markDistance, linesBeforeNumber, linesBeforeTitle, ruleDistance, ruleWidth, ruleColor }: HeadStyle, linePitch: number): ResolvedStylesheet['head'] {
  return {
    markDistance: toPoints(markDistance),
    spaceBeforeNumber: linesBeforeNumber * linePitch,
    ruleDistance: toPoints(ruleDistance),
    spaceBeforeTitle: linesBeforeTitle * linePitch,
    ruleWidth: toPoints(ruleWidth),
    ruleColor,
  };
}

/**
 * Turns the standard's counts and named sizes into points, once, for layout and every renderer.
 *
 * The body's character pitch is the measure divided by the characters a line must hold (GB/T 9704-2012 5.2.3):
 * 442.2 pt / 28 = 15.79 pt, so text of the body's size is set 0.21 pt tighter; other sizes keep their own width.
 * Where the lines' characters and not their slots fill the text area, it is given with the space beside them.
 *
 * @throws RangeError when a length or a size is not written as `37mm`, `28.95pt` or `三号`.
 * @example
 * resolveStylesheet(gbt9704).paragraphs.title.size //=> 22
 */
export function resolveStylesheet(stylesheet: Stylesheet): ResolvedStylesheet {
  // One that its maker has not closed may be another the next time.
  if (!Object.isFrozen(stylesheet)) return resolved(stylesheet);
  const before = known.get(stylesheet);
  if (before) return before;
  const first = resolved(stylesheet);
  known.set(stylesheet, first);
  return first;
}

/** Thousands of reports in a row are set with the same few stylesheets. */
const known = new WeakMap<Stylesheet, ResolvedStylesheet>();

function resolved(stylesheet: Stylesheet): ResolvedStylesheet {
  const bodySize = fontSizeToPoints(stylesheet.paragraphs.body.size);
  const page = resolvedPage(stylesheet.page, bodySize);
  const text = textResolver(bodySize, page, stylesheet);
  const { lineBreaking, keepsUnits, partsAddresses, cjkLatinGap, hangingPunctuation, squeezedMarks } = stylesheet.composition;
  return Object.freeze({
    name: stylesheet.name,
    page,
    pageNumber: resolvedPageNumber(stylesheet.pageNumber, stylesheet.page, bodySize),
    composition: {
      lineBreaking: lineBreaking.value,
      keepsUnits: keepsUnits.value,
      partsAddresses: partsAddresses.value,
      cjkLatinGap: cjkLatinGap.value,
      hangingPunctuation: hangingPunctuation.value,
      squeezedMarks: squeezedMarks.value,
    },
    paragraphs: mapValues(stylesheet.paragraphs, (style) => resolvedParagraph(style, text, page.linePitch)),
    runInHeadings: mapValues(stylesheet.runInHeadings, text),
    table: resolvedTable(stylesheet.table, text, page.linePitch),
    figure: { spaceAround: stylesheet.figure.linesAround * page.linePitch },
    head: resolvedHead(stylesheet.head, page.linePitch),
    imprint: { outerRuleWidth: toPoints(stylesheet.imprint.outerRuleWidth), innerRuleWidth: toPoints(stylesheet.imprint.innerRuleWidth), padding: toPoints(stylesheet.imprint.padding) },
    seal: { diameter: toPoints(stylesheet.seal.diameter) },
    officialFaces: stylesheet.officialFaces,
  });
}
