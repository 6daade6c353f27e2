import { joinBytes, unzlib } from '../../bytes/zlibStream.js';

/** A PNG (ISO/IEC 15948) as its chunks give it, its pixels still packed but proved to be there. */
export interface Png {
  readonly width: number;
  readonly height: number;
  /** Bits of a sample. */
  readonly depth: number;
  /** Samples of a pixel, alpha counted. */
  readonly channels: number;
  readonly hasAlpha: boolean;
  readonly isInterlaced: boolean;
  /** Red, green and blue by number; absent: the samples are colours themselves. */
  readonly palette?: Uint8Array;
  /** tRNS: alpha by number of the palette, or the one colour that is not painted. */
  readonly transparency?: Uint8Array;
  /** A zlib stream, as it stands in the file. */
  readonly packed: Uint8Array;
  /** Rows with the byte of their filter before them; {@link pngSamples} uses up what it can. */
  readonly filtered: Uint8Array;
}

/** Samples of a pixel by colour type. */
const channelsOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const [plte, trns, idat] = [0x504c5445, 0x74524e53, 0x49444154];

/** A part of an interlaced picture (ISO/IEC 15948, 8.2): every `right`th pixel from `x`, every `down`th row from `y`. */
interface Pass {
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly down: number;
}

const wholePicture: readonly Pass[] = [{ x: 0, y: 0, right: 1, down: 1 }];
const adam7: readonly Pass[] = [
  { x: 0, y: 0, right: 8, down: 8 },
  { x: 4, y: 0, right: 8, down: 8 },
  { x: 0, y: 4, right: 4, down: 8 },
  { x: 2, y: 0, right: 4, down: 4 },
  { x: 0, y: 2, right: 2, down: 4 },
  { x: 1, y: 0, right: 2, down: 2 },
  { x: 0, y: 1, right: 1, down: 2 },
];

type Header = Pick<Png, 'width' | 'height' | 'depth' | 'channels' | 'isInterlaced'>;

/** The passes that have pixels, with their size. */
function passesOf({ width, height, depth, channels, isInterlaced }: Header): readonly (Pass & { readonly columns: number; readonly rows: number; readonly rowBytes: number })[] {
  return (isInterlaced ? adam7 : wholePicture).flatMap((pass) => {
    const columns = Math.ceil((width - pass.x) / pass.right);
    const rows = Math.ceil((height - pass.y) / pass.down);
    return columns > 0 && rows > 0 ? [{ ...pass, columns, rows, rowBytes: Math.ceil((columns * channels * depth) / 8) }] : [];
  });
}

/**
 * Reads a PNG and unpacks its pixels, to prove that they are all there.
 *
 * @throws Error when it is damaged, or holds far more than its size says.
 */
export function readPng(bytes: Uint8Array): Png {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height, depth, type] = [view.getUint32(16), view.getUint32(20), bytes[24]!, bytes[25]!];
  const channels = channelsOf[type] ?? 0;
  if (channels * depth * width * height === 0) throw new Error('no pixels');
  const found = new Map<number, Uint8Array[]>();
  for (let at = 8; at + 12 <= bytes.length; ) {
    const [length, kind] = [view.getUint32(at), view.getUint32(at + 4)];
    if (kind === plte || kind === trns || kind === idat) found.set(kind, [...(found.get(kind) ?? []), bytes.subarray(at + 8, at + 8 + length)]);
    at += length + 12;
  }
  const [palette, transparency] = [found.get(plte)?.[0], found.get(trns)?.[0]];
  if (type === 3 && !palette) throw new Error('no palette');
  const header = { width, height, depth, channels, isInterlaced: bytes[28] === 1 };
  const packed = joinBytes(found.get(idat) ?? []);
  const expected = passesOf(header).reduce((sum, { rows, rowBytes }) => sum + rows * (1 + rowBytes), 0);
  const filtered = unzlib(packed, expected * 2 + 1024, expected);
  if (filtered.length < expected) throw new Error('pixels missing');
  return { ...header, hasAlpha: type === 4 || type === 6, ...(type === 3 && palette && { palette }), ...(transparency && { transparency }), packed, filtered };
}

function paeth(left: number, above: number, corner: number): number {
  const estimate = left + above - corner;
  const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - above), Math.abs(estimate - corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

/** Takes a row's filter back (ISO/IEC 15948, 9.2), in place. @param above the row before; zeros for the first. @param step bytes of a pixel. */
function unfilter(filter: number, row: Uint8Array, above: Uint8Array, step: number): void {
  for (let at = 0; at < row.length; at += 1) {
    const left = at < step ? 0 : row[at - step]!;
    const up = above[at]!;
    const corner = at < step ? 0 : above[at - step]!;
    if (filter === 1) row[at]! += left;
    else if (filter === 2) row[at]! += up;
    else if (filter === 3) row[at]! += (left + up) >> 1;
    else if (filter === 4) row[at]! += paeth(left, up, corner);
  }
}

/** Rows of whole bytes close up over the bytes of their filters: a screenshot's pixels are held once, not twice. */
function closedUp({ width, height, depth, channels, filtered }: Png): Uint8Array {
  const pixelBytes = (channels * depth) >> 3;
  const rowBytes = width * pixelBytes;
  let above: Uint8Array = new Uint8Array(rowBytes);
  for (let line = 0; line < height; line += 1) {
    const at = line * (rowBytes + 1);
    const filter = filtered[at]!;
    filtered.copyWithin(line * rowBytes, at + 1, at + 1 + rowBytes);
    const row = filtered.subarray(line * rowBytes, (line + 1) * rowBytes);
    unfilter(filter, row, above, pixelBytes);
    above = row;
  }
  return filtered.subarray(0, height * rowBytes);
}

/** Gives the samples of all pixels, row by row without filters, a byte each; of 16 bits, two bytes. The rows of the PNG are used up. */
export function pngSamples(png: Png): Uint8Array {
  const { width, height, depth, channels, filtered } = png;
  if (depth >= 8 && !png.isInterlaced) return closedUp(png);
  const sampleBytes = depth === 16 ? 2 : 1;
  const pixelBytes = channels * sampleBytes;
  const samples = new Uint8Array(width * height * pixelBytes);
  let at = 0;
  for (const { x, y, right, down, columns, rows, rowBytes } of passesOf(png)) {
    let above = new Uint8Array(rowBytes);
    for (let line = 0; line < rows; line += 1) {
      const row = filtered.slice(at + 1, at + 1 + rowBytes);
      unfilter(filtered[at]!, row, above, Math.max(1, (channels * depth) >> 3));
      for (let column = 0; column < columns; column += 1) {
        const target = ((y + line * down) * width + x + column * right) * pixelBytes;
        if (depth < 8) samples[target] = (row[(column * depth) >> 3]! >> (8 - depth - ((column * depth) & 7))) & ((1 << depth) - 1);
        else for (let byte = 0; byte < pixelBytes; byte += 1) samples[target + byte] = row[column * pixelBytes + byte]!;
      }
      above = row;
      at += 1 + rowBytes;
    }
  }
  return samples;
}
