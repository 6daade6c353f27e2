import type { DocumentHead } from './nodes.js';
import { plainText } from './plainText.js';

/** 发文机关标志 as it is set, in points: the same in the PDF and in Word files. */
export interface IssuerMarkMeasures {
  readonly size: number;
  /** From one organ of a joint mark to the next. */
  readonly pitch: number;
  /** Between the organs and 文件 beside them. */
  readonly gap: number;
  /** From the upper edge of the first organ to the lower edge of the last. */
  readonly height: number;
}

/** 文件 stands half its size beside the organs of a joint mark. */
const gapShare = 0.5;
/** 小六, as in tables: nobody reads what is smaller. */
const smallest = 6.5;
/** Characters of room to spare, since a flow program breaks a line that is a hair too wide. */
const spare = 0.3;

/**
 * Gives the size of 发文机关标志: the largest in half points at which its longest line, with 文件 beside it, fits; 小六 when none does.
 *
 * @param largest size and pitch when there is room, in points; the pitch becomes smaller with the size.
 * @param width of the text area, in points.
 */
export function issuerMarkMeasures({ organs, documentWord }: NonNullable<DocumentHead['issuerMark']>, largest: { readonly size: number; readonly linePitch: number }, width: number): IssuerMarkMeasures {
  const lengths = organs.map(({ inlines }) => [...plainText(inlines)].length);
  const characters = Math.max(1, ...lengths) + (documentWord ? gapShare + [...plainText(documentWord.inlines)].length : 0);
  const size = Math.min(largest.size, Math.max(smallest, Math.floor((2 * width) / (characters + spare)) / 2));
  const pitch = (size * largest.linePitch) / largest.size;
  return { size, pitch, gap: gapShare * size, height: (organs.length - 1) * pitch + size };
}

/** A row of 签发人: one name or two. */
export const signersPerRow = 2;

/**
 * Parts 签发人 into rows of two names (GB/T 9704-2012 7.2).
 *
 * @example
 * signerRows(['甲', '乙', '丙']) //=> [['甲', '乙'], ['丙']]
 */
export function signerRows<Name>(names: readonly Name[]): readonly (readonly Name[])[] {
  return Array.from({ length: Math.ceil(names.length / signersPerRow) }, (_, row) => names.slice(row * signersPerRow, (row + 1) * signersPerRow));
}
