import fc from 'fast-check';
import { formOf } from '../../../src/forms/forms.js';
import { tableOf, valueCells } from '../../../src/forms/derive.js';
import { rollUp } from '../../../src/rollup/rollUp.js';
import type { CellTrace, RollUp, RollUpOptions, RollUpUnit } from '../../../src/rollup/rolledUp.js';
import { arbitraryInput, inputWith, withValue } from '../../support/validReport.js';
import { cellsOf, unitInput, unitOf, wholeSum } from '../../support/units.js';

const codes = ({ diagnostics }: RollUp): readonly string[] => diagnostics.filter(({ code }) => code !== 'not-checkable').map(({ code }) => code);
const charges = 'proactiveDisclosure.table.charges.0';
const named = { organisation: '某县人民政府' } as const;

function cell(rolled: RollUp, ...keys: string[]): CellTrace {
  return rolled.trace!.cells.find(({ path }) => path.slice(-keys.length).join('.') === keys.join('.'))!;
}

/** Three units that say this in the cell for charges. */
function ofCharges(values: readonly unknown[], edition?: '2019'): { readonly trace: CellTrace; readonly rolled: RollUp } {
  const path = edition ? 'proactiveDisclosure.table.procurement.1' : charges;
  const rolled = rollUp(values.map((value, index) => unitOf(unitInput(`第${index + 1}局`, { [path]: value }, edition))), named);
  return { rolled, trace: cell(rolled, edition ? 'procurement' : 'charges', 'amount') };
}

describe('a cell of the sum', () => {
  it.each<[string, readonly unknown[], unknown]>([
    ['figures are added exactly', [0.1, 0.2, '75.9260'], 76.226],
    ['also those too long for a float', ['9007199254740993', '0.1', 0], '9007199254740993.1'],
    ['with signs, units and full-width digits', ['+1036', '减36', '１２万元'], 1012],
    ['0 is a figure', [0, null, '/'], 0],
    ['blank everywhere is blank', [null, '', null], null],
    ['/ everywhere is /', ['/', '/', '/'], '/'],
    ['other text everywhere is that text', ['无', '无', '无'], '无'],
    ['signs for none in several ways are /', ['/', '—', '不适用'], '/'],
    ['/ and blank are blank', ['/', null, '/'], null],
    ['a blank beside figures adds nothing', [3, null, 4], 7],
  ])('%s', (_, values, expected) => {
    const { trace, rolled } = ofCharges(values);
    expect(trace.value).toBe(expected);
    expect(trace.sources.map(({ value }) => value)).toEqual(values.map((value) => value));
    expect(codes(rolled).filter((code) => code !== 'cell-text-unread')).toEqual([]);
  });

  it('names who said what', () => {
    const { trace } = ofCharges([3, null, '/']);
    expect(trace.sources.map(({ says, added }) => [says, added])).toEqual([['number', 3], ['blank', undefined], ['none', undefined]]);
  });

  it('tells of text beside figures, which is not added', () => {
    const { trace, rolled } = ofCharges([3, '约30', 4]);
    expect(trace.value).toBe(7);
    expect(rolled.diagnostics.find(({ code }) => code === 'text-not-added')).toMatchObject({ path: trace.path, details: { units: ['第2局 约30'] } });
  });

  it('keeps a unit of money all amounts are in, and adds none that differ', () => {
    expect(ofCharges(['70487元', '513元'], '2019').trace.value).toBe('71000元');
    const { trace, rolled } = ofCharges(['70487元', '5万元', 3], '2019');
    expect(trace.value).toBeNull();
    expect(trace.sources.every(({ added }) => added === undefined)).toBe(true);
    expect(codes(rolled)).toContain('amounts-not-added');
    expect(ofCharges(['70487元', 7]).trace.value).toBeNull();
  });
});

describe('the sum', () => {
  it.each(['2019', '2021'] as const)('is that of every cell, and its trace adds up to it (%s)', (edition) => {
    fc.assert(
      fc.property(fc.array(arbitraryInput(edition), { minLength: 1, maxLength: 5 }), (inputs) => {
        const own = inputs.map((input, index) => ({ ...input, organisation: `第${index}局` }));
        const { report, trace, diagnostics } = rollUp(own.map(unitOf), named);
        expect(diagnostics).toEqual([]);
        const expected = wholeSum(own.map((input) => cellsOf((input as unknown as { sections: Record<string, unknown> }).sections)));
        expect(cellsOf(report!.sections)).toEqual(expected);
        expect(trace!.cells.map(({ sources }) => sources.reduce((sum, { added }) => sum + Number(added), 0))).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('does not hang on the order of the files', () => {
    const units = ['丙局', '甲局', '乙局', '某镇'].map((name) => unitOf(unitInput(name)));
    const strange: RollUpUnit = { file: 'z.yaml' };
    const how: RollUpOptions = { ...named, leaveOutRefused: true, roster: [{ name: '某镇' }, { name: '乙局' }] };
    const first = rollUp([...units, strange], how);
    expect(JSON.stringify(rollUp([strange, ...units].reverse(), how))).toBe(JSON.stringify(first));
    expect(first.trace!.units.map(({ organisation }) => organisation)).toEqual(['某镇', '乙局', undefined, '丙局', '甲局']);
  });

  it('is proved: parts left blank beside a total fail on the sum though each unit passes', () => {
    const blank = unitInput('甲局', { 'reviewAndLitigation.table.review': [null, null, null, null, 4] });
    const rolled = rollUp([unitOf(blank), unitOf(unitInput('乙局'))], named);
    expect(rolled.units.map(({ status }) => status)).toEqual(['added', 'added']);
    expect(rolled.diagnostics.filter(({ code }) => code === 'sum-mismatch').map(({ rule }) => rule)).toEqual(['R4']);
    expect(rolled.report).toBeDefined();
  });

  it('is a report in the edition of its year, its texts left blank', () => {
    const { report, value } = rollUp([unitOf(unitInput('甲局'))]);
    expect(report).toMatchObject({ form: '2021', year: 2024, organisation: '（汇总机关名称）' });
    expect(Object.values(report!.sections).flatMap(({ content, after }) => [...content, ...after])).toEqual([]);
    expect(value).not.toHaveProperty('form');
    expect(codes(rollUp([unitOf(unitInput('甲局'))]))).toContain('organisation-not-given');
  });
});

describe('a unit is refused', () => {
  const good = ['甲局', '乙局', '丙局'].map((name) => unitOf(unitInput(name)));
  const failing = unitOf(unitInput('丁局', { 'applications.table.received.6': 1 }));
  const older = unitOf(unitInput('戊局', {}, '2019'));

  it.each<[string, RollUpUnit, string, RollUpOptions]>([
    ['whose sums fail', failing, 'sums', { acceptFailing: true }],
    ['of another edition', older, 'year', { acceptOtherYears: true }],
    ['of another year', unitOf({ ...unitInput('己局'), year: 2023 }), 'year', { acceptOtherYears: true }],
    ['whose file has errors', { ...unitOf(unitInput('庚局')), diagnostics: [{ code: 'row-not-found', severity: 'error', path: [] }] }, 'reading', { acceptFailing: true }],
  ])('%s: no sum, unless it is accepted or left out', (_, unit, reason, accepting) => {
    const refused = rollUp([...good, unit], named);
    expect(refused.report).toBeUndefined();
    expect(refused.trace).toBeUndefined();
    expect(refused.diagnostics).toMatchObject([{ code: 'unit-refused', severity: 'error', details: { reason }, place: { file: unit.file } }]);
    expect(refused.units.find(({ file }) => file === unit.file)!.status).toBe('refused');

    const accepted = rollUp([...good, unit], { ...named, ...accepting });
    expect(codes(accepted)).toContain('unit-accepted');
    expect(accepted.trace!.cells[0]!.sources).toHaveLength(4);

    const without = rollUp([...good, unit], { ...named, leaveOutRefused: true });
    expect(codes(without)).toEqual(['unit-left-out']);
    expect(cellsOf(without.report!.sections)).toEqual(cellsOf(rollUp(good, named).report!.sections));
    expect(without.trace!.units.find(({ file }) => file === unit.file)).toMatchObject({ status: 'leftOut', reasons: [reason] });
  });

  it('with its findings, each with its file', () => {
    const { units } = rollUp([...good, failing], named);
    const found = units.find(({ file }) => file === failing.file)!.diagnostics.filter(({ severity }) => severity === 'error');
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ place }) => place?.file === failing.file)).toBe(true);
  });

  it('whose organisation is there twice, both times and however the name is typed', () => {
    const again = { ...unitOf(unitInput(' 甲 局 ')), file: 'copy.yaml' };
    const { diagnostics } = rollUp([...good, again], named);
    expect(diagnostics.map(({ code, place, details }) => [code, place?.file, details?.['others']])).toEqual([
      ['unit-refused', '甲局.yaml', ['copy.yaml']],
      ['unit-refused', 'copy.yaml', ['甲局.yaml']],
    ].sort(([, first], [, second]) => (first! < second! ? -1 : 1)));
    expect(rollUp([...good, again], { ...named, leaveOutRefused: true }).trace!.cells[0]!.sources).toHaveLength(2);
  });

  it('whose file holds no report; of nothing there is no sum', () => {
    expect(rollUp([{ file: 'a.docx' }], named).diagnostics).toMatchObject([{ code: 'unit-refused', details: { reason: 'unread' } }]);
    expect(codes(rollUp([{ file: 'a.docx' }], { ...named, leaveOutRefused: true }))).toEqual(['unit-left-out', 'nothing-to-add']);
    expect(codes(rollUp([]))).toEqual(['nothing-to-add']);
  });

  it('not for a picture that is missing', () => {
    const unit = { ...unitOf(unitInput('甲局')), diagnostics: [{ code: 'image-unreadable', severity: 'error', path: [] }] } as const;
    expect(codes(rollUp([unit], named))).toEqual([]);
  });

  it('the year asked for is the one rolled up', () => {
    const { diagnostics } = rollUp([...good, older], { ...named, year: 2020 });
    expect(diagnostics.map(({ code, place }) => [code, place?.file])).toEqual(good.map(({ file }) => ['unit-refused', file]).sort());
  });
});

describe('two editions', () => {
  it('meet in the cells both have; the others are named', () => {
    const rolled = rollUp([unitOf(unitInput('甲局')), unitOf(unitInput('乙局')), unitOf(unitInput('丙局', {}, '2019'))], { ...named, acceptOtherYears: true });
    const rows = rolled.diagnostics.find(({ code }) => code === 'cells-not-common')!;
    expect(rows).toMatchObject({ place: { file: '丙局.yaml' } });
    expect(String(rows.details!['rows'])).toMatch(/（六）其他处理/);
    expect(cell(rolled, 'rules', 'issued').sources.map(({ says }) => says)).toContain('absent');
    expect(cell(rolled, 'received', 'total').sources.map(({ says }) => says)).toEqual(['number', 'number', 'number']);
  });
});

describe('the roster', () => {
  const units = ['丙局', '甲局'].map((name) => unitOf(unitInput(name)));

  it('tells who is missing, who is not on it, and whose name differs', () => {
    const roster = [{ name: '甲局', level: '部门' }, { name: '丁局', level: '乡镇', place: { file: 'units.csv', line: 3 } }, { name: '丙办', file: 'x/丙局.yaml' }];
    const rolled = rollUp([...units, unitOf(unitInput('戊局'))].map((unit) => ({ ...unit, file: `in/x/${unit.file}` })), { ...named, roster });
    expect(rolled.diagnostics).toMatchObject([
      { code: 'unit-name-differs', expected: '丙办', actual: '丙局' },
      { code: 'unit-missing', actual: '丁局', place: { file: 'units.csv', line: 3 } },
      { code: 'unit-not-on-roster', actual: '戊局', place: { file: 'in/x/戊局.yaml' } },
    ]);
    expect(rolled.trace).toMatchObject({ missing: [{ name: '丁局', level: '乡镇' }], notOnRoster: ['戊局'] });
    expect(rolled.trace!.units.map(({ organisation, level }) => [organisation, level])).toEqual([['甲局', '部门'], ['丙局', undefined], ['戊局', undefined]]);
  });

  it('lets no two files stand for one of its lines', () => {
    const roster = [{ name: '甲局', file: '丙局.yaml' }];
    expect(rollUp(units, { ...named, roster }).diagnostics.filter(({ details }) => details?.['reason'] === 'repeated')).toHaveLength(2);
  });
});

it('the sum of one unit is the unit, cell for cell', () => {
  const input = withValue(inputWith('2021', { proactive: [1, 2, 3], applications: Array.from({ length: 23 }, () => [1, 2, 3, 4, 5, 6]), outcomes: [[1, 2, 3, 4], [0, 0, 0, 0], [9, 8, 7, 6]] }), ['organisation'], '甲局');
  const { report } = rollUp([unitOf(input)], named);
  expect(report!.sections.applications.table).toEqual(unitOf(input).report!.sections.applications.table);
  expect(valueCells(tableOf(formOf('2021'), 'applications'))).toHaveLength(175);
});
