import { DocumentFault } from '../../diagnostics/documentFault.js';
import type { OpenPackage } from '../../ooxml/openPackage.js';
import { below, childOf, elementsIn, textIn } from '../../ooxml/xmlTree.js';
import type { XmlElement } from '../../ooxml/xmlTree.js';
import { knownFormat } from './numberFormat.js';

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly part: string;
  readonly isHidden: boolean;
}

/** How the cells of a style look, as far as it tells what they are. */
export interface CellLook {
  /** The number format's code; absent: general. */
  readonly format?: string;
  readonly hasBorder: boolean;
  /** Absent: as the program likes. */
  readonly alignment?: 'left' | 'center' | 'right';
}

/** What all sheets of a workbook share. */
export interface WorkbookParts {
  readonly sheets: readonly ListedSheet[];
  readonly is1904: boolean;
  readonly lookOf: (style: number) => CellLook;
  readonly stringAt: (index: number) => string | undefined;
}

/** `_x000D_` stands for a character XML cannot hold (ISO/IEC 29500-1, 22.9.2.19). */
export function decodeEscapes(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))).replace(/\r\n?/g, '\n');
}

/** The text of a string item: its runs one behind the other, without the readings above them. */
export function itemText(item: XmlElement | undefined): string {
  if (!item) return '';
  const runs = elementsIn(item).map((child) => (child.name === 's:t' ? textIn(child) : child.name === 's:r' ? textIn(childOf(child, 's:t')) : ''));
  return decodeEscapes(runs.join(''));
}

function alignmentIn(look: XmlElement): CellLook['alignment'] {
  const horizontal = childOf(look, 's:alignment')?.attributes['horizontal'];
  return horizontal === 'left' || horizontal === 'center' || horizontal === 'right' ? horizontal : undefined;
}

function looksIn(styles: XmlElement | undefined): readonly CellLook[] {
  const children = (name: string): readonly XmlElement[] => elementsIn(childOf(styles, name) ?? { name: '', attributes: {}, children: [] });
  const codes = new Map(children('s:numFmts').map(({ attributes }) => [Number(attributes['numFmtId']), attributes['formatCode'] ?? '']));
  const borders = children('s:borders').map((border) => elementsIn(border).some(({ name, attributes }) => name !== 's:diagonal' && attributes['style'] !== undefined && attributes['style'] !== 'none'));
  return children('s:cellXfs').map((look) => {
    const { attributes } = look;
    const alignment = alignmentIn(look);
    const id = Number(attributes['numFmtId'] ?? 0);
    const format = codes.get(id) ?? knownFormat(id);
    return { ...(format !== undefined && { format }), hasBorder: borders[Number(attributes['borderId'] ?? 0)] ?? false, ...(alignment && { alignment }) };
  });
}

/**
 * Reads what a workbook's sheets share: their list, number formats, borders and texts.
 *
 * @throws DocumentFault when the package holds no workbook.
 */
export function readWorkbookParts(open: OpenPackage): WorkbookParts {
  const root = open.tree(open.main);
  if (root?.name !== 's:workbook') throw new DocumentFault('noWorkbook');
  const relationships = open.relationships(open.main);
  const related = (type: string): XmlElement | undefined => [...relationships.values()].filter((one) => one.type.endsWith(type) && !one.isOutside).map(({ target }) => open.tree(target))[0];
  const sheets = elementsIn(childOf(root, 's:sheets') ?? root).flatMap(({ name, attributes }): ListedSheet[] => {
    const relation = relationships.get(attributes['r:id'] ?? '');
    if (name !== 's:sheet' || !relation?.type.endsWith('/worksheet')) return [];
    return [{ name: attributes['name'] ?? '', part: relation.target, isHidden: attributes['state'] === 'hidden' || attributes['state'] === 'veryHidden' }];
  });
  const looks = looksIn(related('/styles'));
  const shared = related('/sharedStrings');
  const strings = shared ? elementsIn(shared).filter(({ name }) => name === 's:si') : [];
  const date1904 = below(root, 's:workbookPr')?.attributes['date1904'];
  return {
    sheets,
    is1904: date1904 === '1' || date1904 === 'true',
    lookOf: (style) => looks[style] ?? { hasBorder: false },
    stringAt: (index) => (strings[index] ? itemText(strings[index]) : undefined),
  };
}
