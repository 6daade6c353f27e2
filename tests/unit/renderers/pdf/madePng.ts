/** Makes PNGs of every kind (ISO/IEC 15948) from samples, with every filter. */
import { deflateSync } from 'node:zlib';
import type { ImageResource } from '../../../../src/document/nodes.js';

export interface PngKind {
  readonly type: 0 | 2 | 3 | 4 | 6;
  readonly depth: 1 | 2 | 4 | 8 | 16;
  readonly isInterlaced?: boolean;
  readonly palette?: Uint8Array;
  readonly transparency?: Uint8Array;
}

export const channelsOf = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const;

export function chunk(kind: string, data: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(kind, 'latin1'), data, Buffer.alloc(4)]); // the renderer does not look at the checksum
}

const passes = [[0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2]] as const;

function predictor(filter: number, left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const nearest = [left, up, corner].reduce((best, value) => (Math.abs(estimate - value) < Math.abs(estimate - best) ? value : best));
  return [0, left, up, (left + up) >> 1, nearest][filter]!;
}

/** Rows of bytes, filtered by each filter in turn. */
function filtered(rows: readonly Buffer[], step: number): Buffer {
  return Buffer.concat(
    rows.map((row, index) => {
      const filter = index % 5;
      const above = rows[index - 1] ?? Buffer.alloc(row.length);
      const bytes = row.map((byte, at) => byte - predictor(filter, row[at - step] ?? 0, above[at]!, at < step ? 0 : above[at - step]!));
      return Buffer.concat([Buffer.of(filter), bytes]);
    }),
  );
}

/** @param sample gives the sample of a channel at a place. */
export function madePng(width: number, height: number, { type, depth, isInterlaced, palette, transparency }: PngKind, sample: (x: number, y: number, channel: number) => number): ImageResource {
  const channels = channelsOf[type];
  const rowOf = (y: number, xs: readonly number[]): Buffer => {
    const bits = xs.flatMap((x) => Array.from({ length: channels }, (_, channel) => sample(x, y, channel).toString(2).padStart(depth, '0'))).join('');
    return Buffer.from((bits.match(/.{1,8}/g) ?? []).map((eight) => parseInt(eight.padEnd(8, '0'), 2)));
  };
  const parts = (isInterlaced ? passes : ([[0, 0, 1, 1]] as const)).map(([left, top, right, down]) => {
    const xs = Array.from({ length: width }, (_, x) => x).filter((x) => x >= left && (x - left) % right === 0);
    const ys = Array.from({ length: height }, (_, y) => y).filter((y) => y >= top && (y - top) % down === 0);
    return xs.length === 0 ? Buffer.alloc(0) : filtered(ys.map((y) => rowOf(y, xs)), Math.max(1, (channels * depth) >> 3));
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, type, 0, 0, isInterlaced ? 1 : 0], 8);
  const pixels = deflateSync(Buffer.concat(parts));
  const half = pixels.length >> 1;
  const bytes = Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    ...(palette ? [chunk('PLTE', palette)] : []),
    ...(transparency ? [chunk('tRNS', transparency)] : []),
    chunk('IDAT', pixels.subarray(0, half)),
    chunk('IDAT', pixels.subarray(half)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return { format: 'png', bytes, pixelWidth: width, pixelHeight: height };
}
