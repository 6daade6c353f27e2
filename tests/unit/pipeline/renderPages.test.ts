import { beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { join, resolve } from 'node:path';
import type { FontSet } from '../../../src/fonts/face.js';
import { loadFontSet } from '../../../src/fonts/nodeFontSource.js';
import type * as layout from '../../../src/layout/layoutDocument.js';
import type { Images } from '../../../src/document/nodes.js';
import type { Report } from '../../../src/model/report.js';
import { readReportFile } from '../../../src/pipeline/nodeReportFile.js';
import { nameFiles } from '../../../src/pipeline/renderedFiles.js';
import type * as pipeline from '../../../src/pipeline/renderReport.js';

const layoutModule = '../../../src/layout/layoutDocument.js';
const { layoutDocument, layoutPagesAlone } = jest.requireActual<typeof layout>(layoutModule);
/** Counts both ways to lay pages out. */
const layOut = jest.fn((layIt: typeof layoutDocument, ...given: Parameters<typeof layoutDocument>) => layIt(...given));
let renderReport: typeof pipeline.renderReport;

let report: Report;
let images: Images;
let fontSet: FontSet;

beforeAll(async () => {
  jest.doMock(layoutModule, () => ({
    layoutDocument: (...given: Parameters<typeof layoutDocument>) => layOut(layoutDocument, ...given),
    layoutPagesAlone: (...given: Parameters<typeof layoutDocument>) => layOut(layoutPagesAlone, ...given),
  }));
  ({ renderReport } = await import('../../../src/pipeline/renderReport.js'));
  const read = await readReportFile(resolve(__dirname, '../../../examples/data/chenglan-2025.yaml'));
  const loaded = await loadFontSet({ systemFaces: false });
  if (!read.report || !loaded.fontSet) throw new Error('no report or no faces: run npm run fonts');
  [report, images, fontSet] = [read.report, read.images, loaded.fontSet];
});

beforeEach(() => void layOut.mockClear());

describe('pages laid out', () => {
  it('lays pages out once, whatever number of formats is drawn from them, and gives one SVG a page', async () => {
    const { files } = await renderReport(report, { formats: ['svg', 'pdf'], fontSet, images });
    expect(layOut).toHaveBeenCalledTimes(1);
    // No Word file is made beside, so nothing is remembered for one.
    expect(layOut.mock.calls[0]![0]).toBe(layoutPagesAlone);
    expect(Object.keys(files).sort()).toEqual(['pdf', 'svg']);
    expect(files.svg).toHaveLength(10);
    for (const page of files.svg!) expect(Buffer.from(page).toString('utf8')).toMatch(/^<\?xml [\s\S]*<\/svg>\n$/);
  });

  it('lays nothing out for a Word file, and needs no faces for it', async () => {
    const { files } = await renderReport(report, { formats: ['docx'], images });
    expect(layOut).not.toHaveBeenCalled();
    expect(Object.keys(files)).toEqual(['docx']);
  });

  it('renders Word and PDF when nothing else is asked for', async () => {
    expect(Object.keys((await renderReport(report, { fontSet, images })).files)).toEqual(['docx', 'pdf']);
    expect(layOut.mock.calls.map(([layIt]) => layIt)).toEqual([layoutDocument]);
  });

  it('tells a missing font set once, though two formats need it, and gives no file', async () => {
    const { files, diagnostics } = await renderReport(report, { formats: ['docx', 'pdf', 'svg'], images });
    expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(['font-missing']);
    expect(files).toEqual({});
  });
});

describe('names of files', () => {
  it('number the pages from 1 and stand in the order of formats', () => {
    const bytes = (value: number): Uint8Array => Uint8Array.of(value);
    expect(nameFiles({ svg: [bytes(1), bytes(2)], pdf: bytes(3), docx: bytes(4) }, join('out', 'report'))).toEqual([
      { file: join('out', 'report.docx'), bytes: bytes(4) },
      { file: join('out', 'report.pdf'), bytes: bytes(3) },
      { file: join('out', 'report-1.svg'), bytes: bytes(1) },
      { file: join('out', 'report-2.svg'), bytes: bytes(2) },
    ]);
    expect(nameFiles({}, 'report')).toEqual([]);
  });
});
