import type { Paragraph } from '../document/nodes.js';
import type { ResolvedParagraph } from '../stylesheet/resolve.js';
import type { ComposedLine } from '../typesetting/composition.js';
import type { Bookmark, Strip } from './flow.js';
import { fontRuns } from './fontRuns.js';
import type { TextPlace } from './fontRuns.js';
import { composeRuns } from './layoutContext.js';
import type { ComposedParagraph, LayoutContext } from './layoutContext.js';
import { cutLine, textLine } from './textLine.js';

/**
 * How far below the top of its slot a line's baseline stands, as a share of the line pitch.
 *
 * Word processors that set an exact pitch put it at 80 % (measured in LibreOffice), so Word and PDF agree to the point;
 * a 三号 character then has 9.1 pt above and 3.9 pt below it in its slot of 28.95 pt.
 */
export const baselineShare = 0.8;

/** Composed lines and the look they were composed with. */
export interface ParagraphLines {
  readonly lines: readonly ComposedLine[];
  readonly style: ResolvedParagraph;
  readonly place: TextPlace;
}

/** Composes a paragraph as wide as its style's indents leave room for. */
export function composedParagraph({ role, inlines }: Paragraph, place: TextPlace, context: LayoutContext, alignment?: 'left'): ComposedParagraph {
  const { stylesheet } = context;
  const style = stylesheet.paragraphs[role];
  const measure = stylesheet.page.textWidth - style.startIndent - style.endIndent;
  const runs = fontRuns(inlines, style, place, context, (runIn) => stylesheet.runInHeadings[runIn]);
  const lines = composeRuns(context, runs, { measure, alignment: alignment ?? style.alignment, firstLineIndent: style.firstLineIndent, isTitle: role === 'title' || role === 'annexTitle' });
  return { role, measure, runs, lines };
}

/** Composes a paragraph and knows its look and place. @param alignment other than its style's. */
export function paragraphLines(paragraph: Paragraph, context: LayoutContext, alignment?: 'left'): ParagraphLines {
  const { role, origin, inlines } = paragraph;
  const place: TextPlace = { role, origin, ...context.elementsOf(paragraph) };
  const composed = composedParagraph(paragraph, place, context, alignment);
  if (!alignment) context.paragraphs?.set(inlines, composed);
  const { lines } = composed;
  const { runIn } = place;
  return { lines: runIn ? lines.map((line) => cutLine(line, runIn.end, context.advanceOf)) : lines, style: context.stylesheet.paragraphs[role], place };
}

/** Makes one line a strip of its pitch; `x` is where its measure begins on the page. */
export function lineStrip(line: ComposedLine | undefined, x: number, { style, place }: Omit<ParagraphLines, 'lines'>): Strip {
  return {
    type: 'strip',
    height: style.linePitch,
    spaceBefore: 0,
    spaceAfter: 0,
    keepsSpaceAtTop: false,
    keepWithNext: style.keepWithNext,
    keepWithPrevious: false,
    items: line && line.pieces.length > 0 ? [textLine(line, x, baselineShare * style.linePitch, place, style.color)] : [],
    bookmarks: [],
  };
}

/** A heading's entry in the outline: its text with its number; a run-in heading's without the mark that ends it. */
function bookmarks(paragraph: Paragraph, style: ResolvedParagraph): readonly Bookmark[] {
  const texts = paragraph.inlines.flatMap((inline) => (inline.type === 'text' ? [inline] : []));
  if (style.outlineLevel !== undefined) return [{ title: texts.map(({ text }) => text).join(''), level: style.outlineLevel }];
  const runIn = texts.filter(({ role }) => role !== undefined);
  if (runIn.length === 0) return [];
  return [{ title: runIn.map(({ text }) => text).join('').replace(/[。：]$/, ''), level: Number(runIn[0]!.role!.slice(-1)) }];
}

/**
 * Sets a paragraph as strips of one line each, on the line pitch of its style (GB/T 9704-2012 5.2.3: 22 lines a page).
 *
 * A paragraph without text takes one blank line.
 */
export function paragraphStrips(paragraph: Paragraph, context: LayoutContext): readonly Strip[] {
  const composed = paragraphLines(paragraph, context);
  const { style } = composed;
  const x = context.stylesheet.page.left + style.startIndent;
  const lines = composed.lines.length > 0 ? composed.lines : [undefined];
  const strips: Strip[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    strips.push({
      ...lineStrip(lines[index], x, composed),
      spaceBefore: index === 0 ? style.spaceBefore : 0,
      spaceAfter: index === lines.length - 1 ? style.spaceAfter : 0,
      keepsSpaceAtTop: index === 0 && paragraph.role === 'title',
      keepWithPrevious: paragraph.role === 'tableNote' || (paragraph.role === 'note' && index === 0),
      ...(index === 0 && style.startsPage && { startsPage: true as const }),
      bookmarks: index === 0 ? bookmarks(paragraph, style) : [],
    });
  }
  return strips;
}
