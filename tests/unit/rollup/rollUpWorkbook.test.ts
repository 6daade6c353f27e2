/** The workbook of a roll-up, as written and as LibreOffice computes it anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { tablesOf } from '../../../src/forms/derive.js';
import { formOf } from '../../../src/forms/forms.js';
import { addressName } from '../../../src/spreadsheet/address.js';
import { rollUp } from '../../../src/rollup/rollUp.js';
import { rollUpWorkbook } from '../../../src/rollup/rollUpWorkbook.js';
import type { RollUpTrace } from '../../../src/rollup/rolledUp.js';
import { newFolder } from '../../support/commandLine.js';
import { convertWithLibreOffice, libreOfficeIsReady } from '../../support/libreoffice.js';
import { unitInput, unitOf } from '../../support/units.js';

const blank = [null, null, null, null, null];
const trace: RollUpTrace = rollUp(
  [
    unitOf(unitInput('=1+1局', { 'proactiveDisclosure.table.charges.0': 0.1 })),
    unitOf(unitInput('乙局', { 'proactiveDisclosure.table.charges.0': '0.2', 'proactiveDisclosure.table.rules': ['/', '/', '/'] })),
    unitOf(unitInput('丙局', { 'proactiveDisclosure.table.charges.0': '/', 'reviewAndLitigation.table.review': blank, 'proactiveDisclosure.table.rules': [null, null, 3] })),
    unitOf(unitInput('丁局', { 'applications.table.received.6': 1 })),
  ],
  { organisation: '某县人民政府', leaveOutRefused: true, roster: [{ name: '丙局' }, { name: '戊局' }] },
).trace!;

const tables = tablesOf(formOf('2021'));
/** Units stand from the fifth row on. */
const totalRow = 4 + trace.cells[0]!.sources.length;

interface SheetValues {
  readonly formulas: readonly string[];
  /** The values of the total line, by the column's number among those with figures; texts as they are. */
  readonly totals: readonly (string | undefined)[];
}

function sheetOf(parts: Readonly<Record<string, Uint8Array>>, index: number): SheetValues {
  const xml = strFromU8(parts[`xl/worksheets/sheet${index + 2}.xml`]!);
  const strings = [...strFromU8(parts['xl/sharedStrings.xml']!).matchAll(/<si>(.*?)<\/si>/gs)].map(([, item]) => item!.replace(/<[^>]*>/g, ''));
  const cells = new Map([...xml.matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, name, attributes, inside = '']) => {
    const value = /<v[^>]*>(.*?)<\/v>/s.exec(inside)?.[1];
    return [name!, { formula: /<f[^>]*>(.*?)<\/f>/s.exec(inside)?.[1], value: / t="s"/.test(attributes!) ? strings[Number(value)] : value }] as const;
  }));
  const count = trace.cells.filter(({ path }) => path[1] === tables[index]!.key).length;
  return {
    formulas: [...cells].flatMap(([name, { formula }]) => (formula === undefined ? [] : [`${name}=${formula}`])),
    totals: Array.from({ length: count }, (_, column) => cells.get(addressName({ row: totalRow, column: column + 2 }))?.value),
  };
}

const expected = tables.map(({ key }) => trace.cells.filter(({ path }) => path[1] === key).map(({ value }) => (value === null ? undefined : String(value))));

describe('the workbook of a roll-up', () => {
  const bytes = rollUpWorkbook(trace);
  const parts = unzipSync(bytes);

  it('is the same bytes for the same trace', () => {
    expect(Buffer.from(rollUpWorkbook(trace)).equals(bytes)).toBe(true);
  });

  it('has a sheet for the units and one for each official table, the last line being the roll-up', () => {
    expect([...strFromU8(parts['xl/workbook.xml']!).matchAll(/<sheet name="([^"]+)"/g)].map(([, name]) => name)).toEqual(['单位', '表二', '表三', '表四']);
    expect(tables.map((_, index) => sheetOf(parts, index).totals)).toEqual(expected);
    expect(expected[0]!.slice(0, 2).concat(expected[0]!.at(-1))).toEqual([String(trace.cells[0]!.value), String(trace.cells[1]!.value), '0.3']);
  });

  it('has formulas in the total line only, and none where a sum would round or read text', () => {
    const formulas = tables.flatMap((_, index) => sheetOf(parts, index).formulas);
    expect(formulas).toHaveLength(trace.cells.length - 1);
    expect(formulas.every((formula) => /^([A-Z]+)8=SUM\(\1[5]:\1[7]\)$/.test(formula))).toBe(true);
  });

  it('names who is not in it, and why; what a unit wrote is never a formula', () => {
    const texts = strFromU8(parts['xl/sharedStrings.xml']!);
    for (const said of ['=1+1局', '丁局', '勾稽关系不成立', '戊局', '缺报', '计入 3 个，未计入 2 个。']) expect(texts).toContain(said);
  });
});

(libreOfficeIsReady() ? describe : describe.skip)('LibreOffice', () => {
  it('computes the totals to the roll-up', async () => {
    const file = join(newFolder(), 'sum.xlsx');
    writeFileSync(file, rollUpWorkbook(trace));
    const [converted] = await convertWithLibreOffice([file], 'xlsx');
    const parts = unzipSync(readFileSync(converted!));
    expect(tables.flatMap((_, index) => sheetOf(parts, index).formulas)).toHaveLength(trace.cells.length - 1);
    expect(tables.map((_, index) => sheetOf(parts, index).totals)).toEqual(expected);
  });
});
