/** How willingly a line is broken before a character; the higher, the better. */
export const breakLevels = {
  /** 避头尾: only when a single unit is wider than the line and nothing better is in it. */
  never: 0,
  /** Inside a word, a number or a dash: only when that is wider than a whole line. */
  emergency: 1,
  /** Behind the smaller delimiters of an address (. @ - _): only when the line would gape widely otherwise. */
  reluctant: 2,
  /** Behind / ? & of an address, in a hyphenated word or before a document number: when the line would gape otherwise. */
  discouraged: 3,
  good: 4,
  forced: 5,
} as const;
