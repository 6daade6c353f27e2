/** A small XML tree for reading the parts of a package; well-formedness is judged elsewhere, by libxml2. */

export interface XmlElement {
  /** With its prefix, as written. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

const token = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([^\s<>/]+)((?:\s+[^\s=<>/]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g;
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescape(text: string): string {
  return text.replace(/&(#x[\da-fA-F]+|#\d+|\w+);/g, (whole, name: string) => {
    if (name.startsWith('#x')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)));
    return named[name] ?? whole;
  });
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/[\t\n\r]/g, (c) => `&#${c.charCodeAt(0)};`);
}

/**
 * Reads well-formed XML.
 *
 * @throws Error when there is no root element.
 */
export function parseXml(xml: string): XmlElement {
  const top: { name: string; attributes: Map<string, string>; children: XmlNode[] } = { name: '', attributes: new Map(), children: [] };
  const open = [top];
  for (const [whole, cdata, close, name, attributes = '', empty, text] of xml.matchAll(token)) {
    const parent = open.at(-1)!;
    if (cdata !== undefined) parent.children.push(cdata);
    else if (text !== undefined) parent.children.push(unescape(text));
    else if (name === undefined || whole.startsWith('<!')) continue;
    else if (close) open.pop();
    else {
      const pairs = [...attributes.matchAll(attribute)].map(([, key, one, two]) => [key!, unescape(one ?? two ?? '')] as const);
      const child = { name, attributes: new Map(pairs), children: [] };
      parent.children.push(child);
      if (!empty) open.push(child);
    }
    if (open.length === 0) break;
  }
  const root = top.children.find((node) => typeof node !== 'string');
  if (!root) throw new Error('No root element');
  return root;
}

/** Writes a tree back. */
export function writeXml(node: XmlNode): string {
  if (typeof node === 'string') return escape(node);
  const attributes = [...node.attributes].map(([key, value]) => ` ${key}="${escape(value)}"`).join('');
  return `<${node.name}${attributes}>${node.children.map(writeXml).join('')}</${node.name}>`;
}

/** Gives the child elements, of one name if it is given. */
export function childrenOf(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter((node): node is XmlElement => typeof node !== 'string' && (name === undefined || node.name === name));
}

/** Gives the element and all elements below it, in document order, of one name if it is given. */
export function elementsOf(element: XmlElement, name?: string): XmlElement[] {
  const below = childrenOf(element).flatMap((child) => elementsOf(child, name));
  return name === undefined || element.name === name ? [element, ...below] : below;
}

/** Gives the text of an element, `w:br` and the ends of paragraphs inside it as line feeds. */
export function textOf(element: XmlElement): string {
  return elementsOf(element)
    .map((part) => (part.name === 'w:t' ? part.children.join('') : part.name === 'w:br' ? '\n' : ''))
    .join('');
}

/** Gives a child's `w:val`; undefined when there is no such child. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return element && childrenOf(element, name)[0]?.attributes.get('w:val');
}
