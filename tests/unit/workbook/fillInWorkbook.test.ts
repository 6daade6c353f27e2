/** The fill-in workbook as a file: valid parts, the same bytes, labels locked, values open, what may be typed, how it prints. */
import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { tableOf, tablesOf, valueCells } from '../../../src/forms/derive.js';
import type { FormEdition } from '../../../src/forms/form.js';
import { formOf } from '../../../src/forms/forms.js';
import { importFound } from '../../../src/importers/recognise/importFound.js';
import { readXlsx } from '../../../src/importers/xlsx/readXlsx.js';
import { parseReport } from '../../../src/model/parseReport.js';
import type { Report } from '../../../src/model/report.js';
import { equationsOf } from '../../../src/rules/equations.js';
import { fillInWorkbook } from '../../../src/workbook/fillInWorkbook.js';
import { shownIn } from '../../support/filledWorkbook.js';
import { checkAgainstSchemas, ooxmlSchemasAreReady, schemaOf } from '../../support/ooxmlSchemas.js';
import { describeIf } from '../../support/outsideTools.js';
import { validInput, withValue } from '../../support/validReport.js';

const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> => Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
const reportOf = (edition: FormEdition): Report => parseReport(validInput(edition)).report!;

/** The sheets' XML by their names. */
function sheetsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const parts = partsOf(bytes);
  const names = [...parts['xl/workbook.xml']!.matchAll(/<sheet name="([^"]+)"/g)].map((match) => match[1]!);
  return new Map(names.map((name, index) => [name, parts[`xl/worksheets/sheet${index + 1}.xml`]!]));
}

describe.each<FormEdition>(['2019', '2021'])('the fill-in workbook of %s', (edition) => {
  const form = formOf(edition);
  const year = form.firstYear;
  const { bytes = new Uint8Array() } = fillInWorkbook({ year });
  const sheets = sheetsOf(bytes);
  const looks = [...partsOf(bytes)['xl/styles.xml']!.split('<cellXfs')[1]!.matchAll(/<xf .*?<protection locked="(\d)"\/><\/xf>/g)].map((match) => match[1]);
  const isOpen = (sheet: string, address: string): boolean => looks[Number(new RegExp(`<c r="${address}" s="(\\d+)"`).exec(sheets.get(sheet)!)![1])] === '0';
  const { placeOf } = importFound(readXlsx(bytes));
  const placesIn = (key: 'proactiveDisclosure' | 'applications' | 'reviewAndLitigation') => valueCells(tableOf(form, key)).map(({ path }) => ({ path, address: placeOf(['sections', key, 'table', ...path])!.address! }));

  it('has a sheet for each official table, for facts, texts and checks', () => {
    expect([...sheets.keys()]).toEqual(['填写说明', '基本信息', '表二', '表三', '表四', '文字', '核对']);
  });

  it('locks labels and totals, and leaves values open', () => {
    for (const table of tablesOf(form)) {
      for (const { path, address } of placesIn(table.key)) {
        const [sheet, cell] = address.split('!') as [string, string];
        const isTotal = path.includes('total');
        expect([address, isOpen(sheet, cell)]).toEqual([address, !isTotal]);
        expect([address, new RegExp(`<c r="${cell}"[^>]*><f>`).test(sheets.get(sheet)!)]).toEqual([address, isTotal]);
      }
    }
    for (const [name, xml] of sheets) expect([name, /<sheetProtection sheet="1"(?![^>]*(?:password|hashValue))/.test(xml)]).toEqual([name, true]);
    expect(isOpen('表三', 'A4')).toBe(false);
  });

  it('asks for whole numbers not below 0, for changes of either sign, for amounts', () => {
    const rules = (sheet: string): readonly string[] => [...sheets.get(sheet)!.matchAll(/<dataValidation type="(\w+)" errorStyle="warning".*?<formula1>([^<]*)</g)].map(([, type, least]) => `${type} ${least}`);
    expect(rules('表二')).toEqual(edition === '2019' ? ['whole 0', 'whole -999999999999', 'decimal 0'] : ['whole 0', 'decimal 0']);
    expect(rules('表三')).toEqual(['whole 0']);
    expect(rules('表四')).toEqual(['whole 0']);
  });

  it('prints on A4, as wide as the page, with header rows repeated', () => {
    for (const xml of sheets.values()) expect(xml).toMatch(/<pageSetUpPr fitToPage="1"\/>.*<pageSetup paperSize="9" orientation="\w+" fitToWidth="1" fitToHeight="0"\/>/s);
    expect(partsOf(bytes)['xl/workbook.xml']).toContain("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"3\">'表三'!$4:$6</definedName>");
  });

  it('lists every equation of the form, none judged while it is blank', () => {
    const shown = shownIn(bytes);
    const verdicts = [...shown].filter(([place]) => /^核对!E([5-9]|\d\d)$/.test(place)).map(([, text]) => text);
    expect(verdicts).toEqual(equationsOf(form).map(() => '有空白，暂不核对'));
  });

  it('imports as a report of the year with every cell blank and no finding', () => {
    const imported = importFound(readXlsx(bytes, 'a.xlsx'), { organisation: '某局' });
    expect(imported.diagnostics).toEqual([]);
    const { report } = parseReport(imported.value);
    expect([report?.year, report?.form, report?.organisation]).toEqual([year, edition, '某局']);
    expect(JSON.stringify(tablesOf(form).map(({ key }) => report!.sections[key].table))).not.toMatch(/:[^n{]/);
  });

  it('keeps a total that is not the sum as it is, and says that it does not hold', () => {
    const total = ['sections', 'applications', 'table', 'received', 6];
    const { report } = parseReport(withValue(validInput(edition), total, 999));
    const filled = fillInWorkbook({ report: report! }).bytes!;
    expect([...shownIn(filled)].filter(([place, text]) => place.startsWith('核对!E') && text.startsWith('不符')).length).toBe(2);
    expect(parseReport(importFound(readXlsx(filled)).value).report).toEqual(report);
  });
});

it('the same options give the same bytes, wherever and whenever', () => {
  const hash = (bytes: Uint8Array | undefined): string => createHash('sha256').update(bytes!).digest('hex');
  const zone = process.env['TZ'];
  const hashes = ['Asia/Shanghai', 'America/New_York'].map((name) => {
    process.env['TZ'] = name;
    return hash(fillInWorkbook({ year: 2026, previous: reportOf('2021') }).bytes);
  });
  process.env['TZ'] = zone;
  expect(new Set(hashes).size).toBe(1);
});

it("last year's 结转下年度 is this year's 上年结转; organ and contact are taken over", () => {
  const previous = { ...reportOf('2021'), contact: { telephone: '010-1' } };
  const { bytes, diagnostics } = fillInWorkbook({ year: 2025, previous });
  expect(diagnostics).toEqual([]);
  const imported = importFound(readXlsx(bytes!)).value as { organisation: string; contact: unknown; sections: { applications: { table: Record<string, unknown> } } };
  expect(imported.sections.applications.table['carriedIn']).toEqual(previous.sections.applications.table!['carriedForward']);
  expect([imported.organisation, imported.contact]).toEqual([previous.organisation, previous.contact]);
  expect(fillInWorkbook({ year: 2026, previous }).diagnostics).toMatchObject([{ code: 'previous-unfit', expected: 2025, actual: 2024 }]);
});

it('a year without a form, a text longer than a cell, and what no workbook holds are told', () => {
  expect(fillInWorkbook({ year: 2018 })).toEqual({ diagnostics: [expect.objectContaining({ code: 'year-unsupported', expected: 2019, actual: 2018 })] });
  const long = parseReport(withValue(validInput('2021'), ['sections', 'otherMatters'], '长'.repeat(32_768))).report!;
  const { bytes, diagnostics } = fillInWorkbook({ report: long });
  expect([bytes, diagnostics.map(({ code, path }) => `${code} ${path.join('.')}`)]).toEqual([undefined, ['limit-exceeded sections.otherMatters.content.0']]);
  const stood = parseReport({ ...validInput('2021'), acknowledged: [{ rule: 'R10', reason: '属实' }] }).report!;
  expect(fillInWorkbook({ report: stood }).diagnostics).toMatchObject([{ code: 'text-left-out', details: { reason: 'acknowledged' } }]);
});

describeIf(ooxmlSchemasAreReady())('every part of the fill-in workbook', () => {
  it('is valid against the schemas of ISO/IEC 29500', async () => {
    const files = [fillInWorkbook({ year: 2026 }), fillInWorkbook({ report: reportOf('2019') }), fillInWorkbook({ report: parseReport({ ...validInput('2021'), preface: ' 缩进 ' }).report! })];
    for (const { bytes } of files) {
      const parts = Object.entries(partsOf(bytes!)).filter(([name]) => name !== 'docProps/core.xml');
      const checks = parts.map(([, text]) => {
        const schema = schemaOf(/<\w[^>]* xmlns="([^"]+)"/.exec(text)![1]!);
        return { source: new TextEncoder().encode(text), processed: text.replaceAll(' xml:space="preserve"', ''), ...(schema !== undefined && { schema }) };
      });
      expect(checks.every(({ schema }) => schema !== undefined)).toBe(true);
      expect(await checkAgainstSchemas(checks)).toEqual(checks.map(() => undefined));
    }
  });
});
