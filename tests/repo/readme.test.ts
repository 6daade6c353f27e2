/** Holds what the READMEs of the project show: the code is TypeScript that calls what there is, and the finding is the one the program gives. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as publicNames from '../../src/index.js';
import { checkReport, describeDiagnostic, parseReport, readData, type Language } from '../../src/index.js';
import { examplesInMarkdown, faultsOf } from '../support/docExamples.js';

const root = join(__dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** What is told of the second example with the total of 一、本年新收 written 12490 in place of 12409. */
function transposedDigits(language: Language): string {
  const text = read('examples/data/chenglan-2025.yaml');
  const { value, placeOf } = readData(text.replace('135, 12409]', '135, 12490]'), 'chenglan-2025.yaml');
  const parsed = parseReport(value, { placeOf });
  const finding = checkReport(parsed.report!, { placeOf: parsed.placeOf }).find(({ rule }) => rule === 'R3');
  return describeDiagnostic(finding!, language);
}

describe('the READMEs of the project', () => {
  it.each([
    ['README.md', 'en'],
    ['README.zh-CN.md', 'zh'],
  ] as const)('%s shows the finding as the program tells it', (file, language) => {
    expect(read(file)).toContain(`\n${transposedDigits(language)}\n`);
  });

  it('shows a program that is TypeScript and calls only what is public', () => {
    const examples = examplesInMarkdown('README.md', read('README.md'));
    expect(examples.length).toBeGreaterThan(0);
    expect(examples.flatMap((example) => faultsOf(example, new Set(Object.keys(publicNames))))).toEqual([]);
  });

  it('names only commands there are', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = ['README.md', 'README.zh-CN.md', 'examples/README.md', 'fonts/README.md'].flatMap((file) => [...read(file).matchAll(/npm run ([\w:]+)/g)].map((match) => match[1]!));
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
