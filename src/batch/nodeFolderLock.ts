import { rmSync } from 'node:fs';
import { open, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setInterval } from 'node:timers';
import { diagnostic } from '../diagnostics/diagnostic.js';
import { GongkaiError } from '../diagnostics/gongkaiError.js';
import { systemCode } from './systemFault.js';

/** A folder that this process alone writes a batch to. */
export interface FolderLock {
  readonly release: () => Promise<void>;
}

/** The holder touches its lock so often; one that was not touched for so long is nobody's, though its number may be another process's by now. */
const beat = { every: 5_000, dead: 60_000 } as const;

/** Locks this process holds. Another with its number is of an earlier process: in a container every run has the same. */
const own = new Set<string>();

/** Says whether a process is there; one that may not be asked is. */
function isAlive(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}

async function createLock(file: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx');
    await handle.writeFile(`${process.pid}\n`);
    await handle.close();
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** The process that holds a lock; undefined when it was left behind by a kill. */
async function holderOf(file: string): Promise<{ readonly holder?: number; readonly text: string } | undefined> {
  try {
    const [text, { mtimeMs }] = [await readFile(file, 'utf8'), await stat(file)];
    const age = Date.now() - mtimeMs;
    const holder = Number(text);
    // An empty lock is one that is being made, unless its maker was killed just then.
    const isHeld = age < beat.dead && (text === '' ? age < beat.every : holder !== process.pid && isAlive(holder));
    return { text, ...(isHeld && { holder }) };
  } catch {
    return undefined;
  }
}

/** Takes a lock nobody holds out of the way; moved first, so that of two who do so at once only one moves it. */
async function clearLock(file: string, text: string): Promise<void> {
  const aside = `${file}.${process.pid}`;
  try {
    await rename(file, aside);
    // Another was quicker and has made his own: it is put back.
    if ((await readFile(aside, 'utf8')) !== text) await rename(aside, file);
    else await rm(aside, { force: true });
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
}

/** Makes the lock; gives what stands in the way, in place of it. */
async function takeLock(file: string): Promise<{ readonly heldBy: number | null } | undefined> {
  for (let attempt = 0; !(await createLock(file)); attempt += 1) {
    const found = await holderOf(file);
    if (found?.holder !== undefined || attempt > 4) return { heldBy: found?.holder || null };
    if (found) await clearLock(file, found.text);
  }
  return undefined;
}

/**
 * Locks an output folder for one batch; a lock that a kill has left behind is taken over.
 *
 * @throws GongkaiError `batch-in-progress` when a process that is alive holds it.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const file = resolve(folder, '.gongkai-batch.lock');
  const isOwn = own.has(file);
  own.add(file);
  try {
    const other = isOwn ? { heldBy: process.pid } : await takeLock(file);
    if (other) throw new GongkaiError([diagnostic('batch-in-progress', [], { actual: other.heldBy, place: { file: folder } })]);
  } catch (error) {
    if (!isOwn) own.delete(file);
    throw error;
  }
  const touch = (): Promise<void> => utimes(file, new Date(Date.now()), new Date(Date.now())).catch(() => undefined);
  const timer = setInterval(() => void touch(), beat.every);
  timer.unref();
  return {
    release: async () => {
      clearInterval(timer);
      // In one go: a lock this process takes next is not taken for this one.
      rmSync(file, { force: true });
      own.delete(file);
    },
  };
}
