/** Pictures of pages as grey values, to be compared. */
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

/** Taken out once: in the test runner each look at a global costs as much as the rest of a loop. */
const { abs, floor, max } = Math;

export interface GrayPicture {
  readonly width: number;
  readonly height: number;
  /** Row by row, 0 black to 255 white. */
  readonly values: Float32Array;
}

const channelCounts: Readonly<Record<number, number>> = { 0: 1, 2: 3, 4: 2, 6: 4 };

/** Reads a PNG of 8 bits a channel that is not interlaced; grey is the mean of the colours, transparency is passed over. */
export function readGray(file: string): GrayPicture {
  const bytes = readFileSync(file);
  const [width, height, depth, colourType, interlaced] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20), bytes[24], bytes[25] ?? -1, bytes[28]];
  const channels = channelCounts[colourType];
  if (depth !== 8 || interlaced !== 0 || channels === undefined) throw new Error(`${file} is no plain PNG of 8 bits a channel`);
  const rows = unfiltered(inflateSync(packedPixels(bytes)), width * channels, height, channels);
  const colours = channels < 3 ? 1 : 3;
  const values = new Float32Array(width * height);
  for (let index = 0; index < values.length; index += 1) {
    for (let channel = 0; channel < colours; channel += 1) values[index]! += rows[index * channels + channel]! / colours;
  }
  return { width, height, values };
}

function packedPixels(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let offset = 8; offset < bytes.length; offset += bytes.readUInt32BE(offset) + 12) {
    if (bytes.toString('latin1', offset + 4, offset + 8) === 'IDAT') parts.push(bytes.subarray(offset + 8, offset + 8 + bytes.readUInt32BE(offset)));
  }
  return Buffer.concat(parts);
}

/** Undoes the five PNG filters (ISO/IEC 15948, 9.2). Plain loops over plain bytes: a page has some ten million. */
function unfiltered(raw: Uint8Array, rowLength: number, height: number, step: number): Uint8Array {
  const rows = new Uint8Array(rowLength * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (rowLength + 1)];
    const from = y * (rowLength + 1) + 1;
    const to = y * rowLength;
    for (let x = 0; x < rowLength; x += 1) {
      const left = x >= step ? rows[to + x - step]! : 0;
      const above = y > 0 ? rows[to + x - rowLength]! : 0;
      const corner = x >= step && y > 0 ? rows[to + x - rowLength - step]! : 0;
      rows[to + x] = raw[from + x]! + predicted(filter, left, above, corner);
    }
  }
  return rows;
}

function predicted(filter: number | undefined, left: number, above: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  const toLeft = abs(above - corner);
  const toAbove = abs(left - corner);
  const toCorner = abs(left + above - 2 * corner);
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

/** Gives a picture made smaller by a whole factor: each value the mean of a square. */
export function reduced({ width, height, values }: GrayPicture, factor: number): GrayPicture {
  const [columns, rows] = [floor(width / factor), floor(height / factor)];
  const means = new Float32Array(columns * rows);
  for (let y = 0; y < rows * factor; y += 1) {
    for (let x = 0; x < columns * factor; x += 1) {
      means[floor(y / factor) * columns + floor(x / factor)]! += values[y * width + x]! / factor ** 2;
    }
  }
  return { width: columns, height: rows, values: means };
}

/** How far two pictures of the same size are apart: the sum of differences as a share of the second's ink, and the largest difference. */
export function difference(one: GrayPicture, other: GrayPicture): { readonly shareOfInk: number; readonly largest: number } {
  if (one.width !== other.width || one.height !== other.height) throw new Error(`${one.width} × ${one.height} against ${other.width} × ${other.height}`);
  let [sum, ink, largest] = [0, 0, 0];
  one.values.forEach((value, index) => {
    const apart = abs(value - other.values[index]!);
    sum += apart;
    ink += 255 - other.values[index]!;
    largest = max(largest, apart);
  });
  return { shareOfInk: ink === 0 ? 0 : sum / ink, largest };
}
