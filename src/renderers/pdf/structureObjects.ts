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
export class TagWriter {
  /** The numbers of the elements' objects, by element id. */
  private readonly numbers: number[] = [];
  /** Most cells are headers of one kind or plain data, so the same few entries come again and again. */
  private readonly entries = new Map<Attributes, string>();

  /** @param pages the numbers of the pages' objects. */
  constructor(
    private readonly marks: Marks,
    private readonly pages: readonly number[],
    private readonly file: PdfFile,
  ) {}

  /** Writes the structure tree over the content that has been marked (14.7). @returns the number of the tree's root. */
  writeTree(tree: StructureNode): number {
    const { file, pages } = this;
    const root = file.reserve();
    const document = file.reserve();
    this.write(tree, document, root);
    const parents = file.reserve();
    this.writeParents(parents);
    file.put(root, `<</Type/StructTreeRoot/K ${document} 0 R/ParentTree ${parents} 0 R/ParentTreeNextKey ${pages.length}>>`);
    return root;
  }

  private write({ type, id, alternativeText, attributes, children }: StructureNode, number: number, parent: number): void {
    const { file } = this;
    if (id !== undefined) this.numbers[id] = number;
    const kids: number[] = [];
    for (let index = 0; index < children.length; index += 1) kids.push(file.reserve());
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
    for (let index = 0; index < kids.length; index += 1) this.write(children[index]!, kids[index]!, number);
  }

  private entryOf(attributes: Attributes): string {
    const entry = this.entries.get(attributes) ?? attributesEntry(attributes);
    this.entries.set(attributes, entry);
    return entry;
  }

  /** From content to element (14.7.4.4), page by page. */
  private writeParents(number: number): void {
    const { marks, pages, numbers, file } = this;
    const out = file.begin(number);
    out.latin('<</Nums[');
    for (let index = 0; index < pages.length; index += 1) {
      out.whole(index);
      out.byte(0x5b);
      const owners: number[] = [];
      for (const id of marks.owners[index] ?? []) owners.push(numbers[id]!);
      putReferences(owners, out);
      out.byte(0x5d);
    }
    out.latin(']>>');
    file.end();
  }
}
