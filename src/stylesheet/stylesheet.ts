/**
 * How each role of a Document looks, in the standard's own terms: 37 mm, 22 lines, 28 characters, 三号.
 *
 * Every value carries the clause it follows. Points appear only after {@link resolveStylesheet}.
 */
import type { CellKind, Orientation, ParagraphRole, TableRole } from '../document/nodes.js';
import type { FontSize } from '../measure/fontSize.js';
import type { Length } from '../measure/length.js';
import type { FaceRole, Typeface } from '../measure/typeface.js';

/** What so many lines fill from the upper to the lower edge of the text area: see {@link PageStyle.linesFill}. */
export type LineFill = 'slots' | 'characters';
/** What the distance of a page number reaches to: see {@link PageNumberStyle.distanceTo}. */
export type NumberEdge = 'dash' | 'lineTop' | 'lineBottom';
/** What letters and digits are set in: see {@link CompositionStyle.latinTypeface}. */
export type LatinTypeface = 'own' | 'roman';

/** The readings a profile may choose from; `settings.ts` says what each means and what it rests on. */
export const lineFills: readonly LineFill[] = ['slots', 'characters'];
export const numberEdges: readonly NumberEdge[] = ['dash', 'lineTop', 'lineBottom'];
export const latinTypefaces: readonly LatinTypeface[] = ['own', 'roman'];

/** A value with the clause of the standard, or the stated custom, it follows. */
export interface Cited<Value> {
  readonly value: Value;
  readonly clause: string;
}

/** A colour as red, green and blue in hexadecimal: `#FF3333`. */
export type Color = `#${string}`;

/** How a line stands between the edges; `justify`: flush at both, the last line left. */
export type Alignment = 'justify' | 'left' | 'center' | 'right';

/** How text looks. */
export interface TextStyle {
  readonly typeface: Typeface;
  readonly size: FontSize;
  readonly clause: string;
}

/** How a paragraph of a role looks. */
export interface ParagraphStyle extends TextStyle {
  readonly alignment: Alignment;
  /** First-line indent in characters of this style's size. */
  readonly firstLineIndent: number;
  /** Indents of the whole paragraph, in characters. */
  readonly startIndent?: number;
  readonly endIndent?: number;
  /** Blank body lines before and after; they vanish at the top of a page, except before a title. */
  readonly linesBefore: number;
  readonly linesAfter: number;
  /** Distance between two baselines; absent: the page's line pitch. */
  readonly linePitch?: Length;
  /** A heading never ends a page alone. */
  readonly keepWithNext: boolean;
  /** Level in the document's outline, from 1; absent: none. */
  readonly outlineLevel?: number;
  /** Begins a new page. */
  readonly startsPage?: boolean;
  /** Absent: black. */
  readonly color?: Color;
}

/** How the text of a kind of cell looks; absent values are the table's own. */
export interface CellStyle extends Partial<TextStyle> {
  readonly alignment: 'left' | 'center' | 'right';
}

/** How every picture stands. */
export interface FigureStyle {
  /** Space between a picture, with its caption, and the text around it, in lines of the page. */
  readonly linesAround: number;
  readonly clause: string;
}

/** 续表: the line above the repeated header of a table's further parts. */
export interface ContinuationStyle {
  readonly isShown: boolean;
  /** `{number}` is the number the caption begins with (表3 → 3), nothing where there is none. */
  readonly text: string;
  readonly alignment: 'left' | 'center' | 'right';
  readonly clause: string;
}

/** How every table looks; typeface and size are those of its cells. */
export interface TableStyle extends TextStyle {
  readonly cells: Readonly<Record<CellKind, CellStyle>>;
  /** Distance between two baselines inside a cell. */
  readonly linePitch: Length;
  /** Space between a rule and the text beside it, and above and below the text of a cell. */
  readonly cellPaddingInline: Length;
  readonly cellPaddingBlock: Length;
  readonly minimumRowHeight: Length;
  /** Thickness of the rules. */
  readonly ruleWidth: Length;
  /** Space between a table, with its caption and note, and the text around it, in lines of the page. */
  readonly linesAround: number;
  /** Space between a table and its caption, unit line, 续表 line or note, in lines of the page. */
  readonly linesInside: number;
  readonly continuation: ContinuationStyle;
  /** 横排表格: which tables stand on pages of their own, turned; a table of the report may say otherwise for itself. */
  readonly orientation: Readonly<Record<TableRole, Orientation>> & { readonly clause: string };
}

/** How lines are composed; see typesetting/README.md for the terms. */
export interface CompositionStyle {
  /** 避头尾 levels of CLREQ. */
  readonly lineBreaking: Cited<'basic' | 'gb' | 'strict'>;
  /** A number stays with what it counts (12件, 2020年) and 〔2021〕30号 stays whole. */
  readonly keepsUnits: Cited<boolean>;
  /** Web and mail addresses may be parted behind . @ - when the line would gape; else behind / ? & only. */
  readonly partsAddresses: Cited<boolean>;
  /** Gap between Chinese and Latin or digits, in em. */
  readonly cjkLatinGap: Cited<number>;
  /** Point marks may stand beyond the right edge (标点溢出). */
  readonly hangingPunctuation: Cited<boolean>;
  /** Which adjacent marks are squeezed to 1.5 em (标点挤压): none, ”“ only, or all, then at line ends, too. */
  readonly squeezedMarks: Cited<'none' | 'quotes' | 'all'>;
  /** What letters and digits are set in: the typeface of the Chinese around them, or `roman` (not in page numbers). */
  readonly latinTypeface: Cited<LatinTypeface>;
}

/** 幅面 and 版心: the paper, the text area, its lines and characters. */
export interface PageStyle {
  readonly width: Cited<Length>;
  readonly height: Cited<Length>;
  readonly marginTop: Cited<Length>;
  readonly marginBottom: Cited<Length>;
  readonly marginLeft: Cited<Length>;
  readonly marginRight: Cited<Length>;
  readonly linesPerPage: Cited<number>;
  readonly charactersPerLine: Cited<number>;
  readonly linePitch: Cited<Length>;
  /**
   * What reaches from the upper to the lower edge of the text area. `slots`: so many lines, each as high as the pitch,
   * with space above the first character. `characters`: from the first line's characters to the last line's, so many
   * lines with one gap less; slots then reach over the edges by the space beside the characters.
   */
  readonly linesFill: Cited<LineFill>;
  /** Added between characters of the body's size; `grid`: what makes `charactersPerLine` fill the line. */
  readonly letterSpacing: Cited<'grid' | Length>;
}

/** 页码: `— 1 —` below the text area, outer side, one character in. */
export interface PageNumberStyle extends TextStyle {
  readonly before: string;
  readonly after: string;
  /** From the lower edge of the text area down to what `distanceTo` says. */
  readonly distance: Length;
  /** The dashes (一字线) beside the number, or an edge of its line, which is as high as its characters. */
  readonly distanceTo: NumberEdge;
  /** In characters of its own size, from the outer edge of the text area. */
  readonly outerIndent: number;
}

/** 版头: where its parts stand, and the red rule below them. */
export interface HeadStyle {
  /** From the upper edge of the text area to the upper edge of 发文机关标志; its size is the largest, a longer name is set smaller. */
  readonly markDistance: Length;
  /** Blank lines between 发文机关标志 and 发文字号, and between the rule and the title. */
  readonly linesBeforeNumber: number;
  readonly linesBeforeTitle: number;
  /** From 发文字号 to the rule. */
  readonly ruleDistance: Length;
  readonly ruleWidth: Length;
  readonly ruleColor: Color;
  readonly clause: string;
}

/** 版记: its rules, as wide as the text area; the last one lies on its lower edge. */
export interface ImprintStyle {
  /** Of the first and the last rule, and of those between. */
  readonly outerRuleWidth: Length;
  readonly innerRuleWidth: Length;
  /** Between a rule and the lines beside it. */
  readonly padding: Length;
  readonly clause: string;
}

/** 印章: the room kept for each. */
export interface SealStyle {
  readonly diameter: Length;
  readonly clause: string;
}

/** A whole look, as plain data; {@link gbt9704} is the standard's own. */
export interface Stylesheet {
  readonly name: string;
  readonly page: PageStyle;
  readonly pageNumber: PageNumberStyle;
  readonly composition: CompositionStyle;
  readonly paragraphs: Readonly<Record<ParagraphRole, ParagraphStyle>>;
  readonly runInHeadings: Readonly<Record<'runInHeading2' | 'runInHeading3' | 'runInHeading4', TextStyle>>;
  readonly table: TableStyle;
  readonly figure: FigureStyle;
  readonly head: HeadStyle;
  readonly imprint: ImprintStyle;
  readonly seal: SealStyle;
  /** The names under which Word finds the official faces. */
  readonly officialFaces: Readonly<Record<FaceRole, string>>;
}
