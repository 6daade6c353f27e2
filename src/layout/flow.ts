/** What the paginator sets one below the other. */
import { shiftedShape } from '../charts/drawing.js';
import type { PageItem } from './pages.js';
import type { TableLayout } from './tableLayout.js';

/** Something that is never parted: a line of text, a picture with its caption. Heights in points. */
export interface Strip {
  readonly type: 'strip';
  /** Stands on a turned page, with the wide table below it or above. */
  readonly isTurned?: boolean;
  readonly height: number;
  /** Space to what stands above; nothing at the top of a page, unless `keepsSpaceAtTop`. */
  readonly spaceBefore: number;
  readonly spaceAfter: number;
  readonly keepsSpaceAtTop: boolean;
  readonly keepWithNext: boolean;
  readonly keepWithPrevious: boolean;
  /** Stands at the top of a page. */
  readonly startsPage?: true;
  /** Horizontally on the page, vertically from the strip's top. */
  readonly items: readonly PageItem[];
  readonly bookmarks: readonly Bookmark[];
}

/** An entry of the outline: heading text, and its level from 1. */
export interface Bookmark {
  readonly title: string;
  readonly level: number;
}

/** A table; the paginator cuts it between rows. */
export interface TableFlow {
  readonly type: 'table';
  readonly isTurned?: boolean;
  readonly layout: TableLayout;
  /** 续表, set above each further part; absent: nothing is. */
  readonly continuation?: Strip;
  readonly spaceBefore: number;
  readonly spaceAfter: number;
}

/** What the paginator places. */
export type FlowElement = Strip | TableFlow;

/** Moves an item down by some points. */
export function moved(item: PageItem, down: number): PageItem {
  switch (item.type) {
    case 'text':
      return Object.freeze({ ...item, baseline: item.baseline + down });
    case 'rule':
      return Object.freeze({ ...item, y1: item.y1 + down, y2: item.y2 + down });
    case 'picture':
      return Object.freeze({ ...item, y: item.y + down });
    case 'drawing':
      return Object.freeze({ ...item, y: item.y + down, shapes: Object.freeze(item.shapes.map((shape) => Object.freeze(shiftedShape(shape, 0, down)))) });
  }
}
