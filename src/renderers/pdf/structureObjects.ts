import type { Marks } from './marks.js';
import type { PdfFile } from './pdfFile.js';
import { nameValue, numberValue, reference, textValue } from './pdfValues.js';
import type { AttributeValue, StructureNode } from './structureTree.js';

function attributeValue(value: AttributeValue): string {
  if (typeof value === 'number') return ` ${numberValue(value)}`;
  if ('name' in value) return nameValue(value.name);
  return 'text' in value ? textValue(value.text) : `[${value.map(numberValue).join(' ')}]`;
}

/** Most cells are headers of one kind or plain data, so the same few texts come again and again. */
function attributesEntry({ attributes }: StructureNode): string {
  if (!attributes) return '';
  const entries = Object.entries(attributes.values).map(([name, value]) => `/${name}${attributeValue(value)}`);
  return `/A<</O/${attributes.owner}${entries.join('')}>>`;
}

/** An element's content: numbers on its own page, the first it stands on, and references to marks on others (ISO 32000-1, 14.7.4.2). */
function contentEntry(contents: readonly number[] | undefined, pages: readonly number[]): string {
  if (!contents) return '';
  const [first, number] = [contents[0]!, contents[1]!];
  const page = `/Pg ${reference(pages[first]!)}`;
  if (contents.length === 2) return `${page}/K ${number}`;
  let kids = String(number);
  for (let at = 2; at < contents.length; at += 2) {
    const mark = contents[at + 1]!;
    kids += contents[at] === first ? ` ${mark}` : `<</Type/MCR/Pg ${reference(pages[contents[at]!]!)}/MCID ${mark}>>`;
  }
  return `${page}/K[${kids}]`;
}

/**
 * Writes the structure tree over the content that has been marked (14.7), and the tree from content to element (14.7.4.4).
 *
 * @param pages the numbers of the pages' objects.
 * @returns the number of the tree's root.
 */
export function writeStructure(tree: StructureNode, marks: Marks, pages: readonly number[], file: PdfFile): number {
  const root = file.reserve();
  const numbers: number[] = [];
  const write = (node: StructureNode, number: number, parent: number): void => {
    const { type, id, alternativeText, children } = node;
    if (id !== undefined) numbers[id] = number;
    const kids = children.map(() => file.reserve());
    const content = kids.length > 0 ? `/K[${kids.map(reference).join(' ')}]` : contentEntry(id === undefined ? undefined : marks.contents[id], pages);
    const alternative = alternativeText === undefined ? '' : `/Alt${textValue(alternativeText)}`;
    file.put(number, `<</S/${type}/P ${reference(parent)}${attributesEntry(node)}${alternative}${content}>>`);
    children.forEach((child, index) => write(child, kids[index]!, number));
  };
  const document = file.reserve();
  write(tree, document, root);
  const parents = pages.map((_, index) => `${index}[${(marks.owners[index] ?? []).map((id) => reference(numbers[id]!)).join(' ')}]`);
  const parentTree = file.add(`<</Nums[${parents.join('')}]>>`);
  file.put(root, `<</Type/StructTreeRoot/K ${reference(document)}/ParentTree ${reference(parentTree)}/ParentTreeNextKey ${pages.length}>>`);
  return root;
}
