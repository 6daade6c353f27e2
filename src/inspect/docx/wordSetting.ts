import type { OpenPackage } from '../../ooxml/openPackage.js';
import { childOf, elementsIn, firstIn, isOn } from '../../ooxml/xmlTree.js';
import type { XmlElement } from '../../ooxml/xmlTree.js';
import type { WordPageNumber, WordRole, WordSection, WordTable } from '../inspection.js';
import { rounded } from '../judge.js';
import type { Styles } from './resolvedStyles.js';
import { paragraphsIn } from './wordParagraphs.js';
import type { WordParagraph } from './wordParagraphs.js';

/** Twips in millimetres, to the hundredth. */
const millimetres = (twips: number): number => Math.round((twips / 1440) * 25.4 * 100) / 100;

/** Elements of a name anywhere below, those inside found ones left out. */
export function allIn(element: XmlElement, name: string): readonly XmlElement[] {
  return elementsIn(element).flatMap((child) => (child.name === name ? [child] : allIn(child, name)));
}

/** A footer's text, with N where the page's number stands; undefined when it has none. */
function numberForm(paragraph: XmlElement): string | undefined {
  let [text, depth, isNumber] = ['', 0, false];
  let hasNumber = false;
  const number = (): void => {
    text += 'N';
    hasNumber = true;
  };
  const visit = (element: XmlElement): void => {
    for (const child of elementsIn(element)) {
      const kind = child.attributes['w:fldCharType'];
      if (child.name === 'w:fldSimple' && /^\s*PAGE\b/.test(child.attributes['w:instr'] ?? '')) number();
      else if (kind === 'begin') depth += 1;
      else if (kind === 'end') {
        if (isNumber) number();
        [depth, isNumber] = [Math.max(0, depth - 1), false];
      } else if (child.name === 'w:instrText') isNumber ||= /^\s*PAGE\b/.test(child.children.join(''));
      else if (child.name === 'w:t') text += depth === 0 ? child.children.join('') : '';
      else visit(child);
    }
  };
  visit(paragraph);
  return hasNumber ? text.trim() : undefined;
}

function pageNumbersOf(section: XmlElement, file: OpenPackage, styles: Styles): readonly WordPageNumber[] {
  const relationships = file.relationships(file.main);
  const references = elementsIn(section).filter(({ name }) => name === 'w:footerReference');
  const isParted = references.some(({ attributes }) => attributes['w:type'] === 'even');
  return references.flatMap(({ attributes }) => {
    const target = relationships.get(attributes['r:id'] ?? '')?.target;
    const root = target === undefined ? undefined : file.tree(target);
    const type = attributes['w:type'];
    const pages = type === 'even' || type === 'first' ? type : isParted ? 'odd' : 'all';
    return (root ? allIn(root, 'w:p') : []).flatMap((element): readonly WordPageNumber[] => {
      const form = numberForm(element);
      if (form === undefined) return [];
      const properties = childOf(element, 'w:pPr');
      const { eastAsia, size } = styles.runLook(properties, childOf(firstIn(element, 'w:r'), 'w:rPr'));
      const frame = childOf(properties, 'w:framePr')?.attributes['w:xAlign'];
      return [{ pages, form, face: eastAsia, size, alignment: frame ?? styles.paragraphLook(properties).alignment }];
    });
  });
}

/** Paper, margins, grid and page numbers of each section. */
export function sectionsOf(body: XmlElement, file: OpenPackage, styles: Styles): readonly WordSection[] {
  return allIn(body, 'w:sectPr').map((section) => {
    const value = (element: string, attribute: string): number => Number(childOf(section, element)?.attributes[attribute] ?? 0) || 0;
    const grid = childOf(section, 'w:docGrid')?.attributes;
    return {
      width: millimetres(value('w:pgSz', 'w:w')),
      height: millimetres(value('w:pgSz', 'w:h')),
      top: millimetres(value('w:pgMar', 'w:top')),
      bottom: millimetres(value('w:pgMar', 'w:bottom')),
      left: millimetres(value('w:pgMar', 'w:left') + value('w:pgMar', 'w:gutter')),
      right: millimetres(value('w:pgMar', 'w:right')),
      ...(grid?.['w:type'] !== undefined && grid['w:type'] !== 'default' && { grid: { type: grid['w:type'], linePitch: Number(grid['w:linePitch'] ?? 0) / 20 } }),
      pageNumbers: pageNumbersOf(section, file, styles),
    };
  });
}

/** Values by how many characters they set, most first. */
function ranked<Value>(values: readonly (readonly [value: Value, weight: number])[]): readonly Value[] {
  const weights = new Map<Value, number>();
  for (const [value, weight] of values) weights.set(value, (weights.get(value) ?? 0) + weight);
  return [...weights].sort(([, a], [, b]) => b - a).map(([value]) => value);
}

/** The first line's indent in characters of its own size. */
export function indentOf({ look, runs }: WordParagraph): number {
  return rounded(look.firstLineChars !== undefined ? look.firstLineChars / 100 : look.firstLine / 20 / (runs[0]?.look.size ?? 16));
}

/** The distance of lines in points; a word where it follows from the faces. */
export function pitchOf({ look }: WordParagraph, grid: WordSection['grid']): number | string {
  if (look.line !== undefined && look.lineRule === 'exact') return look.line / 20;
  const lines = look.line === undefined || look.lineRule === 'atLeast' ? 1 : look.line / 240;
  if (grid && look.snapToGrid && grid.linePitch > 0 && look.lineRule !== 'atLeast') return rounded(lines * grid.linePitch);
  return look.lineRule === 'atLeast' ? 'atLeast' : `${rounded(lines)} lines`;
}

/** How the paragraphs of each role are set. */
export function wordRoles(paragraphs: readonly WordParagraph[], grid: WordSection['grid']): readonly WordRole[] {
  const byRole = new Map<string, WordParagraph[]>();
  for (const paragraph of paragraphs) if (paragraph.text.trim() !== '') byRole.set(paragraph.role, [...(byRole.get(paragraph.role) ?? []), paragraph]);
  return [...byRole].map(([role, own]) => {
    const runs = own.flatMap((paragraph) => paragraph.runs);
    const weighed = <Value>(value: (paragraph: WordParagraph) => Value): readonly Value[] => ranked(own.map((paragraph) => [value(paragraph), 1] as const));
    const outline = own[0]!.look.outlineLevel;
    return {
      role,
      styles: weighed(({ style }) => style),
      paragraphs: own.length,
      faces: ranked(runs.map(({ text, look }) => [look.eastAsia, text.length] as const)),
      sizes: ranked(runs.map(({ text, look }) => [look.size, text.length] as const)),
      alignments: weighed(({ look }) => look.alignment),
      firstLineIndents: weighed(indentOf),
      linePitches: weighed((paragraph) => pitchOf(paragraph, grid)),
      ...(outline !== undefined && { outlineLevel: outline + 1 }),
    };
  });
}

/** The grid, the repeated rows and the merged cells of each table of the body; tables inside cells are left out. */
export function wordTables(body: XmlElement): readonly WordTable[] {
  return allIn(body, 'w:tbl').map((table) => {
    const rows = elementsIn(table).filter(({ name }) => name === 'w:tr');
    const cells = rows.flatMap((row) => allIn(row, 'w:tc').map((cell) => childOf(cell, 'w:tcPr')));
    const isMerged = (cell: XmlElement | undefined): boolean => Number(childOf(cell, 'w:gridSpan')?.attributes['w:val'] ?? 1) > 1 || childOf(cell, 'w:vMerge')?.attributes['w:val'] === 'restart';
    const heads = rows.findIndex((row) => !isOn(childOf(childOf(row, 'w:trPr'), 'w:tblHeader')));
    const grid = childOf(table, 'w:tblGrid');
    return { rows: rows.length, columns: grid ? elementsIn(grid).filter(({ name }) => name === 'w:gridCol').length : 0, headerRows: heads < 0 ? rows.length : heads, mergedCells: cells.filter(isMerged).length };
  });
}

/** The paragraphs of the body, tables included. */
export function bodyParagraphs(body: XmlElement, styles: Styles): readonly WordParagraph[] {
  return paragraphsIn(body, styles);
}
