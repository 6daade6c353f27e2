import type { Figure, ImageResource } from './nodes.js';

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function readPng(bytes: Uint8Array, view: DataView): ImageResource | undefined {
  const isPng = bytes.length >= 24 && pngSignature.every((byte, index) => bytes[index] === byte);
  return isPng ? { format: 'png', bytes, pixelWidth: view.getUint32(16), pixelHeight: view.getUint32(20) } : undefined;
}

/** A JPEG's size stands in its first frame header (SOF0–SOF15 but DHT, JPG and DAC); the segments before it are skipped. */
function readJpeg(bytes: Uint8Array, view: DataView): ImageResource | undefined {
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  let offset = 2;
  while (offset + 9 < bytes.length && bytes[offset] === 0xff) {
    const marker = bytes[offset + 1]!;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { format: 'jpeg', bytes, pixelWidth: view.getUint16(offset + 7), pixelHeight: view.getUint16(offset + 5) };
    offset += 2 + view.getUint16(offset + 2);
  }
  return undefined;
}

/**
 * Reads what a picture's header says of it; undefined when the bytes are neither PNG nor JPEG, or it has no extent.
 *
 * @example
 * readImage(new Uint8Array([0x47, 0x49, 0x46])) //=> undefined
 */
export function readImage(bytes: Uint8Array): ImageResource | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const image = readPng(bytes, view) ?? readJpeg(bytes, view);
  return image && image.pixelWidth > 0 && image.pixelHeight > 0 ? Object.freeze(image) : undefined;
}

/** The size a picture has of itself: 96 pixels an inch, as word processors and browsers take it. */
const pointsPerPixel = 72 / 96;

/**
 * Gives the width in points at which a figure wants to stand in a text of `textWidth` points.
 *
 * @example
 * const image = { format: 'png', bytes: new Uint8Array(), pixelWidth: 400, pixelHeight: 200 };
 * figureWidth({}, image, 442.2) //=> 300
 * figureWidth({ widthShare: 0.5 }, image, 442.2) //=> 221.1
 */
export function figureWidth({ widthShare }: Pick<Figure, 'widthShare'>, image: ImageResource, textWidth: number): number {
  return widthShare === undefined ? Math.min(textWidth, image.pixelWidth * pointsPerPixel) : widthShare * textWidth;
}
