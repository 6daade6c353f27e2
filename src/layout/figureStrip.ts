import { figureWidth } from '../document/image.js';
import type { Figure, Images, Paragraph } from '../document/nodes.js';
import type { Strip } from './flow.js';
import { moved } from './flow.js';
import type { LayoutContext } from './layoutContext.js';
import type { PageItem, Picture } from './pages.js';
import { paragraphStrips } from './paragraphStrips.js';
import { reportTooWide } from './placedLine.js';

function pictureElement(figure: Figure, context: LayoutContext): Pick<Picture, 'element'> {
  const elements = context.elementsOf(figure);
  return elements ? { element: elements.element } : {};
}

/**
 * Sets a picture, centred, with its caption below; both always stand on one page.
 *
 * The width is as `figureWidth` has it; a picture that would be taller than a page with its caption is
 * made smaller. A caption that leaves no room for any picture gives `content-too-wide`. A picture not among `images` gives `image-unreadable`, and nothing is set.
 */
export function figureStrips(figure: Figure, images: Images, context: LayoutContext): readonly Strip[] {
  const image = images.get(figure.source);
  if (!image || image.pixelWidth <= 0 || image.pixelHeight <= 0) {
    context.findings.add(`image ${figure.source}`, 'image-unreadable', figure.origin, { details: { source: figure.source } });
    return [];
  }
  const { page, figure: figureStyle } = context.stylesheet;
  const caption = figure.caption ? paragraphStrips(figure.caption, context) : [];
  const captionHeight = caption.reduce((sum, strip) => sum + strip.height, 0);
  const gap = figureStyle.spaceAround;
  const wanted = figureWidth(figure, image, page.textWidth);
  const room = page.textHeight - captionHeight - gap;
  if (room <= 0) reportTooWide(figure.caption!, context);
  const scale = Math.min(wanted / image.pixelWidth, (room > 0 ? room : page.textHeight) / image.pixelHeight);
  const width = image.pixelWidth * scale;
  const height = image.pixelHeight * scale;
  const picture: Picture = {
    type: 'picture',
    source: figure.source,
    alternativeText: figure.alternativeText,
    ...pictureElement(figure, context),
    x: page.left + (page.textWidth - width) / 2,
    y: 0,
    width,
    height,
  };
  return [figureStrip([Object.freeze(picture)], height, figure.caption, context)];
}

/** Puts the caption below what is drawn; `height` is that of the drawing. */
export function figureStrip(drawn: readonly PageItem[], height: number, caption: Paragraph | undefined, context: LayoutContext): Strip {
  const gap = context.stylesheet.figure.spaceAround;
  const lines = caption ? paragraphStrips(caption, context) : [];
  let below = height + (lines.length > 0 ? gap : 0);
  const items = [...drawn];
  for (const strip of lines) {
    items.push(...strip.items.map((item) => moved(item, below)));
    below += strip.height;
  }
  return { type: 'strip', height: below, spaceBefore: gap, spaceAfter: gap, keepsSpaceAtTop: false, keepWithNext: false, keepWithPrevious: false, items, bookmarks: [] };
}
