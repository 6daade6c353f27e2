/** Every kind of PNG, as the renderer reads it and as poppler finds it in the PDF. */
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { FontSet } from '../../../../src/fonts/face.js';
import { pngSamples, readPng } from '../../../../src/renderers/pdf/png.js';
import { renderPdf } from '../../../../src/renderers/pdf/renderPdf.js';
import { facesHere } from '../../../support/freeFaces.js';
import { describeIf, hasTools, readTool } from '../../../support/outsideTools.js';
import { channelsOf, madePng } from './madePng.js';
import type { PngKind } from './madePng.js';
import { pageOf, pagesOf } from './samplePages.js';

const [width, height] = [13, 11];
const palette = Uint8Array.from({ length: 16 * 3 }, (_, index) => (index * 37) & 0xff);
const kinds: readonly PngKind[] = ([[0, 1], [0, 2], [0, 4], [0, 8], [0, 16], [2, 8], [2, 16], [3, 1], [3, 2], [3, 4], [3, 8], [4, 8], [4, 16], [6, 8], [6, 16]] as const).flatMap(([type, depth]) =>
  [false, true].flatMap((isInterlaced): PngKind[] => {
    const kind = { type, depth, isInterlaced, ...(type === 3 && { palette: palette.subarray(0, Math.min(16, 2 ** depth) * 3) }) };
    return type === 3 ? [kind, { ...kind, transparency: Uint8Array.of(0, 128) }] : [kind];
  }),
);
const nameOf = ({ type, depth, isInterlaced, transparency }: PngKind): string => `colour type ${type}, ${depth} bits${isInterlaced ? ', interlaced' : ''}${transparency ? ', part of the palette transparent' : ''}`;
const sampleOf = ({ type, depth }: PngKind) => (x: number, y: number, channel: number): number => (x * 7919 + y * 104729 + channel * 1299709 + x * y * 31) % (type === 3 ? Math.min(16, 2 ** depth) : 2 ** depth);

describe.each(kinds.map((kind) => [nameOf(kind), kind] as const))('a PNG of %s', (_, kind) => {
  it('is read sample by sample', () => {
    const sample = sampleOf(kind);
    const read = pngSamples(readPng(madePng(width, height, kind, sample).bytes));
    const expected: number[] = [];
    for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) for (let channel = 0; channel < channelsOf[kind.type]; channel += 1) expected.push(...(kind.depth === 16 ? [sample(x, y, channel) >> 8, sample(x, y, channel) & 0xff] : [sample(x, y, channel)]));
    expect([...read]).toEqual(expected);
  });
});

describeIf(hasTools('pdfimages', 'qpdf'))('PNGs in a PDF', () => {
  let fontSet: FontSet;
  beforeAll(async () => {
    fontSet = await facesHere();
  });

  /** The pixels of the image and of its mask, if it has one, in three or one channels of 8 bits. */
  async function inPdf(kind: PngKind): Promise<readonly Buffer[]> {
    const folder = mkdtempSync(join(tmpdir(), 'gongkai-png-'));
    const image = madePng(width, height, kind, sampleOf(kind));
    const pages = pagesOf([pageOf(1, [{ type: 'picture', source: 'a.png', alternativeText: '', x: 10, y: 10, width: 50, height: 50 }])]);
    writeFileSync(join(folder, 'a.pdf'), await renderPdf(pages, fontSet, new Map([['a.png', image]])));
    expect(readTool('qpdf', ['--check', join(folder, 'a.pdf')])).toContain('No syntax or stream encoding errors');
    readTool('pdfimages', [join(folder, 'a.pdf'), join(folder, 'image')]);
    const found = readdirSync(folder).filter((name) => name.startsWith('image')).sort();
    const pixels = found.map((name) => {
      const bytes = readFileSync(join(folder, name));
      const head = /^P[456]\s+\d+\s+\d+\s+(255\s)?/.exec(bytes.subarray(0, 40).toString('latin1'))![0];
      return bytes.subarray(head.length);
    });
    rmSync(folder, { recursive: true });
    return pixels;
  }

  const isColoured = ({ type }: PngKind): boolean => type === 2 || type === 3 || type === 6;
  const hasMask = ({ type, transparency }: PngKind): boolean => type === 4 || type === 6 || transparency !== undefined;
  /** A sample in eight bits. */
  const eight = (value: number, depth: number): number => (depth === 16 ? value >> 8 : Math.round((value * 255) / (2 ** depth - 1)));

  // pdfimages gives pictures of one bit as bits, without their colours.
  it.each(kinds.filter(({ depth }) => depth > 1).map((kind) => [nameOf(kind), kind] as const))('%s: the same colours and the same transparency', async (_, kind) => {
    const sample = sampleOf(kind);
    const [image, mask] = await inPdf(kind);
    const places = Array.from({ length: width * height }, (_unused, index) => [index % width, Math.floor(index / width)] as const);
    const colours = places.flatMap(([x, y]) => {
      if (kind.type === 3) return [...palette.subarray(sample(x, y, 0) * 3, sample(x, y, 0) * 3 + 3)];
      return Array.from({ length: isColoured(kind) ? 3 : 1 }, (_unused, channel) => eight(sample(x, y, channel), kind.depth));
    });
    const got = image!.length === colours.length ? [...image!] : [...image!].filter((_unused, index) => index % 3 === 0);
    got.forEach((value, index) => expect(Math.abs(value - colours[index]!)).toBeLessThanOrEqual(1));
    expect(got).toHaveLength(colours.length);
    expect(mask !== undefined).toBe(hasMask(kind));
    if (!mask) return;
    const alpha = places.map(([x, y]) => (kind.type === 3 ? (kind.transparency![sample(x, y, 0)] ?? 255) : eight(sample(x, y, channelsOf[kind.type] - 1), kind.depth)));
    mask.forEach((value, index) => expect(Math.abs(value - alpha[mask.length === alpha.length ? index : Math.floor(index / 3)]!)).toBeLessThanOrEqual(1));
  });

  it('one colour without a palette is not painted', async () => {
    const image = madePng(width, height, { type: 2, depth: 8, transparency: Uint8Array.of(0, 1, 0, 2, 0, 3) }, () => 5);
    const pages = pagesOf([pageOf(1, [{ type: 'picture', source: 'a.png', alternativeText: '', x: 10, y: 10, width: 50, height: 50 }])]);
    expect(Buffer.from(await renderPdf(pages, fontSet, new Map([['a.png', image]]))).toString('latin1')).toContain('/Mask[1 1 2 2 3 3]');
  });
});
