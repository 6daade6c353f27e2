import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { readEntry, entryLine } from './journalEntry.js';
import type { EntryPlace, JournalEntry } from './journalEntry.js';
import { systemCode } from './systemFault.js';

/** The journal of an output folder: one line for each report that is done. */
export interface Journal {
  readonly file: string;
  /** How many reports an earlier run had done. */
  readonly size: number;
  /** Lines that cannot be read, without the torn one a kill may leave at the end. */
  readonly damaged: number;
  /** Where the last entry of a name stands, of an earlier run. */
  readonly placeOf: (name: string) => EntryPlace | undefined;
  /** Fulfilled once the entry is on the disk; those that wait together are synced together. */
  readonly append: (entry: JournalEntry) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Gives the name of a folder's journal. */
export function journalFileIn(folder: string): string {
  return join(folder, '.gongkai-batch.jsonl');
}

const lineEnd = 0x0a;
const pieceSize = 1 << 20;

/** The lines of a file, one at a time, with their places; what stands behind the last line end is no line. */
async function* linesOf(handle: FileHandle): AsyncGenerator<{ readonly bytes: Buffer; readonly place: EntryPlace }> {
  const piece = Buffer.alloc(pieceSize);
  let [carried, offset] = [Buffer.alloc(0), 0];
  for (;;) {
    const { bytesRead } = await handle.read(piece, 0, pieceSize, offset + carried.length);
    if (bytesRead === 0) return;
    const held = Buffer.concat([carried, piece.subarray(0, bytesRead)]);
    let start = 0;
    for (let end = held.indexOf(lineEnd); end >= 0; end = held.indexOf(lineEnd, start)) {
      yield { bytes: held.subarray(start, end), place: { offset: offset + start, length: end + 1 - start } };
      start = end + 1;
    }
    [carried, offset] = [Buffer.from(held.subarray(start)), offset + start];
  }
}

/** Reads one entry where the journal says it stands; undefined when it is not there any more. */
export async function readEntryAt(file: string, { offset, length }: EntryPlace): Promise<JournalEntry | undefined> {
  const handle = await open(file, 'r');
  try {
    const bytes = Buffer.alloc(length);
    const { bytesRead } = await handle.read(bytes, 0, length, offset);
    return bytesRead === length ? readEntry(bytes.toString('utf8')) : undefined;
  } finally {
    await handle.close();
  }
}

interface Waiting {
  readonly line: string;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/** Writes lines behind each other; of a write that fails nothing is left, so that the next line does not begin in the middle of one. */
function appender(handle: FileHandle, from: number): Journal['append'] {
  let [end, waiting, isWriting] = [from, [] as Waiting[], false];
  const writeAll = async (): Promise<void> => {
    isWriting = true;
    while (waiting.length > 0) {
      const now = waiting;
      waiting = [];
      const bytes = Buffer.from(now.map(({ line }) => line).join(''), 'utf8');
      try {
        for (let written = 0; written < bytes.length; ) written += (await handle.write(bytes, written, bytes.length - written, end + written)).bytesWritten;
        await handle.datasync();
        end += bytes.length;
        now.forEach(({ done }) => done());
      } catch (error) {
        await handle.truncate(end).catch(() => undefined);
        now.forEach(({ failed }) => failed(error));
      }
    }
    isWriting = false;
  };
  return (entry) =>
    new Promise((done, failed) => {
      waiting.push({ line: entryLine(entry), done, failed });
      if (!isWriting) void writeAll();
    });
}

/**
 * Opens a folder's journal, new or an earlier run's; of that, entries are found by name and read only when asked for.
 *
 * A line that a kill has torn is cut off.
 * @throws the file system's own error.
 */
export async function openJournal(folder: string): Promise<Journal> {
  const file = journalFileIn(folder);
  // Not opened to append: lines are written where the last whole one ends.
  const handle = await open(file, 'r+').catch(async (error: unknown) => (systemCode(error) === 'ENOENT' ? open(file, 'wx+') : Promise.reject(error)));
  const places = new Map<string, EntryPlace>();
  let [damaged, end] = [0, 0];
  for await (const { bytes, place } of linesOf(handle)) {
    const entry = readEntry(bytes.toString('utf8'));
    if (entry) places.set(entry.name, place);
    else damaged += 1;
    end = place.offset + place.length;
  }
  await handle.truncate(end);
  return { file, size: places.size, damaged, placeOf: (name) => places.get(name), append: appender(handle, end), close: () => handle.close() };
}
