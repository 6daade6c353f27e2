import { pictureLimits } from '../../../src/document/pictureLimits.js';
import { describeDiagnostic } from '../../../src/diagnostics/describe.js';
import { diagnostic } from '../../../src/diagnostics/diagnostic.js';
import { dataLimits, pageLimits } from '../../../src/importers/limits.js';
import { reportLimits } from '../../../src/model/limits.js';
import { packageLimits } from '../../../src/ooxml/limits.js';
import { pdfLimits } from '../../../src/pdfReader/limits.js';
import { limitNames, readLimits } from '../../../src/pipeline/limitNames.js';

const groups = { data: dataLimits, package: packageLimits, page: pageLimits, pdf: pdfLimits, pictures: pictureLimits, report: reportLimits };

describe('the limits a call names', () => {
  it('are all that readers have, but for how many findings are told', () => {
    const own = Object.entries(groups).flatMap(([group, limits]) => Object.keys(limits).map((key) => `${group}.${key}`));
    const { limits, diagnostics } = readLimits(limitNames.map((name) => `${name}=7`));
    expect(diagnostics).toEqual([]);
    const { bytes, documentCharacters, ...rest } = limits;
    expect([bytes, documentCharacters]).toEqual([7 * 1024 * 1024, 7]);
    const set = Object.entries(rest).flatMap(([group, named]) => Object.keys(named).map((key) => `${group}.${key}`));
    expect([...set].sort()).toEqual(own.filter((name) => !['data.findings'].includes(name)).sort());
  });

  it('hold for every reader that has one of the name, as they stand last', () => {
    expect(readLimits(['depth=9', 'rows=1', 'rows=2000']).limits).toEqual({ data: { depth: 9 }, package: { depth: 9 }, page: { depth: 9 }, report: { depth: 9, rows: 2000 } });
    expect(readLimits(['reportCharacters=8', 'characters=9']).limits).toEqual({ report: { characters: 8 }, data: { characters: 9 }, page: { characters: 9 }, pdf: { characters: 9 } });
  });

  it.each(['row=5', '__proto__=5', 'constructor=1', '', '=', 'rows', 'rows=', 'rows=0', 'rows=-1', 'rows=1.5', 'rows=1e3', 'rows=9007199254740993', 'rows = 5', 'rows=5\n'])('%j is none, and told with the names there are', (word) => {
    const { limits, diagnostics } = readLimits([word]);
    expect(limits).toEqual({});
    expect(diagnostics.map(({ code, actual }) => [code, actual])).toEqual([['limit-unknown', word]]);
    expect(describeDiagnostic(diagnostics[0]!)).toContain(limitNames.join(' '));
  });
});

describe('a finding on a limit', () => {
  const hint = (limit: string | undefined, expected: number): string => describeDiagnostic(diagnostic('limit-exceeded', [], { expected, actual: expected + 1, ...(limit !== undefined && { details: { limit } }) }), 'en');

  it.each(limitNames.filter((name) => name !== 'megabytes'))('on %s names the option that raises it', (name) => {
    expect(hint(name, 10)).toContain(`--limit ${name}=…`);
  });

  it('on the size of a file names megabytes; on what nothing raises, none', () => {
    expect(hint(undefined, 10)).toContain('--limit megabytes=…');
    for (const [name, expected] of [['rows', 5000], ['columns', 63], ['bars', 60], ['shares', 8], ['cellCharacters', 32767], ['tableCells', 200_000], ['bookmarkDepth', 10]] as const) expect(hint(name, expected)).not.toContain('--limit');
  });
});
