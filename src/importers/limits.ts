/** A report has some ten thousand characters, a thousand values and eight levels; these limits leave ample room and stop hostile files. */
export const limits = { characters: 2_000_000, values: 200_000, depth: 60, findings: 20 } as const;
