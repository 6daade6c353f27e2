import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from '../../../../src/importers/xlsx/readXlsx.js';
import { openPackage } from '../../../../src/ooxml/openPackage.js';
import { renderDocx } from '../../../../src/renderers/docx/renderDocx.js';
import { describeIf, hasTools } from '../../../support/outsideTools.js';
import { docxFaults } from '../../../support/ooxmlValidator.js';
import { ooxmlSchemasAreReady } from '../../../support/ooxmlSchemas.js';
import { sampleCharts } from '../../../support/sampleCharts.js';
import { stylesheet } from './readDocx.js';
import { documentOf, paragraph } from './sampleDocument.js';

const document = documentOf([
  paragraph('body', '正文'),
  ...Object.values(sampleCharts).map((chart, index) => ({ ...chart, caption: paragraph('figureCaption', `图${index + 1}`) })),
]);
const made = (): Promise<Uint8Array> => renderDocx(document, stylesheet, new Map());

describe('charts in a Word file', () => {
  it('are parts of the package, each with its figures in a workbook', async () => {
    const { part, bytes } = await open();
    expect(part('word/document.xml').match(/<c:chart /g)).toHaveLength(Object.keys(sampleCharts).length);
    expect(part('word/document.xml')).toContain('descr="图表&lt;一&gt;"');
    const found = readXlsx(bytes('word/embeddings/chart3.xlsx'), 'chart3.xlsx');
    const table = found.blocks.find(({ type }) => type === 'table');
    expect(table?.type === 'table' && table.rows.map(({ cells }) => cells.map(({ blocks }) => blocks.map((block) => (block.type === 'paragraph' ? block.text : '')).join('')).join(' ').trim()).filter(Boolean)).toEqual(['数值', '规章 -4', '规范性文件 12', '许可 -1.5']);
  });

  it('begin their bars at 0, print figures as printed, and leave blanks out', async () => {
    const { part } = await open();
    expect(part('word/charts/chart1.xml')).toContain('<c:min val="0"/>');
    expect(part('word/charts/chart3.xml')).not.toContain('<c:min ');
    expect(part('word/charts/chart3.xml')).toContain('<c:pt idx="2" formatCode="0.00"><c:v>-1.5</c:v></c:pt>');
    const second = part('word/charts/chart4.xml').split('<c:ser>')[1]!;
    expect(second.split('<c:val>')[1]!.match(/<c:pt idx="\d"/g)).toEqual(['0', '1', '3', '5', '6'].map((index) => `<c:pt idx="${index}"`));
    expect(part('word/charts/chart1.xml').split('<c:catAx>')[1]).toContain('<a:bodyPr rot="0" vert="horz"/>');
    expect(part('word/charts/chart5.xml')).toContain('<c:grouping val="percentStacked"/>');
  });

  it('have the same bytes every time', async () => {
    expect(Buffer.from(await made()).equals(Buffer.from(await made()))).toBe(true);
  });
});

async function open(): Promise<{ part: (name: string) => string; bytes: (name: string) => Uint8Array }> {
  const opened = openPackage(await made());
  const bytes = (name: string): Uint8Array => opened.bytes(name)!;
  return { bytes, part: (name) => new TextDecoder().decode(bytes(name)) };
}

const withSchemas = ooxmlSchemasAreReady() ? describe : describe.skip;
withSchemas('charts against ISO/IEC 29500', () => {
  it('have no fault in any part', async () => {
    expect(await docxFaults(await made())).toEqual([]);
  });
});

describeIf(hasTools('soffice', 'pdftotext'))('charts in LibreOffice', () => {
  it('show their figures, names and legends', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gongkai-'));
    writeFileSync(join(folder, 'charts.docx'), await made());
    execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'charts.docx')]);
    execFileSync('pdftotext', ['-layout', join(folder, 'charts.pdf'), join(folder, 'charts.txt')]);
    const text = readFileSync(join(folder, 'charts.txt'), 'utf8');
    for (const word of ['2021 年', '51', '自然人', '商业企业', '-1.50', '12409', '予以公开', '30.5', '单位：件', '图7']) expect(text.replace(/\s/g, '')).toContain(word.replace(/\s/g, ''));
  }, 120000);
});
