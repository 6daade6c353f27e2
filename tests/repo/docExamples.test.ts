/** Holds the examples of the documentation: those with an answer behind `//=>` are run, all others must at least be TypeScript. */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as publicNames from '../../src/index.js';
import { answersOf, examplesInMarkdown, examplesInSource, faultsOf, hasAnswer, type Example } from '../support/docExamples.js';

const source = join(__dirname, '../../src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .sort();
const read = (file: string): string => readFileSync(join(source, file), 'utf8');

/** The sources whose names an example may use beside the public ones: its own file, or the files beside a README. */
function sourcesFor(file: string): readonly string[] {
  return file.endsWith('.ts') ? [file] : files.filter((other) => other.endsWith('.ts') && dirname(other) === dirname(file));
}

function examplesIn(file: string): readonly Example[] {
  if (file.endsWith('.md')) return examplesInMarkdown(file, read(file));
  return file.endsWith('.ts') ? examplesInSource(file, read(file)) : [];
}

function namesIn(file: string): readonly string[] {
  return [...read(file).matchAll(/^export (?:async )?(?:function\*?|const|class) (\w+)/gm)].map((match) => match[1]!);
}

const all = files.flatMap((file) => examplesIn(file).map((example) => ({ ...example, file })));
const run = all.filter(hasAnswer);

function scopeFor(file: string): Readonly<Record<string, unknown>> {
  const own = sourcesFor(file).map((name) => require(join(source, name)) as Record<string, unknown>);
  return Object.assign({}, publicNames, ...own) as Record<string, unknown>;
}

describe('the examples of the documentation', () => {
  it('are found in sources and READMEs', () => {
    expect(all.filter(({ file }) => file.endsWith('.ts')).length).toBeGreaterThan(30);
    expect(all.filter(({ file }) => file.endsWith('.md')).length).toBeGreaterThan(8);
    expect(run.length).toBeGreaterThan(25);
  });

  it.each(all.map((example) => [example.place, example] as const))('%s is TypeScript and calls only what there is', (_, example) => {
    const known = new Set([...Object.keys(publicNames), ...sourcesFor(example.file).flatMap(namesIn)]);
    expect(faultsOf(example, known)).toEqual([]);
  });

  it.each(run.map((example) => [example.place, example] as const))('%s gives what it says', async (_, example) => {
    for (const { given, expected } of await answersOf(example, scopeFor(example.file))) expect(given).toEqual(expected);
  });
});

describe('a wrong example is noticed', () => {
  const [right, wrong] = ['2', '3'].map((answer) => examplesInSource('a.ts', `/**\n * Adds.\n *\n * @example\n * const one = 1;\n * add(one, 1) //=> ${answer}\n * @returns the sum\n */`)[0]!);
  const add = (first: number, second: number): number => first + second;

  it('by its answer', async () => {
    expect(await answersOf(right!, { add })).toEqual([{ given: 2, expected: 2 }]);
    expect(await answersOf(wrong!, { add })).toEqual([{ given: 2, expected: 3 }]);
    expect(wrong!.place).toBe('a.ts:4');
  });

  it('by its grammar, and by a function that is not there', () => {
    expect(faultsOf({ place: '', code: 'const = 1' }, new Set())).not.toEqual([]);
    expect(faultsOf(right!, new Set(['add']))).toEqual([]);
    expect(faultsOf(right!, new Set())).toEqual(['add is not known']);
  });

  it('by an answer to no expression', () => {
    expect(() => hasAnswer({ place: '', code: 'const one = 1; //=> 1' })).toThrow('no expression');
  });
});
