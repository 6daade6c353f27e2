/**
 * The packed package in a project of its own, as `npm install` lays it out, but from what is here: the tests of the package must
 * run without a network. Beside it lie the packages that the lock file gives it, none of the development's and none that is optional.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './commandLine.js';
import { packInto } from './packed.js';
import type { Packed } from './packed.js';

interface LockEntry {
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly devOptional?: boolean;
}

/** Paths below the project of every package that a user of this one gets. */
function runtimePackages(): readonly string[] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Readonly<Record<string, LockEntry>> };
  return Object.entries(packages).flatMap(([path, { dev, optional, devOptional }]) => (path === '' || dev || optional || devOptional ? [] : [path]));
}

/** Lays the package out in a folder; gives what was packed. */
export function installInto(folder: string): Packed {
  const packed = packInto(folder);
  const modules = join(folder, 'node_modules');
  const own = join(modules, 'gongkai');
  mkdirSync(own, { recursive: true });
  execFileSync('tar', ['-xzf', packed.tarball, '-C', own, '--strip-components=1']);
  for (const path of runtimePackages()) {
    const from = join(root, path);
    // What lies deeper is an entry of its own.
    cpSync(from, join(folder, path), { recursive: true, filter: (source) => !source.slice(from.length).includes('node_modules') });
  }
  const { bin } = JSON.parse(readFileSync(join(own, 'package.json'), 'utf8')) as { bin: Readonly<Record<string, string>> };
  mkdirSync(join(modules, '.bin'));
  for (const [name, file] of Object.entries(bin)) symlinkSync(join('..', 'gongkai', file), join(modules, '.bin', name));
  writeFileSync(join(folder, 'package.json'), '{ "name": "user", "private": true }');
  return packed;
}
