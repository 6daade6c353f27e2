/** Finds font files on disk and reads no more of them than their name tables. */
import { closeSync, openSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { extname, join } from 'node:path';
import type { Face } from './face.js';
import type { FaceFile } from './fontSource.js';
import { readFaceNames } from './nameTable.js';
import type { FaceNames } from './nameTable.js';
import { officialFaceNamed } from './officialFaces.js';
import type { NamedFace } from './officialFaces.js';

const weights: readonly FaceNames['weight'][] = ['regular', 'light', 'bold'];
/** Deep enough for every packaged font folder, shallow enough for one that links to itself. */
const deepest = 6;

/**
 * Finds the official faces in folders, and those with rare characters, by the names in their name tables; best name first, ordinary weight before others, then by path.
 *
 * Folders and files that cannot be read are passed over.
 */
export function findOfficialFaces(folders: readonly string[], origin: Face['origin']): ReadonlyMap<NamedFace['typeface'], readonly FaceFile[]> {
  const found: (NamedFace & { readonly weight: FaceNames['weight']; readonly file: FaceFile })[] = [];
  const seen = new Set<string>();
  for (const file of folders.flatMap((folder) => fontFiles(folder, deepest, seen))) {
    for (const { index, postscriptName, names, isUpright, weight } of faceNamesOf(file)) {
      const match = isUpright ? officialFaceNamed(names) : undefined;
      // Latin or rare characters of another weight would stand out in a line.
      if (!match || (weight !== 'regular' && (match.typeface === 'roman' || match.typeface === 'fallback'))) continue;
      found.push({ ...match, weight, file: { file, origin, isOfficial: match.typeface !== 'fallback', faceIndex: index, postscriptName: postscriptName || names[0]!, familyName: names[0]! } });
    }
  }
  found.sort((one, other) => one.rank - other.rank || weights.indexOf(one.weight) - weights.indexOf(other.weight));
  return grouped(found);
}

function grouped(found: readonly { readonly typeface: NamedFace['typeface']; readonly file: FaceFile }[]): ReadonlyMap<NamedFace['typeface'], readonly FaceFile[]> {
  const byTypeface = new Map<NamedFace['typeface'], FaceFile[]>();
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

function fontFiles(folder: string, depth: number, seen: Set<string>): readonly string[] {
  if (depth < 0 || !isNew(folder, seen)) return [];
  return entriesOf(folder).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory() || (entry.isSymbolicLink() && isFolder(path))) return fontFiles(path, depth - 1, seen);
    return ['.ttf', '.otf', '.ttc', '.otc'].includes(extname(entry.name).toLowerCase()) ? [path] : [];
  });
}

/** People link their font folders into others; each is looked at once, and one that links to itself comes to an end. */
function isNew(folder: string, seen: Set<string>): boolean {
  try {
    const real = realpathSync(folder);
    return !seen.has(real) && seen.add(real) !== undefined;
  } catch {
    return false;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1));
  } catch {
    return [];
  }
}
