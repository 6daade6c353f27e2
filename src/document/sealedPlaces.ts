/** Lengths in points. */
export interface SealedMeasures {
  readonly textWidth: number;
  /** From the right edge of the text area to the date. */
  readonly dateIndent: number;
  readonly characterSize: number;
  readonly sealDiameter: number;
}

/** A signature, by its place in the order of issuers, and its middle from the left edge of the text area. */
export interface SealedPlace {
  readonly index: number;
  readonly middle: number;
}

export interface SealedPlaces {
  /** The date's, and the last signature's. */
  readonly middle: number;
  readonly rows: readonly (readonly SealedPlace[])[];
  /** From one row to the next. */
  readonly rowDistance: number;
}

/** Between two seals. */
const leastGap = 4;

/** Rows of so many, in order; only the first may have fewer, since the last one ends above the date. */
function rowsOf(count: number, most: number): readonly (readonly number[])[] {
  const first = count % most || most;
  const starts = [0, ...Array.from({ length: Math.ceil((count - first) / most) }, (_, row) => first + row * most)];
  return count === 0 ? [] : starts.map((start, row) => Array.from({ length: row === 0 ? Math.min(first, count) : most }, (_, index) => start + index));
}

/**
 * Gives the places of signatures under seals (GB/T 9704-2012 7.3.5.1), the same for the PDF and for Word files.
 *
 * The date ends so far from the right, the signature stands in the middle above it; where the signature is so long that
 * it would leave the text area, both move left. Several signatures stand side by side, as far apart as names and seals
 * need, the last one above the date; what does not fit a row goes into a row above it, so that no seals touch.
 *
 * @param signatures widths. @param date width; 0 when there is none.
 * @example
 * sealedPlaces([100], 60, { textWidth: 442, dateIndent: 64, characterSize: 16, sealDiameter: 119 }).middle //=> 348
 */
export function sealedPlaces(signatures: readonly number[], date: number, { textWidth, dateIndent, characterSize, sealDiameter }: SealedMeasures): SealedPlaces {
  const middle = Math.min(textWidth - dateIndent - date / 2, textWidth - Math.max(0, ...signatures) / 2);
  const pairs = signatures.slice(1).map((width, index) => (width + signatures[index]!) / 2 + characterSize);
  const distance = Math.max(sealDiameter + leastGap, ...pairs);
  const placed = (row: readonly number[]): readonly SealedPlace[] => row.map((index, column) => ({ index, middle: middle - (row.length - 1 - column) * distance }));
  const fits = (row: readonly number[]): boolean => placed(row).every(({ index, middle: at }) => at >= Math.max(signatures[index]!, sealDiameter) / 2);
  let most = Math.max(1, signatures.length);
  while (most > 1 && !rowsOf(signatures.length, most).every(fits)) most -= 1;
  return { middle, rows: rowsOf(signatures.length, most).map(placed), rowDistance: sealDiameter + leastGap };
}
