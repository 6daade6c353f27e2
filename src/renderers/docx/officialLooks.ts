/** How the parts of a document under a cover look in its Word file: the stylesheet's values, fitted to the texts there are. */
import { issuerMarkMeasures } from '../../document/issuerMark.js';
import type { IssuerMarkMeasures } from '../../document/issuerMark.js';
import type { Document, DocumentHead, Paragraph, ParagraphRole } from '../../document/nodes.js';
import { plainText } from '../../document/plainText.js';
import type { ResolvedParagraph, ResolvedStylesheet } from '../../stylesheet/resolve.js';
import type { ParagraphLook } from './properties.js';
import { headRuleStyle, headSpaceStyle, imprintAnchorStyle } from './styleNames.js';
import type { StyleName } from './styleNames.js';
import { textWidth } from './textWidth.js';

/** An exact line has its baseline at 80 % of its height; the em box of a Chinese character goes 88 % up from there and 12 % down. */
const baselineShare = 0.8;
const emAscent = 0.88;

const officialParts: ReadonlySet<ParagraphRole> = new Set<ParagraphRole>([
  'copyNumber', 'securityClassification', 'urgency', 'issuerMark', 'documentNumber', 'signers', 'signerName', 'recipients', 'annexList',
  'sealedSignature', 'sealedDate', 'note', 'annexMark', 'annexTitle', 'copiesTo', 'printedBy', 'printedOn',
]);

/** Says whether a role is of a document under a cover; its style is written only where it is used. */
export const isOfficialPart = (role: ParagraphRole): boolean => officialParts.has(role);

/** Width in points of text in a look, as estimated without faces. @param gap between Chinese and digits, in characters. */
export function estimatedWidth(text: string, { size, letterSpacing }: Pick<ResolvedParagraph, 'size' | 'letterSpacing'>, gap = 0): number {
  return textWidth(text, gap) * (size + letterSpacing);
}

/** Where the texts of labelled paragraphs begin, from the left edge of the text area. */
export function labelledStart(paragraphs: readonly Paragraph[], look: ResolvedParagraph): number {
  return look.startIndent + Math.max(0, ...paragraphs.map(({ label = '' }) => estimatedWidth(label, look)));
}

/** The size of 发文机关标志, the same as in the PDF. */
export function markMeasures(mark: NonNullable<DocumentHead['issuerMark']>, { page, paragraphs }: ResolvedStylesheet): IssuerMarkMeasures {
  return issuerMarkMeasures(mark, paragraphs.issuerMark, page.textWidth);
}

/** The blank above 发文机关标志, so that its characters begin where the stylesheet wants them. */
function spaceAboveMark({ marks, issuerMark }: DocumentHead, sheet: ResolvedStylesheet): number {
  const { size, pitch } = markMeasures(issuerMark!, sheet);
  return Math.max(0, sheet.head.markDistance - marks.length * sheet.page.linePitch - (baselineShare * pitch - emAscent * size));
}

/** From the lower edge of the last line of 发文机关标志 to 发文字号. */
export function spaceAboveNumber({ issuerMark }: DocumentHead, sheet: ResolvedStylesheet): number {
  if (!issuerMark) return sheet.head.spaceBeforeNumber;
  const { size, pitch } = markMeasures(issuerMark, sheet);
  return sheet.head.spaceBeforeNumber - (pitch - baselineShare * pitch - (1 - emAscent) * size);
}

function headLooks(head: DocumentHead, sheet: ResolvedStylesheet): readonly (readonly [ParagraphRole, ParagraphLook])[] {
  const { paragraphs } = sheet;
  const { issuerMark, signers, documentNumber } = head;
  const measures = issuerMark && markMeasures(issuerMark, sheet);
  const isJoint = (issuerMark?.organs.length ?? 0) > 1;
  return [
    ...head.marks.map(({ role }) => [role, paragraphs[role]] as const),
    ...(measures ? [['issuerMark', { ...paragraphs.issuerMark, size: measures.size, linePitch: measures.pitch, spaceBefore: isJoint ? 0 : spaceAboveMark(head, sheet) }] as const] : []),
    // Beside 签发人 the number begins one character in; alone it stands in the middle of the whole line.
    ...(documentNumber || signers ? [['documentNumber', { ...paragraphs.documentNumber, ...(signers ? { alignment: 'left' as const } : { startIndent: 0 }) }] as const] : []),
  ];
}

function bodyLook(role: ParagraphRole, { blocks }: Document, { paragraphs }: ResolvedStylesheet): ParagraphLook {
  const look = paragraphs[role];
  const own = blocks.filter((block): block is Paragraph => block.type === 'paragraph' && block.role === role);
  if (role === 'annexList') {
    const start = labelledStart(own, look);
    return { ...look, startIndent: start, firstLineIndent: look.startIndent - start, spaceBefore: 0 };
  }
  // Tabs hold them in the middle of their seals.
  return role === 'sealedSignature' || role === 'sealedDate' ? { ...look, alignment: 'left', startIndent: 0, endIndent: 0 } : look;
}

function imprintLooks({ copiesTo }: NonNullable<Document['imprint']>, { paragraphs }: ResolvedStylesheet): readonly (readonly [ParagraphRole, ParagraphLook])[] {
  const start = copiesTo ? labelledStart([copiesTo], paragraphs.copiesTo) : 0;
  return [
    ['copiesTo', { ...paragraphs.copiesTo, spaceBefore: 0, startIndent: start, firstLineIndent: paragraphs.copiesTo.startIndent - start }],
    ['printedBy', paragraphs.printedBy],
    ['printedOn', paragraphs.printedOn],
  ];
}

/** How much higher than in the middle of its line a character must stand to be in the middle between two rules, in points. */
export function imprintLift({ paragraphs: { copiesTo } }: ResolvedStylesheet): number {
  return baselineShare * copiesTo.linePitch - (copiesTo.linePitch - copiesTo.size) / 2 - emAscent * copiesTo.size;
}

/** The looks of the official parts a document has, by role. */
export function partLooks(document: Document, sheet: ResolvedStylesheet): ReadonlyMap<ParagraphRole, ParagraphLook> {
  const roles = new Set(document.blocks.flatMap((block) => (block.type === 'paragraph' && isOfficialPart(block.role) ? [block.role] : [])));
  return new Map([
    ...(document.head ? headLooks(document.head, sheet) : []),
    ...[...roles].map((role) => [role, bodyLook(role, document, sheet)] as const),
    ...(document.imprint ? imprintLooks(document.imprint, sheet) : []),
  ]);
}

/** The paragraphs of 版头 and 版记 that say nothing: the blank above a joint mark, the red rule, the anchor of 版记. */
export function coverLooks({ head, imprint }: Document, sheet: ResolvedStylesheet): readonly { readonly name: StyleName; readonly look: ParagraphLook }[] {
  const thin: ParagraphLook = { ...sheet.paragraphs.body, size: 1, letterSpacing: 0, alignment: 'left', firstLineIndent: 0, linePitch: 1 };
  const { documentNumber } = sheet.paragraphs;
  const hasNumber = head?.documentNumber !== undefined || head?.signers !== undefined;
  const isJoint = (head?.issuerMark?.organs.length ?? 0) > 1;
  // What the number's line has below its characters counts for the distance of the rule; so does the rule's own thin line.
  const below = hasNumber ? (1 - baselineShare) * documentNumber.linePitch - (1 - emAscent) * documentNumber.size : 0;
  return [
    ...(head && isJoint ? [{ name: headSpaceStyle, look: { ...thin, linePitch: Math.max(1, spaceAboveMark(head, sheet)) } }] : []),
    ...(head?.issuerMark || hasNumber
      ? [{ name: headRuleStyle, look: { ...thin, spaceBefore: Math.max(0, sheet.head.ruleDistance - below - 1), spaceAfter: sheet.head.spaceBeforeTitle, color: sheet.head.ruleColor, ruleBelow: sheet.head.ruleWidth } }]
      : []),
    ...(imprint ? [{ name: imprintAnchorStyle, look: thin }] : []),
  ];
}

/** Several signatures without seals begin one below the other (GB/T 9704-2012 7.3.5.2), so that the longest ends where a single one does. */
export function stackedLook({ blocks }: Document, look: ParagraphLook & { readonly endIndent: number }, { page, composition }: ResolvedStylesheet): ParagraphLook {
  const signatures = blocks.filter((block): block is Paragraph => block.type === 'paragraph' && block.role === 'signature');
  if (signatures.length < 2) return look;
  const widest = Math.max(...signatures.map(({ inlines }) => estimatedWidth(plainText(inlines), look, composition.cjkLatinGap)));
  return { ...look, alignment: 'left', startIndent: Math.max(0, page.textWidth - look.endIndent - widest), endIndent: 0 };
}
