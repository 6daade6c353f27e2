import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { FontSet } from '../../../../src/fonts/face.js';
import type { Page, Pages } from '../../../../src/layout/pages.js';
import { renderPdf } from '../../../../src/renderers/pdf/renderPdf.js';
import { facesHere } from '../../../support/freeFaces.js';
import { describeIf, hasTools, readTool } from '../../../support/outsideTools.js';
import { readPdf } from '../../../support/pdfPages.js';
import type { Line } from '../../../support/pdfPages.js';
import { a4, pageOf, pagesOf, textLine } from './samplePages.js';

describeIf(hasTools('qpdf', 'pdftotext', 'pdfinfo'))('a turned page in a PDF', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-turned-'));
  const file = join(folder, 'pages.pdf');
  const bound = join(folder, 'bound.pdf');
  const find = (page: { readonly lines: readonly Line[] } | undefined, text: string) => page!.lines.flatMap(({ words }) => words).find((word) => word.text === text)!;

  beforeAll(async () => {
    const fontSet: FontSet = await facesHere();
    const head = textLine(fontSet, 'song', '表头', { x: 120, baseline: 100, size: 10 });
    const number = { ...textLine(fontSet, 'song', '页码', { x: 460, baseline: 770, size: 14 }), role: 'pageNumber', isOnSheet: true as const };
    const turned: Page = { number: 2, width: a4.height, height: a4.width, isTurned: true, items: [{ type: 'rule', x1: 120, x2: 700, y1: 120, y2: 120, width: 0.5 }, head, number] };
    const pages: Pages = pagesOf([pageOf(1, [head]), turned, pageOf(3, [head])], [{ title: '表', level: 1, page: 2, y: 90 }]);
    writeFileSync(file, await renderPdf(pages, fontSet, new Map()));
    // The sheet as it is printed, without the turn a reader gives it.
    readTool('qpdf', ['--rotate=0:1-z', file, bound]);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is an upright sheet that a reader shows turned to the right', () => {
    const facts = readTool('pdfinfo', ['-f', '1', '-l', '3', file]);
    expect([...facts.matchAll(/rot: +(\d+)/g)].map((match) => match[1])).toEqual(['0', '90', '0']);
    expect([...facts.matchAll(/Page +\d size: +(595\.\d+ x 841\.\d+)/g)]).toHaveLength(3);
    expect(readTool('qpdf', ['--check', file])).toContain('No syntax or stream encoding errors');
  });

  it('is read with its text and rules where the display list has them', () => {
    const page = readPdf(file)[1]!;
    const { left, bottom, right } = find(page, '表头');
    expect([page.width, page.height]).toEqual([expect.closeTo(a4.height, 0), expect.closeTo(a4.width, 0)]);
    expect([left, right]).toEqual([expect.closeTo(120, 1), expect.closeTo(140, 1)]);
    expect(Math.abs(bottom - 100)).toBeLessThan(4);
    expect(page.segments.map((rule) => [rule.left, rule.top, rule.right, rule.bottom].map(Math.round))).toEqual([[120, 120, 700, 120]]);
  });

  it('has on the bound sheet the table’s head at the left edge and the number upright at the foot', () => {
    const page = readPdf(bound)[1]!;
    const head = page.lines.flatMap(({ words }) => words).filter(({ text }) => /[表头]/.test(text));
    // Read at 120 from the left and 100 from the top: 100 from the sheet's left edge, 120 from its foot.
    expect(Math.abs(Math.max(...head.map(({ right }) => right)) - 100)).toBeLessThan(4);
    expect(Math.max(...head.map(({ bottom }) => bottom))).toBeCloseTo(a4.height - 120, 0);
    const { left, bottom } = find(page, '页码');
    expect(left).toBeCloseTo(460, 1);
    expect(Math.abs(bottom - 770)).toBeLessThan(5);
  });

  it('has a bookmark to the upper left corner of the line as it is read', () => {
    const objects = JSON.stringify(JSON.parse(readTool('qpdf', ['--json', '--json-key=outlines', file])));
    expect(objects).toMatch(/"\/XYZ",90,0,null/);
  });
});
