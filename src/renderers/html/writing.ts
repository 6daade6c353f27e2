import type { Images, Inline } from '../../document/nodes.js';
import type { ResolvedStylesheet } from '../../stylesheet/resolve.js';
import { linkedHtml } from './links.js';
import { joinHtml, textHtml, voidElement } from './markup.js';
import type { Html } from './markup.js';
import type { Styling } from './styling.js';

/** What every part of a page is written with. */
export interface Writing {
  readonly sheet: ResolvedStylesheet;
  readonly styling: Styling;
  readonly images: Images;
  /** Every id begins with it. */
  readonly idPrefix: string;
  readonly showsLinks: boolean;
}

/** The text of a paragraph or cell. Where a label is best parted stands `<wbr>`, which draws nothing. */
export function inlinesHtml({ styling, showsLinks }: Pick<Writing, 'styling' | 'showsLinks'>, inlines: readonly Inline[]): Html {
  return joinHtml(
    inlines.map((inline) => {
      if (inline.type === 'lineBreak') return voidElement('br');
      if (inline.type === 'breakHint') return voidElement('wbr');
      return showsLinks ? linkedHtml(inline.text, styling.attributes(['link'])) : textHtml(inline.text);
    }),
  );
}
