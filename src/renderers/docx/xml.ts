/** Writes WordprocessingML: the small elements that many parts share. */
import { element, part } from '../../ooxml/writeXml.js';
import type { Xml } from '../../ooxml/writeXml.js';

export { element, escapeAttribute, escapeText, part } from '../../ooxml/writeXml.js';
export type { Attributes, Xml } from '../../ooxml/writeXml.js';

/** The namespaces of the parts by their usual prefixes (ISO/IEC 29500-4). */
export const namespaces = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  c: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  v: 'urn:schemas-microsoft-com:vml',
} as const;

/**
 * Writes an element that holds only `w:val`.
 *
 * @example
 * valued('w:sz', 32) //=> '<w:sz w:val="32"/>'
 */
export function valued(name: string, value: string | number): Xml {
  return element(name, { 'w:val': value });
}

/**
 * Writes a switch with its value, on or off, so that no reader's default decides.
 *
 * @example
 * toggle('w:widowControl', false) //=> '<w:widowControl w:val="0"/>'
 */
export function toggle(name: string, isOn: boolean): Xml {
  return valued(name, isOn ? 1 : 0);
}

/**
 * Writes a width in twips.
 *
 * @example
 * width('w:tblW', 8845) //=> '<w:tblW w:w="8845" w:type="dxa"/>'
 */
export function width(name: string, twips: number): Xml {
  return `<${name} w:w="${twips}" w:type="dxa"/>`;
}

/** Writes a whole WordprocessingML part; it declares `w`, and the other prefixes it is told of. */
export function wordPart(root: string, children: readonly Xml[], prefixes: readonly (keyof typeof namespaces)[] = []): string {
  const declared = Object.fromEntries(['w' as const, ...prefixes].map((prefix) => [`xmlns:${prefix}`, namespaces[prefix]]));
  return part(element(root, declared, ...children));
}
