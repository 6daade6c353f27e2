import { SaxesParser } from 'saxes';
import { DocumentFault } from '../diagnostics/documentFault.js';
import type { PackageLimits } from './limits.js';

/** An element; names have the prefixes of {@link prefixes}, whatever the file calls them. */
export interface XmlElement {
  readonly name: string;
  /** Attributes by name: `w:val`; those without a namespace by their name alone. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** The namespaces of both kinds of Office Open XML (ISO/IEC 29500 transitional and strict) under one prefix each. */
const prefixes: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 's'],
  ['http://purl.oclc.org/ooxml/spreadsheetml/main', 's'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/extended-properties', 'ep'],
  ['http://purl.oclc.org/ooxml/officeDocument/extendedProperties', 'ep'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing', 'wp'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'c'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
]);

interface Building {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

function nameOf(uri: string, local: string): string {
  return uri === '' ? local : `${prefixes.get(uri) ?? '?'}:${local}`;
}

/** What is told of a part while it is read, in the order of its text. */
export interface XmlEvents {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/** How many elements may still be read; parts may share one. */
export interface ElementBudget {
  readonly limits: PackageLimits;
  left: number;
}

/**
 * Reads XML piece by piece, for parts too large to be kept as a tree. A document type declaration is refused, so that no entity is
 * ever defined or fetched.
 *
 * @throws DocumentFault for what is not well-formed, has a DOCTYPE, or is larger than any report.
 */
export function scanXml(bytes: Uint8Array, events: XmlEvents, budget: ElementBudget): void {
  const { limits } = budget;
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  parser.on('doctype', () => {
    throw new DocumentFault('doctype');
  });
  parser.on('error', () => {
    throw new DocumentFault('xml');
  });
  parser.on('opentag', (tag) => {
    budget.left -= 1;
    depth += 1;
    if (budget.left < 0) throw new DocumentFault('elements', limits.elements);
    if (depth > limits.depth) throw new DocumentFault('depth', limits.depth);
    const attributes: Record<string, string> = Object.create(null) as Record<string, string>;
    for (const { uri, local, value } of Object.values(tag.attributes)) attributes[nameOf(uri, local)] = value;
    events.open(nameOf(tag.uri, tag.local), attributes);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    events.close(nameOf(tag.uri, tag.local));
  });
  parser.on('text', events.text);
  parser.on('cdata', events.text);
  parser.write(decode(bytes)).close();
}

/** A budget as large as a whole document may be. */
export function elementBudget(limits: PackageLimits): ElementBudget {
  return { limits, left: limits.elements };
}

/**
 * Reads XML into a tree.
 *
 * @throws DocumentFault as {@link scanXml}.
 */
export function readXml(bytes: Uint8Array, limits: PackageLimits): XmlElement {
  const root: Building = { name: '', attributes: {}, children: [] };
  const open: Building[] = [root];
  scanXml(bytes, {
    open: (name, attributes) => {
      const element: Building = { name, attributes, children: [] };
      open.at(-1)!.children.push(element);
      open.push(element);
    },
    close: () => open.pop(),
    text: (text) => open.at(-1)!.children.push(text),
  }, elementBudget(limits));
  const top = root.children.find((child) => typeof child !== 'string');
  if (!top) throw new DocumentFault('xml');
  return top;
}

/** XML in a package is UTF-8 or UTF-16 (ISO/IEC 29500-2). */
function decode(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new DocumentFault('xml');
  }
}

/** The elements among the children. */
export function elementsIn({ children }: XmlElement): readonly XmlElement[] {
  return children.filter((child) => typeof child !== 'string');
}

/** The first child element of a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name);
}

/** Follows names from child to child. */
export function below(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  return names.reduce(childOf, element);
}

/** The first element of a name anywhere below. */
export function firstIn(element: XmlElement, name: string): XmlElement | undefined {
  for (const child of elementsIn(element)) {
    const found = child.name === name ? child : firstIn(child, name);
    if (found) return found;
  }
  return undefined;
}

/** All text below, without any mark of its own. */
export function textIn(element: XmlElement | undefined): string {
  return element ? element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('') : '';
}

/** Whether a property that is there switches something on: `<w:b/>`, but not `<w:b w:val="0"/>`. */
export function isOn(element: XmlElement | undefined): boolean {
  const value = element?.attributes['w:val'];
  return element !== undefined && value !== '0' && value !== 'false' && value !== 'off' && value !== 'none';
}
