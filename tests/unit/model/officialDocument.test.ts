import { describeDiagnostic } from '../../../src/diagnostics/describe.js';
import { documentNumberFault } from '../../../src/model/documentNumber.js';
import { reportJsonSchema } from '../../../src/model/jsonSchema.js';
import { parseReport } from '../../../src/model/parseReport.js';
import { coverInput, inputUnderCover } from '../../support/coverInput.js';
import { withValue } from '../../support/validReport.js';

/** What is found when one part is given otherwise; `undefined` takes it away. */
function found(path: readonly (string | number)[], value: unknown): readonly string[] {
  return parseReport(withValue(inputUnderCover(), path, value)).diagnostics.map(({ code, path: at }) => `${code} ${at.join('.')}`);
}

describe('a report under a cover', () => {
  it('is complete in all its parts', () => {
    const { report, diagnostics } = parseReport(inputUnderCover());
    expect(diagnostics).toEqual([]);
    expect(report!.signature).toEqual(['甲区人民政府办公室', '甲区数据局']);
    expect(report!.officialDocument).toEqual({
      copyNumber: '000007',
      urgency: '加急',
      issuerMark: { organs: ['甲区人民政府办公室', '甲区数据局'], hasDocumentWord: true },
      documentNumber: '甲政办〔2026〕3号',
      signers: ['张三', '李四'],
      recipients: ['乙市人民政府办公室'],
      annexes: [
        { title: '单位名录', content: [{ type: 'paragraph', text: '甲区水务局。' }] },
        { title: '联系方式', content: [{ type: 'paragraph', text: '甲区文汇路2号。' }] },
      ],
      isSealed: true,
      note: '此件公开发布',
      imprint: { copiesTo: ['甲区监察委员会', '甲区档案馆'], printedBy: '甲区人民政府办公室', printedOn: '2026-01-27' },
    });
  });

  it('has no key for parts when none is given', () => {
    const { report, diagnostics } = parseReport(withValue(inputUnderCover(), ['officialDocument'], undefined));
    expect(diagnostics).toEqual([]);
    expect('officialDocument' in report!).toBe(false);
  });

  it.each<[string, readonly (string | number)[], unknown]>([
    ['document-number-wrong officialDocument.documentNumber', ['documentNumber'], '甲政办[2026]3号'],
    ['document-number-year officialDocument.documentNumber', ['documentNumber'], '甲政办〔2025〕3号'],
    ['report-classified officialDocument.securityClassification', ['securityClassification'], { level: '秘密', period: '1年' }],
    ['issuer-mark-missing officialDocument.documentNumber', ['issuerMark'], undefined],
    ['signers-without-number officialDocument.signers', ['documentNumber'], undefined],
    ['joint-issuers-differ officialDocument.signers', ['signers'], ['张三']],
    ['annex-not-attached officialDocument.annexes.1', ['annexes', 1, 'content'], undefined],
    ['imprint-before-date officialDocument.imprint.printedOn', ['imprint', 'printedOn'], '2026-01-25'],
    ['imprint-incomplete officialDocument.imprint', ['imprint', 'printedBy'], undefined],
    ['imprint-incomplete officialDocument.imprint', ['imprint', 'printedOn'], undefined],
    ['invalid-value officialDocument.copyNumber', ['copyNumber'], '0007'],
    ['wrong-type officialDocument.copyNumber', ['copyNumber'], 7],
    ['invalid-value officialDocument.urgency', ['urgency'], '平急'],
    ['invalid-value officialDocument.recipients', ['recipients'], '乙市人民政府办公室：'],
    ['invalid-value officialDocument.imprint.copiesTo', ['imprint', 'copiesTo'], '甲区档案馆。'],
    ['invalid-value officialDocument.annexes.0.title', ['annexes', 0, 'title'], '《单位名录》；'],
    ['invalid-value officialDocument.note', ['note'], '（此件公开发布）'],
    ['invalid-date officialDocument.imprint.printedOn', ['imprint', 'printedOn'], '2026-02-30'],
    ['unknown-key officialDocument.recipient', ['recipient'], '乙市'],
  ])('is told %s', (wanted, path, value) => {
    expect(found(['officialDocument', ...path], value)).toEqual([wanted]);
  });

  it('is told of a seal without date or signature, and makes no report', () => {
    const { report, diagnostics } = parseReport(withValue(withValue(inputUnderCover(), ['date'], undefined), ['signature'], undefined));
    expect(diagnostics.map(({ code, details }) => `${code} ${String(details?.['part'])}`)).toEqual(['seal-incomplete date', 'seal-incomplete signature']);
    expect(report).toBeUndefined();
  });

  it('is told when those who sign are not those of a joint mark', () => {
    expect(found(['signature'], ['甲区数据局', '甲区人民政府办公室'])).toEqual(['joint-issuers-differ signature']);
    expect(found(['officialDocument', 'issuerMark', 'organs'], ['甲区人民政府办公室'])).toEqual([]);
  });

  it('is told of a classified copy without a number', () => {
    const input = withValue(withValue(inputUnderCover(), ['officialDocument', 'copyNumber'], undefined), ['officialDocument', 'securityClassification'], { level: '机密' });
    expect(parseReport(input).diagnostics.map(({ code }) => code)).toEqual(['report-classified', 'copy-number-missing']);
  });

  it('is described by the JSON Schema of either edition', () => {
    for (const edition of ['2019', '2021'] as const) {
      const { properties } = reportJsonSchema(edition) as { properties: { officialDocument: { properties: object } } };
      expect(Object.keys(properties.officialDocument.properties)).toEqual(expect.arrayContaining(Object.keys(coverInput)));
    }
  });
});

describe('a document number', () => {
  it.each(['云政办〔2026〕3号', '国办公开办函〔2021〕30号', 'ABC〔1999〕100号'])('is right as %s', (number) => {
    expect(documentNumberFault(number)).toBeUndefined();
  });

  it.each([
    ['云政办[2026]3号', 'brackets', '云政办〔2026〕3号'],
    ['云政办（2026）3号', 'brackets', '云政办〔2026〕3号'],
    ['云政办〔2026〕 3号', 'brackets', '云政办〔2026〕3号'],
    ['云政办〔2026〕第3号', 'ordinal', '云政办〔2026〕3号'],
    ['云政办〔2026〕03号', 'leadingZero', '云政办〔2026〕3号'],
    ['云政办〔26〕3号', 'year', undefined],
    ['云政办2026年3号', 'form', undefined],
    ['〔2026〕3号', 'form', undefined],
    ['云政办〔2026〕0号', 'form', undefined],
  ])('is wrong as %s: %s', (number, reason, expected) => {
    expect(documentNumberFault(number)).toEqual({ ...(expected && { expected }), details: { reason } });
  });

  it('is told with the way to write it', () => {
    const { diagnostics } = parseReport(withValue(inputUnderCover(), ['officialDocument', 'documentNumber'], '甲政办〔2026〕第03号'));
    expect(describeDiagnostic(diagnostics[0]!)).toBe('错误 发文字号“甲政办〔2026〕第03号”写法不对：顺序号前不加“第”。依据：GB/T 9704-2012 7.2。应为 甲政办〔2026〕3号。');
  });
});
