import { below, childOf, elementsIn, firstIn, isOn } from '../../ooxml/xmlTree.js';
import type { XmlElement } from '../../ooxml/xmlTree.js';

/** How a paragraph is set, its style and the defaults included. Twips, or hundredths of a character where Word counts so. */
export interface ParagraphLook {
  readonly alignment: string;
  readonly firstLine: number;
  /** Absent: `firstLine` counts. */
  readonly firstLineChars?: number;
  readonly left: number;
  readonly line?: number;
  readonly lineRule: string;
  /** From 0; 9 is body text. */
  readonly outlineLevel?: number;
  readonly kinsoku: boolean;
  readonly overflowPunct: boolean;
  readonly snapToGrid: boolean;
}

/** How a run is set. */
export interface RunLook {
  readonly eastAsia: string;
  /** In points. */
  readonly size: number;
  /** Letter spacing in points. */
  readonly spacing: number;
  /** `auto`, or six hex digits. */
  readonly color: string;
  readonly isHidden: boolean;
}

export interface Styles {
  readonly nameOf: (id: string | undefined) => string;
  readonly paragraphLook: (properties: XmlElement | undefined) => ParagraphLook;
  readonly runLook: (paragraph: XmlElement | undefined, run: XmlElement | undefined) => RunLook;
}

/** A style has a handful of ancestors; a ring has no end. */
const mostAncestors = 20;

/** The last of some property elements that says something, attribute by attribute: later ones are nearer to the text. */
function merged(layers: readonly (XmlElement | undefined)[], name: string): Readonly<Record<string, string>> {
  return Object.assign({}, ...layers.map((layer) => childOf(layer, name)?.attributes ?? {})) as Record<string, string>;
}

function last(layers: readonly (XmlElement | undefined)[], name: string): XmlElement | undefined {
  return layers.map((layer) => childOf(layer, name)).findLast((found) => found !== undefined);
}

/** Names of a theme's faces for Chinese text, by the words `w:rFonts` calls them. */
function themeFaces(theme: XmlElement | undefined): (word: string | undefined) => string | undefined {
  const faceIn = (name: string): string | undefined => {
    const fonts = theme && firstIn(theme, name);
    const chinese = fonts && elementsIn(fonts).find(({ attributes }) => attributes['script'] === 'Hans')?.attributes['typeface'];
    return childOf(fonts, 'a:ea')?.attributes['typeface'] || chinese;
  };
  return (word) => (word === undefined ? undefined : faceIn(word.startsWith('major') ? 'a:majorFont' : 'a:minorFont'));
}

/** Word's own defaults, where a file says nothing (ISO/IEC 29500-1 17.3). */
const wordDefault = { size: 10, alignment: 'left' } as const;

function paragraphLookOf(layers: readonly (XmlElement | undefined)[]): ParagraphLook {
  const [indent, spacing] = [merged(layers, 'w:ind'), merged(layers, 'w:spacing')];
  const number = (value: string | undefined): number => (value === undefined ? 0 : Number(value) || 0);
  const isSet = (name: string): boolean => {
    const found = last(layers, name);
    return found === undefined || isOn(found);
  };
  const outline = Number(last(layers, 'w:outlineLvl')?.attributes['w:val'] ?? NaN);
  const chars = indent['w:firstLineChars'];
  return {
    alignment: last(layers, 'w:jc')?.attributes['w:val'] ?? wordDefault.alignment,
    firstLine: number(indent['w:firstLine']) - number(indent['w:hanging']),
    ...(chars !== undefined && Number(chars) !== 0 && { firstLineChars: Number(chars) }),
    left: number(indent['w:left'] ?? indent['w:start']),
    ...(spacing['w:line'] !== undefined && { line: number(spacing['w:line']) }),
    lineRule: spacing['w:lineRule'] ?? 'auto',
    ...(outline >= 0 && outline < 9 && { outlineLevel: outline }),
    kinsoku: isSet('w:kinsoku'),
    overflowPunct: isSet('w:overflowPunct'),
    snapToGrid: isSet('w:snapToGrid'),
  };
}

/** Reads `styles.xml` and the theme; looks are direct formatting over styles over defaults (ISO/IEC 29500-1 17.7.2). */
export function readStyles(root: XmlElement | undefined, theme: XmlElement | undefined): Styles {
  const all = (root ? elementsIn(root) : []).filter(({ name }) => name === 'w:style');
  const byId = new Map(all.map((style) => [style.attributes['w:styleId'] ?? '', style]));
  const standard = all.find(({ attributes }) => attributes['w:type'] === 'paragraph' && (attributes['w:default'] === '1' || attributes['w:default'] === 'true'));
  const defaultId = standard?.attributes['w:styleId'];
  const chain = (id: string | undefined): readonly XmlElement[] => {
    const found: XmlElement[] = [];
    for (let at = byId.get(id ?? ''); at && found.length < mostAncestors; at = byId.get(childOf(at, 'w:basedOn')?.attributes['w:val'] ?? '')) found.unshift(at);
    return found;
  };
  const styleOf = (properties: XmlElement | undefined): string | undefined => childOf(properties, 'w:pStyle')?.attributes['w:val'] ?? defaultId;
  const themed = themeFaces(theme);
  const runDefaults = below(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr');
  return {
    nameOf: (id) => childOf(byId.get(id ?? defaultId ?? ''), 'w:name')?.attributes['w:val'] ?? 'Normal',
    paragraphLook: (properties) => paragraphLookOf([below(root, 'w:docDefaults', 'w:pPrDefault', 'w:pPr'), ...chain(styleOf(properties)).map((style) => childOf(style, 'w:pPr')), properties]),
    runLook: (paragraph, run) => {
      const ofCharacter = chain(childOf(run, 'w:rStyle')?.attributes['w:val']).map((style) => childOf(style, 'w:rPr'));
      const layers = [runDefaults, ...chain(styleOf(paragraph)).map((style) => childOf(style, 'w:rPr')), ...ofCharacter, run];
      const faces = layers.map((layer) => childOf(layer, 'w:rFonts')?.attributes).flatMap((own) => (own ? [themed(own['w:eastAsiaTheme']) ?? own['w:eastAsia']] : []));
      return {
        eastAsia: faces.findLast((face) => face !== undefined) ?? '',
        size: Number(last(layers, 'w:sz')?.attributes['w:val'] ?? 2 * wordDefault.size) / 2,
        spacing: Number(merged(layers, 'w:spacing')['w:val'] ?? 0) / 20,
        color: (last(layers, 'w:color')?.attributes['w:val'] ?? 'auto').toLowerCase(),
        isHidden: isOn(last(layers, 'w:vanish')),
      };
    },
  };
}
