import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ImageResource } from '../../../../src/document/nodes.js';
import type { FontSet } from '../../../../src/fonts/face.js';
import { renderPdf } from '../../../../src/renderers/pdf/renderPdf.js';
import { facesHere } from '../../../support/freeFaces.js';
import { describeIf, hasTools, readTool } from '../../../support/outsideTools.js';
import { chunk } from './madePng.js';
import { pageOf, pagesOf } from './samplePages.js';

let fontSet: FontSet;

beforeAll(async () => {
  fontSet = await facesHere();
});

/** A PNG of 8 bits a channel, of colour type 2 (RGB) or 6 (with transparency). */
function png(width: number, height: number, colourType: 2 | 6, change: (packed: Buffer) => Buffer = (packed) => packed): ImageResource {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, colourType, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * (colourType === 6 ? 4 : 3), 128)]);
  const pixels = change(deflateSync(Buffer.concat(Array.from({ length: height }, () => row))));
  const bytes = Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
  return { format: 'png', bytes, pixelWidth: width, pixelHeight: height };
}

const pages = pagesOf([pageOf(1, [{ type: 'picture', source: 'images/图.png', alternativeText: '图', x: 100, y: 200, width: 120, height: 60 }])]);
const render = (image?: ImageResource): Promise<Uint8Array> => renderPdf(pages, fontSet, new Map(image ? [['images/图.png', image]] : []));

describeIf(hasTools('qpdf', 'pdfimages', 'pdftotext'))('a picture in the PDF', () => {
  it.each([2, 6] as const)('is there in its own pixels, colour type %i', async (colourType) => {
    const file = join(mkdtempSync(join(tmpdir(), 'gongkai-picture-')), 'picture.pdf');
    writeFileSync(file, await render(png(24, 12, colourType)));
    expect(readTool('qpdf', ['--check', file])).toContain('No syntax or stream encoding errors');
    expect(readTool('pdfimages', ['-list', file])).toMatch(/ image +24 +12 +rgb +3 +8 /);
    // lower left corner at x, page height − y − height
    expect(readTool('qpdf', ['--qdf', file, '-'])).toContain('120 0 0 60 100 581.89 cm');
    rmSync(join(file, '..'), { recursive: true });
  });
});

describe('a picture that cannot be drawn', () => {
  const refused = { name: 'GongkaiError', diagnostics: [{ code: 'image-unreadable', details: { source: 'images/图.png' } }] };

  it('is a finding when it was not given', async () => {
    await expect(render()).rejects.toMatchObject(refused);
  });

  it.each([2, 6] as const)('is a finding when its pixels are damaged, cut short or too many, colour type %i', async (colourType) => {
    await expect(render(png(24, 12, colourType, (packed) => packed.subarray(0, packed.length - 8)))).rejects.toMatchObject(refused);
    await expect(render(png(24, 12, colourType, (packed) => Buffer.concat([packed.subarray(0, 4), Buffer.alloc(packed.length)])))).rejects.toMatchObject(refused);
    await expect(render(png(24, 12, colourType, () => deflateSync(Buffer.alloc(100))))).rejects.toMatchObject(refused);
    await expect(render(png(24, 12, colourType, () => deflateSync(Buffer.alloc(10_000_000))))).rejects.toMatchObject(refused);
  });

  it('is a finding when it is no picture at all', async () => {
    await expect(render({ format: 'png', bytes: Buffer.from('not a picture, but long enough to hold a header'), pixelWidth: 1, pixelHeight: 1 })).rejects.toMatchObject(refused);
    await expect(render({ format: 'jpeg', bytes: Buffer.from('neither'), pixelWidth: 1, pixelHeight: 1 })).rejects.toMatchObject(refused);
  });
});
