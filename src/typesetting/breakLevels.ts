/** How willingly a line is broken before a character; the higher, the better. */
export const breakLevels = {
  /** 避头尾: only when a single unit is wider than the line and nothing better is in it. */
  never: 0,
  /** Inside a word, a number or a dash: only when that is wider than a whole line. */
  emergency: 1,
  /** Inside an address, a hyphenated word or a document number's code: when the line would gape otherwise. */
  discouraged: 2,
  good: 3,
  forced: 4,
} as const;
