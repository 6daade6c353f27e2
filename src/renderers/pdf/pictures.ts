import { inflateSync } from 'node:zlib';
import { diagnostic } from '../../diagnostics/diagnostic.js';
import { GongkaiError } from '../../diagnostics/gongkaiError.js';
import type { ImageResource, Images } from '../../document/nodes.js';
import type { Pages } from '../../layout/pages.js';

/**
 * Gives the pictures the pages use as data addresses, by source: the only form pdfmake may take them in.
 *
 * @throws GongkaiError with `image-unreadable` for each picture not given or damaged.
 */
export function picturesOf(pages: Pages, images: Images): Record<string, string> {
  const sources = [...new Set(pages.pages.flatMap((page) => page.items.flatMap((item) => (item.type === 'picture' ? [item.source] : []))))];
  const found = sources.flatMap((source) => {
    const reason = faultOf(images.get(source));
    return reason === undefined ? [] : [diagnostic('image-unreadable', [], { details: { source, reason } })];
  });
  if (found.length > 0) throw new GongkaiError(found);
  return Object.fromEntries(sources.flatMap((source) => {
    const image = images.get(source);
    return image ? [[source, `data:image/${image.format};base64,${Buffer.from(image.bytes).toString('base64')}`]] : [];
  }));
}

function faultOf(image: ImageResource | undefined): string | undefined {
  if (!image) return 'not given';
  return image.format === 'png' ? pngFault(image) : jpegFault(image.bytes);
}

const jpegFault = (bytes: Uint8Array): string | undefined => (bytes[0] === 0xff && bytes[1] === 0xd8 ? undefined : 'not JPEG');

const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** PDFKit unpacks a PNG with transparency in the background, where damage ends the whole process; so it is unpacked here first. */
function pngFault({ bytes }: ImageResource): string | undefined {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const width = data.getUint32(16);
    const height = data.getUint32(20);
    const perPixel = (channels[bytes[25] ?? -1] ?? 0) * (bytes[24] ?? 0);
    if (perPixel === 0 || width === 0 || height === 0) return 'damaged PNG';
    const expected = height * (1 + Math.ceil((width * perPixel) / 8));
    const pixels = inflateSync(pixelData(bytes, data), { maxOutputLength: expected * 2 + 1024 });
    return pixels.length >= expected ? undefined : 'damaged PNG';
  } catch {
    return 'damaged PNG';
  }
}

function pixelData(bytes: Uint8Array, data: DataView): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let offset = 8; offset + 12 <= bytes.length; ) {
    const length = data.getUint32(offset);
    if (data.getUint32(offset + 4) === 0x49444154) parts.push(bytes.subarray(offset + 8, offset + 8 + length)); // IDAT
    offset += length + 12;
  }
  return Buffer.concat(parts);
}
