import { diagnostic } from '../../diagnostics/diagnostic.js';
import { GongkaiError } from '../../diagnostics/gongkaiError.js';
import type { ImageResource, Images } from '../../document/nodes.js';
import type { Pages } from '../../layout/pages.js';
import { jpegFrame } from './jpeg.js';
import type { JpegFrame } from './jpeg.js';
import type { PdfFile } from './pdfFile.js';
import { readPng } from './png.js';
import { needsSamples, writePng } from './pngObject.js';

/** Writes a picture as the object of this number. */
type WritePicture = (number: number, file: PdfFile) => void;

const colourSpaces: Readonly<Record<number, string>> = { 1: '/DeviceGray', 3: '/DeviceRGB', 4: '/DeviceCMYK/Decode[1 0 1 0 1 0 1 0]' };

/** A JPEG stands in a PDF as it is; one of four colours is inverted, as the programs that make them write it. */
function writeJpeg({ bits, width, height, channels }: JpegFrame, bytes: Uint8Array): WritePicture {
  const entries = `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent ${bits}/ColorSpace${colourSpaces[channels]}/Filter/DCTDecode`;
  return (number, file) => file.stream(number, entries, bytes);
}

/** How a picture is written, or why it cannot be. */
function read(image: ImageResource | undefined): WritePicture | string {
  if (!image) return 'not given';
  if (image.format === 'jpeg') {
    const frame = jpegFrame(image.bytes);
    return frame && colourSpaces[frame.channels] ? writeJpeg(frame, image.bytes) : 'not JPEG';
  }
  try {
    const read = readPng(image.bytes);
    // All pictures of a report are read before the first is written: what was only to be proved is not held till then.
    const png = needsSamples(read) ? read : { ...read, filtered: new Uint8Array() };
    return (number, file) => writePng(png, number, file);
  } catch {
    return 'damaged PNG';
  }
}

/** The pictures that pages use, each once. */
function sourcesOf({ pages }: Pages): ReadonlySet<string> {
  const sources = new Set<string>();
  for (const { items } of pages) for (const item of items) if (item.type === 'picture') sources.add(item.source);
  return sources;
}

/**
 * Reads the pictures the pages use, by source.
 *
 * @throws GongkaiError with `image-unreadable` for each picture not given or damaged.
 */
export function readPictures(pages: Pages, images: Images): ReadonlyMap<string, WritePicture> {
  const pictures = [...sourcesOf(pages)].map((source) => ({ source, picture: read(images.get(source)) }));
  const found = pictures.flatMap(({ source, picture }) => (typeof picture === 'string' ? [diagnostic('image-unreadable', [], { details: { source, reason: picture } })] : []));
  if (found.length > 0) throw new GongkaiError(found);
  return new Map(pictures.flatMap(({ source, picture }) => (typeof picture === 'string' ? [] : [[source, picture] as const])));
}
