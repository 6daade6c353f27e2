import type { Paragraph } from '../document/nodes.js';
import { sealedPlaces } from '../document/sealedPlaces.js';
import type { Strip } from './flow.js';
import type { LayoutContext } from './layoutContext.js';
import type { PageItem } from './pages.js';
import { baselineShare } from './paragraphStrips.js';
import { reportTooWide, singleLine } from './placedLine.js';
import type { SingleLine } from './placedLine.js';

function strip(items: readonly PageItem[], spaceBefore: number, height: number): Strip {
  return { type: 'strip', height, spaceBefore, spaceAfter: 0, keepsSpaceAtTop: false, keepWithNext: false, keepWithPrevious: true, items, bookmarks: [] };
}

/**
 * Sets 署名 and 成文日期 of a document with seals (GB/T 9704-2012 7.3.5.1), as `sealedPlaces` has them: the date four
 * characters in from the right, the signature in the middle above it. All of it stays with the last line of the text.
 *
 * @param closing signatures, and the date behind them.
 */
export function sealedSignatureStrips(closing: readonly Paragraph[], context: LayoutContext): readonly Strip[] {
  const { page, paragraphs, seal } = context.stylesheet;
  const { linePitch, spaceBefore, size: characterSize } = paragraphs.sealedSignature;
  const lineOf = (paragraph: Paragraph): SingleLine => singleLine(paragraph, context);
  const signed = closing.filter(({ role }) => role === 'sealedSignature');
  const signatures = signed.map(lineOf);
  signed.filter((_, index) => signatures[index]!.width > page.textWidth).forEach((paragraph) => reportTooWide(paragraph, context));
  const dates = closing.filter(({ role }) => role === 'sealedDate').map(lineOf);
  const measures = { textWidth: page.textWidth, dateIndent: paragraphs.sealedDate.endIndent, characterSize, sealDiameter: seal.diameter };
  const { middle, rows, rowDistance } = sealedPlaces(signatures.map(({ width }) => width), dates[0]?.width ?? 0, measures);
  const centred = (line: SingleLine, at: number): readonly PageItem[] => line.at(page.left + at - line.width / 2, baselineShare * linePitch);
  return [
    ...rows.map((row, index) => strip(row.flatMap((place) => centred(signatures[place.index]!, place.middle)), index === 0 ? spaceBefore : rowDistance - linePitch, linePitch)),
    ...dates.map((date) => strip(centred(date, middle), rows.length === 0 ? spaceBefore : 0, linePitch)),
  ];
}
