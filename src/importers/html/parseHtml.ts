import { defaultTreeAdapter, Parser } from 'parse5';
import type { DefaultTreeAdapterMap, DefaultTreeAdapterTypes } from 'parse5';
import { DocumentFault } from '../../diagnostics/documentFault.js';
import type { PageLimits } from '../limits.js';

/** A node of a page's tree. */
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
/** An element of a page's tree. */
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** The parser looks through all attributes of a tag at each new one, so they are counted every so many characters. */
const step = 16_384;

/** Hands a page over step by step, so that a tag without end is seen before it has cost its square. */
function write({ tokenizer }: Parser<DefaultTreeAdapterMap>, text: string, limits: PageLimits): void {
  const reading = tokenizer as unknown as { readonly currentToken: { readonly attrs?: readonly unknown[] } | null };
  for (let at = 0; at === 0 || at < text.length; at += step) {
    tokenizer.write(text.slice(at, at + step), at + step >= text.length);
    if ((reading.currentToken?.attrs?.length ?? 0) > limits.attributes) throw new DocumentFault('attributes', limits.attributes);
  }
}

/**
 * Parses a page as browsers do (the HTML standard), with the place of every node; no script is run and nothing is fetched.
 *
 * @throws DocumentFault for a page larger or deeper than any report's.
 */
export function parseHtml(text: string, limits: PageLimits): DefaultTreeAdapterTypes.Document {
  if (text.length > limits.characters) throw new DocumentFault('characters', limits.characters, text.length);
  let elements = 0;
  let depth = 0;
  const parser = new Parser<DefaultTreeAdapterMap>({
    sourceCodeLocationInfo: true,
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement: (name, namespace, attributes) => {
        elements += 1;
        if (attributes.length > limits.attributes) throw new DocumentFault('attributes', limits.attributes, attributes.length);
        if (elements > limits.elements) throw new DocumentFault('elements', limits.elements);
        return defaultTreeAdapter.createElement(name, namespace, attributes);
      },
      // The parser searches its stack of open elements at every tag, so that depth costs time twice.
      onItemPush: () => {
        depth += 1;
        if (depth > limits.depth) throw new DocumentFault('depth', limits.depth);
      },
      onItemPop: () => {
        depth -= 1;
      },
    },
  });
  write(parser, text, limits);
  return parser.document;
}

/** Says whether a node is an element. */
export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

/** Gives an attribute; undefined when it is not there. */
export function attribute({ attrs }: HtmlElement, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value;
}
