import type { Paragraph } from '../document/nodes.js';
import { plainText } from '../document/plainText.js';
import type { ResolvedParagraph } from '../stylesheet/resolve.js';
import type { ComposedLine } from '../typesetting/composition.js';
import { fontRuns } from './fontRuns.js';
import type { TextPlace } from './fontRuns.js';
import { composeRuns } from './layoutContext.js';
import type { LayoutContext } from './layoutContext.js';
import type { TextLine } from './pages.js';
import { textLine } from './textLine.js';

/** A paragraph on one line, wherever it is to stand. */
export interface SingleLine {
  readonly width: number;
  /** The line with its left edge and its baseline there; nothing when there is no text. */
  readonly at: (x: number, baseline: number) => readonly TextLine[];
}

/** The part of a Chinese character's em box that stands above the baseline. */
export const emAscent = 0.88;

const wideEnough = 1e6;

/** Composes text on one line, as wide as it is. */
export function composeOnOneLine(text: Paragraph['inlines'], style: ResolvedParagraph, place: TextPlace, context: LayoutContext): ComposedLine | undefined {
  return composeRuns(context, fontRuns(text, style, place, context), { measure: wideEnough, alignment: 'left' })[0];
}

/** Tells once a paragraph that has no room on its line, or on its page where it is not parted. */
export function reportTooWide({ role, origin, inlines }: Paragraph, { findings }: LayoutContext): void {
  findings.add(`wide line ${JSON.stringify(origin ?? role)}`, 'content-too-wide', origin, { details: { text: plainText(inlines), role } });
}

/** Composes a paragraph of 版头 or 版记 on one line. @param look in place of its style's: another size or letter spacing. */
export function singleLine(paragraph: Paragraph, context: LayoutContext, look: Partial<ResolvedParagraph> = {}): SingleLine {
  const style = { ...context.stylesheet.paragraphs[paragraph.role], ...look };
  const place: TextPlace = { role: paragraph.role, origin: paragraph.origin, ...context.elementsOf(paragraph) };
  const line = composeOnOneLine(paragraph.inlines, style, place, context);
  return {
    width: line ? line.right - line.left : 0,
    at: (x, baseline) => (line && line.pieces.length > 0 ? [textLine(line, x - line.left, baseline, place, style.color)] : []),
  };
}
