import { DocumentFault } from '../diagnostics/documentFault.js';
import type { DrawnOutlineEntry, DrawnPdf, StructureNode } from './drawnPdf.js';
import type { PdfjsDocument, PdfjsOutlineItem, PdfjsStructureNode } from './loadPdfjs.js';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The value of an XMP property, written as an element or as an attribute. */
function property(xmp: string, name: string): string | undefined {
  const found = new RegExp(`<${name}[^>]*>\\s*([^<]*?)\\s*</${name}>|\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(xmp);
  return found?.[1] ?? found?.[2];
}

/** The standards an XMP packet names (ISO 19005 6.6.4, ISO 14289-1 5). */
export function claimsIn(xmp: string): readonly string[] {
  const [part, conformance, accessible] = ['pdfaid:part', 'pdfaid:conformance', 'pdfuaid:part'].map((name) => property(xmp, name));
  return [...(part ? [`PDF/A-${part}${(conformance ?? '').toLowerCase()}`] : []), ...(accessible ? [`PDF/UA-${accessible}`] : [])];
}

/** What a file says of itself. */
export async function describeFile(file: PdfjsDocument): Promise<Omit<DrawnPdf, 'pages' | 'outline' | 'faces'>> {
  const [{ info = {}, metadata }, marks] = await Promise.all([file.getMetadata(), file.getMarkInfo()]);
  return {
    version: text(info['PDFFormatVersion']),
    title: text(info['Title']),
    author: text(info['Author']),
    language: text(info['Language']),
    creator: text(info['Creator']),
    producer: text(info['Producer']),
    claims: claimsIn(metadata?.getRaw() ?? ''),
    isTagged: marks?.['Marked'] === true,
  };
}

/** Bookmarks deeper or more than these belong to no report. */
const deepestBookmark = 12;

async function pageOf(file: PdfjsDocument, { dest }: PdfjsOutlineItem): Promise<number | undefined> {
  try {
    const place = typeof dest === 'string' ? await file.getDestination(dest) : dest;
    const target = place?.[0];
    if (typeof target === 'number') return target + 1;
    return target && typeof target === 'object' ? (await file.getPageIndex(target)) + 1 : undefined;
  } catch {
    // A bookmark to a page that is not there leads nowhere; that is its answer.
    return undefined;
  }
}

/** The bookmarks, each with the page it leads to. */
export async function readOutline(file: PdfjsDocument, most: number): Promise<readonly DrawnOutlineEntry[]> {
  const entries: DrawnOutlineEntry[] = [];
  const visit = async (items: readonly PdfjsOutlineItem[], level: number): Promise<void> => {
    for (const item of items) {
      if (level > deepestBookmark) throw new DocumentFault('bookmarkDepth', deepestBookmark);
      if (entries.length >= most) throw new DocumentFault('bookmarks', most);
      const page = await pageOf(file, item);
      entries.push({ title: text(item.title), level, ...(page !== undefined && { page }) });
      await visit(item.items ?? [], level + 1);
    }
  };
  await visit((await file.getOutline()) ?? [], 1);
  return entries;
}

/** pdf.js names marked content by page and number: `p12R_mc3`. */
export function contentName(id: number | string): string {
  return `mc${typeof id === 'number' ? id : (/_mc(\d+)$/.exec(id)?.[1] ?? '')}`;
}

function structureNode({ role = '', children = [] }: PdfjsStructureNode): StructureNode {
  return {
    role,
    contents: children.flatMap(({ type, id }) => (type === 'content' && id !== undefined ? [contentName(id)] : [])),
    children: children.filter((child) => child.role !== undefined).map(structureNode),
  };
}

/** The structure of a page, without the elements that only hold the document together. */
export function structureOf(tree: PdfjsStructureNode | null): readonly StructureNode[] {
  const grouping = new Set(['Root', 'Document', 'Part', 'Art', 'Sect', 'Div', 'NonStruct']);
  const flat = (node: StructureNode): readonly StructureNode[] => (grouping.has(node.role) && node.contents.length === 0 ? node.children.flatMap(flat) : [node]);
  return tree ? flat(structureNode(tree)) : [];
}
