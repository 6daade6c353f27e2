/** Names that differ from report to report, so that no peer lives on glyphs it has drawn before. */

/** The 3,755 ideographs of GB/T 2312 level 1, which every face here has. */
const ideographs = (() => {
  const decoder = new TextDecoder('gb2312');
  const bytes = [];
  for (let row = 0xb0; row <= 0xd7; row += 1) for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell += 1) bytes.push(row, cell);
  return [...decoder.decode(Uint8Array.from(bytes))];
})();

/** Gives the same whole numbers below `limit` for the same seed (Park and Miller's generator). */
export function numbersFrom(seed) {
  let state = (seed % 2147483646) + 1;
  return (limit) => {
    state = (state * 48271) % 2147483647;
    return state % limit;
  };
}

/** Gives a name of so many ideographs. */
export function nameOf(next, length) {
  return Array.from({ length }, () => ideographs[next(ideographs.length)]).join('');
}
