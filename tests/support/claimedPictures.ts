/** Pictures whose header claims what they do not hold, and such as hold it, packed. */
import { deflateSync } from 'node:zlib';
import { chunk, madeJpeg } from './madePictures.js';

function png(width: number, height: number, packed: Uint8Array): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6], 8);
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk('IHDR', header), chunk('IDAT', packed), chunk('IEND', Buffer.alloc(0))]);
}

/** A PNG with alpha that says it has so many pixels and has none. */
export const claimedPng = (width: number, height: number): Uint8Array => png(width, height, deflateSync(Buffer.alloc(10)));

/** A PNG with alpha that has its pixels, all of them nothing: a thousandth of them in the file. */
export const packedPng = (width: number, height: number): Uint8Array => png(width, height, deflateSync(Buffer.alloc(height * (1 + width * 4)), { level: 1 }));

/** A JPEG that says it has so many pixels; no more than 65,535 a side can be said. */
export function claimedJpeg(width: number, height: number): Uint8Array {
  const bytes = Buffer.from(madeJpeg.bytes);
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]));
  bytes.writeUInt16BE(height, frame + 5);
  bytes.writeUInt16BE(width, frame + 7);
  return bytes;
}
