/** Small pictures made here: PNGs of every kind of colour, and one JPEG. */
import { Buffer } from 'node:buffer';
import { crc32, deflateSync } from 'node:zlib';
import type { ImageResource } from '../../src/document/nodes.js';

/** A chunk of a PNG with its length and sum (ISO/IEC 15948 5.3). */
export function chunk(kind: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** Colour types of PNG (ISO/IEC 15948 11.2.2) with the samples a pixel has. */
const samples = { grey: [0, 1], colour: [2, 3], palette: [3, 1], greyAlpha: [4, 2], colourAlpha: [6, 4] } as const;

export type ColourKind = keyof typeof samples;
export const colourKinds = Object.keys(samples) as readonly ColourKind[];

/** A PNG of 8 bits a sample, its pixels a pattern of their places. */
export function madePng(kind: ColourKind, width: number, height: number): ImageResource {
  const [type, count] = samples[kind];
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, type], 8);
  const rows = Buffer.concat(Array.from({ length: height }, (_, y) => Buffer.from([0, ...Array.from({ length: width * count }, (_one, x) => (kind === 'palette' ? (x + y) % 2 : (x * 37 + y * 11) % 256))])));
  const palette = kind === 'palette' ? [chunk('PLTE', Buffer.from([255, 255, 255, 200, 30, 30]))] : [];
  const bytes = Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk('IHDR', header), ...palette, chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
  return { format: 'png', bytes: new Uint8Array(bytes), pixelWidth: width, pixelHeight: height };
}

/** A baseline JPEG of 9 by 12 pixels. */
export const madeJpeg: ImageResource = {
  format: 'jpeg',
  bytes: new Uint8Array(Buffer.from(
    '/9j/4AAQSkZJRgABAQEAAQABAAD/2wBDACgcHiMeGSgjISMtKygwPGRBPDc3PHtYXUlkkYCZlo+AjIqgtObDoKrarYqMyP/L2u71////m8H////6/+b9//j/2wBDASstLTw1PHZBQXb4pYyl+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj/wAARCAAMAAkDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAEF/8QAFRABAQAAAAAAAAAAAAAAAAAAAEH/xAAUAQEAAAAAAAAAAAAAAAAAAAAA/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAwDAQACEQMRAD8A2KoA/9k=',
    'base64',
  )),
  pixelWidth: 9,
  pixelHeight: 12,
};
