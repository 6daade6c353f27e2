/** The font set of a machine: files given, a configured folder, the system's official faces, the free faces under `fonts/`. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { FaceRole } from '../measure/typeface.js';
import type { Face, FontSet } from './face.js';
import { assembleFontSet } from './fontSource.js';
import type { FaceFile, FontSource, OpenedFace } from './fontSource.js';
import { freeFacesOf, parseManifest } from './manifest.js';
import type { FreeFace, Manifest } from './manifest.js';
import { faceNamesOf, findOfficialFaces } from './nodeFontFolders.js';
import { systemFontFolders } from './nodeSystemFolders.js';
import { officialFaceNamed } from './officialFaces.js';
import { keptFonts } from './keptFonts.js';
import { lazyFace, parseFace } from './parse.js';

/** Where faces are looked for; every part may be left out. */
export interface FontOptions {
  /** A font file for a typeface, or for Latin text (`roman`); goes before everything else. Of a collection the face with an official name, else the first. */
  readonly files?: Readonly<Partial<Record<FaceRole, string>>>;
  /** A folder with font files, told apart by their names inside; absent: what the environment's `GONGKAI_FONTS` says. */
  readonly folder?: string;
  /** `false`: the fonts installed on the machine are not looked at, so that every machine gives the same pages. */
  readonly systemFaces?: boolean;
  /** Folders with the free faces of `fonts/manifest.json`; absent: the package's and the working folder's `fonts/`. */
  readonly freeFolders?: readonly string[];
}

/**
 * Finds and reads the faces of all typefaces.
 *
 * Looks in: files given, the configured folder, the system's official faces, the free faces. Each file is parsed once per
 * process. Findings: `font-missing` (then there is no font set), `font-unreadable`, `font-substituted`.
 *
 * @example
 * const { fontSet, diagnostics } = await loadFontSet({ systemFaces: false });
 */
export async function loadFontSet(options: FontOptions = {}): Promise<{ readonly fontSet?: FontSet; readonly diagnostics: readonly Diagnostic[] }> {
  const manifest = parseManifest(readFileSync(join(packageFontFolder(), 'manifest.json'), 'utf8'));
  const folder = options.folder ?? (process.env['GONGKAI_FONTS'] || undefined);
  const freeFolders = options.freeFolders ?? [...new Set([packageFontFolder(), resolve('fonts')])];
  const sources: FontSource[] = [];
  if (options.files) sources.push(givenFiles(options.files));
  if (folder !== undefined) sources.push(officialSource([folder], 'configured'), freeSource([folder], manifest));
  if (options.systemFaces !== false) sources.push(officialSource(systemFontFolders(), 'system'));
  sources.push(freeSource(freeFolders, manifest));
  const { fontSet, diagnostics } = assembleFontSet(sources, openFace, openLazily);
  const folderMissing = folder !== undefined && !existsSync(folder) ? [diagnostic('font-unreadable', [], { details: { file: folder, reason: 'noSuchFolder' } })] : [];
  return { ...(fontSet && { fontSet }), diagnostics: [...folderMissing, ...diagnostics] };
}

/** Gives the folder with the manifest: beside `src` in the repository, beside `dist` in the package. */
export function packageFontFolder(): string {
  const folders = ['../../fonts', '../../../fonts'].map((path) => fileURLToPath(new URL(path, import.meta.url)));
  return folders.find((folder) => existsSync(join(folder, 'manifest.json'))) ?? resolve('fonts');
}

/** Says for which typefaces the system has an official face. */
export function systemTypefaces(): ReadonlySet<FaceRole | 'fallback'> {
  return new Set(findOfficialFaces(systemFontFolders(), 'system').keys());
}

function givenFiles(files: NonNullable<FontOptions['files']>): FontSource {
  return {
    name: Object.values(files).join(', '),
    facesFor: (typeface) => {
      const file = files[typeface];
      if (file === undefined) return [];
      const named = faceNamesOf(file).find(({ names }) => officialFaceNamed(names)?.typeface === typeface);
      return [{ file, origin: 'given', isOfficial: named !== undefined, ...(named && { faceIndex: named.index }) }];
    },
    fallbacks: () => [],
  };
}

function officialSource(folders: readonly string[], origin: 'configured' | 'system'): FontSource {
  let found: ReturnType<typeof findOfficialFaces> | undefined;
  const facesFor = (role: FaceRole | 'fallback'): readonly FaceFile[] => (found ??= findOfficialFaces(folders, origin)).get(role) ?? [];
  return { name: folders.join(', '), facesFor, fallbacks: () => facesFor('fallback') };
}

function freeSource(folders: readonly string[], manifest: Manifest): FontSource {
  const present = (typeface: FreeFace['typeface']): readonly FaceFile[] =>
    freeFacesOf(manifest, typeface).flatMap((face) => {
      const file = folders.map((folder) => join(folder, face.file)).find(existsSync);
      if (file === undefined) return [];
      const { licence, postscriptName, family, sha256 } = face;
      return [{ file, origin: 'free', isOfficial: false, licence, postscriptName, familyName: family, sha256 }];
    });
  return { name: folders.join(', '), facesFor: present, fallbacks: () => present('fallback') };
}

/** Faces already read in this process, by file as it was then; as long as they are used or lately were. */
const opened = keptFonts<Face>();

function readFaceFile({ file, origin, isOfficial, licence, faceIndex, sha256: expected }: FaceFile): Face {
  const bytes = readFileSync(file);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (expected !== undefined && expected !== sha256) throw new Error('SHA-256 ≠ fonts/manifest.json');
  return parseFace(bytes, { file, origin, isOfficial, sha256, ...(licence !== undefined && { licence }), ...(faceIndex !== undefined && { faceIndex }) });
}

function openFace(wanted: FaceFile): OpenedFace {
  try {
    const { size, mtimeMs } = statSync(wanted.file);
    return { face: opened.get(JSON.stringify([wanted, size, mtimeMs]), () => readFaceFile(wanted)) };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

/** A fallback face is tens of megabytes and most reports never ask it: it is read when a character is. */
function openLazily(wanted: FaceFile): OpenedFace {
  const { postscriptName, familyName, sha256: expected } = wanted;
  if (postscriptName === undefined || familyName === undefined) return openFace(wanted);
  const stat = statSync(wanted.file, { throwIfNoEntry: false });
  if (!stat) return { reason: 'unreadable' };
  const hash = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
  // A face of the system is told apart by where it is and how it is now, since reading it for its hash would be the work saved.
  const sha256 = expected ?? hash(JSON.stringify([wanted.file, wanted.faceIndex, stat.size, stat.mtimeMs]));
  const read = (): Uint8Array | undefined => {
    const bytes = existsSync(wanted.file) ? readFileSync(wanted.file) : undefined;
    return bytes && (expected === undefined || hash(bytes) === expected) ? bytes : undefined;
  };
  return { face: lazyFace({ ...wanted, postscriptName, familyName, sha256 }, read) };
}
