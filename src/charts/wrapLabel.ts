/** Latin words and numbers are never parted; Chinese characters are, but closing marks stay with what is before them, and so do combining marks and joiners. */
const pieces = /(?:[A-Za-z0-9.,%+\-/][\p{M}\p{Cf}]*)+[，。、；：）”’》]*|\s+|[（“‘《]*[^\sA-Za-z0-9][\p{M}\p{Cf}]*[，。、；：）”’》]*/gu;
/** A character with what belongs to it. */
const clusters = /[^][\p{M}\p{Cf}]*/gu;

/**
 * Breaks a label into lines of at most a width; a word that is wider is broken anywhere.
 *
 * @example
 * wrapLabel('予以公开', 2, (text) => text.length) //=> ['予以', '公开']
 */
export function wrapLabel(text: string, width: number, widthOf: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const parts = (text.match(pieces) ?? [text]).flatMap((piece) => (widthOf(piece) > width ? piece.match(clusters)! : [piece]));
  for (const piece of parts) {
    if (line !== '' && widthOf(line + piece) > width) {
      lines.push(line.trim());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trim()];
}
