import type { Document } from '../document/nodes.js';
import type { Face } from '../fonts/face.js';
import type { Pages, PlacedPiece } from '../layout/pages.js';
import type { FaceRole } from '../measure/typeface.js';
import { gbt9704 } from '../stylesheet/gbt9704.js';
import { resolveStylesheet } from '../stylesheet/resolve.js';
import type { Measurement, Verdict } from './inspection.js';
import type { ProseLine, ProseParagraph } from './pageLines.js';

/** What is asked of a face: a finished file tells no more. */
export type EvidenceFace = Pick<Face, 'familyName' | 'advanceOf'> & Partial<Pick<Face, 'ascent'>>;

/** What verdicts are given from. */
export interface Evidence {
  readonly document: Document;
  readonly pages: Pages;
  readonly faces: ReadonlyMap<string, EvidenceFace>;
  readonly paragraphs: readonly ProseParagraph[];
  readonly lines: readonly ProseLine[];
  readonly typefaces: ReadonlyMap<string, ReadonlySet<FaceRole>>;
  /** Distance of lines in prose and in cells, in points, as the pages' own stylesheet has it: a blank line is that high. */
  readonly linePitch: number;
  readonly cellPitch: number;
  /** Of a finished file: faces whose typeface their name does not tell. */
  readonly unknownFaces?: ReadonlySet<string>;
  /** Of a finished file: which part of the text each line is, is not known. */
  readonly rolesUnknown?: true;
  /** Of a finished file: clauses on parts it seems to have, but does not name. */
  readonly unnamedParts?: ReadonlySet<string>;
  /** Of a finished file: how many characters have each colour. */
  readonly colours?: ReadonlyMap<string, number>;
}

export type Finding = Pick<Verdict, 'verdict' | 'measured' | 'reason'>;

/** Judges one clause. */
export type Judge = (evidence: Evidence) => Finding;

/** What is asked, in points: verdicts are given against the standard, whatever profile the pages were set with. */
export const standard = resolveStylesheet(gbt9704);

/** 版心误差 and the tolerance of each margin (GB/T 9704-2012 5.2.1, 6): 1 mm. */
export const tolerance = 72 / 25.4;

/** One body character of the standard: 156 mm / 28. */
export const character = standard.paragraphs.body.size + standard.paragraphs.body.letterSpacing;

/** Rounded to a thousandth, so that equal lengths print equal. */
export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** A length given in points, told in millimetres. */
export function inMillimetres(name: Measurement['name'], points: number): Measurement {
  return { name, value: Math.round((points / 72) * 25.4 * 100) / 100, unit: 'mm' };
}

export function inPoints(name: Measurement['name'], points: number): Measurement {
  return { name, value: rounded(points), unit: 'pt' };
}

export function plain(name: Measurement['name'], value: number | string): Measurement {
  return { name, value: typeof value === 'number' ? rounded(value) : value };
}

/** A verdict from what was measured. */
export function judged(holds: boolean, measured: readonly Measurement[]): Finding {
  return { verdict: holds ? 'holds' : 'doesNotHold', measured };
}

/** Nothing to measure it on. */
export function unverified(zh: string, en: string, measured: readonly Measurement[] = []): Finding {
  return { verdict: 'notVerified', measured, reason: { zh, en } };
}

/** A verdict that rests on typefaces: it holds only when the typeface of every piece is known. */
export function judgedByFace(holds: boolean, measured: readonly Measurement[], pieces: readonly PlacedPiece[], { unknownFaces, faces }: Evidence): Finding {
  const unknown = [...new Set(pieces.filter(({ face }) => unknownFaces?.has(face)).map(({ face }) => faces.get(face)!.familyName))].join('、');
  if (unknown === '' || !holds) return judged(holds, measured);
  return unverified(`字体 ${unknown} 属于哪一种，从名称看不出`, `the name of ${unknown} does not tell its typeface`, measured);
}

export const isNear = (value: number, wanted: number, within = tolerance): boolean => Math.abs(value - wanted) <= within;

/** The first few of some texts that are not as they should be. */
export function samples(texts: readonly string[]): readonly Measurement[] {
  return texts.length === 0 ? [] : [plain('otherText', texts.slice(0, 3).join('；'))];
}

/** Says whether all text of some lines is in a typeface and, unless it may be any, of a size; a face that only supplies missing characters passes. */
export function looksLike(lines: readonly ProseLine[], size: number | undefined, typeface: FaceRole, { typefaces }: Evidence): boolean {
  return lines.every(({ pieces }) => pieces.every((piece) => (typefaces.get(piece.face)?.has(typeface) ?? true) && (size === undefined || isNear(piece.size, size, 0.01))));
}
