import type { Path } from '../diagnostics/diagnostic.js';
import type { Inline, Paragraph, ParagraphRole, Text } from '../document/nodes.js';
import type { Label } from '../forms/form.js';

/**
 * A run of text.
 *
 * @example
 * text('予以公开') //=> { type: 'text', text: '予以公开' }
 */
export function text(value: string, role?: Text['role']): Text {
  return Object.freeze({ type: 'text', text: value, ...(role && { role }) });
}

/**
 * A paragraph of one run, or of the inlines given.
 *
 * @example
 * paragraph('body', '予以公开').inlines //=> [{ type: 'text', text: '予以公开' }]
 */
export function paragraph(role: ParagraphRole, content: string | readonly Inline[], origin?: Path): Paragraph {
  const inlines = typeof content === 'string' ? [text(content)] : content;
  return Object.freeze({ type: 'paragraph', role, inlines: Object.freeze(inlines), ...(origin && { origin }) });
}

/**
 * A paragraph with a label before its first line.
 *
 * @example
 * labelled('copiesTo', '抄送：', '某县人民政府。').label //=> '抄送：'
 */
export function labelled(role: ParagraphRole, label: string, content: string, origin: Path): Paragraph {
  return Object.freeze({ ...paragraph(role, content, origin), label });
}

/**
 * Lines with forced breaks between them.
 *
 * @example
 * lines(['某市', '年度报告']).map(({ type }) => type) //=> ['text', 'lineBreak', 'text']
 */
export function lines(values: readonly string[]): readonly Inline[] {
  return values.flatMap((value, index): Inline[] => (index === 0 ? [text(value)] : [{ type: 'lineBreak' }, text(value)]));
}

/**
 * A label's text with a break hint at each place where it is best broken.
 *
 * @example
 * labelInlines({ text: '商业企业', breaks: [2] }).map(({ type }) => type) //=> ['text', 'breakHint', 'text']
 */
export function labelInlines(label: Label): readonly Inline[] {
  const cuts = [0, ...label.breaks, label.text.length];
  return cuts.slice(1).flatMap((end, index): Inline[] => {
    const piece = text(label.text.slice(cuts[index], end));
    return index === 0 ? [piece] : [{ type: 'breakHint' }, piece];
  });
}
