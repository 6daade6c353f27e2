import { typefaces } from '../measure/typeface.js';
import type { FaceRole } from '../measure/typeface.js';
import type { Face, FontSet } from './face.js';
import { gridFaults } from './gridAdvances.js';
import type { GridFault } from './gridAdvances.js';
import { officialFaces } from './officialFaces.js';

/** Which face draws a typeface, for people. */
export interface FaceDescription {
  /** `fallback`: draws what the typefaces' own faces lack. */
  readonly typeface: FaceRole | 'fallback';
  readonly familyName: string;
  readonly postscriptName: string;
  readonly file: string;
  readonly origin: Face['origin'];
  readonly licence?: string;
  /** The official face's name, when a free one stands in for it. */
  readonly standsInFor?: string;
  /** Characters wider or narrower than the page's grid needs; empty for fallback faces, which are not opened for this. */
  readonly gridFaults: readonly GridFault[];
}

/** Lists the face of each typeface, that for Latin text if there is one, then the fallback faces, in the order they are asked. */
export function listFaces(fontSet: FontSet): readonly FaceDescription[] {
  const own = typefaces.flatMap((typeface) => fontSet.chains[typeface].slice(0, 1).map((face) => describe(typeface, face)));
  const drawn = new Set(typefaces.map((typeface) => fontSet.chains[typeface][0]));
  const further = new Set(typefaces.flatMap((typeface) => fontSet.chains[typeface].filter((face) => !drawn.has(face))));
  const roman = fontSet.roman ? [describe('roman', fontSet.roman)] : [];
  return [...own, ...roman, ...[...further].map((face) => describe('fallback', face))];
}

/**
 * Tells in Chinese, a line each, which face draws each typeface, and then the fallback faces in the order they are asked.
 *
 * @example
 * describeFaces(fontSet).join('\n')
 */
export function describeFaces(fontSet: FontSet): readonly string[] {
  return listFaces(fontSet).map(({ typeface, familyName, postscriptName, file, licence, standsInFor }) => {
    const name = typeface === 'fallback' ? '补字' : officialFaces[typeface].name;
    const remarks = [standsInFor && `代替${standsInFor}`, licence && `许可 ${licence}`].filter(Boolean).join('，');
    return `${name}：${familyName}（${postscriptName}）${file}${remarks && `；${remarks}`}`;
  });
}

function describe(typeface: FaceDescription['typeface'], face: Face): FaceDescription {
  const { familyName, postscriptName, file, origin, licence } = face;
  const official = typeface !== 'fallback' && origin === 'free' ? officialFaces[typeface].names[0] : undefined;
  return { typeface, familyName, postscriptName, file, origin, ...(licence !== undefined && { licence }), ...(official !== undefined && { standsInFor: official }), gridFaults: gridFaultsAs(typeface, face) };
}

/** Of the Latin face only the digits must be half-width; its quotes stand among Latin letters. */
function gridFaultsAs(typeface: FaceDescription['typeface'], face: Face): readonly GridFault[] {
  if (typeface === 'fallback') return [];
  const faults = gridFaults(face);
  return typeface === 'roman' ? faults.filter(({ kind }) => kind === 'digit') : faults;
}
