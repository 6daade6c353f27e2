/** Renders every example to out/ through the command line, as a newcomer would. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const examples = readdirSync(join(root, 'examples/data')).filter((name) => name.endsWith('.yaml')).map((name) => join('examples/data', name));
const words = [join(root, 'dist/esm/cli/main.cjs'), 'render', ...examples, '-o', 'out'];
process.exitCode = spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' }).status ?? 1;
