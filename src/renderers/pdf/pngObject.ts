import { zlibStream } from '../../bytes/zlibStream.js';
import type { PdfFile } from './pdfFile.js';
import { bytesValue, reference } from './pdfValues.js';
import { pngSamples } from './png.js';
import type { Png } from './png.js';

/** The bits of a sample once it stands on its own. */
const bitsOf = ({ depth }: Png): number => (depth === 16 ? 16 : 8);

/** Parts the colours of pixels from their alpha; the colours close up where they are, since a picture may be large. */
function parted(png: Png, samples: Uint8Array): { readonly colours: Uint8Array; readonly alpha: Uint8Array } {
  const bytes = bitsOf(png) / 8;
  const pixel = png.channels * bytes;
  const pixels = png.width * png.height;
  const alpha = new Uint8Array(pixels * bytes);
  for (let index = 0, to = 0; index < pixels; index += 1) {
    const start = index * pixel;
    for (let byte = 0; byte < bytes; byte += 1) alpha[index * bytes + byte] = samples[start + pixel - bytes + byte]!;
    for (let byte = 0; byte < pixel - bytes; byte += 1) samples[to++] = samples[start + byte]!;
  }
  return { colours: samples.subarray(0, pixels * (pixel - bytes)), alpha };
}

function writeMask(png: Png, alpha: Uint8Array, bits: number, file: PdfFile): string {
  const number = file.reserve();
  file.packedStream(number, `/Type/XObject/Subtype/Image/Width ${png.width}/Height ${png.height}/BitsPerComponent ${bits}/ColorSpace/DeviceGray`, alpha);
  return `/SMask ${reference(number)}`;
}

/** The one colour of a PNG without palette that is not painted: each of its samples as a range (ISO 32000-1, 8.9.6.4). */
function colourKey(transparency: Uint8Array): string {
  const values = Array.from({ length: transparency.length >> 1 }, (_, index) => (transparency[index * 2]! << 8) | transparency[index * 2 + 1]!);
  return `/Mask[${values.flatMap((value) => [value, value]).join(' ')}]`;
}

/** Samples for a PDF that knows no interlacing, in as many bits as before; rows of fewer than eight are packed again. */
function repacked(png: Png, samples: Uint8Array): Uint8Array {
  const { width, height, depth } = png;
  if (depth >= 8) return samples;
  const rowBytes = Math.ceil((width * depth) / 8);
  const packed = new Uint8Array(rowBytes * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) packed[y * rowBytes + ((x * depth) >> 3)]! |= samples[y * width + x]! << (8 - depth - ((x * depth) & 7));
  }
  return packed;
}

/** Whether a PDF cannot take the packed pixels as they are: they hold alpha, come in passes, or numbers of a palette with alpha of their own. */
export const needsSamples = ({ hasAlpha, isInterlaced, palette, transparency }: Png): boolean => hasAlpha || isInterlaced || (palette !== undefined && transparency !== undefined);

/** Writes a PNG as an image (ISO 32000-1, 8.9.5): its packed pixels as they are where PDF can read them, transparency as a soft mask. */
export function writePng(png: Png, number: number, file: PdfFile): void {
  const { width, height, depth, channels, hasAlpha, isInterlaced, palette, transparency, packed } = png;
  const colours = hasAlpha ? channels - 1 : channels;
  const space = palette ? `[/Indexed/DeviceRGB ${Math.floor(palette.length / 3) - 1}${bytesValue(palette.subarray(0, palette.length - (palette.length % 3)))}]` : colours === 1 ? '/DeviceGray' : '/DeviceRGB';
  const entries = (bits: number): string => `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent ${bits}/ColorSpace${space}`;
  if (hasAlpha) {
    const { colours: painted, alpha } = parted(png, pngSamples(png));
    const mask = writeMask(png, alpha, bitsOf(png), file);
    file.packedStream(number, entries(bitsOf(png)) + mask, painted);
    return;
  }
  const isMasked = palette !== undefined && transparency !== undefined;
  const samples = isMasked || isInterlaced ? pngSamples(png) : undefined;
  // Numbers of the palette that tRNS does not name are opaque.
  const mask = isMasked && samples ? writeMask(png, samples.map((sample) => transparency[sample] ?? 255), 8, file) : transparency && !palette ? colourKey(transparency) : '';
  if (isInterlaced && samples) file.stream(number, `${entries(depth)}${mask}/Filter/FlateDecode`, zlibStream(repacked(png, samples)));
  else file.stream(number, `${entries(depth)}${mask}/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors ${colours}/BitsPerComponent ${depth}/Columns ${width}>>`, packed);
}
