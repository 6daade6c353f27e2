/** Where faces come from; the sources are asked in order until one has a typeface's face. */
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { typefaces } from '../measure/typeface.js';
import type { FaceRole, Typeface } from '../measure/typeface.js';
import type { Face, FontSet } from './face.js';
import { officialFaces } from './officialFaces.js';

/** A font file found, not yet read. */
export interface FaceFile {
  readonly file: string;
  readonly origin: Face['origin'];
  readonly isOfficial: boolean;
  readonly licence?: string;
  /** Which face of a collection, from 0; absent: the only or first one. */
  readonly faceIndex?: number;
  readonly postscriptName?: string;
  readonly familyName?: string;
  /** What the bytes must hash to; absent: any. */
  readonly sha256?: string;
}

/** A place where faces are looked for. */
export interface FontSource {
  /** For people: where was looked. */
  readonly name: string;
  /** The files that may serve a typeface, or Latin text beside it, best first. */
  facesFor(typeface: FaceRole): readonly FaceFile[];
  /** Files for the characters other faces lack, best first. */
  fallbacks(): readonly FaceFile[];
}

/** A file read: a face, or why not. */
export type OpenedFace = { readonly face: Face } | { readonly reason: string };

/** The faces found, and what was found amiss with them. */
export interface FontSetResult {
  /** Absent when a typeface has no face at all. */
  readonly fontSet?: FontSet;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Puts a font set together from sources.
 *
 * Gives `font-missing` for a typeface without a face, `font-unreadable` for a file that cannot be used, and
 * `font-substituted` where a free face stands in for the official one (GB/T 9704-2012 names the typefaces). Nothing is told of
 * the Latin face, which most pages do not ask for; layout does where they do.
 */
export function assembleFontSet(sources: readonly FontSource[], open: (file: FaceFile) => OpenedFace, openFallback: (file: FaceFile) => OpenedFace): FontSetResult {
  const found: Diagnostic[] = [];
  const own = new Map<Typeface, Face>();
  for (const typeface of typefaces) {
    const face = firstReadable(typeface, sources, open, found);
    if (face) own.set(typeface, face);
    else found.push(diagnostic('font-missing', [], { details: { typeface: officialFaces[typeface].name, looked: sources.map(({ name }) => name) } }));
    if (face?.origin === 'free') {
      const official = officialFaces[typeface].names[0] ?? '';
      found.push(diagnostic('font-substituted', [], { expected: official, actual: face.familyName, details: { typeface: officialFaces[typeface].name, family: face.familyName } }));
    }
  }
  if (own.size < typefaces.length) return { diagnostics: found };
  const wide = sources.flatMap((source) => source.fallbacks()).flatMap((file) => openedFace(openFallback(file)));
  const further = (typeface: Typeface): readonly Face[] => sources.flatMap((source) => source.facesFor(typeface)).flatMap((file) => (file.isOfficial ? openedFace(openFallback(file)) : []));
  const roman = firstReadable('roman', sources, open, found);
  return { fontSet: assembled(own, further, wide, roman), diagnostics: found };
}

const openedFace = (opened: OpenedFace): readonly Face[] => ('face' in opened ? [opened.face] : []);

/** A broken system font is passed over, since nobody asked for that very file; any other broken file is told. */
function firstReadable(typeface: FaceRole, sources: readonly FontSource[], open: (file: FaceFile) => OpenedFace, found: Diagnostic[]): Face | undefined {
  for (const source of sources) {
    for (const file of source.facesFor(typeface)) {
      const opened = open(file);
      if ('face' in opened) return opened.face;
      if (file.origin !== 'system') found.push(diagnostic('font-unreadable', [], { details: { file: file.file, reason: opened.reason } }));
    }
  }
  return undefined;
}

/**
 * Puts the chains together: the typeface's own face, further official ones of the same typeface (仿宋_GB2312 has 6,763
 * characters, 方正仿宋_GBK three times as many), 宋体, whose official face covers most, then the wide faces.
 */
function assembled(own: ReadonlyMap<Typeface, Face>, further: (typeface: Typeface) => readonly Face[], wide: readonly Face[], roman: Face | undefined): FontSet {
  const song = [...(own.has('song') ? [own.get('song')!] : []), ...further('song')];
  const isFirst = (face: Face, index: number, faces: readonly Face[]): boolean => faces.findIndex((one) => one.file === face.file && one.postscriptName === face.postscriptName) === index;
  const chains = Object.fromEntries(
    [...own].map(([typeface, face]) => [typeface, Object.freeze([face, ...(typeface === 'song' ? [] : further(typeface)), ...song, ...wide].filter(isFirst))]),
  ) as unknown as FontSet['chains'];
  const faces = new Map([...Object.values(chains).flat(), ...(roman ? [roman] : [])].map((face) => [face.id, face] as const));
  return Object.freeze({ chains: Object.freeze(chains), ...(roman && { roman }), faces });
}
