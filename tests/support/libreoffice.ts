import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

/** The official faces by the names documents give them, and the free faces that stand in for them. */
const standIns: Readonly<Record<string, string>> = {
  方正小标宋简体: 'FandolSong',
  宋体: 'FandolSong',
  仿宋_GB2312: 'FandolFang',
  楷体_GB2312: 'FandolKai',
  黑体: 'FandolHei',
  'Times New Roman': 'Tinos',
};

function mapping([asked, given]: [string, string]): string {
  const edit = `<edit name="family" mode="assign" binding="same"><string>${given}</string></edit>`;
  return `<match target="pattern"><test qual="any" name="family"><string>${asked}</string></test>${edit}</match>`;
}

function fontsConfiguration(fontsFolder: string, cacheFolder: string): string {
  return [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>',
    `<dir>${fontsFolder}</dir><dir>/usr/share/fonts</dir><cachedir>${cacheFolder}</cachedir>`,
    ...Object.entries(standIns).map(mapping),
    '</fontconfig>',
  ].join('\n');
}

/**
 * Says whether LibreOffice and the faces are there. Where they are not it warns, loudly; on a CI machine it throws,
 * so that a test that needs them cannot pass by being skipped.
 */
export function libreOfficeIsReady(fontsFolder = resolve('fonts')): boolean {
  const isInstalled = spawnSync('soffice', ['--version']).status === 0;
  const hasFonts = existsSync(join(fontsFolder, 'FandolFang-Regular.otf'));
  if (isInstalled && hasFonts) return true;
  const missing = [!isInstalled && 'soffice (LibreOffice)', !hasFonts && `the faces in ${fontsFolder} (npm run fonts)`].filter(Boolean).join(' and ');
  if (process.env['CI']) throw new Error(`Missing on CI: ${missing}`);
  console.warn(`SKIPPED: tests through LibreOffice; missing: ${missing}`);
  return false;
}

/**
 * Converts files with LibreOffice in one call, in a home of its own, with the official face names led to the free faces.
 *
 * @param files paths of documents; their names without extension must differ.
 * @param format a LibreOffice filter: `pdf`, `txt:Text (encoded):UTF8`, `docx`.
 * @returns the paths of the converted files, in the same order, in a new temporary folder.
 * @throws Error when a file was not converted.
 */
export async function convertWithLibreOffice(
  files: readonly string[],
  format: string,
  { fontsFolder = resolve('fonts') }: { readonly fontsFolder?: string } = {},
): Promise<string[]> {
  const home = await mkdtemp(join(tmpdir(), 'gongkai-office-'));
  const output = await mkdtemp(join(tmpdir(), 'gongkai-converted-'));
  const configuration = join(home, 'fonts.conf');
  await mkdir(join(home, 'cache'));
  await writeFile(configuration, fontsConfiguration(fontsFolder, join(home, 'cache')));
  const profile = `-env:UserInstallation=file://${join(home, 'profile')}`;
  const environment = { ...process.env, HOME: home, FONTCONFIG_FILE: configuration };
  await promisify(execFile)('soffice', [profile, '--headless', '--convert-to', format, '--outdir', output, ...files], { env: environment, timeout: 110_000 });
  await rm(home, { recursive: true, force: true });
  const extension = format.split(':')[0]!;
  const converted = files.map((file) => join(output, `${basename(file, extname(file))}.${extension}`));
  const lost = converted.filter((file) => !existsSync(file));
  if (lost.length > 0) throw new Error(`LibreOffice did not convert: ${lost.join(', ')}`);
  return converted;
}
