/** Follows the marked content of a page: which operators stand in which mark. */

const paints = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'Tj', 'TJ', "'", '"', 'Do', 'sh', 'BI']);

export interface PageMarks {
  /** Marked content identifiers with their tags, in the order of drawing. */
  readonly marks: readonly { readonly tag: string; readonly id: number }[];
  readonly faults: readonly string[];
}

/** Takes strings out, whose bytes may look like operators. */
const withoutStrings = (contents: string): string => contents.replace(/\((?:\\[\s\S]|[^\\()])*\)/g, ' ').replace(/<[0-9a-fA-F\s]*>(?!>)/g, ' ');

interface Open {
  readonly isArtifact: boolean;
  readonly isContent: boolean;
}

/**
 * Reads the marks of one page's contents.
 *
 * Faults: something painted outside every mark, an artifact inside content or content inside an artifact, content in
 * content, a mark that is not closed, an identifier used twice. A path without points paints nothing.
 */
export function readMarks(contents: string): PageMarks {
  const marks: { tag: string; id: number }[] = [];
  const faults: string[] = [];
  const open: Open[] = [];
  let hasPath = false;
  let operands: string[] = [];
  const begin = (tag: string, id: number | undefined): void => {
    const isArtifact = tag === '/Artifact';
    if (open.some((mark) => mark.isContent || mark.isArtifact) && (isArtifact || id !== undefined)) faults.push(`${tag} ${id ?? ''} inside another mark`);
    if (id !== undefined && marks.some((mark) => mark.id === id)) faults.push(`MCID ${id} twice`);
    if (id !== undefined) marks.push({ tag, id });
    open.push({ isArtifact, isContent: id !== undefined });
  };
  for (const token of withoutStrings(contents).replace(/<<|>>|[[\]]/g, ' ').split(/\s+/)) {
    if (token === 'BMC' || token === 'BDC') {
      const at = operands.indexOf('/MCID');
      begin(operands[0] ?? '', at < 0 ? undefined : Number(operands[at + 1]));
    } else if (token === 'EMC') {
      if (!open.pop()) faults.push('EMC without a mark');
    } else if (paints.has(token)) {
      const draws = !/^[SsfFBb]\*?$/.test(token) || hasPath;
      if (draws && !open.some((mark) => mark.isArtifact || mark.isContent)) faults.push(`${token} outside every mark`);
      hasPath = false;
    } else if (token === 'm' || token === 're') hasPath = true;
    else if (token === 'n') hasPath = false;
    operands = /^[A-Za-z'"]/.test(token) ? [] : [...operands, token];
  }
  if (open.length > 0) faults.push(`${open.length} marks not closed`);
  return { marks, faults };
}
