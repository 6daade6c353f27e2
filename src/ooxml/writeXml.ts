/** Finished XML text; only {@link element} and {@link escapeText} make it. */
export type Xml = string;

/** Attributes in the order they are written; an undefined one is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

const codes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' };
const encoded = (sign: string): string => codes[sign]!;

/**
 * Escapes text for the inside of an element.
 *
 * @example
 * escapeText('a < b & c') //=> 'a &lt; b &amp; c'
 */
export function escapeText(text: string): Xml {
  return text.replace(/[&<>]/g, encoded);
}

/**
 * Escapes text for the value of an attribute.
 *
 * @example
 * escapeAttribute('"a"\n') //=> '&quot;a&quot;&#10;'
 */
export function escapeAttribute(text: string): Xml {
  return text.replace(/[&<>"\t\n\r]/g, encoded);
}

/**
 * Writes one element; an empty child is skipped.
 *
 * @example
 * element('w:jc', { 'w:val': 'both' }) //=> '<w:jc w:val="both"/>'
 */
export function element(name: string, attributes: Attributes = {}, ...children: readonly Xml[]): Xml {
  let opened = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) opened += ` ${key}="${typeof value === 'number' ? value : escapeAttribute(value)}"`;
  }
  // Added up, not joined: a join copies all there is below, once for each level of the tree.
  let content = '';
  for (const child of children) content += child;
  return content === '' ? `${opened}/>` : `${opened}>${content}</${name}>`;
}

/** Puts the XML declaration before a root element. */
export function part(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}
