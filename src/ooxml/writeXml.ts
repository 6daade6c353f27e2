/** Finished XML text; only {@link element} and {@link escapeText} make it. */
export type Xml = string;

/** Attributes in the order they are written; an undefined one is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/**
 * Escapes text for the inside of an element.
 *
 * @example
 * escapeText('a < b & c') //=> 'a &lt; b &amp; c'
 */
export function escapeText(text: string): Xml {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function escapeAttribute(text: string): Xml {
  return escapeText(text).replace(/"/g, '&quot;').replace(/[\t\n\r]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

/**
 * Writes one element; an empty child is skipped.
 *
 * @example
 * element('w:jc', { 'w:val': 'both' }) //=> '<w:jc w:val="both"/>'
 */
export function element(name: string, attributes: Attributes = {}, ...children: readonly Xml[]): Xml {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`)
    .join('');
  const content = children.join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** Puts the XML declaration before a root element. */
export function part(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}
