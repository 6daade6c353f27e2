/** Operands the first operator of a charstring takes of its own, by operator (Adobe Technical Note 5177, 4.1); stems and masks take pairs. */
const takes: ReadonlyMap<number, number> = new Map([[4, 1], [22, 1], [21, 2], [14, 0]]);
const isOfStems = (operator: number): boolean => operator === 1 || operator === 3 || (operator >= 18 && operator <= 20) || operator === 23;

/**
 * Gives the advance a charstring without subroutines says before its first operator, less the nominal one of its Private DICT
 * (Adobe Technical Note 5177, 3.1); undefined: it says none, and the default one holds.
 *
 * @throws Error when it begins with what is neither hint nor move: a path from nowhere, or reckoning, which no known face's do.
 */
export function charstringWidth(charstring: Uint8Array): number | undefined {
  let [at, count, first] = [0, 0, 0];
  while (at < charstring.length) {
    const byte = charstring[at]!;
    if (byte < 32 && byte !== 28) {
      const own = takes.get(byte);
      if (own === undefined && !isOfStems(byte)) throw new Error(`CFF: operator ${byte} at the beginning of a charstring`);
      const hasWidth = own === undefined ? count % 2 === 1 : count > own;
      return hasWidth ? first : undefined;
    }
    if (count === 0) first = operandAt(charstring, at);
    count += 1;
    at += byte === 28 ? 3 : byte < 247 ? 1 : byte < 255 ? 2 : 5;
  }
  return undefined;
}

/** Bytes that are missing count as 0, as elsewhere. */
export function operandAt(charstring: Uint8Array, at: number): number {
  const byte = (place: number): number => charstring[at + place] ?? 0;
  const first = byte(0);
  if (first === 28) return ((byte(1) << 24) | (byte(2) << 16)) >> 16;
  if (first <= 246) return first - 139;
  if (first <= 250) return (first - 247) * 256 + byte(1) + 108;
  if (first <= 254) return -(first - 251) * 256 - byte(1) - 108;
  return ((byte(1) << 24) | (byte(2) << 16) | (byte(3) << 8) | byte(4)) / 65536;
}
