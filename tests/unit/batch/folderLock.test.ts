import { spawnSync } from 'node:child_process';
import { existsSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockFolder } from '../../../src/batch/nodeFolderLock.js';
import { newFolder } from '../../support/commandLine.js';

const lockIn = (folder: string): string => join(folder, '.gongkai-batch.lock');
const codeOf = (attempt: Promise<unknown>): Promise<string> => attempt.then(() => 'locked', (error: { diagnostics?: readonly { code: string }[] }) => error.diagnostics?.[0]?.code ?? String(error));

/** The number of a process that has ended. */
function endedProcess(): number {
  return Number(spawnSync(process.execPath, ['-e', 'console.log(process.pid)'], { encoding: 'utf8' }).stdout);
}

describe('the lock of a folder', () => {
  it('is held by one, and free again behind him', async () => {
    const folder = newFolder();
    const { release } = await lockFolder(folder);
    expect(await codeOf(lockFolder(folder))).toBe('batch-in-progress');
    await release();
    expect(existsSync(lockIn(folder))).toBe(false);
    await (await lockFolder(folder)).release();
  });

  it('of several who come at once, one gets', async () => {
    const folder = newFolder();
    const found = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder)));
    expect(found.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is taken over from a process that is gone', async () => {
    const folder = newFolder();
    writeFileSync(lockIn(folder), `${endedProcess()}\n`);
    await (await lockFolder(folder)).release();
  });

  it('is respected while its process lives, and taken over when that process is another by now', async () => {
    const folder = newFolder();
    writeFileSync(lockIn(folder), `${process.ppid}\n`);
    expect(await codeOf(lockFolder(folder))).toBe('batch-in-progress');
    const longAgo = Date.now() / 1000 - 3600;
    utimesSync(lockIn(folder), longAgo, longAgo);
    await (await lockFolder(folder)).release();
  });

  it('is taken over from an earlier process with the number of this one, as in containers', async () => {
    const folder = newFolder();
    writeFileSync(lockIn(folder), `${process.pid}\n`);
    await (await lockFolder(folder)).release();
  });

  it('left empty by a kill, is taken over once it is no longer new', async () => {
    const folder = newFolder();
    writeFileSync(lockIn(folder), '');
    expect(await codeOf(lockFolder(folder))).toBe('batch-in-progress');
    const before = Date.now() / 1000 - 30;
    utimesSync(lockIn(folder), before, before);
    await (await lockFolder(folder)).release();
  });
});
