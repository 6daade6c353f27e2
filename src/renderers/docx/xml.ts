/**
 * Writes the XML of the parts that are ours alone (styles, settings, properties, fonts, notes).
 * The document's own content is written by the `docx` package.
 */
import { element, part } from '../../ooxml/writeXml.js';
import type { Xml } from '../../ooxml/writeXml.js';

export { element, escapeText, part } from '../../ooxml/writeXml.js';
export type { Attributes, Xml } from '../../ooxml/writeXml.js';

const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

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

/** Writes a whole WordprocessingML part. */
export function wordPart(root: string, ...children: readonly Xml[]): string {
  return part(element(root, { 'xmlns:w': wordNamespace }, ...children));
}
