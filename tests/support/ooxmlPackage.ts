import { unzipSync } from 'fflate';
import { parseXml } from './ooxmlTree.js';
import type { XmlElement } from './ooxmlTree.js';

export interface OoxmlPackage {
  /** Entry names as the directory lists them, repeated ones included. */
  readonly entryNames: readonly string[];
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

/** Reads the names in a ZIP directory; a reader that gives parts by name hides repeated ones. */
function entryNames(archive: Uint8Array): string[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  let end = archive.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0) throw new Error('Not a ZIP file');
  const names: string[] = [];
  let offset = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
    const length = view.getUint16(offset + 28, true);
    names.push(new TextDecoder().decode(archive.subarray(offset + 46, offset + 46 + length)));
    offset += 46 + length + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
  }
  return names;
}

/** Opens a package. */
export function openPackage(archive: Uint8Array): OoxmlPackage {
  return { entryNames: entryNames(archive), parts: new Map(Object.entries(unzipSync(archive))) };
}

/** Gives a part's text; empty when the part is missing. */
export function partText({ parts }: OoxmlPackage, name: string): string {
  return new TextDecoder().decode(parts.get(name) ?? new Uint8Array());
}

/** Each part is read by many rules. */
const trees = new WeakMap<OoxmlPackage, Map<string, XmlElement | undefined>>();

/** Reads a part; undefined when it is missing or holds no element. */
export function partTree(opened: OoxmlPackage, name: string): XmlElement | undefined {
  const known = trees.get(opened) ?? new Map<string, XmlElement | undefined>();
  trees.set(opened, known);
  if (!known.has(name)) {
    const text = partText(opened, name);
    known.set(name, /<[\w:]/.test(text) ? parseXml(text) : undefined);
  }
  return known.get(name);
}

/** Says whether an entry holds XML. */
export function isXml(name: string): boolean {
  return name.endsWith('.xml') || name.endsWith('.rels');
}

/** Gives the part a relationships part belongs to: `word/_rels/document.xml.rels` → `word/document.xml`; `_rels/.rels` → ''. */
export function sourceOf(relationships: string): string {
  return relationships.replace(/_rels\/([^/]*)\.rels$/, '$1');
}

/** Gives the entry name a relationship leads to. */
export function targetOf(source: string, target: string): string {
  const url = new URL(target, `http://package/${source}`);
  return decodeURIComponent(url.pathname.slice(1));
}
