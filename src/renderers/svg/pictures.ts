import { diagnostic } from '../../diagnostics/diagnostic.js';
import { GongkaiError } from '../../diagnostics/gongkaiError.js';
import { readImage } from '../../document/image.js';
import { imageFault } from '../../document/imageFault.js';
import type { ImageResource, Images } from '../../document/nodes.js';
import type { Pages, Picture } from '../../layout/pages.js';
import { decimal, escapeXml } from './xml.js';

/**
 * Refuses pages with a picture that was not given, is not of its format, or that browsers would show otherwise than Word does.
 *
 * @throws GongkaiError with `image-unreadable` for each such picture.
 */
export function refuseUnreadable(pages: Pages, images: Images): void {
  const sources = new Set(pages.pages.flatMap((page) => page.items.flatMap((item) => (item.type === 'picture' ? [item.source] : []))));
  const found = [...sources].flatMap((source) => {
    const reason = faultOf(images.get(source));
    return reason === undefined ? [] : [diagnostic('image-unreadable', [], { details: { source, reason } })];
  });
  if (found.length > 0) throw new GongkaiError(found);
}

function faultOf(image: ImageResource | undefined): string | undefined {
  if (!image) return 'not given';
  return readImage(image.bytes)?.format === image.format ? imageFault(image) : 'damaged';
}

/** Draws a picture with its bytes in the file itself, stretched to its box as in the PDF. */
export function drawPicture({ source, alternativeText, x, y, width, height }: Picture, images: Images): string {
  const image = images.get(source);
  if (!image) return '';
  const box = `x="${decimal(x)}" y="${decimal(y)}" width="${decimal(width)}" height="${decimal(height)}"`;
  const address = `data:image/${image.format};base64,${base64(image.bytes)}`;
  return `<image ${box} preserveAspectRatio="none" role="img" aria-label="${escapeXml(alternativeText)}" xlink:href="${address}"/>\n`;
}

/** Whole groups of three bytes, so that the parts can be put together; few enough to be arguments of one call. */
const partLength = 3 * 4096;

/** `Buffer` is Node's alone; `btoa` is there in a browser as well. */
function base64(bytes: Uint8Array): string {
  const parts = Array.from({ length: Math.ceil(bytes.length / partLength) }, (_, index) => bytes.subarray(index * partLength, (index + 1) * partLength));
  return parts.map((part) => btoa(String.fromCharCode(...part))).join('');
}
