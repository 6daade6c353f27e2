import { describeDiagnostic } from '../../../src/diagnostics/describe.js';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.js';
import { parseReport } from '../../../src/model/parseReport.js';
import { acknowledge } from '../../../src/rules/acknowledge.js';
import { checkReport } from '../../../src/rules/checkReport.js';
import { reviewReport } from '../../../src/rules/reviewReport.js';
import { reviewedInput, reviewedReport } from '../../support/reviewedReport.js';
import type { ReviewedParts } from '../../support/reviewedReport.js';

const noFee = [['sections', 'otherMatters'], '无。'] as const;

function found(entries: readonly object[], parts: ReviewedParts = {}): readonly Diagnostic[] {
  const { report, diagnostics } = parseReport(reviewedInput({ ...parts, with: [...(parts.with ?? []), [['acknowledged'], entries]] }));
  return acknowledge(report!, [...diagnostics, ...checkReport(report!), ...reviewReport(report!)]);
}

describe('an acknowledged warning', () => {
  it('stays in the list with its reason, which takes the place of the advice', () => {
    const [finding, ...others] = found([{ rule: 'R24', reason: '信息处理费由财政部门统一公布' }], { with: [noFee] });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'fee-statement-missing', severity: 'warning', acknowledged: '信息处理费由财政部门统一公布' });
    expect(describeDiagnostic(finding!)).toBe('警告 R24 第六部分没有写明收取信息处理费的情况。依据：格式第六部分。已核实：信息处理费由财政部门统一公布');
    expect(describeDiagnostic(finding!, 'en')).toContain('Acknowledged: 信息处理费由财政部门统一公布');
  });

  it('may be one without a rule, by its code', () => {
    const label = [['labels'], { 'proactiveDisclosure.rules': '规  章' }] as const;
    expect(found([{ rule: 'label-overridden', path: 'labels', reason: '沿用本地写法' }], { with: [label] })).toMatchObject([{ code: 'label-overridden', acknowledged: '沿用本地写法' }]);
  });

  it.each([
    ['sections.overview', true],
    ['sections.overview[0]', true],
    ['sections.overview.content[0]', true],
    ['sections.overview[1]', false],
    ['sections.over', false],
    ['sections.otherMatters', false],
  ])('may be narrowed to a part: %s', (path, fits) => {
    const [finding, unmatched] = found([{ rule: 'R9', path, reason: '口径不同' }], { overview: ['全市共收到政府信息公开申请13件。'] });
    expect(finding!.acknowledged).toBe(fits ? '口径不同' : undefined);
    expect(unmatched?.code).toBe(fits ? undefined : 'acknowledgement-unmatched');
  });

  it('may stand before a table, as the data file calls it', () => {
    const [finding] = found([{ rule: 'R9', path: 'sections.reviewAndLitigation.before', reason: '口径不同' }], { reviewAndLitigation: ['全年被申请行政复议9件。'] });
    expect(finding!.acknowledged).toBe('口径不同');
  });
});

describe('an acknowledgement', () => {
  it('that fits nothing is a finding', () => {
    expect(found([{ rule: 'R24', reason: '已核实' }])).toMatchObject([{ code: 'acknowledgement-unmatched', severity: 'warning', path: ['acknowledged', 0], actual: 'R24' }]);
    expect(found([{ rule: 'R99', reason: '已核实' }])).toMatchObject([{ code: 'acknowledgement-unmatched' }]);
  });

  it('of a rule that could not speak, for want of last year’s report or of the edition, is none', () => {
    expect(found([{ rule: 'R6', reason: '口径调整' }, { rule: 'R8', reason: '恰好相等' }])).toEqual([]);
  });

  it('is checked once last year’s report is there', () => {
    const { report } = parseReport(reviewedInput({ with: [[['acknowledged'], [{ rule: 'R6', reason: '口径调整' }]]] }));
    const previous = reviewedReport({ year: 2024, with: [[['sections', 'applications', 'table', 'carriedForward'], [2, 0, 0, 0, 0, 0, 2]]] });
    expect(acknowledge(report!, [], { previous })).toMatchObject([{ code: 'acknowledgement-unmatched' }]);
    expect(acknowledge(report!, [], { previous: reviewedReport({ year: 2023 }) })).toEqual([]);
  });

  it('of an error is refused, and the error stays', () => {
    const findings = found([{ rule: 'R4', reason: '系统导出' }], { with: [[['sections', 'reviewAndLitigation', 'table', 'review', 4], 5]] });
    expect(findings.map(({ code, acknowledged }) => [code, acknowledged])).toEqual([['sum-mismatch', undefined], ['acknowledgement-refused', undefined]]);
  });

  it('has a place', () => {
    const { report } = parseReport(reviewedInput({ with: [[['acknowledged'], [{ rule: 'R24', reason: '已核实' }]]] }));
    const [finding] = acknowledge(report!, [], { placeOf: (path) => (path.join('.') === 'acknowledged.0' ? { file: 'a.yaml', line: 9, column: 5 } : undefined) });
    expect(finding!.place).toEqual({ file: 'a.yaml', line: 9, column: 5 });
  });

  it.each([
    [{ rule: 'R24' }, 'missing-value'],
    [{ rule: 'R24', reason: '' }, 'invalid-value'],
    [{ rule: 'R24', reason: '甲', why: '乙' }, 'unknown-key'],
  ])('needs a rule and a reason: %j', (entry, code) => {
    const { diagnostics } = parseReport(reviewedInput({ with: [[['acknowledged'], [entry]]] }));
    expect(diagnostics).toMatchObject([{ code }]);
  });
});
