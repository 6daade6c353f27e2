/** How large a data file may be; what is beyond is refused with a `limit-exceeded` finding. */
export interface DataLimits {
  /** UTF-16 units of the text. */
  readonly characters: number;
  /** Lists, mappings and scalars, aliases unfolded. */
  readonly values: number;
  /** Levels of nesting. */
  readonly depth: number;
  /** Findings on syntax that are told; the rest are left out. */
  readonly findings: number;
}

/** A report has some ten thousand characters, a thousand values and eight levels; these limits leave ample room and stop hostile files. */
export const dataLimits: DataLimits = Object.freeze({ characters: 2_000_000, values: 100_000, depth: 60, findings: 20 });

/** How large a web page may be. */
export interface PageLimits {
  /** UTF-16 units of the source, pictures written into the page among them. */
  readonly characters: number;
  readonly elements: number;
  /** Attributes of one element. */
  readonly attributes: number;
  /** Levels of nesting. */
  readonly depth: number;
}

/** The largest pages of portals have some thousand elements in some forty levels; pictures written into the page count as characters. */
export const pageLimits: PageLimits = Object.freeze({ characters: 16_000_000, elements: 60_000, attributes: 1000, depth: 300 });
