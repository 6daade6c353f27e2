import type { Paragraph } from '../document/nodes.js';
import type { Strip } from './flow.js';
import { fontRuns } from './fontRuns.js';
import type { TextPlace } from './fontRuns.js';
import { composeRuns } from './layoutContext.js';
import type { LayoutContext } from './layoutContext.js';
import type { TextLine } from './pages.js';
import { lineStrip } from './paragraphStrips.js';
import { composeOnOneLine } from './placedLine.js';
import { textLine } from './textLine.js';

/** Puts the label before the first line as pieces of the same line. */
function withLabel(line: TextLine, label: TextLine): TextLine {
  return Object.freeze({ ...line, pieces: Object.freeze([...label.pieces, ...line.pieces]) });
}

/**
 * Sets paragraphs whose further lines begin below their text and not below their label: 附件：1.… (GB/T 9704-2012 7.3.4),
 * 抄送：… (7.4). The texts of all paragraphs given begin at one place, so the numbers of a list stand below each other.
 */
export function labelledStrips(paragraphs: readonly Paragraph[], context: LayoutContext): readonly Strip[] {
  const { page, paragraphs: looks } = context.stylesheet;
  const set = paragraphs.map((paragraph) => {
    const style = looks[paragraph.role];
    const place: TextPlace = { role: paragraph.role, origin: paragraph.origin, ...context.elementsOf(paragraph) };
    const label = composeOnOneLine([{ type: 'text', text: paragraph.label ?? '' }], style, place, context);
    // The label's last character takes its whole cell of the grid, or the text would stand a hair to the left of the grid.
    return { paragraph, style, place, label, labelWidth: label ? label.right - label.left + style.letterSpacing : 0 };
  });
  const widest = Math.max(0, ...set.map(({ labelWidth }) => labelWidth));
  return set.flatMap(({ paragraph, style, place, label, labelWidth }, at) => {
    const x = page.left + style.startIndent + widest;
    const runs = fontRuns(paragraph.inlines, style, place, context);
    const lines = composeRuns(context, runs, { measure: page.textWidth - style.startIndent - widest - style.endIndent, alignment: style.alignment });
    return lines.map((line, index): Strip => {
      const strip = lineStrip(line, x, { style, place });
      const [own] = strip.items;
      const marked = index === 0 && label && own?.type === 'text' ? [withLabel(own, textLine(label, x - labelWidth - label.left, own.baseline, place, style.color))] : strip.items;
      return { ...strip, items: marked, spaceBefore: at === 0 && index === 0 ? style.spaceBefore : 0 };
    });
  });
}
