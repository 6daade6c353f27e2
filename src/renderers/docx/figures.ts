import type { FileChild } from 'docx';
import { diagnostic } from '../../diagnostics/diagnostic.js';
import { GongkaiError } from '../../diagnostics/gongkaiError.js';
import { figureWidth } from '../../document/image.js';
import type { Figure, Images } from '../../document/nodes.js';
import type { ResolvedStylesheet } from '../../stylesheet/resolve.js';
import type { Docx } from './docxPackage.js';
import { paragraphOf } from './paragraphs.js';
import { figureStyle } from './styleNames.js';

/** The package measures pictures in pixels of 1/96 inch. */
const pixelsPerPoint = 96 / 72;

/**
 * Makes a picture in a line of its own, with its caption below.
 *
 * @param id numbers the pictures of a document from 1, so that ids never depend on what was made before.
 * @throws GongkaiError (image-unreadable) when no picture of that name was given.
 */
export function figureBlocks(docx: Docx, figure: Figure, id: number, images: Images, { page }: ResolvedStylesheet): FileChild[] {
  const image = images.get(figure.source);
  if (!image) throw new GongkaiError([diagnostic('image-unreadable', figure.origin ?? [], { actual: figure.source })]);
  const { caption, alternativeText } = figure;
  // A picture as high as the page would push its own caption onto the next one.
  const highest = page.textHeight - (caption ? 2 : 1) * page.linePitch;
  const width = Math.min(figureWidth(figure, image, page.textWidth), (highest * image.pixelWidth) / image.pixelHeight);
  const height = (width * image.pixelHeight) / image.pixelWidth;
  const picture = new docx.ImageRun({
    type: image.format === 'jpeg' ? 'jpg' : 'png',
    data: image.bytes,
    transformation: { width: width * pixelsPerPoint, height: height * pixelsPerPoint },
    altText: { id: String(id), name: `图片 ${id}`, title: '', description: alternativeText },
  });
  const paragraph = new docx.Paragraph({ style: figureStyle.id, ...(caption && { keepNext: true }), children: [picture] });
  return [paragraph, ...(caption ? [paragraphOf(docx, caption)] : [])];
}
