import { Buffer } from 'node:buffer';
import { describe, expect, it } from '@jest/globals';
import { imageFault } from '../../../src/document/imageFault.js';

// One pixel, and so every chunk a PNG must have, with its sums.
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const startOfData = png.indexOf('IDAT');

/** Big-endian Exif with one tag, the orientation. */
function exif(orientation: number): Buffer {
  const tiff = Buffer.from([0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  return Buffer.concat([Buffer.from([0xff, 0xe1, 0, body.length + 2]), body]);
}

const scan = Buffer.from([0xff, 0xda, 0, 4, 1, 2, 9, 9, 9, 9]);
const end = Buffer.from([0xff, 0xd9]);
const jpeg = (...parts: readonly Buffer[]): Buffer => Buffer.concat([Buffer.from([0xff, 0xd8]), ...parts]);

describe('imageFault of a PNG', () => {
  const faultOf = (bytes: Buffer): unknown => imageFault({ format: 'png', bytes });

  it('is none when the picture is whole, also with bytes behind its end', () => {
    expect(faultOf(png)).toBeUndefined();
    expect(faultOf(Buffer.concat([png, Buffer.from('more')]))).toBeUndefined();
  });

  it('is damage wherever the file is cut', () => {
    for (let length = 24; length < png.length; length += 1) expect(faultOf(png.subarray(0, length))).toBe('damaged');
  });

  it('is damage when a bit of the pixels has changed', () => {
    const changed = Buffer.from(png);
    changed[startOfData + 6]! ^= 4;
    expect(faultOf(changed)).toBe('damaged');
  });
});

describe('imageFault of a JPEG', () => {
  const faultOf = (bytes: Buffer): unknown => imageFault({ format: 'jpeg', bytes });

  it('is none when the scan has an end', () => {
    expect(faultOf(jpeg(scan, end))).toBeUndefined();
    expect(faultOf(jpeg(exif(1), Buffer.from([0xff]), scan, end, Buffer.from('more')))).toBeUndefined();
  });

  it('is damage without a scan or without an end behind it', () => {
    expect(faultOf(jpeg(scan))).toBe('damaged');
    expect(faultOf(jpeg(exif(1)))).toBe('damaged');
    expect(faultOf(jpeg(Buffer.from([0xff, 0xe2, 0, 4, 0xff, 0xd9]), scan))).toBe('damaged');
  });

  it.each([2, 3, 6, 8])('is that it is to be turned, orientation %i', (orientation) => {
    expect(faultOf(jpeg(exif(orientation), scan, end))).toBe('turned');
  });
});
