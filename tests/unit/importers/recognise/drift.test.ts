/** What offices make of the official tables: labels that drift, cells merged and unmerged, rows and columns lost or added. */
import fc from 'fast-check';
import { composeReport } from '../../../../src/compose/composeReport.js';
import { describeDiagnostic } from '../../../../src/diagnostics/describe.js';
import type { Table } from '../../../../src/document/nodes.js';
import type { FormEdition } from '../../../../src/forms/form.js';
import { importFound } from '../../../../src/importers/recognise/importFound.js';
import type { Imported } from '../../../../src/importers/recognise/importFound.js';
import { parseReport } from '../../../../src/model/parseReport.js';
import type { Report, TableValues } from '../../../../src/model/report.js';
import { draftOf, fileWith, unmergedDraft } from '../../../support/foundTables.js';
import type { DraftTable } from '../../../support/foundTables.js';
import { valueAt } from '../../../support/values.js';
import { arbitraryInput, validInput } from '../../../support/validReport.js';
import type { ReportValue } from '../../../support/validReport.js';

const reportOf = (input: ReportValue): Report => parseReport(input).report!;
const officialTables = (report: Report): readonly Table[] => composeReport(report).blocks.filter((block): block is Table => block.type === 'table');
const tablesOf = ({ sections }: Report): readonly (TableValues | undefined)[] => [sections.proactiveDisclosure.table, sections.applications.table, sections.reviewAndLitigation.table];
const imported = (drafts: readonly DraftTable[], year: number): Imported => importFound(fileWith(drafts, year));
const read = (result: Imported): Report => parseReport(result.value).report!;
const brief = ({ diagnostics }: Imported): readonly string[] => diagnostics.map(({ code, path }) => `${code} ${path.slice(2).join('.')}`);

type Drift = (text: string, seed: number) => string;

const wide = (text: string): string => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const narrow = (text: string): string => text.replace(/[（）．：，]/g, (sign) => ({ '（': '(', '）': ')', '．': '.', '：': ':', '，': ',' })[sign]!);

/** Each as seen in published reports (lost characters, width, line breaks, spaces, notes, other numbers). */
const drifts: Readonly<Record<string, Drift>> = {
  none: (text) => text,
  lostCharacter: (text, seed) => (text.length < 4 ? text : text.slice(0, 1 + (seed % (text.length - 1))) + text.slice(2 + (seed % (text.length - 1)))),
  wide,
  narrow,
  brokenLine: (text, seed) => (text.length < 3 ? text : `${text.slice(0, 1 + (seed % (text.length - 1)))}\n${text.slice(1 + (seed % (text.length - 1)))}`),
  spaced: (text) => [...text].join(' '),
  noted: (text) => `${text}（单位：件）`,
  otherNumber: (text) => text.replace(/^(\d)\./, '$1、').replace(/^（(.)）/, '($1)'),
  unnumbered: (text) => text.replace(/^\d\./, ''),
};

function drifted(draft: DraftTable, names: readonly string[], seeds: readonly number[]): DraftTable {
  let index = 0;
  return draft.map((row) =>
    row.map((cell) => {
      if (!cell.isLabel || cell.text === '') return cell;
      index += 1;
      return { ...cell, text: drifts[names[index % names.length]!]!(cell.text, seeds[index % seeds.length]!) };
    }),
  );
}

const drift = fc.record({
  names: fc.array(fc.constantFrom(...Object.keys(drifts)), { minLength: 7, maxLength: 13 }),
  seeds: fc.array(fc.nat(40), { minLength: 5, maxLength: 11 }),
  isMerged: fc.boolean(),
});

describe('labels that have drifted', () => {
  it.each<FormEdition>(['2019', '2021'])('lead to the same values, whatever was merged or unmerged (form of %s)', (edition) => {
    fc.assert(
      fc.property(arbitraryInput(edition), drift, (input, { names, seeds, isMerged }) => {
        const report = reportOf(input);
        const drafts = officialTables(report).map((table) => drifted(isMerged ? draftOf(table) : unmergedDraft(table), names, seeds));
        const result = imported(drafts, report.year);
        expect(brief(result)).toEqual([]);
        expect(tablesOf(read(result))).toEqual(tablesOf(report));
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });
});

describe('a table of the form of 2021', () => {
  const report = reportOf(validInput('2021'));
  const drafts = (): DraftTable[] => officialTables(report).map(draftOf);

  it('that lost a row has that row blank, and no other', () => {
    const changed = drafts();
    // The eleventh row of the table: 4.保护第三方合法权益.
    expect(changed[1]!.splice(10, 1)[0]![0]!.text).toContain('保护第三方');
    changed[1]!.forEach((row) => row.forEach((cell) => (cell.rowSpan > 4 ? (cell.rowSpan -= 1) : 0)));
    const result = imported(changed, report.year);
    expect(brief(result)).toEqual(['row-not-found table.results.refused.thirdPartyRights']);
    expect(describeDiagnostic(result.diagnostics[0]!)).toContain('表三 第8行（（三）不予公开·4.保护第三方合法权益）');
    const { refused } = (read(result).sections.applications.table as { results: { refused: TableValues } }).results;
    const expected = (report.sections.applications.table as { results: { refused: TableValues } }).results.refused;
    expect(Object.values(refused['thirdPartyRights'] as TableValues).every((value) => value === null)).toBe(true);
    expect({ ...refused, thirdPartyRights: null }).toEqual({ ...expected, thirdPartyRights: null });
  });

  it('that lost a cell has the row blank, since nobody can tell which; no figure moves', () => {
    const changed = drafts();
    changed[1]![9]!.splice(3, 1);
    const result = imported(changed, report.year);
    expect(brief(result)).toEqual(['cell-not-found table.results.refused.securityAndStability']);
    expect(describeDiagnostic(result.diagnostics[0]!)).toMatch(/表三 第7行.*应有 7 格，原文件只有 6 格/);
    expect(valueAt(read(result).sections.applications.table!, ['results', 'refused', 'securityAndStability', 'total'])).toBeNull();
    expect(valueAt(read(result).sections.applications.table!, ['carriedForward', 'total'])).toBe(valueAt(report.sections.applications.table!, ['carriedForward', 'total']));
  });

  it('that lost a column has that column blank, and no other', () => {
    const changed = drafts();
    changed[1] = officialTables(report).map(unmergedDraft)[1]!.map((row) => row.filter((_, column) => column !== 5));
    const result = imported(changed, report.year);
    expect(brief(result)).toEqual(['column-not-found table']);
    expect(describeDiagnostic(result.diagnostics[0]!)).toContain('表三：没有找到“科研机构”一栏');
    const { received } = read(result).sections.applications.table as { received: TableValues };
    const expected = (report.sections.applications.table as { received: TableValues }).received;
    expect(received).toEqual({ ...expected, researchInstitutions: null });
  });

  it('with a column of its own is read without it, which is told', () => {
    const changed = drafts();
    changed[1] = officialTables(report).map(unmergedDraft)[1]!.map((row, index) => [...row.slice(0, 9), { text: index === 2 ? '小计' : index > 2 ? '7' : '', rowSpan: 1, columnSpan: 1, isLabel: index < 3 }, ...row.slice(9)]);
    const result = imported(changed, report.year);
    expect(new Set(brief(result))).toEqual(new Set(['cell-not-in-form table']));
    expect(read(result).sections.applications.table).toEqual(report.sections.applications.table);
  });

  it('with a row of its own is read without it, which is told with its figures', () => {
    const changed = drafts();
    const cell = (text: string, isLabel = false) => ({ text, rowSpan: 1, columnSpan: 1, isLabel });
    changed[0]!.splice(4, 0, [cell('其他主动公开文件', true), cell('186'), cell('86'), cell('255')]);
    const result = imported(changed, report.year);
    expect(brief(result)).toEqual(['cell-not-in-form table']);
    expect(describeDiagnostic(result.diagnostics[0]!)).toContain('“其他主动公开文件、186、86、255”在格式中没有位置');
    expect(read(result).sections.proactiveDisclosure.table).toEqual(report.sections.proactiveDisclosure.table);
  });

  it('with one figure over merged cells has them blank, and says what stood there', () => {
    const changed = drafts();
    const row = changed[1]![3]!;
    changed[1]![3] = [row[0]!, { text: '5', rowSpan: 1, columnSpan: 7, isLabel: false }];
    const result = imported(changed, report.year);
    expect(brief(result)).toEqual(['cells-merged table.received']);
    expect(valueAt(read(result).sections.applications.table!, ['received', 'total'])).toBeNull();
  });

  it('whose header spans the wrong number of columns in a row is read in order', () => {
    const changed = drafts();
    changed[1]![3]![0]!.columnSpan = 2;
    changed[1]![27]![0]!.columnSpan = 4;
    const result = imported(changed, report.year);
    expect(brief(result)).toEqual([]);
    expect(read(result).sections.applications.table).toEqual(report.sections.applications.table);
  });

  it('that is cut in two by a page is put together', () => {
    const file = fileWith(drafts(), report.year);
    const blocks = file.blocks.flatMap((block) => {
      if (block.type !== 'table' || block.place.address !== 'table 2') return [block];
      const rows = block.rows;
      const rest = (taken: number) => rows.slice(taken).map((row, index) => (index === 0 ? { ...row, cells: row.cells } : row));
      return [{ ...block, rows: rows.slice(0, 20) }, { type: 'paragraph' as const, text: '续表3', place: {} }, { ...block, rows: rest(20) }];
    });
    // The group labels of the second piece stand in the first; its cells begin where the labels did.
    const result = importFound({ ...file, blocks });
    expect(brief(result)).toEqual([]);
    expect(read(result).sections.applications.table).toEqual(report.sections.applications.table);
  });

  it('that is cut into one table for each item of article 20 is put together', () => {
    const file = fileWith(drafts(), report.year);
    const blocks = file.blocks.flatMap((block) => {
      if (block.type !== 'table' || block.place.address !== 'table 1') return [block];
      const heading = (text: string) => ({ type: 'paragraph' as const, text, place: {} });
      const { rows } = block;
      return [heading('第二十条第（一）项'), { ...block, rows: rows.slice(1, 4) }, heading('第二十条第（五）项'), { ...block, rows: rows.slice(5, 7) }, heading('第二十条第（六）项'), { ...block, rows: rows.slice(8, 11) }, heading('第二十条第（八）项'), { ...block, rows: rows.slice(12) }];
    });
    const result = importFound({ ...file, blocks });
    expect(brief(result)).toEqual([]);
    expect(read(result).sections.proactiveDisclosure).toEqual(report.sections.proactiveDisclosure);
  });

  it('that holds the whole report, headings and text as rows, is taken apart', () => {
    const { blocks, ...file } = fileWith(drafts(), report.year);
    const [title, ...rest] = blocks;
    const rows = rest.flatMap((block) => (block.type === 'table' ? block.rows : [{ cells: [{ blocks: [block], rowSpan: 1, columnSpan: 15, place: block.place }] }]));
    const result = importFound({ ...file, blocks: [title!, { type: 'table', rows, place: { address: 'table 1' } }] });
    expect(brief(result)).toEqual([]);
    expect(tablesOf(read(result))).toEqual(tablesOf(report));
    expect(read(result).sections.otherMatters.content).toEqual([{ type: 'paragraph', text: '有关情况如下所述。' }]);
  });

  it('that is not there is told, and all its cells are blank', () => {
    const [first, second] = drafts();
    const result = imported([first!, second!], report.year);
    expect(brief(result)).toEqual(['table-not-found table']);
    expect(valueAt(read(result).sections.reviewAndLitigation.table!, ['review', 'total'])).toBeNull();
  });

  it('used for a year of the older form is read in its own edition', () => {
    const result = imported(drafts(), 2020);
    expect((result.value as { form: string }).form).toBe('2021');
    expect(read(result).form).toBe('2021');
    expect(read(result).sections.applications.table).toEqual(report.sections.applications.table);
  });
});
