/** The table of clauses, the tests under it and the page made from both tell the same. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { clauses } from '../../src/stylesheet/clauses.js';
import type { Clause } from '../../src/stylesheet/clauses.js';
import { root } from '../support/commandLine.js';
import { runTool } from '../support/outsideTools.js';

const isMeasured = ({ applicability }: Clause): boolean => applicability === 'measured' || applicability === 'whenPresent';

describe('the conformance suite', () => {
  it('has tests under each clause that is measured, always or where its part is there, and under no other', () => {
    const sources = readdirSync(__dirname).filter((name) => name.endsWith('.test.ts')).map((name) => readFileSync(join(__dirname, name), 'utf8'));
    const tested = sources.flatMap((source) => [...source.matchAll(/describe\(clauseTitle\('([^']+)'\)/g)].map((match) => match[1]!));
    const measured = clauses.filter(isMeasured).map(({ id }) => id);
    expect([...tested].sort()).toEqual([...measured].sort());
  });

  it('and the profiles are what docs/conformance.md and docs/profiles.md say; npm run docs brings them up to date', () => {
    const { status, stderr } = runTool(process.execPath, [join(root, 'scripts/docs.mjs'), '--check']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('names at least one test of the finished files for each measured clause', () => {
    const page = readFileSync(join(root, 'docs/conformance.md'), 'utf8');
    expect(page.match(/proved, tests: \d+/g)).toHaveLength(clauses.filter(isMeasured).length);
    expect(page).not.toContain('proved, tests: 0 ');
  });
});
