import { appendFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnostic } from '../../../src/diagnostics/diagnostic.js';
import { readEntry, tellableFindings } from '../../../src/batch/journalEntry.js';
import type { JournalEntry } from '../../../src/batch/journalEntry.js';
import { journalFileIn, openJournal, readEntryAt } from '../../../src/batch/nodeJournal.js';
import { newFolder } from '../../support/commandLine.js';

const entry = (name: string, key = 'k'): JournalEntry => ({ name, key, reads: [{ name: 'a.yaml', sha256: '0' }], status: 'written', files: [{ name: 'a.docx', bytes: 1, sha256: '1' }], diagnostics: [], uncheckedSums: {}, findingsLeftOut: 0 });

async function withEntries(...names: readonly string[]): Promise<string> {
  const folder = newFolder();
  const journal = await openJournal(folder);
  await Promise.all(names.map((name) => journal.append(entry(name))));
  await journal.close();
  return folder;
}

async function namesIn(folder: string, asked: readonly string[]): Promise<{ readonly found: readonly unknown[]; readonly damaged: number }> {
  const { placeOf, damaged, file, close } = await openJournal(folder);
  await close();
  const found = await Promise.all(asked.map(async (name) => (placeOf(name) ? (await readEntryAt(file, placeOf(name)!))?.name : undefined)));
  return { found, damaged };
}

describe('the journal of a batch', () => {
  it('gives back what was written, by name, the last of a name', async () => {
    const folder = await withEntries('甲', '乙', '丙');
    const again = await openJournal(folder);
    expect(again.size).toBe(3);
    await again.append(entry('乙', 'second'));
    await again.close();
    const { placeOf, file, close } = await openJournal(folder);
    await close();
    expect((await readEntryAt(file, placeOf('乙')!))?.key).toBe('second');
    expect(placeOf('丁')).toBeUndefined();
  });

  it('is torn at any byte of its last line, and loses that line alone', async () => {
    const folder = await withEntries('甲', '乙');
    const whole = readFileSync(journalFileIn(folder));
    const end = whole.indexOf(0x0a) + 1;
    for (const length of [end + 1, end + 20, whole.length - 1]) {
      writeFileSync(journalFileIn(folder), whole.subarray(0, length));
      expect(await namesIn(folder, ['甲', '乙'])).toEqual({ found: ['甲', undefined], damaged: 0 });
      // What is written next begins on a line of its own.
      const again = await openJournal(folder);
      await again.append(entry('丙'));
      await again.close();
      expect(await namesIn(folder, ['甲', '乙', '丙'])).toEqual({ found: ['甲', undefined, '丙'], damaged: 0 });
    }
  });

  it('counts lines inside it that cannot be read', async () => {
    const folder = await withEntries('甲');
    appendFileSync(journalFileIn(folder), '\0\0\0\0\n{"name":"x"}\nnull\n');
    const again = await openJournal(folder);
    await again.append(entry('乙'));
    await again.close();
    expect(await namesIn(folder, ['甲', 'x', '乙'])).toEqual({ found: ['甲', undefined, '乙'], damaged: 3 });
  });

  it('finds entries beyond the size of one piece read', async () => {
    const folder = newFolder();
    const long = { ...entry('长'), organisation: '机'.repeat(700_000) };
    const journal = await openJournal(folder);
    for (const one of [entry('甲'), long, entry('乙')]) await journal.append(one);
    await journal.close();
    expect(await namesIn(folder, ['甲', '长', '乙'])).toEqual({ found: ['甲', '长', '乙'], damaged: 0 });
  });

  it('of an entry that is not there any more gives nothing', async () => {
    const folder = await withEntries('甲');
    const { placeOf, file, close } = await openJournal(folder);
    await close();
    truncateSync(file, 10);
    expect(await readEntryAt(file, placeOf('甲')!)).toBeUndefined();
  });

  it.each(['', '[]', '1', '{"key":"k","name":"n","status":"failed","reads":[],"files":[],"diagnostics":[],"uncheckedSums":{}}', '{"key":"k","name":"n","status":"written","reads":[],"files":[{}],"diagnostics":[],"uncheckedSums":{}}'])('takes %j for no entry', (line) => {
    expect(readEntry(line)).toBeUndefined();
  });

  it('cannot be opened where there is no folder', async () => {
    await expect(openJournal(join(newFolder(), 'no'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('the findings of a result', () => {
  it('count sums that cannot be checked, and keep errors when there are too many', () => {
    const many = [...Array.from({ length: 700 }, () => diagnostic('section-empty', [])), diagnostic('missing-value', []), ...['R1', 'R1', 'R2'].map((rule) => diagnostic('not-checkable', [], { rule }))];
    const { diagnostics, uncheckedSums, findingsLeftOut } = tellableFindings(many);
    expect({ uncheckedSums, findingsLeftOut, first: diagnostics[0]?.code, count: diagnostics.length }).toEqual({ uncheckedSums: { R1: 2, R2: 1 }, findingsLeftOut: 201, first: 'missing-value', count: 500 });
    expect(tellableFindings(many.slice(0, 3))).toMatchObject({ findingsLeftOut: 0, uncheckedSums: {} });
  });
});
