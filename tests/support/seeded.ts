/** Numbers that look drawn by lot and are the same ones each time: mulberry32. Each call gives one from 0 up to, not with, `below`. */
export function seededNumbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** A copy with single bits turned, at places drawn by a seed; `from` on, so that a signature can be spared. */
export function bitsTurned(bytes: Uint8Array, seed: number, count: number, from = 0): Uint8Array {
  const draw = seededNumbers(seed);
  const copy = Uint8Array.from(bytes);
  for (let turned = 0; turned < count; turned += 1) copy[from + draw(copy.length - from)]! ^= 1 << draw(8);
  return copy;
}

/** The first 2 %, 4 % … 98 % of bytes, by percentage. */
export function cutAtEach2Percent(bytes: Uint8Array): readonly (readonly [percent: number, bytes: Uint8Array])[] {
  return Array.from({ length: 49 }, (_, index) => (index + 1) * 2).map((percent) => [percent, bytes.subarray(0, Math.floor((bytes.length * percent) / 100))] as const);
}
