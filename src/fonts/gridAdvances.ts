import type { Face } from './face.js';

/** What must be of one width for characters to stand on the page's grid. */
export type GridKind = 'ideograph' | 'mark' | 'quote' | 'dash' | 'digit';

/**
 * Widths the grid of GB/T 9704-2012 5.2.3 needs, in em: Chinese characters and marks one each (GB/T 15834-2011 5.1; a dash or
 * an ellipsis is two such signs), digits half of one (GB/T 9704-2012 7.5).
 */
const gridKinds: Readonly<Record<GridKind, { readonly characters: string; readonly em: number }>> = {
  ideograph: { characters: '一国年龙', em: 1 },
  mark: { characters: '，。、；：？！（）《》〈〉【】〔〕「」『』', em: 1 },
  quote: { characters: '“”‘’', em: 1 },
  dash: { characters: '—…', em: 1 },
  digit: { characters: '0123456789', em: 0.5 },
};

const kindByCharacter: ReadonlyMap<number, GridKind> = new Map(
  (Object.keys(gridKinds) as GridKind[]).flatMap((kind) => [...gridKinds[kind].characters].map((character) => [character.codePointAt(0)!, kind] as const)),
);

/** Narrower than half a grid step of a full line (28 × 1/56 em), so no line gains or loses a character by it. */
const tolerance = 0.01;

/** Characters of a face that leave the grid. */
export interface GridFault {
  readonly kind: GridKind;
  readonly characters: readonly string[];
  /** What the grid needs, and the least and greatest width of these characters; em. */
  readonly expected: number;
  readonly least: number;
  readonly greatest: number;
}

/**
 * Says what width the grid needs of a character, in em, if it is one that must have it; any other ideograph counts as 一.
 *
 * @example
 * gridKindOf('—'.codePointAt(0)!) //=> 'dash'
 */
export function gridKindOf(codePoint: number): GridKind | undefined {
  return kindByCharacter.get(codePoint) ?? (codePoint >= 0x4e00 && codePoint <= 0x9fff ? 'ideograph' : undefined);
}

/** Gives the width the grid needs of a character, in em; undefined where any will do. */
export function gridWidthOf(codePoint: number): number | undefined {
  const kind = gridKindOf(codePoint);
  return kind && gridKinds[kind].em;
}

/** Says whether a face draws a character as wide as the grid needs; a character the grid does not ask for always is. */
export function isOnGrid(face: Face, codePoint: number): boolean {
  const kind = gridKindOf(codePoint);
  return kind === undefined || Math.abs(face.advanceOf(codePoint) - gridKinds[kind].em) <= tolerance;
}

/**
 * Lists the characters of a face that are wider or narrower than the page's grid needs, kind by kind; Chinese characters
 * by four samples. Characters the face lacks are not its fault here.
 *
 * @example
 * gridFaults(face).map(({ kind, characters }) => [kind, characters.join('')])
 */
export function gridFaults(face: Face): readonly GridFault[] {
  return (Object.keys(gridKinds) as GridKind[]).flatMap((kind) => {
    const codePoints = [...gridKinds[kind].characters].map((character) => character.codePointAt(0)!).filter((codePoint) => face.hasCharacter(codePoint));
    const off = codePoints.filter((codePoint) => !isOnGrid(face, codePoint));
    if (off.length === 0) return [];
    const widths = off.map((codePoint) => face.advanceOf(codePoint));
    return [{ kind, characters: off.map((codePoint) => String.fromCodePoint(codePoint)), expected: gridKinds[kind].em, least: Math.min(...widths), greatest: Math.max(...widths) }];
  });
}
