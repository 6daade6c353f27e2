/**
 * No network, no other program, no file but those named, the package, Node and the folders of fonts: every command runs in a
 * process where all else is denied, in its threads too, and once more under strace, which sees what Node itself does.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { systemFontFolders } from '../../src/fonts/nodeSystemFolders.js';
import { gongkai, root } from '../support/commandLine.js';
import { everyCall, newWorkplace } from '../support/everyCommand.js';
import { describeIf, hasTools } from '../support/outsideTools.js';

const place = newWorkplace();
afterAll(() => rmSync(place.folder, { recursive: true, force: true }));
const calls = Object.entries(everyCall(place));

const main = join(root, 'dist/esm/cli/main.cjs');
const denial = join(root, 'tests/support/denial.mjs');
/** Where 银河麒麟 and 统信 UOS put programs; it is looked which of them bring fonts. */
const appsWithFonts = '/opt/apps';
/** What the program is made of, where it looks for fonts, and what was named to it. */
const reads = [...['dist', 'node_modules', 'package.json', 'fonts'].map((name) => join(root, name)), ...systemFontFolders(), appsWithFonts, join(place.folder, 'fonts'), place.given];
const log = join(place.folder, 'denied.log');

/** Runs Node with everything else denied; what it tried none the less is told. */
function denied(words: readonly string[]): { readonly code: number | null; readonly stderr: string; readonly tried: readonly string[] } {
  rmSync(log, { force: true });
  const { status, stderr } = spawnSync(process.execPath, ['--import', pathToFileURL(denial).href, ...words], {
    cwd: place.folder,
    encoding: 'utf8',
    env: { ...process.env, GONGKAI_DENIAL: JSON.stringify({ log, reads, writes: [place.out] }) },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, stderr, tried: existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n') : [] };
}

describe('where all else is denied', () => {
  it('every command is tried', () => {
    const commands = [...gongkai(['--help']).stdout.matchAll(/^ {2}([a-z]+) (?:\[|<)/gm)].map(([, name]) => name!).filter((name) => name !== 'help');
    expect(new Set(calls.map(([, { words }]) => words[0]))).toEqual(new Set(commands));
  });

  it.each(calls)('%s', (_, { words, code = 0 }) => {
    const run = denied([main, ...words]);
    expect({ ...run, stderr: run.code === code ? '' : run.stderr }).toEqual({ code, stderr: '', tried: [] });
  });
});

/** Where the links lead that lie in a folder. */
function linksBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isSymbolicLink() ? [realpathSync(join(entry.parentPath, entry.name))] : []));
}

/** Each tries one thing that must be denied, and says so when it was let through. */
const attempts: Readonly<Record<string, string>> = {
  'network fetch': `await fetch('http://127.0.0.1:9/')`,
  'network connect': `(await import('node:net')).connect(9, '127.0.0.1')`,
  'network request': `(await import('node:http')).request('http://127.0.0.1:9/')`,
  'network get': `(await import('node:https')).get('https://127.0.0.1:9/')`,
  'network lookup': `await (await import('node:dns/promises')).lookup('localhost')`,
  'network createSocket': `(await import('node:dgram')).createSocket('udp4')`,
  'program execFileSync': `(await import('node:child_process')).execFileSync('true')`,
  'read readFileSync': `(await import('node:fs')).readFileSync(outside)`,
  'read readFile': `await (await import('node:fs/promises')).readFile(outside)`,
  'read open': `(await import('node:fs')).open(outside, () => {})`,
  'read createReadStream': `(await import('node:fs')).createReadStream(outside)`,
  'read readdirSync': `(await import('node:fs')).readdirSync(outside)`,
  'look statSync': `(await import('node:fs')).statSync(outside)`,
  'write writeFileSync': `(await import('node:fs')).writeFileSync(outside, '')`,
  'write open': `await (await import('node:fs/promises')).open(outside, 'w')`,
  'write rmSync': `(await import('node:fs')).rmSync(outside)`,
};

describe('the denial itself', () => {
  it.each(['the main thread', 'a thread of its own'])('denies each of them in %s', (where) => {
    const control = join(place.given, 'control.mjs');
    const tries = Object.values(attempts).map((attempt) => `try { ${attempt}; console.error('let through:', ${JSON.stringify(attempt)}); } catch {}`);
    const outside = `const outside = ${JSON.stringify(join(place.folder, 'elsewhere.txt'))};`;
    writeFileSync(join(place.folder, 'elsewhere.txt'), 'not named');
    writeFileSync(control, `import { Worker, isMainThread } from 'node:worker_threads';\nimport { fileURLToPath } from 'node:url';\n${outside}\nif (isMainThread && ${where !== 'the main thread'}) new Worker(fileURLToPath(import.meta.url));\nelse {\n${tries.join('\n')}\n}`);
    const { code, stderr, tried } = denied([control]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(new Set(tried.map((line) => line.split(' ', 2).join(' ')))).toEqual(new Set(Object.keys(attempts)));
    expect(readFileSync(join(place.folder, 'elsewhere.txt'), 'utf8')).toBe('not named');
  });
});

describeIf(hasTools('strace'))('seen from outside', () => {
  interface Seen {
    readonly files: ReadonlySet<string>;
    readonly sockets: readonly string[];
  }

  /** Every path that Node asks the system for, and every socket that could leave the machine. */
  function seen(words: readonly string[]): Seen {
    const trace = join(place.folder, 'trace');
    const { status, stderr } = spawnSync('strace', ['-f', '-qq', '-s', '4096', '-e', 'trace=%file,%network', '-o', trace, process.execPath, ...words], { cwd: place.folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    if (status !== 0) throw new Error(`${words.join(' ')} gave ${status}: ${stderr}`);
    const lines = readFileSync(trace, 'utf8').split('\n');
    const calls = lines.filter((line) => /^\d+ +(?!execve|socket|connect|bind|sendto|recv)\w+\(/.test(line));
    const paths = calls.flatMap((line) => [...line.matchAll(/"((?:[^"\\]|\\.)*)"/g)].slice(0, line.includes(' readlink') ? 1 : undefined));
    const files = paths.map(([, path]) => resolve(place.folder, path!));
    return { files: new Set(files), sockets: lines.filter((line) => /\bAF_(INET6?|PACKET|NETLINK)\b|\bconnect\(/.test(line)) };
  }

  let node: Seen;
  beforeAll(() => {
    // Each command writes anew.
    rmSync(place.out, { recursive: true });
    mkdirSync(place.out);
    // What Node asks for by itself: with a thread, the zone of its clock, and the size of its memory.
    const empty = join(place.given, 'empty.mjs');
    writeFileSync(empty, `import 'node:fs/promises';\nimport { Worker } from 'node:worker_threads';\nnew Worker('', { eval: true });\nnew Date().getHours();\nprocess.memoryUsage();`);
    const { files, sockets } = seen([empty]);
    // The C library looks there when it gives memory back and when threads share it out, which an empty program need not.
    node = { files: new Set([...files, '/proc/sys/vm/overcommit_memory', '/sys/devices/system/cpu/online']), sockets };
  });

  /** Systems link folders of fonts to one another, and into those of other programs. */
  const linked = systemFontFolders().flatMap(linksBelow);
  const isNamed = (path: string): boolean => [...reads, ...linked, place.out, dirname(process.execPath)].some((folder) => path === folder || path.startsWith(`${folder}/`) || folder.startsWith(`${path}/`));

  it('a file that is not named is seen', () => {
    const elsewhere = join(place.folder, 'seen.txt');
    writeFileSync(join(place.given, 'reader.mjs'), `import { existsSync } from 'node:fs';\nexistsSync(${JSON.stringify(elsewhere)});`);
    const { files } = seen([join(place.given, 'reader.mjs')]);
    expect([...files].filter((path) => !node.files.has(path) && !isNamed(path))).toEqual([elsewhere]);
  });

  it.each(calls.filter(([, { code = 0 }]) => code === 0))('%s asks for nothing else', (_, { words }) => {
    const { files, sockets } = seen([main, ...words]);
    expect([...files].filter((path) => !node.files.has(path) && !isNamed(path))).toEqual([]);
    expect(sockets).toEqual([]);
  });
});
