import fc from 'fast-check';
import { hasErrors } from '../../../src/diagnostics/diagnostic.js';
import { cellName, labelsOf, tablesOf, valueCells } from '../../../src/forms/derive.js';
import type { FormEdition } from '../../../src/forms/form.js';
import { formOf } from '../../../src/forms/forms.js';
import { reportJsonSchema } from '../../../src/model/jsonSchema.js';
import { parseReport } from '../../../src/model/parseReport.js';
import { arbitraryInput, validInput, withValue } from '../../support/validReport.js';
import type { ReportValue } from '../../support/validReport.js';

type Schema = Readonly<Record<string, unknown>>;

const typeOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

/** The keywords the published schema uses; a keyword not listed here makes the test fail rather than pass unseen. */
const keywords: Readonly<Record<string, (rule: never, value: never, root: Schema, schema: Schema) => boolean>> = {
  $schema: () => true, $defs: () => true, title: () => true, description: () => true, format: () => true,
  $ref: (pointer: string, value, root) => accepts(root, pointer.slice(2).split('/').reduce<unknown>((at, key) => (at as Schema)[key], root) as Schema, value),
  type: (types: string | string[], value: unknown) => [types].flat().some((type) => (type === 'integer' ? Number.isInteger(value) : type === typeOf(value))),
  enum: (values: unknown[], value) => values.includes(value),
  anyOf: (branches: Schema[], value, root) => branches.some((branch) => accepts(root, branch, value)),
  pattern: (pattern: string, value: unknown) => typeof value !== 'string' || new RegExp(pattern, 'u').test(value),
  minimum: (bound: number, value: unknown) => typeof value !== 'number' || value >= bound,
  maximum: (bound: number, value: unknown) => typeof value !== 'number' || value <= bound,
  exclusiveMinimum: (bound: number, value: unknown) => typeof value !== 'number' || value > bound,
  minItems: (bound: number, value: unknown) => !Array.isArray(value) || value.length >= bound,
  maxItems: (bound: number, value: unknown) => !Array.isArray(value) || value.length <= bound,
  prefixItems: (items: Schema[], value: unknown, root) => !Array.isArray(value) || items.every((item, index) => index >= value.length || accepts(root, item, value[index])),
  items: (item: Schema | false, value: unknown, root, { prefixItems = [] }) =>
    !Array.isArray(value) || value.slice((prefixItems as unknown[]).length).every((entry) => item !== false && accepts(root, item, entry)),
  required: (keys: string[], value: unknown) => typeOf(value) !== 'object' || keys.every((key) => Object.hasOwn(value as object, key)),
  properties: (shape: Schema, value: unknown, root) =>
    typeOf(value) !== 'object' || Object.entries(shape).every(([key, item]) => !Object.hasOwn(value as object, key) || accepts(root, item as Schema, (value as Schema)[key])),
  additionalProperties: (_: false, value: unknown, _root, { properties }) =>
    typeOf(value) !== 'object' || Object.keys(value as object).every((key) => Object.hasOwn(properties as object, key)),
};

function accepts(root: Schema, schema: Schema, value: unknown): boolean {
  return Object.entries(schema).every(([keyword, rule]) => {
    const judge = keywords[keyword];
    if (!judge) throw new Error(`the schema uses ${keyword}, which this test does not know`);
    return judge(rule as never, value as never, root, schema);
  });
}

describe.each(['2019', '2021'] as const)('the JSON Schema of the %s form', (edition: FormEdition) => {
  const schema = reportJsonSchema(edition);
  const valid = validInput(edition);
  const agree = (value: unknown, isRight: boolean): void => {
    expect(accepts(schema, schema, value)).toBe(isRight);
    expect(hasErrors(parseReport(value).diagnostics)).toBe(!isRight);
  };
  const agreeWith = (path: readonly (string | number)[], value: unknown, isRight: boolean): void => agree(withValue(valid, path, value), isRight);

  it('is plain data of the draft 2020-12 and the same every time', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
    expect(JSON.stringify(reportJsonSchema(edition))).toBe(JSON.stringify(schema));
  });

  it('takes every valid report that parseReport takes', () => {
    fc.assert(fc.property(arbitraryInput(edition), (value) => agree(value, true)), { numRuns: 20 });
  });

  const table = ['sections', 'applications', 'table'];
  const review = ['sections', 'reviewAndLitigation', 'table', 'review'];
  const byKey = { upheld: 1, corrected: null, other: '/', pending: 0 };
  it.each<[readonly (string | number)[], unknown, boolean]>([
    [['title'], '一行\n两行', true], [['title'], ['一行', '两行'], true], [['title'], [], false], [['title'], 5, false],
    [['form'], Number(edition), true], [['form'], edition, true], [['form'], '2017', false],
    [['year'], 2018, false], [['year'], '2020', false], [['year'], undefined, false],
    [['date'], '2024-02-29', true], [['date'], '2023-02-29', false], [['date'], '2024-1-1', false],
    [['organisation'], ' ', false], [['organisation'], '甲\n乙', false], [['organization'], '甲', false],
    [['contact'], { telephone: '1', fax: '2' }, true], [['contact'], { phone: '1' }, false],
    [['labels'], { 'applications.received': '一' }, true], [['labels'], { 'applications.receeived': '一' }, false],
    [['sections', 'otherMatters'], undefined, false], [['sections', 'otherMatters'], '', false], [['sections', 'otherMatters'], { title: '其他', content: ['无。'] }, true],
    [['sections', 'otherMatters'], { titel: '其他', content: '无。' }, false],
    [['sections', 'overview', 0], { heading: '甲', level: 4, text: '乙' }, true], [['sections', 'overview', 0], { heading: '甲', level: 1 }, false],
    [['sections', 'overview', 0], { image: 'a.png', alternativeText: '甲', width: 1 }, true], [['sections', 'overview', 0], { image: 'a.png', width: 1 }, false],
    [['sections', 'overview', 0], { table: { rows: [['a', 1, null, { text: 2, columnSpan: 2, alignment: 'right' }]] } }, true],
    [['sections', 'overview', 0], { table: { rows: [[{ text: 'a', columnSpan: 0 }]] } }, false], [['sections', 'overview', 0], { table: {} }, false],
    [review, [1, 2, 3, 4], true], [review, [1, 2, 3, 4, 10], true], [review, [1, 2, 3], false], [review, [1, 2, 3, 4, 5, 6], false],
    [review, byKey, true], [review, { ...byKey, total: 1 }, true], [review, { upheld: 1 }, false], [review, { ...byKey, rest: 1 }, false],
    [review, [1, 2, 3, true], false], [review, ['+1', '/', '', null], true],
    [[...table, 'results', 'total'], undefined, true], [[...table, 'received'], undefined, false], [[...table, 'results', 'refused', 'stateSecrets'], undefined, false],
    [table, [], false],
  ])('judges %j %j as parseReport does', agreeWith);

  it('carries the official label of every row, column and section', () => {
    const titles = new Set<unknown>();
    const walk = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if (Object.hasOwn(value, 'title')) titles.add((value as ReportValue).title);
      Object.values(value).forEach(walk);
    };
    walk(schema);
    const labels = tablesOf(formOf(edition)).flatMap(labelsOf).map(({ label }) => label.text);
    expect([...labels, ...formOf(edition).sections.map(({ title }) => title)].filter((label) => !titles.has(label))).toEqual([]);
  });

  it('has a place for every value cell of the form', () => {
    const refused = tablesOf(formOf(edition)).flatMap(valueCells).filter((cell) => {
      const path = ['sections', cell.table.key, 'table', ...cell.path];
      const table = parseReport(valid).report!.sections[cell.table.key].table;
      const byKeys = withValue(valid, path.slice(0, 3), table);
      return !accepts(schema, schema, withValue(byKeys, path, 7)) || accepts(schema, schema, withValue(byKeys, path, true));
    });
    expect(refused.map(cellName)).toEqual([]);
  });
});
