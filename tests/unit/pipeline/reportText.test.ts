import { readData } from '../../../src/importers/readData.js';
import { parseReport } from '../../../src/model/parseReport.js';
import { reportText } from '../../../src/pipeline/reportText.js';
import { validInput, withValue } from '../../support/validReport.js';

const input = validInput('2021');
const applications = ['sections', 'applications', 'table'];
const newOffice = [1, 0, 0, 0, 0, 0, 1];

const again = (value: unknown): unknown => readData(reportText(value, 'yaml'), 'a.yaml').value;

describe('data files', () => {
  it('a table whose rows are lists or mappings reads back as the same report', () => {
    const asRows = again(input);
    expect(parseReport(asRows as never).report).toEqual(parseReport(input).report);
    const mapped = again(asRows);
    expect(parseReport(mapped as never).report).toEqual(parseReport(input).report);
  });

  it.each<readonly [string, unknown]>([
    ['a list in place of a table', withValue(input, applications, [[1, 2], [3]])],
    ['a list in place of a group', withValue(input, [...applications, 'granted'], newOffice)],
    ['a row of lists', withValue(input, [...applications, 'newlyReceived'], [[1], { a: 2 }])],
    ['a table with a part there is none of', withValue(input, [...applications, 'other'], 3)],
    ['a section there is none of', withValue(input, ['sections', 'other'], ['文字'])],
    ['sections that are a list', { ...input, sections: [1, 2] }],
    ['a year before the form', { ...input, year: 1900 }],
    ['a form there is none of', { ...input, form: '1999' }],
    ['a list', [1, 2]],
    ['a text', '公开'],
    ['nothing', null],
  ])('%s is written as it is', (_, value) => {
    expect(again(value)).toEqual(value);
  });
});
