import { scriptTexts } from '../document/eastAsianHint.js';
import type { ChosenFace, FaceWish } from '../fonts/chooseFace.js';
import { sequencesOf } from '../fonts/sequences.js';
import type { ResolvedText } from '../stylesheet/resolve.js';
import type { FaceLook } from './faceFinder.js';

/** Marks that are read with the character before them. */
const combining = /^\p{M}/u;
/** Signs that belong to the character before them; most text has none. */
const joined = /[\p{M}\p{Cf}]/u;
/** Marks whose face and width depend on whether letters or Chinese stand beside them. */
const ambiguousMarks = /[“”‘’—…]/;
const letters = /[A-Za-z\u00C0-\u024F]/;

/** Says whether some text has signs that belong to the character before them; in other text each character stands for itself. */
export const hasJoined = (text: string): boolean => joined.test(text);

/** Cuts text into what one face should draw: a character with the marks and signs that belong to it. */
export function clustersOf(text: string): readonly string[] {
  if (!hasJoined(text)) return [...text];
  const clusters: string[] = [];
  for (const sequence of sequencesOf(text)) {
    if (clusters.length > 0 && combining.test(sequence.text)) clusters[clusters.length - 1] += sequence.text;
    else clusters.push(sequence.text);
  }
  return clusters;
}

/** Text that is to be drawn alike. */
export interface LookStretch {
  readonly text: string;
  readonly look: FaceLook;
}

/** Cuts text where it changes between Latin and Chinese, as far as that changes what it is drawn in. */
export function lookStretches(text: string, { typeface, latinTypeface }: ResolvedText): readonly LookStretch[] {
  const hasLatinFace = latinTypeface !== undefined;
  if (!hasLatinFace && !(ambiguousMarks.test(text) && letters.test(text))) return [{ text, look: { typeface, isLatin: false, isEastAsian: true } }];
  return scriptTexts(text).map(({ text: stretch, isLatin }) => ({ text: stretch, look: { typeface, isLatin: hasLatinFace && isLatin, isEastAsian: !isLatin } }));
}

/** Cuts text into characters, each with what it is to be drawn in. */
export function faceWishes(text: string, look: ResolvedText): readonly FaceWish[] {
  return lookStretches(text, look).flatMap((stretch) => clustersOf(stretch.text).map((cluster) => ({ text: cluster, ...stretch.look })));
}

/** A wish and the face that grants it; absent: no face has the character. */
export type GrantedWish = readonly [wish: FaceWish, chosen: ChosenFace | undefined];

/** Chooses the face of a character; where none has it with all its marks, a face for each of them. */
export function grantedWishes(wish: FaceWish, faceOf: (wish: FaceWish) => ChosenFace | undefined): readonly GrantedWish[] {
  const chosen = faceOf(wish);
  const parts = chosen ? [] : sequencesOf(wish.text);
  if (parts.length < 2) return [[wish, chosen]];
  return parts.map(({ text }): GrantedWish => [{ ...wish, text }, faceOf({ ...wish, text })]);
}
