/** Holds docs/advisories.md: every runtime dependency has a dated line, with the range and the licence it really has. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const page = read('docs/advisories.md');
const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Readonly<Record<string, string>> };

interface Line {
  readonly name: string;
  readonly range: string;
  readonly licence: string;
  readonly known: string;
  readonly kept: string;
  readonly date: string;
}

const lines = page
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(1)
  .map((line): Line => {
    const [name, range, licence, , , known, kept, date] = line.slice(2, -2).split(' | ') as [string, string, string, string, string, string, string, string];
    return { name, range, licence, known, kept, date };
  });

describe('the list of advisories', () => {
  it('has a line for each runtime dependency with its range, and no other', () => {
    expect(Object.fromEntries(lines.map(({ name, range }) => [name, range]))).toEqual(dependencies);
    expect(lines).toHaveLength(Object.keys(dependencies).length);
  });

  it('says how many there are', () => {
    expect(page).toContain(`${Object.keys(dependencies).length} runtime dependencies`);
  });

  it.each(lines.map((line) => [line.name, line] as const))('%s has its own licence, what is known, why it is kept, and a day that is past', (name, { licence, known, kept, date }) => {
    expect((JSON.parse(read(`node_modules/${name}/package.json`)) as { license: string }).license).toBe(licence);
    expect(known).toMatch(/^none found|^none open; .*\d|^\*\*open/);
    expect(kept.length).toBeGreaterThan(10);
    expect(date).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(Date.parse(date)).toBeLessThanOrEqual(Date.now());
  });
});
