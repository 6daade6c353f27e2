import { issuerMarkMeasures, signerRows } from '../../document/issuerMark.js';
import type { Block, DocumentHead, Imprint, Paragraph } from '../../document/nodes.js';
import { element, joinHtml, textHtml } from './markup.js';
import type { Html } from './markup.js';
import { paragraphHtml } from './paragraphs.js';
import { className, points } from './styling.js';
import { inlinesHtml } from './writing.js';
import type { Writing } from './writing.js';

/** 发文机关标志: organs one below the other, 文件 beside them. On paper as large as the stylesheet has it, where it fits. */
function issuerMarkHtml(writing: Writing, { marks, issuerMark }: DocumentHead): readonly Html[] {
  if (!issuerMark) return [];
  const { sheet, styling } = writing;
  const { size } = issuerMarkMeasures(issuerMark, sheet.paragraphs.issuerMark, sheet.page.textWidth);
  const above = Math.max(0, sheet.head.markDistance - marks.length * sheet.page.linePitch);
  const organs = element('div', {}, joinHtml(issuerMark.organs.map((organ) => paragraphHtml(writing, organ)), '\n'));
  const word = issuerMark.documentWord && paragraphHtml(writing, issuerMark.documentWord, undefined, ['document-word']);
  // Paper alone reads these two.
  const measures = { '--gongkai-mark-size': points(size), '--gongkai-mark-above': points(above) };
  return [element('div', styling.attributes(['issuer'], measures), joinHtml(word ? [organs, word] : [organs]))];
}

/** 签发人 in rows of two names. */
function signersHtml(writing: Writing, { label, names }: NonNullable<DocumentHead['signers']>): Html {
  const { styling } = writing;
  const rows = signerRows(names).map((row) => {
    const spans = row.map((name) => element('span', styling.attributes([className(name.role)]), inlinesHtml(writing, name.inlines)));
    return element('span', styling.attributes(['signer-row']), joinHtml(spans.flatMap((span, index) => (index === 0 ? [span] : [textHtml('　'), span]))));
  });
  const own = element('span', {}, inlinesHtml(writing, label.inlines));
  return element('p', styling.attributes([className(label.role), 'labelled']), joinHtml([own, element('span', {}, joinHtml(rows))]));
}

/** 发文字号 in the middle; beside 签发人 on the left. */
function numberLine(writing: Writing, { documentNumber, signers }: DocumentHead): readonly Html[] {
  const number = documentNumber && paragraphHtml(writing, documentNumber, undefined, signers ? [] : ['alone']);
  const parts = [...(number ? [number] : []), ...(signers ? [signersHtml(writing, signers)] : [])];
  return parts.length === 0 ? [] : [element('div', writing.styling.attributes(['head-line', ...(signers ? ['apart'] : [])]), joinHtml(parts, '\n'))];
}

/** 版头 (GB/T 9704-2012 7.2): its parts in their order, and the red rule below. */
export function headHtml(writing: Writing, head: DocumentHead): Html {
  const ruled = [...issuerMarkHtml(writing, head), ...numberLine(writing, head)];
  const marks = head.marks.filter(({ inlines }) => inlines.length > 0).map((mark) => paragraphHtml(writing, mark));
  return element('header', writing.styling.attributes(['head', ...(ruled.length > 0 ? ['head-ruled'] : [])]), joinHtml([...marks, ...ruled], '\n'));
}

/** 版记 (GB/T 9704-2012 7.4) between its rules: 抄送, then 印发机关 and 印发日期 on one line. */
export function imprintHtml(writing: Writing, { copiesTo, printedBy, printedOn }: Imprint): Html {
  const printed = [printedBy, printedOn].flatMap((part) => (part ? [paragraphHtml(writing, part)] : []));
  const line = printed.length > 0 ? [element('div', writing.styling.attributes(['apart', ...(copiesTo ? ['imprint-rule'] : [])]), joinHtml(printed, '\n'))] : [];
  return element('footer', writing.styling.attributes(['imprint']), joinHtml([...(copiesTo ? [paragraphHtml(writing, copiesTo)] : []), ...line], '\n'));
}

/** Width of a label in em: Latin letters and digits count half. */
function labelWidth(label: string): number {
  return [...label].reduce((sum, character) => sum + (/[\u0020-\u007e]/.test(character) ? 0.5 : 1), 0);
}

/** 附件说明: the names stand below each other, their labels as wide as the widest. */
function annexListHtml(writing: Writing, annexes: readonly Paragraph[]): Html {
  const width = Math.max(...annexes.map(({ label = '' }) => labelWidth(label)));
  return joinHtml(annexes.map((annex, index) => paragraphHtml(writing, annex, undefined, index === 0 ? [] : ['follows'], { 'min-width': `${width}em` })), '\n');
}

/** 署名, one line an organ, and 成文日期 stand to each other, in a frame of their own. */
function closingHtml(writing: Writing, lines: readonly Paragraph[]): Html {
  const isSealed = lines.some(({ role }) => role === 'sealedDate');
  const written = lines.map((line) => paragraphHtml(writing, line, undefined, isSealed ? ['closed-sealed'] : [line.role === 'date' ? 'closed-date' : 'closed']));
  return element('div', writing.styling.attributes([isSealed ? 'closing-sealed' : 'closing']), joinHtml(written, '\n'));
}

/** Roles whose paragraphs stand to each other when they follow one another. */
const sequences: readonly { readonly roles: readonly string[]; readonly last?: string; readonly write: (writing: Writing, lines: readonly Paragraph[]) => Html }[] = [
  { roles: ['annexList'], write: annexListHtml },
  { roles: ['signature', 'date'], last: 'date', write: closingHtml },
  { roles: ['sealedSignature', 'sealedDate'], last: 'sealedDate', write: closingHtml },
];

/** Writes the paragraphs from a place on that stand to each other, and tells how many they are; undefined when there are none. */
export function sequenceHtml(writing: Writing, blocks: readonly Block[], from: number): { readonly html: Html; readonly count: number } | undefined {
  const sequence = sequences.find(({ roles }) => blocks[from]?.type === 'paragraph' && roles.includes(blocks[from].role));
  if (!sequence) return undefined;
  const rest = blocks.slice(from);
  const end = rest.findIndex((block) => block.type !== 'paragraph' || !sequence.roles.includes(block.role));
  const lines = rest.slice(0, end < 0 ? rest.length : end) as readonly Paragraph[];
  const isWhole = sequence.last === undefined || (lines.length > 1 && lines.at(-1)!.role === sequence.last);
  return isWhole ? { html: sequence.write(writing, lines), count: lines.length } : undefined;
}
