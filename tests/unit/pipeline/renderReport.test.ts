import { Buffer } from 'node:buffer';
import { describe, expect, it } from '@jest/globals';
import type { ImageResource } from '../../../src/document/nodes.js';
import { parseReport } from '../../../src/model/parseReport.js';
import type { Format } from '../../../src/pipeline/formats.js';
import { renderReport } from '../../../src/pipeline/renderReport.js';
import { gbt9704 } from '../../../src/stylesheet/gbt9704.js';
import { validInput } from '../../support/validReport.js';

function reportWith(overview: unknown) {
  const input = validInput('2021');
  const { report } = parseReport({ ...input, sections: { ...(input['sections'] as object), overview } });
  if (!report) throw new Error('the input is meant to be valid');
  return report;
}

describe('renderReport', () => {
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  const whole: ImageResource = { format: 'png', bytes: new Uint8Array(png), pixelWidth: 1, pixelHeight: 1 };
  const report = reportWith(['公开。', { image: 'chart.png', alternativeText: '图' }]);
  const path = ['sections', 'overview', 'content', 1];

  it('tells a picture that was not given once, at its place, whatever the formats', async () => {
    const { files, diagnostics } = await renderReport(report);
    expect(files).toEqual({});
    expect(diagnostics.filter(({ code }) => code === 'image-unreadable')).toMatchObject([{ path, actual: 'chart.png', details: { reason: 'not given' } }]);
  });

  it('tells a damaged picture also when only the Word file is asked for', async () => {
    const images = new Map([['chart.png', { ...whole, bytes: whole.bytes.subarray(0, 60) }]]);
    const { files, diagnostics } = await renderReport(report, { formats: ['docx'], images });
    expect(files).toEqual({});
    expect(diagnostics).toMatchObject([{ code: 'image-unreadable', path, details: { reason: 'damaged' } }]);
    expect((await renderReport(report, { formats: ['docx'], images: new Map([['chart.png', whole]]) })).diagnostics).toEqual([]);
  });

  it('refuses a stylesheet whose lines are not those its pitch has room for', async () => {
    const { page } = gbt9704;
    const stylesheet = { ...gbt9704, page: { ...page, linesPerPage: { value: 20, clause: 'x' } } };
    const { files, diagnostics } = await renderReport(reportWith(['公开。']), { formats: ['docx'], stylesheet });
    expect(files).toEqual({});
    expect(diagnostics).toMatchObject([{ code: 'invalid-value', path: ['page', 'linesPerPage'], expected: '= 22 (linePitch 28.95pt)', actual: '20' }]);
  });

  it('answers a format there is none of with a finding', async () => {
    const { files, diagnostics } = await renderReport(report, { formats: ['odt' as Format], images: new Map([['chart.png', whole]]) });
    expect(files).toEqual({});
    expect(diagnostics).toMatchObject([{ code: 'unsupported-format', actual: 'odt', expected: 'docx pdf svg html' }]);
  });

  it('numbers more than ninety-nine headings of a section', async () => {
    const headings = Array.from({ length: 105 }, (_, index) => ({ heading: `第${index + 1}项` }));
    const { files } = await renderReport(reportWith(headings), { formats: ['docx'] });
    expect(files.docx?.length).toBeGreaterThan(1000);
  });
});
