/** Pictures of a report that are damaged, or claim what they do not hold. */
import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cityData, root } from '../../support/commandLine.js';
import type { DamagedFile } from '../../support/damagedFiles.js';
import { claimedJpeg, claimedPng, packedPng } from '../../support/claimedPictures.js';
import { madeJpeg, madePng } from '../../support/madePictures.js';

const picture = 'chenglan-applications.png';
const ours = readFileSync(join(root, 'examples/data', picture));
const small = Buffer.from(madePng('colour', 8, 8).bytes);
const jpeg = Buffer.from(madeJpeg.bytes);
const changed = (bytes: Buffer, at: number, value: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at] = value;
  return copy;
};

const of = (name: string, bytes: () => Uint8Array, reason: string): DamagedFile => ({ name: `picture: ${name}`, file: 'a.yaml', bytes: () => readFileSync(cityData), beside: { [picture]: bytes }, code: 'image-unreadable', reason });

const beyond = (name: string, bytes: () => Uint8Array, limit: string): DamagedFile => ({ ...of(name, bytes, limit), code: 'limit-exceeded' });

/** Pictures beside a report; the finding stands where the report names them. */
export const pictures: readonly DamagedFile[] = [
  of('empty', () => new Uint8Array(), 'noPicture'),
  of('null bytes', () => new Uint8Array(5000), 'noPicture'),
  of('a page under its name', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'noPicture'),
  of('its signature alone', () => ours.subarray(0, 8), 'noPicture'),
  of('no extent', () => changed(small, 19, 0), 'noPicture'),
  of('its header alone', () => ours.subarray(0, 33), 'damaged'),
  of('half of it', () => ours.subarray(0, ours.length / 2), 'damaged'),
  of('its end missing', () => small.subarray(0, -12), 'damaged'),
  of('one bit of its data turned', () => changed(small, 50, small[50]! ^ 1), 'damaged'),
  of('a chunk of 4 GB', () => changed(small, 33, 0xff), 'damaged'),
  of('a JPEG cut in its scan', () => jpeg.subarray(0, -20), 'damaged'),
  of('a JPEG cut in its tables', () => jpeg.subarray(0, 60), 'noPicture'),
  of('more bytes than are read', () => new Uint8Array(33 * 1024 * 1024), 'tooLarge'),
  beyond('100,000 by 100,000 pixels claimed', () => claimedPng(100_000, 100_000), 'picturePixels'),
  beyond('as many pixels claimed as can be', () => claimedPng(0xffffffff, 0xffffffff), 'picturePixels'),
  beyond('150 MB in 150 kB', () => packedPng(6200, 6200), 'pictureBytes'),
  beyond('a JPEG that claims 65,535 by 65,535 pixels', () => claimedJpeg(65535, 65535), 'picturePixels'),
  { name: 'picture: 22 MB in 22 kB, within the limit', file: 'a.yaml', bytes: () => readFileSync(cityData), beside: { [picture]: () => packedPng(2400, 2300) }, exit: 0 },
];
