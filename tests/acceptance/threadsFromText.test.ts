/** A program given to Node as text inspects and renders in threads like one in a file; its flags reach the threads as far as they may. */
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { threadFlags } from '../../src/pipeline/threadFlags.js';
import { gongkai, newFolder, root, seedData } from '../support/commandLine.js';

const library = pathToFileURL(join(root, 'dist/esm/index.js')).href;

/** What a program, given as text, writes on its output, as JSON. */
function answerOf(flags: readonly string[], text: string): unknown {
  const { stdout, stderr } = spawnSync(process.execPath, [...flags, '-e', text], { cwd: root, encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

const preload = (folder: string): string => {
  const file = join(folder, 'preload.mjs');
  writeFileSync(file, `import { appendFileSync } from 'node:fs';\nimport { isMainThread } from 'node:worker_threads';\nif (!isMainThread) appendFileSync(${JSON.stringify(join(folder, 'thread.txt'))}, 'x');\n`);
  return pathToFileURL(file).href;
};

describe.each([[['--input-type=module']], [['--input-type', 'module']]])('node %j -e', (flags) => {
  it('inspects a finished file, with the modules it was told to load first', () => {
    const folder = newFolder();
    expect(gongkai(['render', seedData, '-o', folder, '--format', 'docx']).code).toBeLessThan(2);
    const made = join(folder, 'xingguo-2020.docx');
    const text = `import { inspectFinishedFile } from ${JSON.stringify(library)};
      const { inspection, diagnostics } = await inspectFinishedFile(${JSON.stringify(made)});
      console.log(JSON.stringify([inspection !== undefined, diagnostics]));`;
    expect(answerOf([...flags, '--max-old-space-size=600', '--import', preload(folder)], text)).toEqual([true, []]);
    expect(existsSync(join(folder, 'thread.txt'))).toBe(true);
  });

  it('renders a batch', () => {
    const folder = newFolder();
    const text = `import { renderBatch } from ${JSON.stringify(library)};
      const seen = [];
      for await (const { status, diagnostics } of renderBatch([{ file: ${JSON.stringify(seedData)}, name: 'a.yaml' }], { folder: ${JSON.stringify(folder)}, formats: ['html'], jobs: 2 })) seen.push([status, diagnostics.filter(({ severity }) => severity === 'error')]);
      console.log(JSON.stringify(seen));`;
    expect(answerOf(flags, text)).toEqual([['written', []]]);
  });
});

it('keeps what loads modules and warns, in each way of writing it, and nothing of V8', () => {
  expect(threadFlags(['--input-type', 'module', '--require', 'a', '--import=b', '-C', 'c', '--no-warnings', '--title=t', '--expose-gc', '-p', '1'])).toEqual(['--require', 'a', '--import=b', '-C', 'c', '--no-warnings']);
  expect(threadFlags(['--import', 'b', '-p', '1'])).toBeUndefined();
});
