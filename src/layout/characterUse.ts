import type { Path } from '../diagnostics/diagnostic.js';
import type { Cell, Chart, Document, Inline, Paragraph } from '../document/nodes.js';
import { chooseFace } from '../fonts/chooseFace.js';
import type { ChosenFace, FaceWish } from '../fonts/chooseFace.js';
import type { FontSet } from '../fonts/face.js';
import type { FaceRole } from '../measure/typeface.js';
import type { ResolvedStylesheet, ResolvedText } from '../stylesheet/resolve.js';
import { faceWishes, grantedWishes } from './faceWishes.js';

/** A character as a document uses it in one typeface. */
export interface CharacterUse {
  /** `roman`: where the stylesheet sets Latin text apart and there is a face for it. */
  readonly typeface: FaceRole;
  /** The character with the marks that belong to it. */
  readonly character: string;
  /** Absent: no face has it. */
  readonly chosen?: ChosenFace;
  readonly count: number;
  /** Where it stands, each place once, in reading order. */
  readonly origins: readonly Path[];
}

interface LookedText {
  readonly text: string;
  readonly look: ResolvedText;
  readonly origin: Path;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

function inlineTexts(inlines: readonly Inline[], look: ResolvedText, origin: Path, { runInHeadings }: ResolvedStylesheet): readonly LookedText[] {
  return inlines.flatMap((inline) => (inline.type === 'text' ? [{ text: inline.text, look: inline.role ? runInHeadings[inline.role] : look, origin }] : []));
}

/** The labels of a chart, as `chartStrips` draws them. */
function chartTexts({ kind, categories, series, unit, origin = [] }: Chart, { table }: ResolvedStylesheet): readonly LookedText[] {
  const own = [...categories, ...series.flatMap(({ name = '', values }) => [name, ...values.map(({ text }) => text)])];
  const added = [...(unit === undefined ? [] : [`单位：${unit}`]), ...(kind === 'shares' ? ['（0123456789.%）'] : [])];
  return [...own, ...added].map((text) => ({ text, look: table.cells.value, origin }));
}

/** Every paragraph and cell below a node, whatever blocks it holds: those are what has text and a look. */
function textsBelow(node: unknown, sheet: ResolvedStylesheet): readonly LookedText[] {
  if (Array.isArray(node)) return node.flatMap((one: unknown) => textsBelow(one, sheet));
  if (!isRecord(node)) return [];
  if (Array.isArray(node['inlines'])) {
    const { inlines, origin = [], ...own } = node as unknown as Paragraph | Cell;
    const look = 'kind' in own ? sheet.table.cells[own.kind] : sheet.paragraphs[own.role];
    const label = 'label' in own && own.label !== undefined ? [{ text: own.label, look, origin }] : [];
    return [...label, ...inlineTexts(inlines, look, origin, sheet)];
  }
  const labels = node['type'] === 'chart' ? chartTexts(node as unknown as Chart, sheet) : [];
  return [...labels, ...Object.values(node).flatMap((value) => textsBelow(value, sheet))];
}

/** The page numbers; their digits are all used sooner or later. */
function pageNumberText({ pageNumber }: ResolvedStylesheet): LookedText {
  return { text: `${pageNumber.before}0123456789${pageNumber.after}`, look: pageNumber, origin: [] };
}

/**
 * Lists every character a document uses, by the typeface it is set in, with the face that draws it, in reading order.
 *
 * Faces are chosen as {@link layoutDocument} chooses them; nothing is laid out.
 */
export function characterUse(document: Document, stylesheet: ResolvedStylesheet, fontSet: FontSet): readonly CharacterUse[] {
  const uses = new Map<string, { typeface: FaceRole; character: string; chosen?: ChosenFace; count: number; origins: Map<string, Path> }>();
  for (const { text, look, origin } of [...textsBelow([document.head, document.blocks, document.imprint], stylesheet), pageNumberText(stylesheet)]) {
    const granted = faceWishes(text, look).flatMap((wish) => grantedWishes(wish, (one) => chooseFace(fontSet, one)));
    for (const [wish, chosen] of granted) {
      const typeface = roleOf(wish, fontSet);
      const key = `${typeface} ${chosen?.face.id ?? ''} ${wish.text}`;
      const use = uses.get(key) ?? { typeface, character: wish.text, ...(chosen && { chosen }), count: 0, origins: new Map<string, Path>() };
      uses.set(key, use);
      use.count += 1;
      if (origin.length > 0) use.origins.set(JSON.stringify(origin), origin);
    }
  }
  return [...uses.values()].map(({ origins, ...use }) => Object.freeze({ ...use, origins: Object.freeze([...origins.values()]) }));
}

const roleOf = ({ typeface, isLatin }: FaceWish, { roman }: FontSet): FaceRole => (isLatin && roman ? 'roman' : typeface);
