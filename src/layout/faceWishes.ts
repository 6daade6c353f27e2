import { scriptTexts } from '../document/eastAsianHint.js';
import type { ChosenFace, FaceWish } from '../fonts/chooseFace.js';
import { sequencesOf } from '../fonts/sequences.js';
import type { ResolvedText } from '../stylesheet/resolve.js';

/** Marks that are read with the character before them. */
const combining = /^\p{M}/u;
/** Signs that belong to the character before them; most text has none. */
const joined = /[\p{M}\p{Cf}]/u;
/** Marks whose face and width depend on whether letters or Chinese stand beside them. */
const ambiguousMarks = /[“”‘’—…]/;
const letters = /[A-Za-z\u00C0-\u024F]/;

/** Cuts text into what one face should draw: a character with the marks and signs that belong to it. */
function clustersOf(text: string): readonly string[] {
  if (!joined.test(text)) return [...text];
  const clusters: string[] = [];
  for (const sequence of sequencesOf(text)) {
    if (clusters.length > 0 && combining.test(sequence.text)) clusters[clusters.length - 1] += sequence.text;
    else clusters.push(sequence.text);
  }
  return clusters;
}

/** Cuts text into characters, each with what it is to be drawn in. */
export function faceWishes(text: string, { typeface, latinTypeface }: ResolvedText): readonly FaceWish[] {
  const hasLatinFace = latinTypeface !== undefined;
  const stretches = hasLatinFace || (ambiguousMarks.test(text) && letters.test(text)) ? scriptTexts(text) : [{ text, isLatin: false }];
  return stretches.flatMap(({ text: stretch, isLatin }) =>
    clustersOf(stretch).map((cluster) => ({ text: cluster, typeface, isLatin: hasLatinFace && isLatin, isEastAsian: !isLatin })),
  );
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
