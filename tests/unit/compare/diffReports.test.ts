import fc from 'fast-check';
import { describeDiff } from '../../../src/compare/describeDiff.js';
import { diffReports } from '../../../src/compare/diffReports.js';
import { tablePath, tablesOf, valueCells } from '../../../src/forms/derive.js';
import type { FormEdition } from '../../../src/forms/form.js';
import { formOf } from '../../../src/forms/forms.js';
import { parseReport } from '../../../src/model/parseReport.js';
import type { Report } from '../../../src/model/report.js';
import { valueAt } from '../../../src/rules/valueAt.js';
import { reviewedReport } from '../../support/reviewedReport.js';
import { arbitraryInput } from '../../support/validReport.js';

const reportOf = (input: unknown): Report => parseReport(input).report!;
const received = ['sections', 'applications', 'table', 'received'] as const;

describe('the cells of two reports', () => {
  it.each<FormEdition>(['2019', '2021'])('of the form of %s: a change for each that differs, and the changes lead from one to the other', (edition) => {
    fc.assert(
      fc.property(arbitraryInput(edition), arbitraryInput(edition), (first, second) => {
        const [before, after] = [reportOf(first), reportOf(second)];
        const { cells, uncompared } = diffReports(before, after);
        const all = tablesOf(formOf(edition)).flatMap((table) => valueCells(table).map((cell) => [...tablePath(table.key), ...cell.path]));
        expect(cells.map(({ path }) => path.join('.'))).toEqual(all.filter((path) => valueAt(before, path) !== valueAt(after, path)).map((path) => path.join('.')));
        for (const change of cells) expect([change.before, change.after, change.difference]).toEqual([valueAt(before, change.path), valueAt(after, change.path), Number(change.after) - Number(change.before)]);
        expect(uncompared).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('have the address and the official name of the cell', () => {
    const path = ['sections', 'applications', 'table', 'results', 'refused', 'internalAffairs'];
    const { cells } = diffReports(reviewedReport(), reviewedReport({ with: [[path, [3, 0, 0, 0, 0, 0, 2]]] }));
    expect(cells).toEqual([{ path: [...path, 'naturalPersons'], address: '表三 第9行 自然人', name: '表三 （三）不予公开·5.属于三类内部事务信息 自然人', before: 2, after: 3, difference: 1 }]);
  });

  it.each<[unknown, unknown, boolean]>([
    ['75.9260', 75.926, false],
    ['+5', 5, false],
    [null, '', false],
    [null, 0, true],
    [0, '/', true],
    ['/', null, true],
    ['12', '13', true],
  ])('%j and %j: changed is %s', (before, after, isChanged) => {
    const cell = (value: unknown): Report => reviewedReport({ with: [[[...received, 1], value]] });
    const { cells } = diffReports(cell(before), cell(after));
    expect(cells.filter(({ path }) => path.at(-1) === 'businesses')).toHaveLength(isChanged ? 1 : 0);
  });

  it('of two editions are compared where both forms have them, and the others are named', () => {
    const { cells, uncompared } = diffReports(reviewedReport({ edition: '2019' }), reviewedReport({ with: [[[...received, 0], 15]] }));
    expect(cells.map(({ address }) => address)).toContain('表三 第1行 自然人');
    expect(uncompared.filter(({ row }) => row.startsWith('表二 第3行'))).toEqual([{ side: 'before', row: '表二 第3行 行政许可', columns: ['上一年项目数量', '本年增/减'] }]);
    expect(uncompared.map(({ side, row }) => `${side} ${row}`)).toEqual(expect.arrayContaining(['before 表三 第21行 （六）其他处理', 'after 表三 第23行 （六）其他处理·3.其他', 'before 表二 第8行 政府集中采购']));
    // Every cell of either form is compared or named.
    const named = uncompared.reduce((sum, { columns }) => sum + columns.length, 0);
    expect(named).toBe(22 + 161 + (10 + 175) - 2 * (3 + 161 - 7));
  });
});

describe('the sentences of two reports', () => {
  const change = (before: readonly string[], after: readonly string[]) =>
    diffReports(reviewedReport({ problems: before }), reviewedReport({ problems: after })).sentences.map(({ type, before: was, after: is }) => [type, was, is].filter((part) => part !== undefined));

  it('are told one by one, and as changed when mostly the same', () => {
    expect(change(['一切顺利。收到来信12封。'], ['一切顺利。收到来信15封。另有一事。'])).toEqual([['changed', '收到来信12封。', '收到来信15封。'], ['added', '另有一事。']]);
    expect(change(['人手不足。'], [])).toEqual([['removed', '人手不足。']]);
    expect(change(['甲事已办。', '乙事未办。'], ['甲事已办。', '乙事未办。'])).toEqual([]);
  });

  it('are the same when only their paragraphs were cut otherwise', () => {
    expect(change(['甲事已办。乙事未办。'], ['甲事已办。', '乙事未办。'])).toEqual([]);
  });

  it('have the place of their block in their own report', () => {
    const { sentences } = diffReports(reviewedReport({ problems: ['旧话。'] }), reviewedReport({ problems: ['头一段。', '新话。'] }));
    expect(sentences.find(({ type }) => type === 'removed' || type === 'changed')!.beforePath).toEqual(['sections', 'problemsAndImprovements', 'content', 0]);
    expect(sentences.filter(({ afterPath }) => afterPath).map(({ afterPath }) => afterPath!.at(-1))).toEqual([0, 1]);
  });

  it('are headings, captions and cells of free tables, too', () => {
    const table = (heading: string, cell: string): Report =>
      reviewedReport({ with: [[['sections', 'problemsAndImprovements'], [{ heading, text: '接着说。' }, { table: { caption: '表1　情况', rows: [['项目', '数量'], ['来信', cell]] } }]]] });
    const { sentences } = diffReports(table('旧的标题', '12'), table('新的标题', '15'));
    expect(sentences.map(({ before, after }) => [before, after].filter(Boolean).join(' → '))).toEqual(['旧的标题 → 新的标题', '12', '15']);
  });
});

describe('what changed', () => {
  it('is nothing between a report and itself', () => {
    const report = reviewedReport();
    const diff = diffReports(report, report);
    expect([diff.head, diff.cells, diff.uncompared, diff.sentences]).toEqual([[], [], [], []]);
    expect(describeDiff(diff)).toEqual(['澄岚市人民政府 2025 → 澄岚市人民政府 2025', '没有变化。']);
    expect(describeDiff(diff, 'en').at(-1)).toBe('Nothing changed.');
  });

  it('is told of the head part by part, but not of acknowledgements', () => {
    const after = reviewedReport({ with: [[['contact'], { telephone: '0000-5550199' }], [['date'], undefined], [['acknowledged'], [{ rule: 'R13', reason: '已核实' }]]] });
    expect(diffReports(reviewedReport(), after).head).toEqual([{ path: ['contact', 'telephone'], after: '0000-5550199' }, { path: ['date'], before: '2026-01-20' }]);
  });

  it('is written for people', () => {
    const after = reviewedReport({ problems: ['新问题。'], with: [[[...received, 0], 15], [['date'], '2026-01-25']] });
    expect(describeDiff(diffReports(reviewedReport(), after))).toEqual([
      '澄岚市人民政府 2025 → 澄岚市人民政府 2025',
      '标题、机关等',
      '  成文日期 2026-01-20 → 2026-01-25',
      '表格数据：1 处',
      '  表三 第1行 自然人〔一、本年新收政府信息公开申请数量〕 12 → 15（+3）',
      '文字·存在的主要问题及改进情况：1 处',
      '  ＋ 新问题。',
    ]);
  });
});
