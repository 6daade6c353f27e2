/** What two independent checkers of packages say of the tarball: publint of its files, are-the-types-wrong of its types. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder, root } from '../support/commandLine.js';
import { packInto } from '../support/packed.js';

const checkers = {
  publint: (tarball: string) => ['publint/src/cli.js', 'run', '--strict', tarball],
  attw: (tarball: string) => ['@arethetypeswrong/cli/dist/index.js', tarball, '--format', 'table-flipped', '--no-color', '--no-emoji'],
} as const;

/** Runs a checker and gives its end and its words. */
function check(name: keyof typeof checkers, tarball: string): { readonly status: number | null; readonly said: string } {
  const [program, ...words] = checkers[name](tarball);
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'node_modules', program!), ...words], { encoding: 'utf8', cwd: root });
  return { status, said: `${stdout}${stderr}` };
}

describe('the packed tarball', () => {
  const folder = newFolder();
  let tarball: string;
  beforeAll(() => {
    ({ tarball } = packInto(folder));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('has nothing publint finds, be it a suggestion', () => {
    expect(check('publint', tarball)).toEqual({ status: 0, said: expect.stringContaining('All good!') });
  });

  it('has types that every kind of resolution finds, each for the module it is of', () => {
    const { status, said } = check('attw', tarball);
    expect({ status, said: status === 0 ? '' : said }).toEqual({ status: 0, said: '' });
    for (const entry of ['gongkai', 'gongkai/core', 'gongkai/check']) expect(said).toContain(`"${entry}"`);
  });
});
