import type { FoundRole } from '../recognise/found.js';
import { below, childOf, elementsIn, isOn } from '../../ooxml/xmlTree.js';
import type { XmlElement } from '../../ooxml/xmlTree.js';

/** What a paragraph style says of its paragraphs. */
export interface ParagraphStyle {
  readonly role?: FoundRole;
  /** Heading level from 1. */
  readonly level?: number;
  /** Automatic numbering: `w:numPr`. */
  readonly numbering?: XmlElement;
  /** An automatic table of contents. */
  readonly isContents: boolean;
  readonly isBold: boolean;
}

/** Styles by the names Word gives them in every language, and by those reports made here have. */
const roles: Readonly<Record<string, FoundRole>> = {
  title: 'title',
  caption: 'caption',
  signature: 'signature',
  date: 'date',
  表格单位: 'unit',
  表注: 'note',
  图题: 'figureCaption',
};

/** A style has a handful of ancestors; a ring has no end. */
const mostAncestors = 20;

function levelOf(name: string, outline: string | undefined): number | undefined {
  const named = /^heading ([1-9])$/.exec(name);
  if (named) return Number(named[1]);
  const level = outline === undefined ? NaN : Number(outline);
  // 9 is body text.
  return level >= 0 && level < 9 ? level + 1 : undefined;
}

/** Reads `styles.xml`; gives what a style says, its ancestors' word included. */
export function readStyles(root: XmlElement | undefined): (id: string | undefined) => ParagraphStyle {
  const styles = new Map((root ? elementsIn(root) : []).filter(({ name }) => name === 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]));
  const line = (id: string | undefined): readonly XmlElement[] => {
    const found: XmlElement[] = [];
    for (let at = styles.get(id ?? ''); at && found.length < mostAncestors; at = styles.get(childOf(at, 'w:basedOn')?.attributes['w:val'] ?? '')) found.push(at);
    return found;
  };
  const known = new Map<string, ParagraphStyle>();
  const read = (id: string): ParagraphStyle => {
    const chain = line(id);
    const nameOf = (style: XmlElement | undefined): string => (childOf(style, 'w:name')?.attributes['w:val'] ?? '').toLowerCase();
    const outline = chain.flatMap((style) => below(style, 'w:pPr', 'w:outlineLvl')?.attributes['w:val'] ?? [])[0];
    const level = chain.flatMap((style) => levelOf(nameOf(style), undefined) ?? [])[0] ?? levelOf('', outline);
    const numbering = chain.flatMap((style) => below(style, 'w:pPr', 'w:numPr') ?? [])[0];
    const role = chain[0] && roles[nameOf(chain[0])];
    const bold = chain.flatMap((style) => below(style, 'w:rPr', 'w:b') ?? [])[0];
    return { ...(role && { role }), ...(level !== undefined && { level }), ...(numbering && { numbering }), isContents: /^toc \d$/.test(nameOf(chain[0])), isBold: isOn(bold) };
  };
  return (id = '') => {
    const style = known.get(id) ?? read(id);
    known.set(id, style);
    return style;
  };
}
