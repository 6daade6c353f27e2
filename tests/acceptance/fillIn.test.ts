/** The fill-in workbook in LibreOffice: it opens, totals are computed, and the checks tell a right filling from a wrong one. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tablesOf, valueCells } from '../../src/forms/derive.js';
import type { FormEdition } from '../../src/forms/form.js';
import { formOf } from '../../src/forms/forms.js';
import { importFound } from '../../src/importers/recognise/importFound.js';
import { readXlsx } from '../../src/importers/xlsx/readXlsx.js';
import { parseReport } from '../../src/model/parseReport.js';
import type { Report } from '../../src/model/report.js';
import { checkReport } from '../../src/rules/checkReport.js';
import { equationsOf } from '../../src/rules/equations.js';
import { fillInWorkbook } from '../../src/workbook/fillInWorkbook.js';
import { newFolder } from '../support/commandLine.js';
import { shownIn, typeInto } from '../support/filledWorkbook.js';
import { convertWithLibreOffice, libreOfficeIsReady } from '../support/libreoffice.js';
import { describeIf } from '../support/outsideTools.js';
import { valueAt } from '../support/values.js';
import { validInput } from '../support/validReport.js';

const isTotal = (path: readonly string[]): boolean => path.at(-1) === 'total' || path.at(-2) === 'total';

/** What a clerk types to make the blank workbook say what a report says: every figure but the totals. */
function typedFor(bytes: Uint8Array, report: Report): Map<string, number | string> {
  const { placeOf } = importFound(readXlsx(bytes));
  return new Map(
    tablesOf(formOf(report.form)).flatMap((table) =>
      valueCells(table).filter(({ path }) => !isTotal(path)).map(({ path }) => [placeOf(['sections', table.key, 'table', ...path])!.address!, valueAt(report.sections[table.key].table!, path) ?? ''] as const),
    ),
  );
}

function read(bytes: Uint8Array): { readonly report: Report; readonly codes: readonly string[] } {
  const imported = importFound(readXlsx(bytes, 'a.xlsx'));
  const { report } = parseReport(imported.value);
  return { report: report!, codes: imported.diagnostics.map(({ code }) => code) };
}

const verdicts = (shown: ReadonlyMap<string, string>): readonly string[] => [...shown].filter(([place]) => /^核对!E(?:[5-9]|\d\d)$/.test(place)).map(([, text]) => text);

async function throughLibreOffice(files: Readonly<Record<string, Uint8Array>>): Promise<Readonly<Record<string, Uint8Array>>> {
  const folder = newFolder();
  const names = Object.keys(files);
  for (const name of names) writeFileSync(join(folder, `${name}.xlsx`), files[name]!);
  const converted = await convertWithLibreOffice(names.map((name) => join(folder, `${name}.xlsx`)), 'xlsx');
  return Object.fromEntries(names.map((name, index) => [name, new Uint8Array(readFileSync(converted[index]!))]));
}

describeIf(libreOfficeIsReady())('the fill-in workbook in LibreOffice', () => {
  it.each<FormEdition>(['2019', '2021'])('computes totals and checks as figures are typed (form of %s)', async (edition) => {
    const report = parseReport(validInput(edition)).report!;
    const blank = fillInWorkbook({ year: report.year, organisation: report.organisation }).bytes!;
    const typed = typedFor(blank, report);
    const forward = [...typed.keys()].findLast((place) => place.startsWith('表三!'))!;
    const files = {
      blank,
      right: typeInto(blank, typed),
      wrong: typeInto(blank, new Map([...typed, [forward, Number(typed.get(forward)) + 7]])),
      open: typeInto(blank, new Map([...typed].filter(([place]) => place !== forward))),
      text: typeInto(blank, new Map([...typed, [forward, '/']])),
    };
    const computed = await throughLibreOffice(files);
    const shown = Object.fromEntries(Object.entries(computed).map(([name, bytes]) => [name, shownIn(bytes)]));
    const count = equationsOf(formOf(edition)).length;

    expect(verdicts(shown['blank']!)).toEqual(new Array(count).fill('有空白，暂不核对'));
    expect(verdicts(shown['right']!)).toEqual(new Array(count).fill('相符'));
    expect(verdicts(shown['wrong']!).filter((text) => text !== '相符')).toEqual(['不符，相差 7', '不符，相差 7']);
    expect(verdicts(shown['open']!).filter((text) => text !== '相符')).toEqual(['有空白，暂不核对', '有空白，暂不核对', '有空白，暂不核对']);
    expect(verdicts(shown['text']!).filter((text) => text !== '相符')).toEqual(['有文字，暂不核对', '有空白，暂不核对', '有空白，暂不核对']);
    expect(shown['right']!.get('表三!A2')).toBe(`勾稽关系：${count - 3} 条全部相符`);
    expect(shown['wrong']!.get('表三!A2')).toBe('勾稽关系：有 2 条不符，见“核对”表');
    expect(shown['blank']!.get('表三!A2')).toBe('勾稽关系：0 条相符，其余有空白，暂不核对');

    const back = read(computed['right']!);
    expect(back.codes).toEqual([]);
    for (const { key } of tablesOf(formOf(edition))) expect(back.report.sections[key].table).toEqual(report.sections[key].table);
    expect(checkReport(back.report)).toEqual([]);
    expect(checkReport(read(computed['wrong']!).report).map(({ rule }) => rule)).toEqual(['R1', 'R1']);
    expect([back.report.organisation, back.report.year]).toEqual([report.organisation, report.year]);
  });

  it('keeps a whole report: filled in, saved by LibreOffice, read again', async () => {
    const report = parseReport({ ...validInput('2021'), signature: '某县人民政府办公室', date: '2025-01-20', contact: { organisation: '某科', telephone: '010-1', postcode: '000100' } }).report!;
    const computed = await throughLibreOffice({ whole: fillInWorkbook({ report }).bytes! });
    const back = read(computed['whole']!);
    expect(back.codes).toEqual([]);
    expect(back.report).toEqual(report);
  });
});
