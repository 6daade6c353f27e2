import type { Imprint } from '../document/nodes.js';
import type { Strip } from './flow.js';
import { moved } from './flow.js';
import { labelledStrips } from './labelledStrips.js';
import type { LayoutContext } from './layoutContext.js';
import type { PageItem, Rule } from './pages.js';
import { baselineShare } from './paragraphStrips.js';
import type { Pagination, SetPage } from './paginate.js';
import { emAscent, reportTooWide, singleLine } from './placedLine.js';

/** What stands between two rules, from its own top. */
interface Row {
  readonly height: number;
  readonly items: readonly PageItem[];
}

function copiesRow(strips: readonly Strip[]): Row {
  let height = 0;
  const items = strips.flatMap((strip) => {
    const own = strip.items.map((item) => moved(item, height));
    height += strip.height;
    return own;
  });
  return { height, items };
}

function printingRow({ printedBy, printedOn }: Imprint, context: LayoutContext): Row {
  const { page, paragraphs } = context.stylesheet;
  const { linePitch } = paragraphs.printedBy;
  const baseline = baselineShare * linePitch;
  const organ = printedBy && singleLine(printedBy, context);
  const date = printedOn && singleLine(printedOn, context);
  const left = page.left + paragraphs.printedBy.startIndent;
  const dateLeft = page.left + page.textWidth - paragraphs.printedOn.endIndent - (date?.width ?? 0);
  if (printedBy && organ && left + organ.width > dateLeft) reportTooWide(printedBy, context);
  return {
    height: linePitch,
    items: [
      ...(organ ? organ.at(left, baseline) : []),
      ...(date ? date.at(dateLeft, baseline) : []),
    ],
  };
}

/** The rows with their rules; the lower edge of the last rule is the lower edge of it all. */
function imprintRow(imprint: Imprint, context: LayoutContext): Row {
  const { page, imprint: style } = context.stylesheet;
  // Characters stand a little low in their lines; so much higher, they stand in the middle between two rules.
  const { size, linePitch } = context.stylesheet.paragraphs.copiesTo;
  const up = baselineShare * linePitch - ((linePitch - size) / 2 + emAscent * size);
  const rows = [
    ...(imprint.copiesTo ? [copiesRow(labelledStrips([imprint.copiesTo], context))] : []),
    ...(imprint.printedBy || imprint.printedOn ? [printingRow(imprint, context)] : []),
  ];
  const rule = (y: number, width: number): Rule => Object.freeze({ type: 'rule', x1: page.left, y1: y, x2: page.left + page.textWidth, y2: y, width, role: 'imprint' });
  const half = style.outerRuleWidth / 2;
  const items: PageItem[] = [rule(half, style.outerRuleWidth)];
  let y = half;
  rows.forEach((row, index) => {
    items.push(...row.items.map((item) => moved(item, y + style.padding - up)));
    y += row.height + 2 * style.padding;
    items.push(rule(y, index === rows.length - 1 ? style.outerRuleWidth : style.innerRuleWidth));
  });
  // 版记 is not parted.
  if (imprint.copiesTo && y + half > page.textHeight) reportTooWide(imprint.copiesTo, context);
  return { height: y + half, items };
}

/**
 * Where 版记 stands. `shared`: below the text on the last page. `own`: on the next page. `ownUnnumbered`: behind a blank page,
 * and neither carries a number (GB/T 9704-2012 7.5). The page is an even one always.
 */
export type ImprintPlace = 'shared' | 'own' | 'ownUnnumbered';

type Flowed = Pick<Pagination, 'pages' | 'usedHeight'>;

/** Tells where 版记 stands: below the text when that ends on an even page with room, a blank line between; else on the next even page. */
export function imprintPlace({ pages, usedHeight }: Flowed, imprint: Imprint, context: LayoutContext): ImprintPlace {
  const { page, paragraphs } = context.stylesheet;
  if (pages.length % 2 === 1) return 'own';
  const fits = !pages.at(-1)!.isTurned && usedHeight + paragraphs.copiesTo.spaceBefore + imprintRow(imprint, context).height <= page.textHeight;
  return fits ? 'shared' : 'ownUnnumbered';
}

export interface ImprintPages {
  readonly pages: Pagination['pages'];
  /** Pages from 1 that carry no number. */
  readonly isUnnumbered: (page: number) => boolean;
}

/** Sets 版记 at the foot of the last page, which must be an even one (GB/T 9704-2012 7.4); where blank pages come before it, see `imprintPlace`. */
export function withImprint(flowed: Flowed, imprint: Imprint, context: LayoutContext): ImprintPages {
  const { page } = context.stylesheet;
  const { pages } = flowed;
  const { height, items } = imprintRow(imprint, context);
  const placed = items.map((item) => moved(item, page.top + page.textHeight - height));
  const upright = (own: readonly PageItem[]): SetPage => ({ items: own, isTurned: false });
  switch (imprintPlace(flowed, imprint, context)) {
    case 'shared':
      return { pages: [...pages.slice(0, -1), upright([...pages.at(-1)!.items, ...placed])], isUnnumbered: () => false };
    case 'own':
      return { pages: [...pages, upright(placed)], isUnnumbered: () => false };
    case 'ownUnnumbered':
      return { pages: [...pages, upright([]), upright(placed)], isUnnumbered: (number) => number > pages.length };
  }
}
