import { diagnostic } from '../../diagnostics/diagnostic.js';
import { GongkaiError } from '../../diagnostics/gongkaiError.js';
import { figureWidth } from '../../document/image.js';
import type { Document, Figure, ImageResource, Images } from '../../document/nodes.js';
import type { ResolvedStylesheet } from '../../stylesheet/resolve.js';
import { pointsToEmu } from './chartUnits.js';
import { drawingRun } from './drawing.js';
import { paragraphOf } from './paragraphs.js';
import { figureStyle } from './styleNames.js';
import type { WordPart } from './wordPackage.js';
import { wordParagraph } from './wordParagraph.js';
import type { WordParagraph } from './wordParagraph.js';
import { element, namespaces } from './xml.js';
import type { Xml } from './xml.js';

/** The names of the pictures a document shows, each once and with its number, from 1; one that stands in it twice is stored once. */
export function pictureNumbers({ blocks }: Document): ReadonlyMap<string, number> {
  const sources = new Set(blocks.flatMap((block) => (block.type === 'figure' ? [block.source] : [])));
  return new Map([...sources].map((source, index) => [source, index + 1]));
}

const relationId = (number: number): string => `rIdImage${number}`;

/** @throws GongkaiError (image-unreadable) when no picture of that name was given. */
function imageOf({ source, origin }: Figure, images: Images): ImageResource {
  const image = images.get(source);
  if (!image) throw new GongkaiError([diagnostic('image-unreadable', origin ?? [], { actual: source })]);
  return image;
}

function pictureXml(name: string, number: number, width: number, height: number): Xml {
  const extent = element('a:ext', { cx: pointsToEmu(width), cy: pointsToEmu(height) });
  return element(
    'pic:pic',
    { 'xmlns:pic': namespaces.pic },
    element('pic:nvPicPr', {}, element('pic:cNvPr', { id: 0, name }), element('pic:cNvPicPr', {}, element('a:picLocks', { noChangeAspect: 1 }))),
    element('pic:blipFill', {}, element('a:blip', { 'r:embed': relationId(number) }), element('a:stretch', {}, element('a:fillRect'))),
    element('pic:spPr', {}, element('a:xfrm', {}, element('a:off', { x: 0, y: 0 }), extent), element('a:prstGeom', { prst: 'rect' }, element('a:avLst'))),
  );
}

/**
 * Makes a picture in a line of its own, with its caption below.
 *
 * @param id numbers the drawings of a document from 1. @param number that of the picture (see {@link pictureNumbers}).
 * @throws GongkaiError (image-unreadable) when no picture of that name was given.
 */
export function figureBlocks(figure: Figure, { id, number }: { readonly id: number; readonly number: number }, images: Images, { page }: ResolvedStylesheet): readonly WordParagraph[] {
  const image = imageOf(figure, images);
  const { caption, alternativeText } = figure;
  // A picture as high as the page would push its own caption onto the next one.
  const highest = page.textHeight - (caption ? 2 : 1) * page.linePitch;
  const width = Math.min(figureWidth(figure, image, page.textWidth), (highest * image.pixelWidth) / image.pixelHeight);
  const height = (width * image.pixelHeight) / image.pixelWidth;
  const name = `图片 ${id}`;
  const run = drawingRun({ id, name, description: alternativeText, width, height, kind: 'pic', content: pictureXml(name, number, width, height), keepsProportions: true });
  return [wordParagraph(figureStyle.id, run, { isKept: caption !== undefined }), ...(caption ? [paragraphOf(caption)] : [])];
}

/** The pictures of a document as parts of its package. */
export function pictureParts(document: Document, images: Images): readonly WordPart[] {
  return [...pictureNumbers(document)].flatMap(([source, number]) => {
    const image = images.get(source);
    if (!image) return [];
    const path = `word/media/image${number}.${image.format === 'jpeg' ? 'jpg' : 'png'}`;
    return [{ path, content: image.bytes, relation: { id: relationId(number), kind: 'image' } }];
  });
}
