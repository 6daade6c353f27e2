import type { Paragraph as DocxParagraph, TextRun } from 'docx';
import type { Block, Paragraph, ParagraphRole } from '../../document/nodes.js';
import { plainText } from '../../document/plainText.js';
import { sealedPlaces } from '../../document/sealedPlaces.js';
import { pointsToTwips } from '../../measure/length.js';
import type { ResolvedStylesheet } from '../../stylesheet/resolve.js';
import type { Docx } from './docxPackage.js';
import { estimatedWidth, labelledStart } from './officialLooks.js';
import { textRuns } from './paragraphs.js';
import { paragraphStyleNames } from './styleNames.js';

const tabRun = (docx: Docx): TextRun => new docx.TextRun({ children: [new docx.Tab()] });

/** 附件说明: the style hangs the first line; a further number is brought below the first one by a tab. */
export function annexListBlocks(docx: Docx, paragraphs: readonly Paragraph[], { paragraphs: looks }: ResolvedStylesheet): readonly DocxParagraph[] {
  const look = looks.annexList;
  const start = labelledStart(paragraphs, look);
  return paragraphs.map(({ label = '', inlines }, index) => {
    const position = start - estimatedWidth(label, look);
    const isHere = position <= look.startIndent + 0.01;
    return new docx.Paragraph({
      style: paragraphStyleNames.annexList.id,
      ...(index === 0 && { spacing: { before: pointsToTwips(look.spaceBefore) } }),
      ...(!isHere && { tabStops: [{ type: docx.TabStopType.LEFT, position: pointsToTwips(position) }] }),
      children: [...(isHere ? [] : [tabRun(docx)]), ...textRuns(docx, [{ type: 'text', text: label }, ...inlines])],
    });
  });
}

/** 署名 under seals and 成文日期, each held in the middle of its place by a centred tab. */
export function sealedBlocks(docx: Docx, closing: readonly Paragraph[], { page, paragraphs, seal, composition }: ResolvedStylesheet): readonly DocxParagraph[] {
  const { sealedSignature: look, sealedDate } = paragraphs;
  const signatures = closing.filter(({ role }) => role === 'sealedSignature');
  const dates = closing.filter(({ role }) => role === 'sealedDate');
  const [widths, dateWidths] = [signatures, dates].map((list) => list.map(({ inlines }) => estimatedWidth(plainText(inlines), look, composition.cjkLatinGap)));
  const measures = { textWidth: page.textWidth, dateIndent: sealedDate.endIndent, characterSize: look.size, sealDiameter: seal.diameter };
  const { middle, rows, rowDistance } = sealedPlaces(widths!, dateWidths![0] ?? 0, measures);
  const line = (style: string, parts: readonly (readonly [Paragraph, number])[], spaceBefore: number | undefined, isKept: boolean): DocxParagraph =>
    new docx.Paragraph({
      style,
      ...(isKept && { keepNext: true }),
      tabStops: parts.map(([, position]) => ({ type: docx.TabStopType.CENTER, position: pointsToTwips(position) })),
      ...(spaceBefore !== undefined && { spacing: { before: pointsToTwips(spaceBefore) } }),
      children: parts.flatMap(([{ inlines }]) => [tabRun(docx), ...textRuns(docx, inlines)]),
    });
  return [
    ...rows.map((row, index) => {
      const parts = row.map((place) => [signatures[place.index]!, place.middle] as const);
      return line(paragraphStyleNames.sealedSignature.id, parts, index === 0 ? undefined : rowDistance - look.linePitch, true);
    }),
    ...dates.map((date) => line(paragraphStyleNames.sealedDate.id, [[date, middle]], undefined, false)),
  ];
}

type Sequence = 'annexList' | 'sealedSignature' | 'sealedDate';

/** What is made together: the list of annexes, and signatures under seals with their date. */
const sequences: Readonly<Record<Sequence, { readonly roles: readonly ParagraphRole[]; readonly make: typeof sealedBlocks }>> = {
  annexList: { roles: ['annexList'], make: annexListBlocks },
  sealedSignature: { roles: ['sealedSignature', 'sealedDate'], make: sealedBlocks },
  sealedDate: { roles: ['sealedSignature', 'sealedDate'], make: sealedBlocks },
};

/** Whether a paragraph is made together with its neighbours. */
export function isInSequence({ role }: Paragraph): boolean {
  return role in sequences;
}

/** Makes a whole sequence at its first paragraph, nothing at the others. */
export function sequenceBlocks(docx: Docx, blocks: readonly Block[], index: number, sheet: ResolvedStylesheet): readonly DocxParagraph[] {
  const { roles, make } = sequences[(blocks[index] as Paragraph).role as Sequence];
  const isOwn = (block: Block | undefined): boolean => block?.type === 'paragraph' && roles.includes(block.role);
  if (isOwn(blocks[index - 1])) return [];
  const end = blocks.findIndex((block, at) => at > index && !isOwn(block));
  return make(docx, blocks.slice(index, end < 0 ? blocks.length : end) as readonly Paragraph[], sheet);
}
