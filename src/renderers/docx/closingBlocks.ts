import type { Block, Paragraph, ParagraphRole } from '../../document/nodes.js';
import { plainText } from '../../document/plainText.js';
import { sealedPlaces } from '../../document/sealedPlaces.js';
import { pointsToTwips } from '../../measure/length.js';
import type { ResolvedStylesheet } from '../../stylesheet/resolve.js';
import { estimatedWidth, labelledStart } from './officialLooks.js';
import { tabRun, textRuns } from './paragraphs.js';
import { paragraphStyleNames } from './styleNames.js';
import { wordParagraph } from './wordParagraph.js';
import type { ParagraphSetting, WordParagraph } from './wordParagraph.js';

/** 附件说明: the style hangs the first line; a further number is brought below the first one by a tab. */
export function annexListBlocks(paragraphs: readonly Paragraph[], { paragraphs: looks }: ResolvedStylesheet): readonly WordParagraph[] {
  const look = looks.annexList;
  const start = labelledStart(paragraphs, look);
  return paragraphs.map(({ label = '', inlines }, index) => {
    const position = start - estimatedWidth(label, look);
    const isHere = position <= look.startIndent + 0.01;
    const text = textRuns([{ type: 'text', text: label }, ...inlines]);
    return wordParagraph(paragraphStyleNames.annexList.id, isHere ? text : tabRun + text, {
      ...(index === 0 && { spaceBefore: look.spaceBefore }),
      ...(!isHere && { tabs: [{ alignment: 'left' as const, twips: pointsToTwips(position) }] }),
    });
  });
}

/** 署名 under seals and 成文日期, each held in the middle of its place by a centred tab. */
export function sealedBlocks(closing: readonly Paragraph[], { page, paragraphs, seal, composition }: ResolvedStylesheet): readonly WordParagraph[] {
  const { sealedSignature: look, sealedDate } = paragraphs;
  const signatures = closing.filter(({ role }) => role === 'sealedSignature');
  const dates = closing.filter(({ role }) => role === 'sealedDate');
  const [widths, dateWidths] = [signatures, dates].map((list) => list.map(({ inlines }) => estimatedWidth(plainText(inlines), look, composition.cjkLatinGap)));
  const measures = { textWidth: page.textWidth, dateIndent: sealedDate.endIndent, characterSize: look.size, sealDiameter: seal.diameter };
  const { middle, rows, rowDistance } = sealedPlaces(widths!, dateWidths![0] ?? 0, measures);
  const line = (style: string, parts: readonly (readonly [Paragraph, number])[], setting: ParagraphSetting): WordParagraph => {
    const tabs = parts.map(([, position]) => ({ alignment: 'center' as const, twips: pointsToTwips(position) }));
    return wordParagraph(style, parts.map(([{ inlines }]) => tabRun + textRuns(inlines)).join(''), { ...setting, tabs });
  };
  return [
    ...rows.map((row, index) => {
      const parts = row.map((place) => [signatures[place.index]!, place.middle] as const);
      return line(paragraphStyleNames.sealedSignature.id, parts, { isKept: true, ...(index > 0 && { spaceBefore: rowDistance - look.linePitch }) });
    }),
    ...dates.map((date) => line(paragraphStyleNames.sealedDate.id, [[date, middle]], {})),
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
export function sequenceBlocks(blocks: readonly Block[], index: number, sheet: ResolvedStylesheet): readonly WordParagraph[] {
  const { roles, make } = sequences[(blocks[index] as Paragraph).role as Sequence];
  const isOwn = (block: Block | undefined): boolean => block?.type === 'paragraph' && roles.includes(block.role);
  if (isOwn(blocks[index - 1])) return [];
  const end = blocks.findIndex((block, at) => at > index && !isOwn(block));
  return make(blocks.slice(index, end < 0 ? blocks.length : end) as readonly Paragraph[], sheet);
}
