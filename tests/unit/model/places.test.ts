import type { Diagnostic } from '../../../src/diagnostics/diagnostic.js';
import { readData } from '../../../src/importers/readData.js';
import { parseReport } from '../../../src/model/parseReport.js';
import { validInput, withValue } from '../../support/validReport.js';

const input = validInput('2021');
const brief = ({ code, path }: Diagnostic): string => `${code} ${path.join('.')}`;

describe('places', () => {
  const text = [
    'organisation: 某县', // 1
    'year: 2024',
    'organization: x', // 3
    'preface: "a\\u0007"',
    'sections:', // 5
    '  overview:',
    '    - 甲', // 7
    '    - table: { rows: [[a, b], [c]] }',
    '  applications:', // 9
    '    table:',
    '      received: [1, 2]', // 11
    '',
  ].join('\n');
  const data = readData(text, 'a.yaml');
  const { diagnostics } = parseReport(data.value, data);

  it('are given for every finding, in the order of the file', () => {
    const lines = diagnostics.map(({ place }) => place!.line!);
    expect(lines).toEqual([...lines].sort((first, second) => first - second));
    expect(diagnostics.every(({ place }) => place?.file === 'a.yaml' && place.column! >= 1)).toBe(true);
  });

  it.each([
    ['unknown-key organization', 3, 1],
    ['forbidden-character preface', 4, 10],
    ['missing-value sections.otherMatters', 5, 1],
    ['ragged-table sections.overview.1.table.rows.1', 8, 31],
    ['missing-cell sections.applications.table.results', 10, 5],
    ['wrong-length sections.applications.table.received', 11, 17],
  ])('of %s are line %i, column %i', (name, line, column) => {
    expect(diagnostics.find((finding) => brief(finding) === name)!.place).toMatchObject({ line, column });
  });

  it('can be asked for any part of the report, however it was written', () => {
    const written = JSON.stringify(withValue(input, ['sections', 'overview', 2], { table: { rows: [['甲', '乙']] } }), null, 1);
    const read = readData(written, 'b.json');
    const { placeOf } = parseReport(read.value, read);
    const lineOf = (words: string): number => written.slice(0, written.indexOf(words)).split('\n').length;
    expect(placeOf(['sections', 'overview', 'content', 0])?.line).toBe(lineOf('第一段'));
    expect(placeOf(['sections', 'overview', 'content', 1])?.line).toBe(lineOf('"heading"') - 1);
    expect(placeOf(['sections', 'overview', 'content', 2, 'rows', 0, 1])?.line).toBe(lineOf('乙'));
    expect(placeOf(['sections', 'problemsAndImprovements', 'content', 1])?.line).toBe(lineOf('存在的问题'));
    expect(placeOf(['sections', 'applications', 'table', 'received', 'businesses'])?.line).toBe(lineOf('"received"') + 2);
    expect(placeOf(['sections', 'applications', 'title'])?.line).toBe(lineOf('"applications"'));
    expect(placeOf(['title', 0])?.line).toBe(1);
  });

  it('lead to prose before an official table under both of its names', () => {
    const read = readData('sections:\n  applications:\n    before:\n      - "甲\\n乙"\n      - 丙\n', 'c.yaml');
    const sections = withValue(input, ['sections', 'applications', 'before'], ['甲\n乙', '丙']);
    const { placeOf } = parseReport(sections, read);
    for (const name of ['content', 'before']) {
      expect([0, 1, 2].map((index) => placeOf(['sections', 'applications', name, index])?.line)).toEqual([4, 4, 5]);
    }
  });
});
