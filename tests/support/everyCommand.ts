/** Every command of `gongkai`, called on reports of every kind, in a folder of its own. */
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { gongkai, newFolder, root } from './commandLine.js';

/** A folder with a folder of reports in it, and one for what is written. */
export interface Workplace {
  readonly folder: string;
  readonly given: string;
  readonly out: string;
}

/** Lays out the examples, and what is made of them: a Word file, a PDF, a web page and a workbook. */
export function newWorkplace(): Workplace {
  const folder = newFolder();
  const [given, out] = [join(folder, 'given'), join(folder, 'out')];
  cpSync(join(root, 'examples/data'), given, { recursive: true });
  mkdirSync(out);
  const make = (...words: readonly string[]): void => {
    const { code, stderr } = gongkai(words);
    if (code !== 0) throw new Error(`gongkai ${words.join(' ')} gave ${code}: ${stderr}`);
  };
  make('render', join(given, 'xingguo-2020.yaml'), '-o', given, '--format', 'docx,pdf,html');
  make('template', '--year', '2025', '--report', join(given, 'chenglan-2025.yaml'), '-o', join(given, 'form.xlsx'));
  return { folder, given, out };
}

/** A call of a command: its words, and how it ends. */
export interface CommandCall {
  readonly words: readonly string[];
  /** Absent: 0. */
  readonly code?: number;
}

/** Calls of every command, by what they do; each writes into a folder of its own below `out`. */
export function everyCall({ given, out }: Workplace): Readonly<Record<string, CommandCall>> {
  const of = (name: string): string => join(given, name);
  const to = (name: string): string => join(out, name);
  const [seed, city, charts, cover] = ['xingguo-2020.yaml', 'chenglan-2025.yaml', 'qishuang-2025-charts.yaml', 'yunzhang-2025-cover.yaml'].map(of) as [string, string, string, string];
  return {
    'check data files': { words: ['check', seed, city, charts, cover, '--json'] },
    'check documents': { words: ['check', of('xingguo-2020.docx'), of('form.xlsx'), of('xingguo-2020.html'), '--sarif'] },
    'check against last year': { words: ['check', city, '--previous', of('form.xlsx')] },
    'render all formats': { words: ['render', seed, city, charts, cover, '-o', to('rendered'), '--format', 'docx,pdf,svg,html', '--attach-data'] },
    'render a document to a profile': { words: ['render', of('xingguo-2020.docx'), '-o', to('profiled'), '--profile', 'office-practice'] },
    'batch': { words: ['batch', seed, city, charts, of('form.xlsx'), '-o', to('batch'), '--jobs', '2', '--format', 'docx,pdf'] },
    'diff': { words: ['diff', seed, city] },
    'rollup': { words: ['rollup', of('units'), '-o', to('sum.yaml'), '--roster', of('units.csv'), '--trace', to('trace.json'), '--workbook', to('sum.xlsx')] },
    'import a Word file': { words: ['import', of('xingguo-2020.docx'), '-o', to('word.yaml')] },
    'import a workbook': { words: ['import', of('form.xlsx'), '-o', to('workbook.json')] },
    'import a web page': { words: ['import', of('xingguo-2020.html'), '-o', to('page.yaml')] },
    'template': { words: ['template', '--previous', city, '-o', to('form.xlsx')] },
    'inspect a report': { words: ['inspect', seed, '--json'] },
    'inspect finished files': { words: ['inspect', of('xingguo-2020.pdf'), of('xingguo-2020.docx')] },
    'schema': { words: ['schema', '2021'] },
    'fonts': { words: ['fonts'] },
    'fonts of a report': { words: ['fonts', city, '--json'] },
  };
}
