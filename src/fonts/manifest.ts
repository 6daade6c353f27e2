/** The list of free faces, `fonts/manifest.json`: which stands in for which typeface and which package brings it. */
import { typefaces } from '../measure/typeface.js';
import type { FaceRole } from '../measure/typeface.js';

/** A free face of the manifest. */
export interface FreeFace {
  /** `fallback`: for characters the faces of the typefaces lack. */
  readonly typeface: FaceRole | 'fallback';
  readonly family: string;
  readonly postscriptName: string;
  readonly file: string;
  readonly size: number;
  readonly sha256: string;
  /** Name of a package in `packages` of the manifest. */
  readonly package: string;
  /** Path inside the package. */
  readonly path: string;
  /** SPDX expression. */
  readonly licence: string;
  readonly standsInFor: string;
}

/** A package that brings free faces. */
export interface FontPackage {
  readonly manager: 'debian' | 'npm';
  /** npm only: Debian's package comes as the release has it, and the checksum decides. */
  readonly version?: string;
  readonly licenceFiles: readonly { readonly path: string; readonly file: string }[];
}

/** `fonts/manifest.json`. */
export interface Manifest {
  readonly packages: Readonly<Record<string, FontPackage>>;
  readonly faces: readonly FreeFace[];
}

/**
 * Reads the manifest's text.
 *
 * @throws Error when it is not JSON of that shape: the file is the package's own, so that is a damaged installation.
 */
export function parseManifest(text: string): Manifest {
  const value: unknown = JSON.parse(text);
  if (!isRecord(value) || !isRecord(value['packages']) || !Array.isArray(value['faces'])) throw new Error('fonts/manifest.json is damaged');
  const packages = value['packages'] as Manifest['packages'];
  const faces: readonly unknown[] = value['faces'];
  if (!faces.every((face): face is FreeFace => isFreeFace(face) && face.package in packages)) throw new Error('fonts/manifest.json is damaged');
  return { packages, faces };
}

/**
 * Gives the faces that stand in for a typeface, best first.
 *
 * @example
 * const [best] = freeFacesOf(manifest, 'fangsong');
 */
export function freeFacesOf(manifest: Manifest, typeface: FreeFace['typeface']): readonly FreeFace[] {
  return manifest.faces.filter((face) => face.typeface === typeface);
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const textFields = ['family', 'postscriptName', 'file', 'sha256', 'package', 'path', 'licence', 'standsInFor'] as const;

function isFreeFace(value: unknown): value is FreeFace {
  if (!isRecord(value)) return false;
  const known: readonly unknown[] = [...typefaces, 'roman', 'fallback'];
  return textFields.every((field) => typeof value[field] === 'string') && typeof value['size'] === 'number' && known.includes(value['typeface']);
}
