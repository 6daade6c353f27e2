import type { Table } from '../document/nodes.js';
import { plainText } from '../document/plainText.js';
import type { ResolvedStylesheet } from '../stylesheet/resolve.js';
import type { Strip } from './flow.js';
import { fontRuns } from './fontRuns.js';
import { composeRuns } from './layoutContext.js';
import type { LayoutContext } from './layoutContext.js';
import { lineStrip } from './paragraphStrips.js';

/** 表3, 表三, 表2-1: what stands behind 表 where a caption begins. */
const captionNumber = /^表\s*([0-9０-９]+(?:[-－–.．][0-9０-９]+)*|[一二三四五六七八九十百]+)/;

/** Height that 续表 takes above a further part of a table, with the space below it; 0 where the house does without. */
export function continuationHeight(sheet: ResolvedStylesheet): number {
  return sheet.table.continuation.isShown ? sheet.paragraphs.tableUnit.linePitch + sheet.table.spaceInside : 0;
}

/**
 * Sets the line 续表 or 续表3 for the further parts of a table, in the look of its unit line; nothing where the house
 * does without. It is furniture of the page, as it stands nowhere in the report.
 */
export function continuationLine({ caption }: Table, context: LayoutContext): Strip | undefined {
  const { table, page, paragraphs } = context.stylesheet;
  const { isShown, text, alignment } = table.continuation;
  if (!isShown) return undefined;
  const number = (caption && captionNumber.exec(plainText(caption.inlines))?.[1]) ?? '';
  const style = paragraphs.tableUnit;
  const place = { role: 'tableContinuation' };
  const runs = fontRuns([{ type: 'text', text: text.replaceAll('{number}', number) }], style, place, context);
  // One line always, so that a part's height is known before it is set; a text wider than that is cut by no page.
  const [line] = composeRuns(context, runs, { measure: page.textWidth, alignment });
  return { ...lineStrip(line, page.left, { style, place }), spaceAfter: table.spaceInside };
}
