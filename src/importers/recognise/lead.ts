/** A stretch of a paragraph that looks the same. */
export interface Stretch {
  readonly text: string;
  readonly isBold: boolean;
  /** A character style's name, or the like. */
  readonly style: string;
  /** The face of its Chinese characters. */
  readonly face: string;
}

const hasHan = /\p{Script=Han}/u;

/**
 * Counts the characters at the beginning that look different from what follows: bold, of a style of their own, or in another
 * face up to a mark; 0 when none do. Stretches without Chinese characters say nothing, since digits often have their own face.
 *
 * @example
 * const plain = { isBold: false, style: '', face: '' };
 * leadOf([{ ...plain, text: '（一）规范管理。', isBold: true }, { ...plain, text: '严格审查。' }]) //=> 8
 */
export function leadOf(stretches: readonly Stretch[]): number {
  const telling = stretches.filter(({ text }) => hasHan.test(text));
  const [first] = telling;
  const next = telling.find(({ isBold, style, face }) => isBold !== first!.isBold || style !== first!.style || face !== first!.face);
  if (!first || !next) return 0;
  const lead = stretches.slice(0, stretches.indexOf(next)).map(({ text }) => text).join('');
  const isMarked = (first.isBold && !next.isBold) || (first.style !== '' && first.style !== next.style);
  return isMarked || /[。：:；]\s*$/.test(lead) ? lead.length : 0;
}
