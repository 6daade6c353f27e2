/** The gate for Word files: faults put into our own fresh files are found, and the files themselves are clean. What is seeded in the samples stands in tests/unit/renderers/docx/validity.test.ts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Buffer } from 'node:buffer';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { parseReport } from '../../src/model/parseReport.js';
import { renderReport } from '../../src/pipeline/renderReport.js';
import { cityData, coverData, render, seedData } from '../support/commandLine.js';
import { coverInput } from '../support/coverInput.js';
import { documentOf, expectedOf, textOf } from '../support/expectedText.js';
import { docxFaults } from '../support/ooxmlValidator.js';
import { ooxmlSchemasAreReady } from '../support/ooxmlSchemas.js';
import { describeIf } from '../support/outsideTools.js';
import { fold } from '../support/seedText.js';
import { validInput } from '../support/validReport.js';
import { docxMutations } from './docxMutations.js';

const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

/** A report of every part there is: cover, pictures, charts, merged tables, annexes. */
async function everything(): Promise<Uint8Array> {
  const input = validInput('2021');
  const table = { rows: [[{ text: '项目', rowSpan: 2 }, { text: '数量', columnSpan: 2 }], ['上年', '本年'], ['网站', '1', '2']] };
  const chart = { chart: { kind: 'bars', alternativeText: '柱状图：收到申请数量', categories: ['2023年', '2024年'], series: [{ name: '申请', values: [3, 4] }] } };
  const { report, diagnostics } = parseReport({
    ...input,
    officialDocument: coverInput,
    signature: ['甲区人民政府办公室', '甲区数据局'],
    date: '2026-01-26',
    sections: { ...(input['sections'] as object), overview: ['公开。', { heading: '情况' }, { table }, { image: 'a.png', alternativeText: '图' }, chart] },
  });
  if (!report) throw new Error(JSON.stringify(diagnostics));
  const images = new Map([['a.png', { format: 'png' as const, bytes: new Uint8Array(png), pixelWidth: 1, pixelHeight: 1 }]]);
  const rendered = await renderReport(report, { formats: ['docx'], images });
  if (!rendered.files.docx) throw new Error(JSON.stringify(rendered.diagnostics));
  return rendered.files.docx;
}

describeIf(ooxmlSchemasAreReady())('our own Word files', () => {
  let file: Uint8Array;
  beforeAll(async () => {
    file = await everything();
  });

  it('are clean, with every part there is', async () => {
    expect(await docxFaults(file)).toEqual([]);
  });

  it('are clean, the examples', async () => {
    const folder = render([seedData, cityData, coverData], ['--format', 'docx']);
    for (const name of ['xingguo-2020', 'chenglan-2025', 'yunzhang-2025-cover']) expect(await docxFaults(new Uint8Array(readFileSync(join(folder, `${name}.docx`))))).toEqual([]);
  });

  it('are clean when they have only been packed anew', async () => {
    expect(await docxFaults(zipSync(unzipSync(file)))).toEqual([]);
  });

  it.each(docxMutations.map((one) => [one.name, one] as const))('with %s are refused', async (_name, { change, said }) => {
    expect(await docxFaults(change(file))).toContainEqual(expect.stringMatching(said));
  });

  it('with a lost or another word are found in what mammoth reads', async () => {
    const folder = render([seedData], ['--format', 'docx']);
    const parts = unzipSync(new Uint8Array(readFileSync(join(folder, 'xingguo-2020.docx'))));
    const expected = textOf(expectedOf(await documentOf(seedData)));
    const read = async (text: string): Promise<string> => fold((await mammoth.extractRawText({ buffer: Buffer.from(zipSync({ ...parts, 'word/document.xml': strToU8(text) })) })).value);
    const xml = strFromU8(parts['word/document.xml']!);
    expect(await read(xml)).toBe(expected);
    expect(await read(xml.replace(/<w:t[^>]*>[^<]+<\/w:t>/, ''))).not.toBe(expected);
    expect(await read(xml.replace('公开', '公幵'))).not.toBe(expected);
  });
});
