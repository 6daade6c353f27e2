/** The properties that SARIF 2.1.0 (OASIS, sections 3.13 to 3.49) requires of a log, and where our findings stand in it. */
import { diagnosticCodes } from '../../../src/diagnostics/codes.js';
import type { DiagnosticCode } from '../../../src/diagnostics/codes.js';
import { diagnostic } from '../../../src/diagnostics/diagnostic.js';
import { rules } from '../../../src/rules/rules.js';
import { fileUri, toSarif } from '../../../src/rules/sarif.js';
import { sarifFaults } from '../../support/sarifFaults.js';
import { findingsOn, fixtures } from './ruleFixtures.js';

const version = '1.2.3';

describe('a SARIF log', () => {
  const everyCode = (Object.keys(diagnosticCodes) as DiagnosticCode[]).map((code) => diagnostic(code, ['sections', 'overview', 0], { place: { file: '报告 1.yaml', line: 3, column: 5 } }));
  const everyRule = rules.flatMap(({ id }) => findingsOn(fixtures[id].triggers));

  it('has what the standard requires, for every code and every rule, also without a place', () => {
    expect(sarifFaults(toSarif(everyCode, { version }))).toEqual([]);
    expect(sarifFaults(toSarif(everyRule, { version, language: 'en' }))).toEqual([]);
    expect(sarifFaults(toSarif([diagnostic('syntax-error', [])], { version }))).toEqual([]);
    expect(sarifFaults(toSarif([], { version }))).toEqual([]);
  });

  it('names every rule with its level, and each result by its place in that list', () => {
    const [{ tool, results }] = toSarif(everyRule, { version }).runs;
    expect(tool.driver.rules.slice(0, rules.length).map(({ id, defaultConfiguration }) => [id, defaultConfiguration.level])).toEqual(rules.map(({ id, severity }) => [id, severity]));
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]!.id).toBe(ruleId);
    expect(new Set(results.map(({ ruleId }) => ruleId)).size).toBe(rules.length);
  });

  it('gives file, line and column, level, both values and the path', () => {
    const finding = diagnostic('sum-mismatch', ['sections', 'applications', 'table', 'received', 'total'], { rule: 'R3', expected: 66, actual: 67, place: { file: 'data/a.yaml', line: 41, column: 9 } });
    const [{ results }] = toSarif([finding], { version }).runs;
    expect(results).toMatchObject([
      {
        ruleId: 'R3',
        level: 'error',
        locations: [{ physicalLocation: { artifactLocation: { uri: 'data/a.yaml' }, region: { startLine: 41, startColumn: 9 } }, logicalLocations: [{ fullyQualifiedName: 'sections.applications.table.received.total' }] }],
        properties: { expected: 66, actual: 67, code: 'sum-mismatch', path: '/sections/applications/table/received/total' },
      },
    ]);
  });

  it('has notices as notes, and acknowledged warnings as suppressed', () => {
    const acknowledged = { ...diagnostic('fee-statement-missing', ['sections', 'otherMatters'], { rule: 'R24' }), acknowledged: '统一公布' };
    const [{ results }] = toSarif([diagnostic('not-checkable', [], { rule: 'R1' }), acknowledged], { version }).runs;
    expect(results.map(({ level, suppressions }) => [level, suppressions])).toEqual([['note', undefined], ['warning', [{ kind: 'inSource', justification: '统一公布' }]]]);
  });

  it('speaks the language asked for', () => {
    const [zh, en] = (['zh', 'en'] as const).map((language) => toSarif([diagnostic('missing-value', ['year'])], { version, language }).runs[0]);
    expect([zh!.language, zh!.results[0]!.message.text]).toEqual(['zh-CN', '缺少 year。请补上。']);
    expect([en!.language, en!.results[0]!.message.text]).toEqual(['en', 'year is missing. Add it.']);
  });

  it.each([
    ['a/b c.yaml', 'a/b%20c.yaml'],
    ['报告.yaml', '%E6%8A%A5%E5%91%8A.yaml'],
    ['a\\b.yaml', 'a/b.yaml'],
    ['/tmp/a#1.yaml', 'file:///tmp/a%231.yaml'],
    ['C:\\reports\\a.yaml', 'file:///C:/reports/a.yaml'],
    ['\ud800.yaml', '%EF%BF%BD.yaml'],
  ])('writes the file %s as the URI %s', (file, uri) => {
    expect(fileUri(file)).toBe(uri);
  });
});

describe('a faulty log is noticed', () => {
  const [good] = [toSarif([diagnostic('missing-value', ['year'], { place: { file: 'a.yaml', line: 1, column: 1 } })], { version })];

  it.each<[string, (log: Record<string, any>) => void]>([
    ['no version', (log) => delete log['version']],
    ['no driver name', (log) => delete log['runs'][0].tool.driver.name],
    ['a result without a message', (log) => delete log['runs'][0].results[0].message],
    ['a line of 0', (log) => (log['runs'][0].results[0].locations[0].physicalLocation.region.startLine = 0)],
    ['a level of its own', (log) => (log['runs'][0].results[0].level = 'notice')],
    ['an index that points elsewhere', (log) => (log['runs'][0].results[0].ruleIndex = 0)],
    ['a URI with a space', (log) => (log['runs'][0].results[0].locations[0].physicalLocation.artifactLocation.uri = 'a b')],
    ['a property there is none of', (log) => (log['runs'][0].results[0].severity = 'high')],
  ])('%s', (_, spoil) => {
    const log = structuredClone(good) as unknown as Record<string, unknown>;
    spoil(log);
    expect(sarifFaults(log)).not.toEqual([]);
  });
});
