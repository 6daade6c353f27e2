import type { FreeFace } from '../../fonts/manifest.js';
import { officialFaceNamed } from '../../fonts/officialFaces.js';
import type { Page } from '../../layout/pages.js';
import { typefaces } from '../../measure/typeface.js';
import type { FaceRole } from '../../measure/typeface.js';
import type { DrawnFace, DrawnPdf } from '../../pdfReader/drawnPdf.js';
import { gbt9704 } from '../../stylesheet/gbt9704.js';
import type { InspectedFace } from '../inspection.js';
import type { EvidenceFace } from '../judge.js';
import { textLinesOf } from '../pageLines.js';

/** The faces of a finished file by the keys its text is drawn with. */
export interface FileFaces {
  readonly faces: ReadonlyMap<string, EvidenceFace>;
  /** What each face draws; a face that only supplies characters others lack is not listed. */
  readonly typefaces: ReadonlyMap<string, ReadonlySet<FaceRole>>;
  /** Keys of faces whose name tells no typeface. */
  readonly unknown: ReadonlySet<string>;
  /** Family name, the free face's own where it is one. */
  readonly families: ReadonlyMap<string, string>;
}

/** A face by name: `SimSun,Bold` and `KaiTi_GB2312-Identity` are SimSun and KaiTi_GB2312. */
const namesOf = ({ name }: DrawnFace): readonly string[] => [name, name.replace(/,.*$/u, ''), name.replace(/-(?:Identity|UniGB)\b.*$/u, '')];

/** Width of a character as the file has it; one it does not draw is never asked for. */
function advanceOf({ advances }: DrawnFace): EvidenceFace['advanceOf'] {
  return (codePoint) => advances.get(codePoint) ?? 1;
}

/** For each typeface the first free face that is there, unless an official one is: the rule layout chooses faces by. */
function drawnByFreeFaces(present: ReadonlySet<string>, official: ReadonlySet<FaceRole>, freeFaces: readonly FreeFace[]): ReadonlyMap<string, ReadonlySet<FaceRole>> {
  const drawn = new Map<string, Set<FaceRole>>();
  for (const role of [...typefaces, 'roman'] as const) {
    const face = official.has(role) ? undefined : freeFaces.find(({ typeface, postscriptName }) => typeface === role && present.has(postscriptName));
    if (face) drawn.set(face.postscriptName, (drawn.get(face.postscriptName) ?? new Set()).add(role));
  }
  return drawn;
}

/** Tells from their names what the faces of a file are. */
export function fileFaces({ faces }: DrawnPdf, freeFaces: readonly FreeFace[]): FileFaces {
  const entries = [...faces];
  const named = new Map(entries.flatMap(([key, face]) => {
    const found = officialFaceNamed(namesOf(face));
    return found ? [[key, found.typeface] as const] : [];
  }));
  const official = new Map([...named].flatMap(([key, role]) => (role === 'fallback' ? [] : [[key, role] as const])));
  const drawn = drawnByFreeFaces(new Set(entries.map(([, { name }]) => name)), new Set(official.values()), freeFaces);
  const free = new Map(freeFaces.map((face) => [face.postscriptName, face]));
  const typefacesByKey = entries.flatMap(([key, { name }]) => {
    const role = official.get(key);
    const own: ReadonlySet<FaceRole> | undefined = role ? new Set([role]) : drawn.get(name);
    return own ? [[key, own] as const] : [];
  });
  const families = new Map(entries.map(([key, { name }]) => [key, free.get(name)?.family ?? name]));
  return {
    faces: new Map(entries.map(([key, face]) => [key, { familyName: families.get(key)!, advanceOf: advanceOf(face) }])),
    typefaces: new Map<string, ReadonlySet<FaceRole>>(typefacesByKey),
    unknown: new Set(entries.flatMap(([key, { name }]) => (named.has(key) || free.has(name) ? [] : [key]))),
    families,
  };
}

const order = [...typefaces, 'roman'] as const;

/** The faces a file draws with, as an inspection lists them; keys of one name are one face. */
export function inspectedFaces(pdf: DrawnPdf, pages: readonly Page[], { typefaces: drawn, families }: FileFaces): readonly InspectedFace[] {
  const counts = new Map<string, number>();
  for (const { pieces } of pages.flatMap(textLinesOf)) for (const { face, text } of pieces) counts.set(face, (counts.get(face) ?? 0) + [...text].length);
  const byName = new Map<string, InspectedFace>();
  for (const [key, characters] of counts) {
    const { name, isEmbedded, isSubset } = pdf.faces.get(key)!;
    const own = order.filter((role) => drawn.get(key)?.has(role));
    const asked = own.map((role) => gbt9704.officialFaces[role]);
    const known = byName.get(name);
    byName.set(name, {
      family: families.get(key)!,
      postscriptName: name,
      typefaces: own,
      asked,
      ...(asked.length > 0 && officialFaceNamed([name]) === undefined && { standsInFor: asked }),
      characters: characters + (known?.characters ?? 0),
      isEmbedded: isEmbedded && (known?.isEmbedded ?? true),
      isSubset,
    });
  }
  const rank = ({ typefaces: own }: InspectedFace): number => (own[0] === undefined ? order.length : order.indexOf(own[0]));
  return [...byName.values()].sort((a, b) => rank(a) - rank(b));
}
