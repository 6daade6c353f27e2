import { gbt9704 } from '../../../../src/stylesheet/gbt9704.js';
import { resolveStylesheet } from '../../../../src/stylesheet/resolve.js';
import type { ResolvedStylesheet } from '../../../../src/stylesheet/resolve.js';
import { renderDocx } from '../../../../src/renderers/docx/renderDocx.js';
import type { Block, Images } from '../../../../src/document/nodes.js';
import { openPackage, partTree } from '../../../support/ooxmlPackage.js';
import { childrenOf, elementsOf } from '../../../support/ooxmlTree.js';
import type { XmlElement } from '../../../support/ooxmlTree.js';
import { documentOf } from './sampleDocument.js';

export const stylesheet = resolveStylesheet(gbt9704);

/** Renders some blocks and gives the parts as trees. */
export async function renderedParts(blocks: readonly Block[], images: Images = new Map(), sheet: ResolvedStylesheet = stylesheet): Promise<(name: string) => XmlElement> {
  const opened = openPackage(await renderDocx(documentOf(blocks), sheet, images));
  return (name) => {
    const root = partTree(opened, name);
    if (!root) throw new Error(`No part ${name}`);
    return root;
  };
}

/** Renders some blocks and gives the body's element. */
export async function renderedBody(blocks: readonly Block[], images: Images = new Map()): Promise<XmlElement> {
  const part = await renderedParts(blocks, images);
  return childrenOf(part('word/document.xml'), 'w:body')[0]!;
}

/** Gives an element's attributes as a plain value. */
export function attributesOf(element: XmlElement | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries(element?.attributes ?? []);
}

/** Gives the first element of a name; throws when there is none. */
export function first(element: XmlElement, name: string): XmlElement {
  const [found] = elementsOf(element, name);
  if (!found) throw new Error(`No ${name}`);
  return found;
}

/** Gives a style by its id. */
export function styleOf(styles: XmlElement, id: string): XmlElement {
  const found = childrenOf(styles, 'w:style').find((style) => style.attributes.get('w:styleId') === id);
  if (!found) throw new Error(`No style ${id}`);
  return found;
}
