/** Draws the README's pictures: pages of the two examples as the program makes them. Needs poppler's pdftoppm. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, 'docs/pictures');
const work = mkdtempSync(join(tmpdir(), 'gongkai-pictures-'));

function run(command, words) {
  const { status, error } = spawnSync(command, words, { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw error ?? new Error(`${command} ended with ${status}`);
}

/** Name of the picture, example, page. */
const pictures = [
  ['xingguo-2020-first', 'xingguo-2020', 1],
  ['table-three', 'chenglan-2025', 7],
  ['table-four', 'chenglan-2025', 8],
];

mkdirSync(folder, { recursive: true });
const examples = [...new Set(pictures.map(([, example]) => join('examples/data', `${example}.yaml`)))];
run(process.execPath, [join(root, 'dist/esm/cli/main.cjs'), 'render', ...examples, '--format', 'pdf', '-o', work]);
for (const [name, example, page] of pictures) {
  run('pdftoppm', ['-r', '60', '-gray', '-png', '-singlefile', '-f', String(page), '-l', String(page), join(work, `${example}.pdf`), join(folder, name)]);
}
