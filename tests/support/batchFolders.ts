/** Folders of many small reports, and what a batch made of them. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unitInput } from './units.js';

const towns = ['云汀', '苍梅', '望槐', '砚溪', '青笠', '栖霜', '临岫'];
const offices = ['教育局', '水务局', '卫生健康局', '民政局', '司法局'];

/** The organ of the report with this number; each has another. */
export function organOf(index: number): string {
  return `${towns[index % towns.length]}县${offices[index % offices.length]}第${index + 1}分局`;
}

/** Writes so many reports, ten to a folder, with Chinese names, and gives their names. */
export function writeReports(folder: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const name = `${towns[Math.floor(index / 10) % towns.length]}县${Math.floor(index / 70) || ''}/${organOf(index)}.json`;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), JSON.stringify(unitInput(organOf(index))));
    return name;
  }).sort();
}

/** Every file below a folder but the journal, by name, with its SHA-256. */
export function filesBelow(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/')).sort();
  const files = names.filter((name) => statSync(join(folder, name)).isFile() && name !== '.gongkai-batch.jsonl');
  return Object.fromEntries(files.map((name) => [name, createHash('sha256').update(readFileSync(join(folder, name))).digest('hex')]));
}
