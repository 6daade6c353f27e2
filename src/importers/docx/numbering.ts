import { numberFor } from '../recognise/numbers.js';
import { childOf, elementsIn } from '../../ooxml/xmlTree.js';
import type { XmlElement } from '../../ooxml/xmlTree.js';

/** Counts the automatic numbers of a document in reading order; gives the number a paragraph shows, or nothing. */
export type Numbering = (numberProperties: XmlElement | undefined) => string;

interface Level {
  readonly start: number;
  readonly format: string;
  /** `（%1）`: the number of each level up to this one, between what is printed around it. */
  readonly text: string;
}

const mostLevels = 9;

function roman(value: number): string {
  const steps: readonly (readonly [number, string])[] = [[1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']];
  let [rest, text] = [Math.min(value, 3999), ''];
  for (const [worth, sign] of steps) while (rest >= worth) [rest, text] = [rest - worth, text + sign];
  return text;
}

const letter = (value: number): string => String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);

/** Writes a number as a level's format says (ISO/IEC 29500-1 17.18.59); formats no report uses are written in Arabic digits. */
function formatted(value: number, format: string): string {
  if (value < 1) return String(value);
  if (/^(?:chinese|japanese|taiwanese|ideographTraditional|ideographDigital|korean)/i.test(format)) return value < 100 ? numberFor(1, value).slice(0, -1) : String(value);
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value <= 20 ? String.fromCodePoint(0x245f + value) : String(value);
    case 'upperLetter':
      return letter(value).toUpperCase();
    case 'lowerLetter':
      return letter(value);
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    default:
      return String(value);
  }
}

function levelsOf(parent: XmlElement | undefined): ReadonlyMap<number, Level> {
  const levels = (parent ? elementsIn(parent) : []).filter(({ name }) => name === 'w:lvl');
  return new Map(
    levels.map((level) => {
      const value = (name: string): string | undefined => childOf(level, name)?.attributes['w:val'];
      return [Number(level.attributes['w:ilvl']), { start: Number(value('w:start') ?? 1), format: value('w:numFmt') ?? 'decimal', text: value('w:lvlText') ?? '' }];
    }),
  );
}

interface List {
  readonly id: string;
  readonly levels: ReadonlyMap<number, Level>;
}

/** Lists by `w:numId`; those with the same definition go on counting together. */
function readLists(root: XmlElement | undefined): ReadonlyMap<string, List> {
  const children = root ? elementsIn(root) : [];
  const definitions = new Map(children.filter(({ name }) => name === 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'] ?? '', one]));
  return new Map(
    children
      .filter(({ name }) => name === 'w:num')
      .map((num): [string, List] => {
        const [own, definition] = [num.attributes['w:numId'] ?? '', childOf(num, 'w:abstractNumId')?.attributes['w:val'] ?? ''];
        const overrides = elementsIn(num).filter(({ name }) => name === 'w:lvlOverride');
        const levels = new Map(levelsOf(definitions.get(definition)));
        for (const override of overrides) {
          const index = Number(override.attributes['w:ilvl']);
          const start = childOf(override, 'w:startOverride')?.attributes['w:val'];
          const level = levelsOf(override).get(index) ?? levels.get(index);
          if (level) levels.set(index, { ...level, ...(start !== undefined && { start: Number(start) }) });
        }
        return [own, { id: overrides.length > 0 ? `num ${own}` : definition, levels }];
      }),
  );
}

/** Reads `numbering.xml` and counts through the document. */
export function readNumbering(root: XmlElement | undefined): Numbering {
  const lists = readLists(root);
  const counts = new Map<string, (number | undefined)[]>();
  return (properties) => {
    const list = lists.get(childOf(properties, 'w:numId')?.attributes['w:val'] ?? '');
    const at = Math.min(mostLevels - 1, Math.max(0, Number(childOf(properties, 'w:ilvl')?.attributes['w:val'] ?? 0) || 0));
    const level = list?.levels.get(at);
    if (!list || !level) return '';
    const counted = counts.get(list.id) ?? [];
    counted[at] = (counted[at] ?? level.start - 1) + 1;
    counted.length = at + 1;
    counts.set(list.id, counted);
    if (level.format === 'bullet') return '';
    return level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const part = list.levels.get(index);
      return part ? formatted(counted[index] ?? part.start, part.format) : '';
    });
  };
}
