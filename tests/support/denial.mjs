/**
 * Loaded with --import before a program, and by Node again in each of its threads: every way to the network and to another
 * program throws, so does reading and writing files outside the folders named. What was tried is written down as well, since a
 * program may catch what is thrown.
 *
 * GONGKAI_DENIAL is JSON: { log, reads: [folders], writes: [folders] }.
 */
import childProcess from 'node:child_process';
import cluster from 'node:cluster';
import dgram from 'node:dgram';
import dns from 'node:dns';
import fs from 'node:fs';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import { resolve, sep } from 'node:path';
import tls from 'node:tls';
import { fileURLToPath } from 'node:url';

const { log, reads, writes } = JSON.parse(process.env.GONGKAI_DENIAL);
// Not appendFileSync: it calls functions that are guarded below.
const { openSync, writeSync, closeSync } = fs;

function refuse(what) {
  const file = openSync(log, 'a');
  writeSync(file, `${what}\n`);
  closeSync(file);
  throw Object.assign(new Error(`denied: ${what}`), { code: 'EACCES' });
}

const deny = (owner, name, kind) => {
  if (typeof owner?.[name] === 'function') owner[name] = () => refuse(`${kind} ${name}`);
};

for (const name of ['connect', 'createConnection', 'createServer']) for (const owner of [net, tls]) deny(owner, name, 'network');
for (const name of ['request', 'get', 'createServer']) for (const owner of [http, https]) deny(owner, name, 'network');
for (const name of ['connect', 'createServer', 'createSecureServer']) deny(http2, name, 'network');
for (const owner of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]) {
  for (const name of Object.getOwnPropertyNames(owner)) if (/^(lookup|resolve|reverse)/.test(name)) deny(owner, name, 'network');
}
deny(dgram, 'createSocket', 'network');
deny(net.Socket.prototype, 'connect', 'network');
deny(net.Server.prototype, 'listen', 'network');
for (const name of ['fetch', 'WebSocket', 'EventSource']) deny(globalThis, name, 'network');
for (const name of ['exec', 'execFile', 'execFileSync', 'execSync', 'fork', 'spawn', 'spawnSync']) deny(childProcess, name, 'program');
deny(cluster, 'fork', 'program');

const within = (path, folders) => folders.some((folder) => path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep));
const allowed = {
  write: (path) => within(path, writes),
  read: (path) => within(path, [...reads, ...writes]),
  // Whether there is a folder on the way to one that is named may be asked; what else lies in it may not.
  look: (path) => allowed.read(path) || [...reads, ...writes].some((folder) => within(folder, [path])),
};

function check(kind, name, given) {
  // A number is a file that was opened before, and judged then; of no path Node itself complains.
  if (typeof given === 'number' || given === undefined) return;
  const path = resolve(given instanceof URL ? fileURLToPath(given) : String(given));
  if (!allowed[kind](path)) refuse(`${kind} ${name} ${path}`);
}

/** Judges the call of a function and of its sync sister, before it is made. */
function guard(owner, name, judge) {
  for (const own of [name, `${name}Sync`]) {
    const original = owner[own];
    if (typeof original !== 'function') continue;
    const guarded = function (...words) {
      judge(own, words);
      return new.target ? Reflect.construct(original, words) : Reflect.apply(original, this, words);
    };
    // realpath.native, and what util.promisify looks for.
    owner[own] = Object.defineProperties(guarded, Object.getOwnPropertyDescriptors(original));
  }
}

/** Whether flags of open only read. */
const onlyReads = (flags) => flags === undefined || flags === null || typeof flags === 'function' || /^rs?$/.test(String(flags)) || (typeof flags === 'number' && (flags & (fs.constants.O_WRONLY | fs.constants.O_RDWR | fs.constants.O_CREAT)) === 0);

const kinds = {
  look: ['access', 'exists', 'stat', 'lstat', 'realpath', 'statfs', 'readlink'],
  read: ['readFile', 'readdir', 'opendir', 'createReadStream', 'openAsBlob', 'watch', 'watchFile', 'ReadStream'],
  write: ['appendFile', 'chmod', 'chown', 'createWriteStream', 'lchown', 'lutimes', 'mkdir', 'mkdtemp', 'rm', 'rmdir', 'truncate', 'unlink', 'utimes', 'writeFile', 'WriteStream'],
};
for (const owner of [fs, fs.promises]) {
  for (const [kind, names] of Object.entries(kinds)) for (const name of names) guard(owner, name, (own, [path]) => check(kind, own, path));
  guard(owner, 'symlink', (own, [, path]) => check('write', own, path));
  guard(owner, 'open', (own, [path, flags]) => check(onlyReads(flags) ? 'read' : 'write', own, path));
  for (const [name, first] of [['copyFile', 'read'], ['cp', 'read'], ['link', 'read'], ['rename', 'write']]) {
    guard(owner, name, (own, [from, to]) => {
      check(first, own, from);
      check('write', own, to);
    });
  }
}
syncBuiltinESMExports();
