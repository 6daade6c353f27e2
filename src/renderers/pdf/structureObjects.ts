import type { ByteWriter } from './byteWriter.js';
import type { Marks } from './marks.js';
import type { PdfFile } from './pdfFile.js';
import { nameValue, numberValue, textValue } from './pdfValues.js';
import type { Attributes, AttributeValue, StructureNode } from './structureTree.js';

function attributeValue(value: AttributeValue): string {
  if (typeof value === 'number') return ` ${numberValue(value)}`;
  if ('name' in value) return nameValue(value.name);
  return 'text' in value ? textValue(value.text) : `[${value.map(numberValue).join(' ')}]`;
}

function attributesEntry({ owner, values }: Attributes): string {
  return `/A<</O/${owner}${Object.entries(values).map(([name, value]) => `/${name}${attributeValue(value)}`).join('')}>>`;
}

/** An element's content: numbers on its own page, the first it stands on, and references to marks on others (ISO 32000-1, 14.7.4.2). */
function putContent(contents: readonly number[], pages: readonly number[], out: ByteWriter): void {
  const first = contents[0]!;
  out.latin('/Pg ');
  out.reference(pages[first]!);
  out.latin(contents.length === 2 ? '/K ' : '/K[');
  out.whole(contents[1]!);
  if (contents.length === 2) return;
  for (let at = 2; at < contents.length; at += 2) {
    const page = contents[at]!;
    if (page !== first) {
      out.latin('<</Type/MCR/Pg ');
      out.reference(pages[page]!);
      out.latin('/MCID');
    }
    out.byte(0x20);
    out.whole(contents[at + 1]!);
    if (page !== first) out.latin('>>');
  }
  out.byte(0x5d);
}

/** Writes references with a space between them. */
function putReferences(numbers: Iterable<number>, out: ByteWriter): void {
  let isFirst = true;
  for (const number of numbers) {
    if (!isFirst) out.byte(0x20);
    out.reference(number);
    isFirst = false;
  }
}

/** The tags of one document, written straight into the file: there is one a cell, and each is the like of the one before. */
class TagWriter {
  /** The numbers of the elements' objects, by element id. */
  readonly numbers: number[] = [];
  /** Most cells are headers of one kind or plain data, so the same few entries come again and again. */
  private readonly entries = new Map<Attributes, string>();

  constructor(
    private readonly marks: Marks,
    private readonly pages: readonly number[],
    private readonly file: PdfFile,
  ) {}

  write({ type, id, alternativeText, attributes, children }: StructureNode, number: number, parent: number): void {
    const { file } = this;
    if (id !== undefined) this.numbers[id] = number;
    const kids = children.length === 0 ? [] : children.map(() => file.reserve());
    const out = file.begin(number);
    out.latin('<</S/');
    out.latin(type);
    out.latin('/P ');
    out.reference(parent);
    if (attributes) out.latin(this.entryOf(attributes));
    if (alternativeText !== undefined) out.latin(`/Alt${textValue(alternativeText)}`);
    const contents = id === undefined ? undefined : this.marks.contents[id];
    if (kids.length > 0) {
      out.latin('/K[');
      putReferences(kids, out);
      out.byte(0x5d);
    } else if (contents) putContent(contents, this.pages, out);
    out.latin('>>');
    file.end();
    children.forEach((child, index) => this.write(child, kids[index]!, number));
  }

  private entryOf(attributes: Attributes): string {
    const entry = this.entries.get(attributes) ?? attributesEntry(attributes);
    this.entries.set(attributes, entry);
    return entry;
  }
}

/**
 * Writes the structure tree over the content that has been marked (14.7), and the tree from content to element (14.7.4.4).
 *
 * @param pages the numbers of the pages' objects.
 * @returns the number of the tree's root.
 */
export function writeStructure(tree: StructureNode, marks: Marks, pages: readonly number[], file: PdfFile): number {
  const root = file.reserve();
  const document = file.reserve();
  const tags = new TagWriter(marks, pages, file);
  tags.write(tree, document, root);
  const parentTree = file.reserve();
  const out = file.begin(parentTree);
  out.latin('<</Nums[');
  pages.forEach((_, index) => {
    out.whole(index);
    out.byte(0x5b);
    putReferences((marks.owners[index] ?? []).map((id) => tags.numbers[id]!), out);
    out.byte(0x5d);
  });
  out.latin(']>>');
  file.end();
  file.put(root, `<</Type/StructTreeRoot/K ${document} 0 R/ParentTree ${parentTree} 0 R/ParentTreeNextKey ${pages.length}>>`);
  return root;
}
