import { pointsToTwips } from '../../measure/length.js';
import { paragraphStyleNames } from './styleNames.js';
import type { Xml } from './xml.js';

/** A paragraph before it is written, because the last one of a section takes that section's properties in. */
export interface WordParagraph {
  /** The children of its `w:pPr`. */
  readonly properties: Xml;
  /** Its runs. */
  readonly content: Xml;
}

/** What stands one below the other: a paragraph, or a table already written. */
export type WordBlock = WordParagraph | Xml;

/** What a paragraph has beyond its style. */
export interface ParagraphSetting {
  /** Holds its last line on the page of the next paragraph. */
  readonly isKept?: boolean;
  readonly tabs?: readonly { readonly alignment: 'left' | 'center'; readonly twips: number }[];
  /** In points, in place of the style's own. */
  readonly spaceBefore?: number | undefined;
  readonly spaceAfter?: number | undefined;
  readonly alignment?: 'distribute' | 'right';
}

function spacing({ spaceBefore, spaceAfter }: ParagraphSetting): Xml {
  if (spaceBefore === undefined && spaceAfter === undefined) return '';
  const before = spaceBefore === undefined ? '' : ` w:before="${pointsToTwips(spaceBefore)}"`;
  const after = spaceAfter === undefined ? '' : ` w:after="${pointsToTwips(spaceAfter)}"`;
  return `<w:spacing${before}${after}/>`;
}

/** Makes a paragraph that names its style, and little else; the body's style is the default one and is not named. */
export function wordParagraph(styleId: string, content: Xml, setting: ParagraphSetting = {}): WordParagraph {
  const { isKept, tabs, alignment } = setting;
  const style = styleId === paragraphStyleNames.body.id ? '' : `<w:pStyle w:val="${styleId}"/>`;
  const stops = tabs ? `<w:tabs>${tabs.map((tab) => `<w:tab w:val="${tab.alignment}" w:pos="${tab.twips}"/>`).join('')}</w:tabs>` : '';
  const jc = alignment ? `<w:jc w:val="${alignment}"/>` : '';
  return { properties: `${style}${isKept ? '<w:keepNext/>' : ''}${stops}${spacing(setting)}${jc}`, content };
}

/** Writes a paragraph. @param section the properties of the section it ends. */
export function paragraphXml({ properties, content }: WordParagraph, section: Xml = ''): Xml {
  const all = properties + section;
  if (all === '') return content === '' ? '<w:p/>' : `<w:p>${content}</w:p>`;
  return `<w:p><w:pPr>${all}</w:pPr>${content}</w:p>`;
}

/** Writes the blocks of a section that others follow: its last paragraph carries its properties, after a table an empty one. */
export function sectionXml(blocks: readonly WordBlock[], section: Xml): readonly Xml[] {
  const last = blocks.at(-1);
  const end = last === undefined || typeof last === 'string' ? paragraphXml({ properties: '', content: '' }, section) : paragraphXml(last, section);
  return [...blocksXml(typeof last === 'object' ? blocks.slice(0, -1) : blocks), end];
}

/** Writes blocks that stand in the last section, one by one. */
export function blocksXml(blocks: readonly WordBlock[]): readonly Xml[] {
  const written: Xml[] = [];
  for (const block of blocks) written.push(typeof block === 'string' ? block : paragraphXml(block));
  return written;
}
