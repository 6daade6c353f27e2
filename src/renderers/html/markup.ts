/** What HTML cannot hold as text, not even as a reference: control characters, lone surrogates, noncharacters. */
const notHtml = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff\p{Cs}]/gu;

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Attributes by name; one that is undefined is not written. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** A piece of HTML whose text is escaped already; only this file makes one. */
export type Html = string & { readonly isHtml: true };

/**
 * Escapes a text for an element or an attribute in quotes; what HTML cannot hold becomes U+FFFD, so that its place is seen.
 *
 * @example
 * escapeHtml('<b> & "c"') //=> '&lt;b&gt; &amp; &quot;c&quot;'
 */
export function escapeHtml(text: string): string {
  return text.replace(notHtml, '\ufffd').replace(/[&<>"']/g, (character) => references[character]!);
}

/** A long word of Latin letters, such as an address, that would tear the line before it open. */
const longWord = /[A-Za-z][\w\-./:@?&=%#+~]{11,}/g;

/** Where an address may be parted: behind a mark that leads on, before a point. */
const partings = /(?<=[/@?&=])(?=[^/])|(?=\.)/;

/** Browsers draw a run of spaces as one, so that all but the last become spaces that stay. */
function plainHtml(text: string): string {
  return escapeHtml(text).replace(/ (?= )/g, '\u00a0');
}

/**
 * The text of an element; a long address may be parted at its marks (`<wbr>` draws nothing and is no text).
 *
 * @example
 * textHtml('见 www.city.example') //=> '见 www<wbr>.city<wbr>.example'
 */
export function textHtml(text: string): Html {
  const pieces: string[] = [];
  let done = 0;
  for (const { 0: word, index } of text.matchAll(longWord)) {
    pieces.push(plainHtml(text.slice(done, index)), word.split(partings).map(plainHtml).join('<wbr>'));
    done = index + word.length;
  }
  return (pieces.join('') + plainHtml(text.slice(done))) as Html;
}

/** Pieces of HTML, one behind the other. */
export function joinHtml(pieces: readonly Html[], between: '' | '\n' = ''): Html {
  return pieces.join(between) as Html;
}

function openTag(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeHtml(String(value))}"`));
  return `<${name}${written.join('')}>`;
}

/**
 * An element with what it holds.
 *
 * @example
 * element('p', { class: 'a' }, textHtml('1 < 2')) //=> '<p class="a">1 &lt; 2</p>'
 */
export function element(name: string, attributes: Attributes, content: Html): Html {
  return `${openTag(name, attributes)}${content}</${name}>` as Html;
}

/** An element that holds nothing and has no end tag: `br`, `col`, `img`, `meta`, `wbr`. */
export function voidElement(name: string, attributes: Attributes = {}): Html {
  return openTag(name, attributes) as Html;
}

/** A style sheet in its element. Style sheets know no references, so `<` may not stand in one: {@link cssString} writes none. */
export function styleElement(css: string): Html {
  if (css.includes('<')) throw new RangeError('A style sheet must not hold <');
  return `<style>\n${css}</style>` as Html;
}

/**
 * Writes a text as a string of CSS; anything but letters, digits and plain marks is escaped by its number.
 *
 * @example
 * cssString('</style>') //=> '"\\3c /style\\3e "'
 */
export function cssString(text: string): string {
  const safe = /[\p{L}\p{N} _.,\-—–+/]/u;
  return `"${[...text].map((character) => (safe.test(character) ? character : `\\${character.codePointAt(0)!.toString(16)} `)).join('')}"`;
}

/** The text of an element that holds nothing but text: `title`. */
export function rawText(text: string): Html {
  return escapeHtml(text) as Html;
}
