import type { CellKind, ParagraphRole } from '../document/nodes.js';
import { fontSizeToPoints } from '../measure/fontSize.js';
import { toPoints } from '../measure/length.js';
import type { Typeface } from '../measure/typeface.js';
import type { Alignment, ParagraphStyle, Stylesheet, TextStyle } from './stylesheet.js';

export interface ResolvedText {
  readonly typeface: Typeface;
  readonly size: number;
  /** Added to the advance of each character (negative: tighter), so that the grid's characters fill the line. */
  readonly letterSpacing: number;
}

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

export interface ResolvedCell extends ResolvedText {
  readonly alignment: 'left' | 'center' | 'right';
}

/** A stylesheet with every measure in points, top left origin; made once and shared by layout and renderers. */
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
  };
  readonly officialFaces: Readonly<Record<Typeface, string>>;
}

function mapValues<K extends string, A, B>(record: Readonly<Record<K, A>>, change: (value: A) => B): Readonly<Record<K, B>> {
  return Object.fromEntries(Object.entries<A>(record).map(([key, value]) => [key, change(value)])) as Record<K, B>;
}

/**
 * Turns the standard's counts and named sizes into points, once, for layout and every renderer.
 *
 * The body's character pitch is the measure divided by the characters a line must hold (GB/T 9704-2012 5.2.3):
 * 442.2 pt / 28 = 15.79 pt, so text of the body's size is set 0.21 pt tighter; other sizes keep their own width.
 */
export function resolveStylesheet(stylesheet: Stylesheet): ResolvedStylesheet {
  const { page, pageNumber, composition, table } = stylesheet;
  const width = toPoints(page.width.value);
  const height = toPoints(page.height.value);
  const left = toPoints(page.marginLeft.value);
  const top = toPoints(page.marginTop.value);
  const textWidth = width - left - toPoints(page.marginRight.value);
  const textHeight = height - top - toPoints(page.marginBottom.value);
  const linePitch = toPoints(page.linePitch.value);
  const bodySize = fontSizeToPoints(stylesheet.paragraphs.body.size);
  // Rounded down to 1/1000 pt: the rest, less than 0.03 pt a line, is spread by justification.
  const gridSpacing = Math.floor((textWidth / page.charactersPerLine.value - bodySize) * 1000) / 1000;

  const text = (style: TextStyle): ResolvedText => {
    const size = fontSizeToPoints(style.size);
    return { typeface: style.typeface, size, letterSpacing: size === bodySize ? gridSpacing : 0 };
  };
  const paragraph = (style: ParagraphStyle): ResolvedParagraph => {
    const base = text(style);
    const character = base.size + base.letterSpacing;
    return {
      ...base,
      alignment: style.alignment,
      firstLineIndent: style.firstLineIndent * character,
      startIndent: (style.startIndent ?? 0) * character,
      endIndent: (style.endIndent ?? 0) * character,
      spaceBefore: style.linesBefore * linePitch,
      spaceAfter: style.linesAfter * linePitch,
      linePitch: style.linePitch ? toPoints(style.linePitch) : linePitch,
      keepWithNext: style.keepWithNext,
      ...(style.outlineLevel !== undefined && { outlineLevel: style.outlineLevel }),
    };
  };

  return Object.freeze({
    name: stylesheet.name,
    page: {
      width,
      height,
      left,
      top,
      textWidth,
      textHeight,
      linePitch,
      linesPerPage: page.linesPerPage.value,
      charactersPerLine: page.charactersPerLine.value,
    },
    pageNumber: {
      ...text(pageNumber),
      before: pageNumber.before,
      after: pageNumber.after,
      distance: toPoints(pageNumber.distance),
      outerIndent: pageNumber.outerIndent * fontSizeToPoints(pageNumber.size),
    },
    composition: mapValues(composition, (cited: { readonly value: unknown }) => cited.value) as unknown as ResolvedStylesheet['composition'],
    paragraphs: mapValues(stylesheet.paragraphs, paragraph),
    runInHeadings: mapValues(stylesheet.runInHeadings, text),
    table: {
      cells: mapValues(table.cells, (style) => ({ ...text(style), alignment: style.alignment })),
      linePitch: toPoints(table.linePitch),
      paddingInline: toPoints(table.cellPaddingInline),
      paddingBlock: toPoints(table.cellPaddingBlock),
      minimumRowHeight: toPoints(table.minimumRowHeight),
      ruleWidth: toPoints(table.ruleWidth),
    },
    officialFaces: stylesheet.officialFaces,
  });
}
