/** How large a report may be; what is beyond is refused with a `limit-exceeded` finding. */
export interface ReportLimits {
  /** Levels of nesting of the input. */
  readonly depth: number;
  /** Lists, mappings and scalars of the input. */
  readonly values: number;
  /** UTF-16 units of all texts together. */
  readonly characters: number;
  /** Rows of a table that is not one of the official three; at most 5,000, as the schema says. */
  readonly rows: number;
  /** Columns of such a table; at most 63, which is Word's own limit. */
  readonly columns: number;
  readonly pictures: number;
}

/**
 * The largest reports have some thirty thousand characters and a thousand values. 400,000 characters fill 650 full pages of
 * 22 lines by 28, which are laid out and drawn in some two seconds; a million would take longer than a stranger's file may.
 */
export const reportLimits: ReportLimits = Object.freeze({ depth: 64, values: 200_000, characters: 400_000, rows: 5000, columns: 63, pictures: 500 });
