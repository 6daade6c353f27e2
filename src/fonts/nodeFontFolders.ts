/** Finds font files on disk and reads no more of them than their name tables. */
import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { homedir } from 'node:os';
import { extname, join } from 'node:path';
import type { FaceRole } from '../measure/typeface.js';
import type { Face } from './face.js';
import type { FaceFile } from './fontSource.js';
import { readFaceNames } from './nameTable.js';
import type { FaceNames } from './nameTable.js';
import { officialFaceNamed } from './officialFaces.js';

/** Deep enough for every packaged font folder, shallow enough for one that links to itself. */
const deepest = 6;

/** Gives the folders where a system keeps its fonts; those that are not there are passed over when read. */
export function systemFontFolders(platform: NodeJS.Platform = process.platform, env: NodeJS.ProcessEnv = process.env, home: string = homedir()): readonly string[] {
  if (platform === 'win32') {
    const local = env['LOCALAPPDATA'];
    return [join(env['WINDIR'] ?? 'C:\\Windows', 'Fonts'), ...(local ? [join(local, 'Microsoft', 'Windows', 'Fonts')] : [])];
  }
  if (platform === 'darwin') {
    // 华文仿宋 and its like are brought by the system on demand, into a folder numbered by its release
    const onDemand = [3, 4, 5, 6, 7, 8].map((number) => `/System/Library/AssetsV2/com_apple_MobileAsset_Font${number}`);
    return ['/System/Library/Fonts', ...onDemand, '/Library/Fonts', join(home, 'Library', 'Fonts')];
  }
  return [
    '/usr/share/fonts', // also Kylin's and UOS's own
    '/usr/local/share/fonts',
    '/opt/kingsoft/wps-office/office6/fonts',
    '/opt/apps/cn.wps.wps-office-pro/files/kingsoft/wps-office/office6/fonts',
    join(env['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'fonts'),
    join(home, '.fonts'),
  ];
}

/**
 * Finds the official faces in folders, by the names in their name tables; best name first, then by path.
 *
 * Folders and files that cannot be read are passed over.
 */
export function findOfficialFaces(folders: readonly string[], origin: Face['origin']): ReadonlyMap<FaceRole, readonly FaceFile[]> {
  const found: { readonly typeface: FaceRole; readonly rank: number; readonly file: FaceFile }[] = [];
  for (const file of folders.flatMap((folder) => fontFiles(folder, deepest))) {
    for (const { postscriptName, names, isUpright } of faceNamesOf(file)) {
      const match = isUpright ? officialFaceNamed(names) : undefined;
      if (match) found.push({ ...match, file: { file, origin, isOfficial: true, postscriptName } });
    }
  }
  found.sort((one, other) => one.rank - other.rank);
  return grouped(found);
}

function grouped(found: readonly { readonly typeface: FaceRole; readonly file: FaceFile }[]): ReadonlyMap<FaceRole, readonly FaceFile[]> {
  const byTypeface = new Map<FaceRole, FaceFile[]>();
  for (const { typeface, file } of found) byTypeface.set(typeface, [...(byTypeface.get(typeface) ?? []), file]);
  return byTypeface;
}

/** Reads the names of the faces in one file; none when it cannot be read. */
export function faceNamesOf(file: string): readonly FaceNames[] {
  let descriptor: number | undefined;
  try {
    const opened = (descriptor = openSync(file, 'r'));
    return readFaceNames((offset, length) => {
      const bytes = new Uint8Array(length);
      return bytes.subarray(0, readSync(opened, bytes, 0, length, offset));
    });
  } catch {
    return [];
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function fontFiles(folder: string, depth: number): readonly string[] {
  return entriesOf(folder).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return depth > 0 ? fontFiles(path, depth - 1) : [];
    return ['.ttf', '.otf', '.ttc'].includes(extname(entry.name).toLowerCase()) ? [path] : [];
  });
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1));
  } catch {
    return [];
  }
}
