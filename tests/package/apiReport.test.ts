/** The public names and signatures are those under review in docs/api, and each is documented. Both look at the built types. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder, root } from '../support/commandLine.js';
import { runTool } from '../support/outsideTools.js';

const compare = (...folder: readonly string[]) => runTool(process.execPath, [join(root, 'scripts/apiReport.mjs'), '--check', ...folder]);

describe('the report on the public names', () => {
  it('is what the code gives, and no signature names what cannot be imported', () => {
    const { status, stderr } = compare();
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('is told how to be accepted when it differs in a single type', () => {
    const folder = newFolder();
    cpSync(join(root, 'docs/api'), folder, { recursive: true });
    const file = join(folder, 'gongkai.api.md');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('checkReport(report: Report', 'checkReport(report: unknown'));
    expect(readFileSync(file, 'utf8')).not.toBe(text);
    const { status, stderr } = compare(folder);
    rmSync(folder, { recursive: true });
    expect({ status, stderr }).toEqual({ status: 1, stderr: 'gongkai.api.md is not what the code gives: if the change of the public names is meant, accept it with npm run docs\n' });
  });
});

describe('typedoc', () => {
  const typedoc = (...words: readonly string[]) => runTool(process.execPath, [join(root, 'node_modules/typedoc/bin/typedoc'), '--options', root, '--emit', 'none', ...words]);

  it('has no warning: every public name is documented, every link leads somewhere', () => {
    const { status, stdout, stderr } = typedoc();
    expect({ status, said: status === 0 ? '' : stdout + stderr }).toEqual({ status: 0, said: '' });
  });

  it('would have one for a part without a comment, were such asked for', () => {
    const { status, stdout, stderr } = typedoc('--requiredToBeDocumented', 'Property');
    expect(status).not.toBe(0);
    expect(stdout + stderr).toContain('does not have any documentation');
  });
});
