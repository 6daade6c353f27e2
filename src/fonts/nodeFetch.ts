/** Brings the free faces of `fonts/manifest.json` by the ordinary package managers; the only file that starts other programs. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { byPackage, missingFirstChoices, npmStandIns, typefacesWithout } from './fetchPlan.js';
import type { IsPresent, PackageFaces } from './fetchPlan.js';
import { parseManifest } from './manifest.js';
import { packageFontFolder, systemTypefaces } from './nodeFontSource.js';
import { officialFaces } from './officialFaces.js';

/** Where free faces go, and who is told. */
export interface FetchOptions {
  /** Where the faces are put. With a `manifest.json` of its own, that one says which. */
  readonly folder: string;
  /** Told what is being done, a line at a time. */
  readonly log: (line: string) => void;
}

const tenMinutes = 600_000;

/**
 * Brings the free faces that are missing, each checked against its SHA-256 and put in place whole, licences beside them.
 *
 * Fandol comes from Debian's package manager, as any user and without installing; where that is absent, faces from npm
 * stand in for typefaces the system has no official face of. When everything is there, nothing is started or asked.
 * Findings: `font-not-fetched` for a package that could not be had, `font-missing` for a typeface that is left without a face.
 *
 * @example
 * await fetchFreeFaces({ folder: 'fonts', log: console.error });
 */
export async function fetchFreeFaces({ folder, log }: FetchOptions): Promise<readonly Diagnostic[]> {
  const own = join(folder, 'manifest.json');
  const manifest = parseManifest(readFileSync(existsSync(own) ? own : join(packageFontFolder(), 'manifest.json'), 'utf8'));
  const isPresent: IsPresent = ({ file, size }) => statSync(join(folder, file), { throwIfNoEntry: false })?.size === size;
  const missing = missingFirstChoices(manifest, isPresent);
  if (missing.length === 0) return [];
  const found: Diagnostic[] = [];
  const debian = byPackage(manifest, missing, 'debian');
  if (debian.length > 0 && (await hasDebianTools())) found.push(...(await bringAll(debian, unpackDebian, folder, log)));
  const without = typefacesWithout(manifest, isPresent);
  const official = without.length > 0 ? systemTypefaces() : new Set();
  const standIns = npmStandIns(manifest, without.filter((typeface) => !official.has(typeface)));
  if (standIns.length > 0) log(`取不到 Debian 软件包，改用 npm 上的自由字体：${standIns.map(({ family, standsInFor }) => `${family} 代替${standsInFor}`).join('，')}`);
  found.push(...(await bringAll(byPackage(manifest, [...missing, ...standIns], 'npm'), unpackNpm, folder, log)));
  const left = typefacesWithout(manifest, isPresent).filter((typeface) => !official.has(typeface));
  return [...found, ...left.map((typeface) => diagnostic('font-missing', [], { details: { typeface: officialFaces[typeface].name, looked: [folder] } }))];
}

/** Unpacks a package below a folder of its own and gives the folder its paths start from. */
type Unpack = (wanted: PackageFaces, work: string) => Promise<string>;

async function bringAll(packages: readonly PackageFaces[], unpack: Unpack, folder: string, log: FetchOptions['log']): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (const wanted of packages) {
    log(`正在取字体：${wanted.faces.map(({ file }) => file).join('、')}（软件包 ${wanted.name}）`);
    const work = mkdtempSync(join(tmpdir(), 'gongkai-fonts-'));
    try {
      putInPlace(wanted, await unpack(wanted, work), folder);
    } catch (error) {
      const reason = error instanceof Error ? error.message.trim() : String(error);
      found.push(diagnostic('font-not-fetched', [], { details: { package: wanted.name, files: wanted.faces.map(({ file }) => file), reason } }));
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  }
  return found;
}

/** All faces of the package are checked before the first is put in place. */
function putInPlace(wanted: PackageFaces, unpacked: string, folder: string): void {
  const faces = wanted.faces.map((face) => {
    const bytes = readFileSync(join(unpacked, face.path));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (sha256 !== face.sha256) throw new Error(`${face.file}: SHA-256 ${sha256}, expected ${face.sha256}`);
    return { file: face.file, bytes };
  });
  const licences = wanted.package.licenceFiles.map(({ path, file }) => {
    const bytes = readFileSync(join(unpacked, path));
    return { file, bytes: path.endsWith('.gz') ? gunzipSync(bytes) : bytes };
  });
  mkdirSync(folder, { recursive: true });
  for (const { file, bytes } of [...licences, ...faces]) {
    const part = join(folder, `.${file}.${process.pid}.part`);
    writeFileSync(part, bytes);
    renameSync(part, join(folder, file));
  }
}

async function hasDebianTools(): Promise<boolean> {
  try {
    await run('apt-get', ['--version'], tmpdir());
    await run('dpkg-deb', ['--version'], tmpdir());
    return true;
  } catch {
    return false;
  }
}

const unpackDebian: Unpack = async ({ name }, work) => {
  try {
    await run('apt-get', ['-q', 'download', name], work);
  } catch {
    // no package lists, or old ones, and not the right to renew them: make lists of our own from the system's sources
    const privately = privateLists(work);
    await run('apt-get', [...privately, '-q', 'update'], work);
    await run('apt-get', [...privately, '-q', 'download', name], work);
  }
  const unpacked = join(work, 'unpacked');
  await run('dpkg-deb', ['-x', join(work, onlyFile(work, '.deb')), unpacked], work);
  return unpacked;
};

function privateLists(work: string): readonly string[] {
  const state = join(work, 'state');
  const cache = join(work, 'cache');
  mkdirSync(join(state, 'lists', 'partial'), { recursive: true });
  mkdirSync(join(cache, 'archives', 'partial'), { recursive: true });
  const options = [`Dir::State=${state}`, 'Dir::State::status=/var/lib/dpkg/status', `Dir::Cache=${cache}`, 'Acquire::Languages=none', 'APT::Sandbox::User=root'];
  return options.flatMap((option) => ['-o', option]);
}

const unpackNpm: Unpack = async ({ name, package: { version, licenceFiles }, faces }, work) => {
  const cli = process.env['npm_execpath'];
  const pack = ['pack', version === undefined ? name : `${name}@${version}`, '--loglevel=error'];
  if (cli !== undefined && basename(cli) === 'npm-cli.js') await run(process.execPath, [cli, ...pack], work);
  else await run('npm', pack, work);
  const members = [...faces, ...licenceFiles].map(({ path }) => path);
  await run('tar', ['-xzf', onlyFile(work, '.tgz'), ...members], work);
  return work;
};

function onlyFile(folder: string, ending: string): string {
  const file = readdirSync(folder).find((name) => name.endsWith(ending));
  if (file === undefined) throw new Error(`no ${ending} file was brought`);
  return file;
}

/** Runs a program; fails with what it said on stderr. npm is a script on Windows and needs the shell there. */
function run(program: string, args: readonly string[], cwd: string): Promise<void> {
  const env = { ...process.env, LC_ALL: 'C' };
  const shell = process.platform === 'win32' && program === 'npm';
  return new Promise((resolve, reject) => {
    execFile(program, [...args], { cwd, env, shell, timeout: tenMinutes, maxBuffer: 1 << 26 }, (error, _stdout, stderr) => {
      if (error) reject(new Error(`${program}: ${reasonIn(stderr) || error.message}`));
      else resolve();
    });
  });
}

/** Gives the line that says why: the first marked as an error, else the last. */
function reasonIn(stderr: string): string {
  const lines = stderr.trim().split('\n');
  return lines.find((line) => /^(E:|npm (error|ERR!) [^c])|error:/.test(line)) ?? lines.at(-1) ?? '';
}
