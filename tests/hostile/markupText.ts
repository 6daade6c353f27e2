/** What a page, a drawing or a part of a Word file says: its text, and its attributes as descriptions. */
import { parse } from 'parse5';
import { SaxesParser } from 'saxes';

/** Line ends, tabs and spaces are set anew by declaration (on a web page one of two spaces is one that is kept); nothing else is. */
export const squash = (text: string): string => text.replace(/[\t\n\r\u2028\u2029\u00a0 ]+/g, '');

export interface Said {
  readonly text: string;
  readonly descriptions: string;
}

/** All text and all attributes of well-formed XML. @throws Error when it is not. */
export function readXml(xml: string, isText: (name: string) => boolean = () => true, isSaid: (name: string) => boolean = () => true): Said {
  const parser = new SaxesParser({ xmlns: true });
  let [text, descriptions, inside] = ['', '', ''];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    inside = name;
    descriptions += Object.values(attributes).filter((one) => isSaid(one.name)).map(({ value }) => value).join('\n');
  });
  parser.on('text', (part) => (text += isText(inside) ? part : ''));
  parser.write(xml).close();
  return { text: squash(text), descriptions: squash(descriptions) };
}

interface HtmlNode {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly value: string }[];
  readonly childNodes?: readonly HtmlNode[];
}

export function readHtml(html: string): Said {
  const faults: string[] = [];
  let [text, descriptions] = ['', ''];
  const walk = (node: HtmlNode): void => {
    if (node.nodeName === '#text') text += node.value ?? '';
    descriptions += (node.attrs ?? []).map(({ value }) => value).join('\n');
    node.childNodes?.forEach(walk);
  };
  walk(parse(html, { onParseError: ({ code }) => faults.push(code) }) as unknown as HtmlNode);
  if (faults.length > 0) throw new Error(`not as the HTML standard has it: ${faults.join(', ')}`);
  return { text: squash(text), descriptions: squash(descriptions) };
}
