import { isDate, numberedLevel } from './pageRoles.js';
import { textOf } from './paragraphs.js';
import type { Edges, SetParagraph } from './paragraphs.js';

/** Where the parts of a report begin and end among its paragraphs; −1: there is none. */
interface Landmarks {
  readonly title: number;
  readonly annexList: number;
  readonly date: number;
  /** The signature and the date stand as they do with a seal (GB/T 9704-2012 7.3.5.1). */
  readonly isSealed: boolean;
}

const bare = (text: string): string => text.replace(/\s/gu, '');

/** With a seal the date ends four characters in and the signature stands in the middle above it. */
function isSealed(signature: SetParagraph | undefined, date: SetParagraph | undefined, { right, size }: Edges): boolean {
  const [above, below] = [signature?.lines[0], date?.lines[0]];
  if (!above || !below) return false;
  const isCentred = Math.abs(above.left + above.right - below.left - below.right) < size;
  return isCentred && Math.abs(right - below.right - 4 * size) < 0.6 * size;
}

function landmarksIn(paragraphs: readonly SetParagraph[], edges: Edges, title: string): Landmarks {
  const isTitle = (paragraph: SetParagraph): boolean => bare(textOf(paragraph)) === bare(title) || (paragraph.block?.level === 1 && numberedLevel(textOf(paragraph)) === undefined);
  const date = paragraphs.findLastIndex((paragraph) => isDate(textOf(paragraph)));
  return {
    title: paragraphs.findIndex((paragraph) => paragraph.block !== undefined && isTitle(paragraph)),
    annexList: paragraphs.findIndex((paragraph) => /^附件[：:]/u.test(textOf(paragraph))),
    date,
    isSealed: isSealed(paragraphs[date - 1], paragraphs[date], edges),
  };
}

/** What stands at the head and foot of a report is known by its place and words; undefined for anything else. */
function roleByPlace(paragraph: SetParagraph, index: number, { title, annexList, date, isSealed: sealed }: Landmarks, edges: Edges): string | undefined {
  const first = paragraph.lines[0]!;
  if (index === title) return 'title';
  if (index < title || (date >= 0 && index > date)) return 'otherText';
  if (index === date) return sealed ? 'sealedDate' : 'date';
  // What stands right above the date and begins beyond any indent can only be the signature.
  if (index === date - 1 && first.left > edges.left + 3 * edges.size) return sealed ? 'sealedSignature' : 'signature';
  if (title >= 0 && index === title + 1 && textOf(paragraph).endsWith('：') && first.left < edges.left + 0.6 * edges.size) return 'recipients';
  return annexList >= 0 && index >= annexList && date >= 0 ? 'annexList' : undefined;
}

/** The role of each paragraph, as the layout names them; `otherText` is what nothing tells the role of. */
export function rolesOf(paragraphs: readonly SetParagraph[], edges: Edges, title: string): readonly string[] {
  const landmarks = landmarksIn(paragraphs, edges, title);
  return paragraphs.map((paragraph, index) => {
    const { block, lines, followsTable } = paragraph;
    const placed = roleByPlace(paragraph, index, landmarks, edges);
    if (placed !== undefined) return placed;
    if (block?.type === 'caption') return block.level === 0 ? 'figureCaption' : paragraphs[index - 1]?.block?.type === 'caption' ? 'tableUnit' : 'tableCaption';
    if (block?.type === 'heading') return `heading${Math.min(4, numberedLevel(textOf(paragraph)) ?? Math.max(1, block.level - 1))}`;
    if (followsTable && lines[0]!.size < edges.size - 1) return 'tableNote';
    // Without tags, text of another size may be a title or a note; it is not on the grid of the body.
    return block || Math.abs(lines[0]!.size - edges.size) < 0.3 ? 'body' : 'otherText';
  });
}

/** Clauses on parts that a file seems to have, but does not name. */
export function unnamedParts(roles: readonly string[]): ReadonlySet<string> {
  const title = roles.indexOf('title');
  const date = Math.max(roles.indexOf('date'), roles.indexOf('sealedDate'));
  const parts: readonly (readonly [number: string, isThere: boolean])[] = [
    ['7.2', title > 0],
    ['7.3.2', roles.includes('recipients')],
    ['7.3.4', roles.includes('annexList')],
    ['7.4', date >= 0 && date < roles.length - 1],
  ];
  return new Set(parts.filter(([, isThere]) => isThere).map(([number]) => `GB/T 9704-2012 ${number}`));
}
