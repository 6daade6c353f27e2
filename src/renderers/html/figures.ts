import { diagnostic } from '../../diagnostics/diagnostic.js';
import { GongkaiError } from '../../diagnostics/gongkaiError.js';
import { imageFault } from '../../document/imageFault.js';
import type { Figure, ImageResource } from '../../document/nodes.js';
import { element, joinHtml, voidElement } from './markup.js';
import type { Html } from './markup.js';
import { className } from './styling.js';
import { inlinesHtml } from './writing.js';
import type { Writing } from './writing.js';

/** Larger argument lists than this are more than a call takes. */
const atOnce = 0x8000;

/** The picture itself as an address, so that the page needs nothing beside it. */
function dataAddress({ format, bytes }: ImageResource): string {
  const pieces = Array.from({ length: Math.ceil(bytes.length / atOnce) }, (_, index) => String.fromCharCode(...bytes.subarray(index * atOnce, (index + 1) * atOnce)));
  return `data:image/${format};base64,${btoa(pieces.join(''))}`;
}

/**
 * Writes a picture with its alternative text and caption.
 *
 * @throws GongkaiError `image-unreadable` for a picture that was not given or is damaged.
 */
export function figureHtml({ styling, images, ...writing }: Writing, { source, alternativeText, widthShare, caption, origin }: Figure): Html {
  const image = images.get(source);
  const reason = image ? imageFault(image) : 'not given';
  if (!image || reason) throw new GongkaiError([diagnostic('image-unreadable', origin ?? [], { actual: source, details: { reason: reason ?? 'not given' } })]);
  const width = widthShare === undefined ? undefined : { width: `${Math.round(widthShare * 1000) / 10}%` };
  const look = styling.attributes(['picture'], width);
  const picture = voidElement('img', { ...look, src: dataAddress(image), alt: alternativeText, width: image.pixelWidth, height: image.pixelHeight });
  const below = caption && element('figcaption', styling.attributes([className(caption.role)]), inlinesHtml({ styling, ...writing }, caption.inlines));
  return element('figure', styling.attributes(['figure']), joinHtml(below ? [picture, below] : [picture], '\n'));
}
