/** Latin words and numbers are never parted; Chinese characters are, but closing marks stay with what is before them. */
const pieces = /[A-Za-z0-9.,%+\-/]+[，。、；：）”’》]*|\s+|[（“‘《]*[^\sA-Za-z0-9][，。、；：）”’》]*/gu;

/**
 * Breaks a label into lines of at most a width; a word that is wider is broken anywhere.
 *
 * @example
 * wrapLabel('予以公开', 2, (text) => text.length) //=> ['予以', '公开']
 */
export function wrapLabel(text: string, width: number, widthOf: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const parts = (text.match(pieces) ?? [text]).flatMap((piece) => (widthOf(piece) > width ? [...piece] : [piece]));
  for (const piece of parts) {
    if (line !== '' && widthOf(line + piece) > width) {
      lines.push(line.trim());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trim()];
}
