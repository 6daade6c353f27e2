/** Room for what is known of each character of a paragraph: one column a fact, index `i` the i-th character or boundary. */
export interface Columns {
  readonly offsets: Uint32Array;
  readonly classes: Uint8Array;
  readonly runOf: Uint32Array;
  readonly advances: Float64Array;
  readonly levels: Uint8Array;
  readonly kinds: Uint8Array;
  readonly lefts: Float64Array;
  readonly shrink: Float64Array;
  readonly stretch: Float64Array;
  readonly open: Uint32Array;
}

/** Longer paragraphs get columns of their own, so that one of them does not hold its memory for good. */
const longestKept = 4096;

function newColumns(capacity: number): Columns {
  return {
    offsets: new Uint32Array(capacity + 1),
    classes: new Uint8Array(capacity + 1),
    runOf: new Uint32Array(capacity + 1),
    advances: new Float64Array(capacity + 1),
    levels: new Uint8Array(capacity + 1),
    kinds: new Uint8Array(capacity + 1),
    lefts: new Float64Array(capacity + 1),
    shrink: new Float64Array(capacity + 1),
    stretch: new Float64Array(capacity + 1),
    open: new Uint32Array(capacity + 1),
  };
}

let spare: Columns | undefined;

/**
 * Lends columns for texts of up to `length` UTF-16 units while `use` runs.
 *
 * A report has hundreds of cells of a few characters; ten new arrays for each would cost more than setting them. The
 * columns hold what was left in them; nothing of them may outlive `use`. A call inside a call gets columns of its own.
 */
export function withColumns<Result>(length: number, use: (columns: Columns) => Result): Result {
  if (length > longestKept) return use(newColumns(length));
  const columns = spare ?? newColumns(longestKept);
  spare = undefined;
  try {
    return use(columns);
  } finally {
    spare = columns;
  }
}
