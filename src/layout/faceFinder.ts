import { chooseFace } from '../fonts/chooseFace.js';
import type { ChosenFace, FaceWish } from '../fonts/chooseFace.js';
import type { FontSet } from '../fonts/face.js';
import type { Typeface } from '../measure/typeface.js';

/** What some text is to be drawn in. */
export type FaceLook = Omit<FaceWish, 'text'>;

/** Chooses the face of each character of some text; undefined: no face has it. */
export interface FaceChoice {
  readonly ofCodePoint: (codePoint: number) => ChosenFace | undefined;
  /** Of a character with the marks and signs that belong to it. */
  readonly of: (text: string) => ChosenFace | undefined;
}

type CodePointAnswers = Map<number, ChosenFace | undefined>;

/**
 * Answers for single code points, kept as long as the faces themselves, which never change: every report asks for the same
 * few thousand. Unicode bounds their number; that of characters with marks nothing does, so those are kept for one layout.
 */
const answersOfFaces = new WeakMap<FontSet, Map<Typeface, readonly CodePointAnswers[]>>();

const newAnswers = <T>(): readonly Map<T, ChosenFace | undefined>[] => [new Map(), new Map(), new Map(), new Map()];

function answersOf<T>(byTypeface: Map<Typeface, readonly Map<T, ChosenFace | undefined>[]>, { typeface, isLatin, isEastAsian }: FaceLook): Map<T, ChosenFace | undefined> {
  let byScript = byTypeface.get(typeface);
  if (!byScript) byTypeface.set(typeface, (byScript = newAnswers<T>()));
  return byScript[(isLatin ? 2 : 0) + (isEastAsian ? 1 : 0)]!;
}

function answer<T>(answers: Map<T, ChosenFace | undefined>, key: T, choose: () => ChosenFace | undefined): ChosenFace | undefined {
  const known = answers.get(key);
  if (known || answers.has(key)) return known;
  const chosen = choose();
  answers.set(key, chosen);
  return chosen;
}

/** Chooses faces for one layout; each answer is looked up once. */
export function faceFinder(fontSet: FontSet): (look: FaceLook) => FaceChoice {
  let kept = answersOfFaces.get(fontSet);
  if (!kept) answersOfFaces.set(fontSet, (kept = new Map()));
  const ofSingle = kept;
  const ofClusters = new Map<Typeface, readonly Map<string, ChosenFace | undefined>[]>();
  return (look) => {
    const [single, clusters] = [answersOf(ofSingle, look), answersOf(ofClusters, look)];
    const ofCodePoint = (codePoint: number): ChosenFace | undefined => single.get(codePoint) ?? answer(single, codePoint, () => chooseFace(fontSet, { ...look, text: String.fromCodePoint(codePoint) }));
    const isSingle = (text: string): boolean => text.length === 1 || (text.length === 2 && text.codePointAt(0)! > 0xffff);
    return { ofCodePoint, of: (text) => (isSingle(text) ? ofCodePoint(text.codePointAt(0)!) : answer(clusters, text, () => chooseFace(fontSet, { ...look, text }))) };
  };
}
