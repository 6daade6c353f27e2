import { mkdir, open, readdir, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { GongkaiError } from '../diagnostics/gongkaiError.js';
import type { Language } from '../diagnostics/wording.js';
import { renameSynced, temporaryName } from '../pipeline/nodeWriteFiles.js';
import type { BatchResult } from './batch.js';
import { byteOrderMark } from './csvText.js';
import { systemCode, unwritable } from './systemFault.js';
import { addToTotals, noTotals, summaryCsv, summaryCsvHead, summaryJson } from './summaryText.js';

/** Where a summary goes, and when it is whole. */
export interface BatchSummaryOptions {
  readonly json: string;
  readonly csv: string;
  /** How many results make the batch whole; with fewer no summary is written. */
  readonly total: number;
  /** Of its sentences; absent: Chinese. */
  readonly language?: Language;
}

/** The two files while they are written, under temporary names; some results are gathered for each write. */
interface OpenSummary {
  readonly add: (result: BatchResult) => Promise<void>;
  /** Gives the files their names. */
  readonly finish: () => Promise<void>;
  /** Removes what has no name yet. */
  readonly discard: () => Promise<void>;
}

/** Removes what killed runs left of these files before they had their names. */
async function clearUnfinished(files: readonly string[]): Promise<void> {
  for (const file of files) {
    const names = await readdir(dirname(file)).catch(() => []);
    const isOf = (name: string): boolean => name.startsWith(`${basename(file)}.`) && /^\.\d+\.part$/.test(name.slice(basename(file).length));
    for (const name of names.filter(isOf)) await rm(join(dirname(file), name), { force: true });
  }
}

async function openSummary({ json, csv, language = 'zh' }: BatchSummaryOptions): Promise<OpenSummary> {
  const files = [json, csv].map((file) => ({ file, temporary: temporaryName(file) }));
  const handles: FileHandle[] = [];
  const close = async (): Promise<void> => void (await Promise.allSettled(handles.splice(0).map((handle) => handle.close())));
  const discard = async (): Promise<void> => {
    await close();
    await Promise.allSettled(files.map(({ temporary }) => rm(temporary, { force: true })));
  };
  await clearUnfinished([json, csv]);
  try {
    for (const { file, temporary } of files) {
      await mkdir(dirname(file), { recursive: true });
      await rm(file, { force: true });
      handles.push(await open(temporary, 'w'));
    }
  } catch (error) {
    await discard();
    throw error;
  }
  let [texts, totals] = [['{\n"reports": [', byteOrderMark + summaryCsvHead(language)], noTotals];
  const flush = async (): Promise<void> => {
    for (const [index, text] of texts.entries()) await handles[index]!.appendFile(text);
    texts = ['', ''];
  };
  return {
    add: async (result) => {
      texts = [`${texts[0]}${totals.reports === 0 ? '' : ','}\n${summaryJson(result, language)}`, texts[1] + summaryCsv(result, language)];
      totals = addToTotals(totals, result);
      if (texts[0]!.length > 65_536) await flush();
    },
    finish: async () => {
      texts = [`${texts[0]}\n],\n"totals": ${JSON.stringify(totals)}\n}\n`, texts[1]!];
      await flush();
      for (const handle of handles) await handle.sync();
      await close();
      await renameSynced(files);
    },
    discard,
  };
}

/**
 * Passes a batch's results on and writes its summary: what became of each report, the files with size and SHA-256, and every finding, as JSON and
 * as CSV for spreadsheets (UTF-8 with a byte order mark; no cell is taken for a formula).
 *
 * An older summary is removed first and the new one appears, whole, after the last result: a folder with a summary is a batch that ran to its end. The same
 * reports give the same bytes, however often the batch was interrupted.
 *
 * @throws GongkaiError `file-unwritable`.
 * @example
 * const results = renderBatch(inputs, { folder: 'out' });
 * for await (const { name } of writeBatchSummary(results, { json: 'out/summary.json', csv: 'out/summary.csv', total: inputs.length })) console.log(name);
 */
export async function* writeBatchSummary(results: AsyncIterable<BatchResult>, options: BatchSummaryOptions): AsyncGenerator<BatchResult, void, undefined> {
  let [summary, count]: [OpenSummary | undefined, number] = [undefined, 0];
  const failed = (error: unknown): Promise<never> => Promise.reject(systemCode(error) === undefined ? error : new GongkaiError([unwritable(error, options.json)], { cause: error }));
  try {
    for await (const result of results) {
      // Opened now and not before: a batch that is refused leaves the older summary as it is.
      summary ??= await openSummary(options).catch(failed);
      await summary.add(result).catch(failed);
      count += 1;
      yield result;
    }
    if (count === options.total) await (summary ?? (await openSummary(options).catch(failed))).finish().catch(failed);
  } finally {
    await summary?.discard();
  }
}
