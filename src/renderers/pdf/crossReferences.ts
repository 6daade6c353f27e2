/** Where an object stands: in the file itself, in an object stream, or nowhere. */
export type Place =
  | { readonly kind: 'free' }
  | { readonly kind: 'plain'; readonly offset: number }
  | { readonly kind: 'packed'; readonly stream: number; readonly index: number };

function fieldsOf(place: Place): readonly [number, number, number] {
  switch (place.kind) {
    case 'free':
      return [0, 0, 0xffff];
    case 'plain':
      return [1, place.offset, 0];
    case 'packed':
      return [2, place.stream, place.index];
  }
}

/**
 * Writes the table of objects as the rows of a cross-reference stream (ISO 32000-1, 7.5.8), each as its difference from
 * the row above (PNG's “up”, 7.4.4.4): neighbours in an object stream then differ in one byte, and the table packs to little.
 */
export function crossReferenceStream(places: readonly Place[]): { readonly entries: string; readonly bytes: Uint8Array } {
  // Files from 16 MB on need four bytes for their places; lines of an object stream number less than 65,536.
  const offsetBytes = places.some((place) => place.kind === 'plain' && place.offset > 0xffffff) ? 4 : 3;
  const columns = 1 + offsetBytes + 2;
  const bytes = new Uint8Array(places.length * (columns + 1));
  let [above, row] = [new Uint8Array(columns), new Uint8Array(columns)];
  for (let index = 0; index < places.length; index += 1) {
    const [kind, second, third] = fieldsOf(places[index]!);
    row[0] = kind;
    for (let at = 0; at < offsetBytes; at += 1) row[offsetBytes - at] = Math.floor(second / 256 ** at) % 256;
    row[columns - 2] = third >>> 8;
    row[columns - 1] = third & 0xff;
    const start = index * (columns + 1);
    bytes[start] = 2;
    for (let at = 0; at < columns; at += 1) bytes[start + 1 + at] = row[at]! - above[at]!;
    [above, row] = [row, above];
  }
  return { entries: `/Size ${places.length}/W[1 ${offsetBytes} 2]/DecodeParms<</Predictor 12/Columns ${columns}>>`, bytes };
}
