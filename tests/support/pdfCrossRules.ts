/** What lies between the objects of a PDF and no table of keys can say: the page tree, the bookmarks, what a page's contents name, fonts and the glyphs drawn with them. */
import { programAdvances } from './fontPrograms.js';
import { glyphsDrawn, namesUsed } from './pdfContents.js';
import { asArray, asDictionary, readObjects } from './pdfObjects.js';
import type { PdfDictionary, PdfObjects } from './pdfObjects.js';

type Rule = (objects: PdfObjects) => readonly string[];

/** Pages below a node; each node counts them and each child names it. */
function pagesBelow(node: string, { follow }: PdfObjects, faults: string[]): number {
  const dictionary = asDictionary(follow(node));
  if (dictionary['/Type'] === '/Page') return 1;
  const kids = asArray(dictionary['/Kids']).map(String);
  for (const kid of kids) if (asDictionary(follow(kid))['/Parent'] !== node) faults.push(`page tree: ${kid} names another parent`);
  const count = kids.reduce((sum, kid) => sum + pagesBelow(kid, { follow } as PdfObjects, faults), 0);
  if (dictionary['/Count'] !== count) faults.push(`page tree: counts ${String(dictionary['/Count'])} of ${count} pages`);
  return count;
}

const pageTreeRule: Rule = (objects) => {
  const faults: string[] = [];
  const count = pagesBelow(String(objects.catalog['/Pages']), objects, faults);
  return count === objects.pages.length ? faults : [...faults, 'page tree: pages of its own'];
};

/** Siblings are chained both ways, and an entry counts those that show below it (ISO 32000-1 12.3.3). */
function outlineFaults(parent: string, objects: PdfObjects, pages: ReadonlySet<unknown>): { readonly shown: number; readonly faults: readonly string[] } {
  const { '/First': first, '/Last': last, '/Count': count = 0 } = asDictionary(objects.follow(parent));
  const faults: string[] = [];
  let shown = 0;
  let before: unknown;
  const seen = new Set<unknown>();
  for (let at = first; at !== undefined && !seen.has(at); at = asDictionary(objects.follow(at))['/Next']) {
    seen.add(at);
    const entry = asDictionary(objects.follow(at));
    if (entry['/Parent'] !== parent) faults.push('bookmark: names another parent');
    if (entry['/Prev'] !== before) faults.push('bookmark: the chain is broken');
    const target = asArray(entry['/Dest'] ?? asDictionary(objects.follow(entry['/A']))['/D'])[0];
    if (!pages.has(target)) faults.push('bookmark: leads to no page');
    const below = outlineFaults(String(at), objects, pages);
    shown += 1 + below.shown;
    faults.push(...below.faults);
    before = at;
  }
  if (before !== last) faults.push('bookmark: the last is not the last');
  const isOpen = Number(count) >= 0;
  if (Math.abs(Number(count)) !== shown) faults.push(`bookmark: counts ${String(count)} of ${shown}`);
  return { shown: isOpen ? shown : 0, faults };
}

const outlineRule: Rule = (objects) => {
  const root = objects.catalog['/Outlines'];
  return root === undefined ? [] : [...new Set(outlineFaults(String(root), objects, new Set(objects.pages.map(({ reference }) => reference))).faults)];
};

/** The code points of a ToUnicode map by code; ISO 32000-1 9.10.3. */
function unicodeOf(map: string): ReadonlyMap<number, string> {
  const text = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  const found = new Map<number, string>();
  for (const [, kind, body] of map.replace(/<[^<>]*>/g, (hex) => hex.replace(/\s/g, '')).matchAll(/begin(bfchar|bfrange)([\s\S]*?)endbf/g)) {
    if (kind === 'bfchar') for (const [, code, hex] of body!.matchAll(/<(\w+)>\s*<(\w*)>/g)) found.set(Number.parseInt(code!, 16), text(hex!));
    else
      for (const [, from, to, list, hex] of body!.matchAll(/<(\w+)>\s*<(\w+)>\s*(?:\[([^\]]*)\]|<(\w+)>)/g)) {
        const [first, last] = [Number.parseInt(from!, 16), Number.parseInt(to!, 16)];
        const listed = [...(list ?? '').matchAll(/<(\w*)>/g)].map(([, one]) => text(one!));
        for (let code = first; code <= last; code += 1) {
          const base = hex === undefined ? (listed[code - first] ?? '') : text(hex);
          found.set(code, hex === undefined ? base : String.fromCodePoint(base.codePointAt(0)! + code - first));
        }
      }
  }
  return found;
}

/** Widths by code; ISO 32000-1 9.7.4.3. */
function widthsOf(widths: readonly unknown[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (let at = 0; at < widths.length; ) {
    const [first, next] = [Number(widths[at]), widths[at + 1]];
    if (Array.isArray(next)) for (const [index, width] of next.entries()) found.set(first + index, Number(width));
    else for (let code = first; code <= Number(next); code += 1) found.set(code, Number(widths[at + 2]));
    at += Array.isArray(next) ? 2 : 3;
  }
  return found;
}

function fontFaults(font: PdfDictionary, codes: ReadonlySet<number>, { follow, stream }: PdfObjects): readonly string[] {
  const name = String(font['/BaseFont']);
  const descendant = asDictionary(follow(asArray(follow(font['/DescendantFonts']))[0]));
  const descriptor = asDictionary(follow(descendant['/FontDescriptor']));
  const [mapped, measured] = [unicodeOf(stream(font['/ToUnicode'])), widthsOf(asArray(follow(descendant['/W'])))];
  const wanted = descendant['/Subtype'] === '/CIDFontType2' ? '/FontFile2' : '/FontFile3';
  const drawn = [...codes];
  const normal = Number(descendant['/DW'] ?? 1000);
  const widthOf = (code: number): number => measured.get(code) ?? normal;
  const own = descriptor[wanted] === undefined ? undefined : programAdvances(Buffer.from(stream(descriptor[wanted]), 'latin1'));
  // PDF/A-2 (ISO 19005-2 6.2.11.5) lets them differ by one thousandth.
  const isOff = (code: number): boolean => own?.get(code) !== undefined && Math.abs(own.get(code)! - widthOf(code)) > 1;
  return [
    ...(descriptor[wanted] === undefined ? [`${name}: has no ${wanted}`] : []),
    ...(descriptor['/FontName'] === name && descendant['/BaseFont'] === name ? [] : [`${name}: has another name below`]),
    ...(/^\/[A-Z]{6}\+/.test(name) ? [] : [`${name}: no tag of a subset`]),
    ...drawn.filter((code) => !mapped.get(code)).map((code) => `${name}: glyph ${code} has no character`),
    ...drawn.filter((code) => own && !own.has(code)).map((code) => `${name}: glyph ${code} is not in its file`),
    ...drawn.filter(isOff).map((code) => `${name}: glyph ${code} has width ${widthOf(code)}, in its file ${own!.get(code)}`),
    ...drawn.filter((code) => code === 0).map(() => `${name}: draws .notdef`),
  ];
}

/** What a page's contents name is among its resources, and every glyph of its fonts can be read and measured. */
const contentRule: Rule = (objects) => {
  const drawnBy = new Map<PdfDictionary, Set<number>>();
  const faults = objects.pages.flatMap(({ dictionary, contents }, index) => {
    const resources = asDictionary(objects.follow(dictionary['/Resources']));
    const entries = (kind: string): PdfDictionary => asDictionary(objects.follow(resources[kind]));
    for (const [name, codes] of glyphsDrawn(contents)) {
      const font = asDictionary(objects.follow(entries('/Font')[name]));
      drawnBy.set(font, new Set([...(drawnBy.get(font) ?? []), ...codes]));
    }
    return namesUsed(contents).filter(({ kind, name }) => entries(kind)[name] === undefined).map(({ kind, name }) => `page ${index + 1}: ${kind} ${name} is no resource of it`);
  });
  return [...faults, ...[...drawnBy].flatMap(([font, codes]) => fontFaults(font, codes, objects))];
};

const rules: readonly Rule[] = [pageTreeRule, outlineRule, contentRule];

/** Every fault of a PDF that lies between its objects. */
export function crossFaults(file: string): readonly string[] {
  const objects = readObjects(file);
  return rules.flatMap((rule) => rule(objects));
}
