/** Which free faces to bring: pure, so that every machine's case can be tested on one. */
import { typefaces } from '../measure/typeface.js';
import type { Typeface } from '../measure/typeface.js';
import { freeFacesOf } from './manifest.js';
import type { FontPackage, FreeFace, Manifest } from './manifest.js';

/** Says whether a face's file is there already. */
export type IsPresent = (face: FreeFace) => boolean;

/** Faces to be taken from one package; each file once. */
export interface PackageFaces {
  readonly name: string;
  readonly package: FontPackage;
  readonly faces: readonly FreeFace[];
}

/** Gives the faces wanted on every machine and not there yet: the best one of each typeface and of `roman`, and all fallback faces. */
export function missingFirstChoices(manifest: Manifest, isPresent: IsPresent): readonly FreeFace[] {
  const best = ([...typefaces, 'roman'] as const).flatMap((typeface) => freeFacesOf(manifest, typeface).slice(0, 1));
  return [...best, ...freeFacesOf(manifest, 'fallback')].filter((face) => !isPresent(face));
}

/** Gives the typefaces of which no free face is there. */
export function typefacesWithout(manifest: Manifest, isPresent: IsPresent): readonly Typeface[] {
  return typefaces.filter((typeface) => !freeFacesOf(manifest, typeface).some(isPresent));
}

/** Gives the faces that npm has for typefaces: what stands in where Debian's packages cannot be had. */
export function npmStandIns(manifest: Manifest, wanted: readonly Typeface[]): readonly FreeFace[] {
  return wanted.flatMap((typeface) => freeFacesOf(manifest, typeface).filter((face) => manifest.packages[face.package]?.manager === 'npm').slice(0, 1));
}

/** Groups faces by the package they come from, for one package manager. */
export function byPackage(manifest: Manifest, faces: readonly FreeFace[], manager: FontPackage['manager']): readonly PackageFaces[] {
  return Object.entries(manifest.packages).flatMap(([name, described]) => {
    const files = new Map(faces.filter((face) => face.package === name).map((face) => [face.file, face] as const));
    return described.manager === manager && files.size > 0 ? [{ name, package: described, faces: [...files.values()] }] : [];
  });
}
