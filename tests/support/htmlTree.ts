/** A page as the parser of browsers reads it: its faults, its elements, their texts. */
import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** Every element of a page, in order, and what the parser had to mend. */
export function readPage(html: string): { readonly elements: readonly Element[]; readonly faults: readonly string[] } {
  const faults: string[] = [];
  const document = parse(html, { onParseError: ({ code, startLine, startCol }) => faults.push(`${startLine}:${startCol} ${code}`), scriptingEnabled: false });
  return { elements: elementsIn(document), faults };
}

/** An element and those in it, in order. */
export function elementsIn(node: Node): readonly Element[] {
  const own = 'tagName' in node ? [node] : [];
  return 'childNodes' in node ? [...own, ...node.childNodes.flatMap(elementsIn)] : own;
}

export function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

export function attributeOf({ attrs }: Element, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value;
}

export function hasClass(element: Element, name: string): boolean {
  return (attributeOf(element, 'class') ?? '').split(' ').includes(name);
}
