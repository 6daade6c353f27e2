import { withShortFiles } from '../../../src/rollup/shortFiles.js';
import type { RollUpTrace } from '../../../src/rollup/rolledUp.js';

function traceOf(...files: readonly string[]): RollUpTrace {
  const source = (file: string) => ({ organisation: file, file, value: 1, says: 'number' as const, place: { file, line: 3 } });
  return { organisation: '某市', year: 2025, form: '2021', units: files.map((file) => ({ file, status: 'added' as const, reasons: [] })), cells: [{ path: [], name: '总计', value: 1, sources: files.map(source) }] };
}

describe('the files of units', () => {
  it.each([
    [['/somewhere/units/a.yaml', '/somewhere/units/b.docx'], ['a.yaml', 'b.docx']],
    [['/somewhere/north/a.yaml', '/somewhere/northeast/a.yaml'], ['north/a.yaml', 'northeast/a.yaml']],
    [['C:\\x\\a.yaml', 'C:\\x\\b\\c.yaml'], ['a.yaml', 'b\\c.yaml']],
    [['units/a.yaml'], ['a.yaml']],
    [['a.yaml', 'b.yaml'], ['a.yaml', 'b.yaml']],
    [[], []],
  ])('%j are named %j', (files, short) => {
    const { units, cells } = withShortFiles(traceOf(...files));
    expect(units.map(({ file }) => file)).toEqual(short);
    expect(cells[0]!.sources.map(({ file }) => file)).toEqual(short);
    expect(cells[0]!.sources.map(({ place }) => place)).toEqual(short.map((file) => ({ file, line: 3 })));
  });

  it('the roster is named without its folders', () => {
    const missing = [{ name: '水务局', place: { file: '/somewhere/units.csv', line: 5 } }];
    expect(withShortFiles({ ...traceOf(), missing }).missing).toEqual([{ name: '水务局', place: { file: 'units.csv', line: 5 } }]);
  });
});
