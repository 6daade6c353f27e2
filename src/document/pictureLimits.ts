import type { ImageResource } from './nodes.js';

/** How large pictures may be; what is beyond is refused with a `limit-exceeded` finding. */
export interface PictureLimits {
  /** Pixels a picture says it has: a few bytes can say so many that whoever opens the report runs out of memory. */
  readonly picturePixels: number;
  /** Bytes of all PNGs of a report once unpacked, which a PDF needs; JPEGs stand in it as they are. */
  readonly pictureBytes: number;
}

/**
 * The largest photographs have some fifty million pixels. 24 MiB are three screens of 1,920 by 1,080 with alpha, and are written
 * within 256 MB and two seconds.
 */
export const pictureLimits: PictureLimits = Object.freeze({ picturePixels: 100_000_000, pictureBytes: 24 * 1024 * 1024 });

/** Samples of a pixel by colour type of PNG (ISO/IEC 15948, 11.2.2). */
const samplesOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Bytes of a PNG's pixels once unpacked, as its header has them; 0 of a JPEG, which is not. */
function unpackedBytes({ format, bytes, pixelWidth, pixelHeight }: ImageResource): number {
  return format === 'png' ? Math.ceil((pixelWidth * pixelHeight * (bytes[24] ?? 0) * (samplesOf[bytes[25] ?? 0] ?? 4)) / 8) : 0;
}

/** A limit that a picture is beyond. */
export interface PictureExcess {
  readonly limit: keyof PictureLimits;
  readonly expected: number;
  readonly actual: number;
}

/** Counts the pictures of one report as they come, each once, and says of each whether it is beyond a limit. */
export function countPictures(given: Partial<PictureLimits> = {}): (image: ImageResource) => PictureExcess | undefined {
  const limits = { ...pictureLimits, ...given };
  let total = 0;
  return (image) => {
    const pixels = image.pixelWidth * image.pixelHeight;
    if (pixels > limits.picturePixels) return { limit: 'picturePixels', expected: limits.picturePixels, actual: pixels };
    total += unpackedBytes(image);
    return total > limits.pictureBytes ? { limit: 'pictureBytes', expected: limits.pictureBytes, actual: total } : undefined;
  };
}
