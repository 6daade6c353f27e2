/** The fill-in workbook as clerks leave it: text in the wrong column, notes below tables, sheets renamed, rows inserted, sheets added. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { importFound } from '../../../../src/importers/recognise/importFound.js';
import type { Imported } from '../../../../src/importers/recognise/importFound.js';
import { readXlsx } from '../../../../src/importers/xlsx/readXlsx.js';
import { fillInWorkbook } from '../../../../src/workbook/fillInWorkbook.js';
import { shownIn, typeInto } from '../../../support/filledWorkbook.js';

const blank = fillInWorkbook({ year: 2026, organisation: '某局' }).bytes!;
/** The first line below the mark of a part. */
const below = (mark: string): number => Number([...shownIn(blank)].find(([place, text]) => place.startsWith('文字!A') && text === mark)![0].slice(4)) + 1;
const overview = below('第一部分');
const read = (typed: Readonly<Record<string, string | number>>): Imported => importFound(readXlsx(typeInto(blank, new Map(Object.entries(typed))), 'a.xlsx'));
const overviewOf = ({ value }: Imported): unknown => (value as { sections: { overview: unknown } }).sections.overview;
const changed = (change: (entries: Record<string, string>) => void): Uint8Array => {
  const entries = Object.fromEntries(Object.entries(unzipSync(blank)).map(([name, bytes]) => [name, strFromU8(bytes)]));
  change(entries);
  return zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)])));
};
const told = ({ diagnostics }: Imported): readonly unknown[] => diagnostics.map(({ code, actual, details, place }) => [code, actual, details?.['reason'], place?.address]);

describe('the sheet of texts', () => {
  it('reads headings by their kind or their number, run-in text, and several lines in a cell', () => {
    const row = overview;
    const imported = read({
      [`文字!B${row}`]: '第一段。\n第二段。',
      [`文字!A${row + 1}`]: '（一）标题', [`文字!B${row + 1}`]: '主动公开情况',
      [`文字!A${row + 2}`]: '1.标题', [`文字!B${row + 2}`]: '规范发布。', [`文字!C${row + 2}`]: '严格审查。',
      [`文字!B${row + 3}`]: '（二）平台建设情况',
    });
    expect(imported.diagnostics).toEqual([]);
    expect(overviewOf(imported)).toEqual(['第一段。', '第二段。', { heading: '主动公开情况' }, { heading: '规范发布。', level: 3, text: '严格审查。' }, { heading: '平台建设情况' }]);
  });

  it('loses nothing that was typed in another column', () => {
    const row = overview;
    const imported = read({ [`文字!A${row}`]: '写在类别一栏的话。', [`文字!A${row + 1}`]: '段落', [`文字!B${row + 1}`]: '正文。', [`文字!C${row + 1}`]: '又一句。', [`文字!E${row + 2}`]: '右边的话。' });
    expect(overviewOf(imported)).toEqual(['写在类别一栏的话。', '正文。', '又一句。', '右边的话。']);
  });

  it('reads a table with caption, unit, head and note', () => {
    const row = overview;
    const line = (offset: number, ...cells: readonly string[]) => Object.fromEntries(cells.map((text, column) => [`文字!${'ABCDEFGH'[column]}${row + offset}`, text]));
    const imported = read({ ...line(0, '表题', '表1　渠道'), ...line(1, '单位', '条'), ...line(2, '表头', '渠道', '数量'), ...line(3, '表格行', '网站', '12'), ...line(4, '表格行', '公报', '3'), ...line(5, '表注', '注：无。') });
    expect(overviewOf(imported)).toEqual([{ table: { caption: '表1　渠道', unit: '条', rows: [['渠道', '数量'], ['网站', 12], ['公报', 3]], note: '注：无。' } }]);
  });
});

describe('a clerk’s workbook', () => {
  it('tells text beside a table, a further fact and a further sheet', () => {
    const bytes = changed((entries) => {
      entries['xl/worksheets/sheet3.xml'] = entries['xl/worksheets/sheet3.xml']!.replace('</sheetData>', '<row r="40"><c r="A40" t="inlineStr"><is><t>备注：含街道。</t></is></c></row></sheetData>');
      entries['xl/worksheets/sheet2.xml'] = entries['xl/worksheets/sheet2.xml']!.replace('</sheetData>', '<row r="40"><c r="A40" t="inlineStr"><is><t>填表人</t></is></c><c r="B40" t="inlineStr"><is><t>温知远</t></is></c></row></sheetData>');
      entries['xl/workbook.xml'] = entries['xl/workbook.xml']!.replace('</sheets>', '<sheet name="草稿" sheetId="20" r:id="rId1"/></sheets>');
    });
    expect(told(importFound(readXlsx(bytes)))).toEqual([
      ['text-left-out', '填表人：温知远', 'otherFact', '基本信息!B40'],
      ['text-left-out', '备注：含街道。', 'besideTable', '表二!A40'],
      ['text-left-out', '草稿', 'otherSheet', '草稿!A1'],
    ]);
  });

  it('is known by what stands on its sheets when all of them have other names', () => {
    const bytes = changed((entries) => {
      entries['xl/workbook.xml'] = entries['xl/workbook.xml']!.replace(/<sheet name="(表.|基本信息|文字)"/g, '<sheet name="我的$1"');
    });
    const imported = importFound(readXlsx(bytes));
    expect(imported.diagnostics).toEqual([]);
    expect(imported.value).toMatchObject({ organisation: '某局', year: 2026, sections: { applications: { table: { received: { total: null } } } } });
  });

  it('saved by a program that keeps no results is told, table by table', () => {
    const bytes = changed((entries) => {
      for (const name of Object.keys(entries)) if (name.includes('worksheets')) entries[name] = entries[name]!.replace(/ t="str"><f>([^<]*)<\/f><v><\/v>/g, '><f>$1</f><v/>');
    });
    expect(importFound(readXlsx(bytes)).diagnostics.map(({ code, details }) => [code, details?.['sheet'], (details?.['cells'] as readonly string[]).length])).toEqual([['formula-uncomputed', '表三', 31], ['formula-uncomputed', '表四', 3]]);
  });

  it('with a year or a date that is none is refused by the model, with the cell', () => {
    const imported = read({ '基本信息!B5': '去年', '基本信息!B15': '2026年1月20日' });
    expect([(imported.value as { year: unknown }).year, imported.placeOf(['year'])?.address]).toEqual(['去年', '基本信息!B5']);
    expect((imported.value as { date: unknown }).date).toBe('2026-01-20');
  });
});
