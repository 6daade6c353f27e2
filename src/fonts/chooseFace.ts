import type { Typeface } from '../measure/typeface.js';
import type { Face, FontSet } from './face.js';
import { gridKindOf, gridWidthOf, isOnGrid } from './gridAdvances.js';
import type { GridKind } from './gridAdvances.js';
import { sequencesOf } from './sequences.js';
import type { Sequence } from './sequences.js';

/** A character, with the marks and signs that belong to it, and what it is to be drawn in. */
export interface FaceWish {
  readonly text: string;
  readonly typeface: Typeface;
  /** The Latin face draws it, if there is one. */
  readonly isLatin: boolean;
  /** It stands among Chinese, so quotes and dashes must be full-width. */
  readonly isEastAsian: boolean;
}

/** A width that is not the grid's. */
export interface OffGrid {
  readonly kind: GridKind;
  /** The face whose width it is: the one that draws, or the typeface's own that is passed over. */
  readonly family: string;
  /** In em. */
  readonly expected: number;
  readonly actual: number;
}

/** The face a character is drawn with. */
export interface ChosenFace {
  readonly face: Face;
  /** `own`: the typeface's; `lacking`: that one lacks it; `offGrid`: that one's is not full-width. */
  readonly reason: 'own' | 'lacking' | 'offGrid';
  /** The form its selector asks for is in no face. */
  readonly lacksVariation: boolean;
  /** Absent: it is as wide as the grid needs, or need not be. */
  readonly offGrid?: OffGrid;
}

const hasAll = (face: Face, sequences: readonly Sequence[]): boolean => sequences.every(({ codePoint }) => codePoint === undefined || face.hasCharacter(codePoint));
const hasForm = (face: Face, { codePoint, selector }: Sequence): boolean => codePoint !== undefined && selector !== undefined && face.hasVariation(codePoint, selector);

/** Marks that a face may have in Latin width; another face's full-width one serves better than a hole in the line. */
function fullWidthFace(chain: readonly Face[], codePoint: number): Face | undefined {
  const kind = gridKindOf(codePoint);
  if (kind !== 'quote' && kind !== 'dash') return undefined;
  return chain.find((face) => face.hasCharacter(codePoint) && isOnGrid(face, codePoint));
}

/**
 * Chooses the face a character is drawn with: the first of the typeface's chain that has it with all its marks.
 *
 * The form a variation selector asks for goes before the order of the chain. A quote, dash or ellipsis among Chinese that
 * is narrower than one em in its own face is taken from the first face that has it full-width. Undefined: no face has it.
 *
 * @example
 * chooseFace(fontSet, { text: '㎡', typeface: 'fangsong', isLatin: false, isEastAsian: true })?.face.familyName
 */
export function chooseFace({ chains, roman }: FontSet, { text, typeface, isLatin, isEastAsian }: FaceWish): ChosenFace | undefined {
  const sequences = sequencesOf(text);
  const chain = isLatin && roman && hasAll(roman, sequences) ? [roman] : chains[typeface];
  const face = chain.find((one) => hasAll(one, sequences));
  const [first] = sequences;
  if (!face || !first) return undefined;
  const { codePoint, selector } = first;
  const reasonFor = (one: Face): 'own' | 'lacking' => (one === chain[0] ? 'own' : 'lacking');
  if (selector !== undefined) {
    const withForm = chain.find((one) => hasAll(one, sequences) && hasForm(one, first));
    return withForm ? { face: withForm, reason: reasonFor(withForm), lacksVariation: false } : { face, reason: reasonFor(face), lacksVariation: true };
  }
  if (codePoint === undefined || isOnGrid(face, codePoint)) return { face, reason: reasonFor(face), lacksVariation: false };
  const wider = isEastAsian ? fullWidthFace(chain, codePoint) : undefined;
  const offGrid = { kind: gridKindOf(codePoint)!, family: face.familyName, expected: gridWidthOf(codePoint)!, actual: face.advanceOf(codePoint) };
  return { face: wider ?? face, reason: wider ? 'offGrid' : reasonFor(face), lacksVariation: false, offGrid };
}
