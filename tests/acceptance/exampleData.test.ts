/** The two data files: the published report complete and in its own words, and the made-up one without a finding. */
import { composeReport } from '../../src/compose/composeReport.js';
import { plainText } from '../../src/document/plainText.js';
import type { Block } from '../../src/document/nodes.js';
import { formOf } from '../../src/forms/forms.js';
import { tablesOf, valueCells } from '../../src/forms/derive.js';
import { readReportFile } from '../../src/pipeline/nodeReportFile.js';
import { checkReport } from '../../src/rules/checkReport.js';
import { cityData, seedData } from '../support/commandLine.js';
import { describeIf } from '../support/outsideTools.js';
import { fold, hasSeed, seedBlocks } from '../support/seedText.js';
import type { SeedBlock } from '../support/seedText.js';
import { rowsOfTable } from '../support/tableCells.js';
import { valueAt } from '../support/values.js';

function asSeedBlock(block: Block): SeedBlock {
  if (block.type === 'table') return { type: 'table', rows: rowsOfTable(block) };
  return { type: 'paragraph', text: block.type === 'paragraph' ? fold(plainText(block.inlines)) : '' };
}

describeIf(hasSeed())('the data file of the published report', () => {
  it('carries every paragraph and every cell of the report, in its order and words, once headings are numbered', async () => {
    const { report } = await readReportFile(seedData);
    const [first, second, ...rest] = seedBlocks();
    if (first?.type !== 'paragraph' || second?.type !== 'paragraph') throw new Error('The sample begins with the two lines of its title');
    const title: SeedBlock = { type: 'paragraph', text: first.text + second.text };
    expect(composeReport(report!).blocks.map(asSeedBlock)).toEqual([title, ...rest]);
    expect(report!.title.map(fold)).toEqual([first.text, second.text]);
  });
});

describe('the published report', () => {
  it('keeps blanks, zeros and text in cells apart', async () => {
    const { report } = await readReportFile(seedData);
    const [two, three, four] = tablesOf(formOf('2019')).map((table) => ({ table, values: report!.sections[table.key].table! }));
    const values = ({ table, values: own }: NonNullable<typeof two>) => valueCells(table).map(({ path }) => valueAt(own, path));
    expect(values(two!)).toEqual([0, 0, 0, 0, 0, 0, ...new Array(4).fill([0, '0/0', 0]).flat(), 0, '0/0', 0, 0]);
    expect(values(three!)).toEqual(new Array(23).fill([null, null, null, null, null, null, 0]).flat());
    expect(values(four!)).toEqual(new Array(15).fill(0));
  });

  it('keeps the two spaces inside 规  章', async () => {
    const { report } = await readReportFile(seedData);
    expect(report!.labels['proactiveDisclosure.rules']).toBe('规  章');
  });

  it('gives a warning for each place where its wording leaves the form, and no other', async () => {
    const { diagnostics } = await readReportFile(seedData);
    expect(diagnostics.map(({ code, severity, path }) => [code, severity, path.join('.')]).sort()).toEqual([
      ['label-overridden', 'warning', 'labels.applications.results.unavailable.notHeld'],
      ['label-overridden', 'warning', 'labels.proactiveDisclosure.rules'],
      ['section-title-overridden', 'warning', 'sections.problemsAndImprovements.title'],
    ]);
  });

  it('raises no false alarm: sums with blanks are told as not checkable, nothing as wrong', async () => {
    const { report } = await readReportFile(seedData);
    const found = checkReport(report!);
    expect(found.filter(({ severity }) => severity !== 'notice')).toEqual([]);
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['not-checkable']));
  });

  it('holds all its sums when blanks are read as 0', async () => {
    const { report } = await readReportFile(seedData);
    expect(checkReport(report!, { blankMeansZero: true }).filter(({ rule }) => rule !== 'R5')).toEqual([]);
  });
});

describe('the made-up report', () => {
  it('gives no finding at all, of shape or of sums', async () => {
    const { report, diagnostics } = await readReportFile(cityData);
    expect(diagnostics).toEqual([]);
    expect(checkReport(report!)).toEqual([]);
  });

  it('is worth proving: figures in every row of table three and every cell of table four, and of many lengths', async () => {
    const { report } = await readReportFile(cityData);
    const form = formOf(report!.form);
    expect(form.edition).toBe('2021');
    const [two, three, four] = tablesOf(form).map((table) => valueCells(table).map((cell) => ({ cell, value: valueAt(report!.sections[table.key].table!, cell.path) })));
    expect([two!.length, three!.length, four!.length]).toEqual([10, 175, 15]);
    expect(three!.filter(({ cell }) => cell.path.at(-1) === 'total').every(({ value }) => Number(value) > 0)).toBe(true);
    expect(three!.filter(({ value }) => value !== 0).length).toBeGreaterThan(125);
    expect(four!.every(({ value }) => Number(value) > 0)).toBe(true);
    const lengths = new Set([...two!, ...three!].map(({ value }) => String(value).length));
    expect([...lengths].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 12]);
  });

  it('uses headings of three levels, a merged table and a picture', async () => {
    const { report, images } = await readReportFile(cityData);
    const { content } = report!.sections.overview;
    expect(new Set(content.flatMap((entry) => (entry.type === 'heading' ? [entry.level] : [])))).toEqual(new Set([2, 3, 4]));
    const table = content.find((entry) => entry.type === 'table')!;
    expect(table.rows.flat().some(({ rowSpan }) => rowSpan > 1)).toBe(true);
    expect(table.rows.flat().some(({ columnSpan }) => columnSpan > 1)).toBe(true);
    expect([...images.keys()]).toEqual(['chenglan-applications.png']);
    expect(images.get('chenglan-applications.png')).toMatchObject({ format: 'png', pixelWidth: 1800, pixelHeight: 900 });
  });
});
