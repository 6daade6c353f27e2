/**
 * Judges the tags of a finished PDF, without our own code: the conditions of PDF/UA-1 (ISO 14289-1) that a program can
 * judge and that concern files like ours, which have no forms, links, notes, layers or scripts.
 */
import { readMarks } from './pdfMarkedContent.js';
import { asArray, asDictionary, isDictionary, readObjects } from './pdfObjects.js';
import type { PdfDictionary, PdfObjects } from './pdfObjects.js';

/** An element of the structure tree, with the marked content it holds in the order the tree gives. */
export interface PdfElement {
  readonly type: string;
  readonly reference: string;
  readonly dictionary: PdfDictionary;
  readonly children: readonly PdfElement[];
  readonly contents: readonly { readonly page: string; readonly id: number }[];
}

const standardTypes = new Set(['Document', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'P', 'Caption', 'Table', 'TR', 'TH', 'TD', 'Figure']);

const numberOf = (value: unknown, otherwise = 1): number => (typeof value === 'number' ? value : otherwise);

function attribute(element: PdfElement, name: string): unknown {
  return asArray(element.dictionary['/A']).map(asDictionary).find((attributes) => attributes[name] !== undefined)?.[name];
}

function readElement(reference: string, parent: string, objects: PdfObjects, faults: string[]): PdfElement {
  const dictionary = asDictionary(objects.follow(reference));
  const type = String(dictionary['/S']).slice(1);
  if (!standardTypes.has(type)) faults.push(`${type} is no standard type`);
  if (dictionary['/P'] !== parent) faults.push(`${type} ${reference} names another parent`);
  const children: PdfElement[] = [];
  const contents: { page: string; id: number }[] = [];
  for (const kid of asArray(dictionary['/K'])) {
    if (typeof kid === 'number') contents.push({ page: String(dictionary['/Pg']), id: kid });
    else if (isDictionary(kid)) contents.push({ page: String(kid['/Pg']), id: numberOf(kid['/MCID'], -1) });
    else children.push(readElement(String(kid), reference, objects, faults));
  }
  return { type, reference, dictionary, children, contents };
}

const flat = (element: PdfElement): readonly PdfElement[] => [element, ...element.children.flatMap(flat)];

function catalogFaults({ catalog, follow, stream }: PdfObjects): readonly string[] {
  const metadata = stream(catalog['/Metadata']);
  const checks: readonly (readonly [boolean, string])[] = [
    [asDictionary(follow(catalog['/MarkInfo']))['/Marked'] === true, 'not marked'],
    [catalog['/Lang'] === 'u:zh-CN', 'no language'],
    [asDictionary(follow(catalog['/ViewerPreferences']))['/DisplayDocTitle'] === true, 'the title is not shown'],
    [/<dc:title><rdf:Alt><rdf:li xml:lang="x-default">[^<]+</.test(metadata), 'no title'],
    [metadata.includes('<pdfuaid:part>1</pdfuaid:part>'), 'not labelled PDF/UA-1'],
  ];
  return checks.flatMap(([holds, fault]) => (holds ? [] : [fault]));
}

/** All entries of a number tree. */
function numberTree(node: unknown, objects: PdfObjects): ReadonlyMap<number, unknown> {
  const { '/Nums': numbers, '/Kids': kids } = asDictionary(objects.follow(node));
  const own = asArray(numbers);
  const pairs = own.flatMap((key, index) => (index % 2 === 0 ? [[Number(key), own[index + 1]] as const] : []));
  return new Map([...pairs, ...asArray(kids).flatMap((kid) => [...numberTree(kid, objects)])]);
}

/** Every mark belongs to one element, and page, parent tree and element agree on it. */
function contentFaults(elements: readonly PdfElement[], parentTree: ReadonlyMap<number, unknown>, objects: PdfObjects): readonly string[] {
  const owners = new Map<string, PdfElement[]>();
  for (const element of elements) for (const { page, id } of element.contents) owners.set(`${page} ${id}`, [...(owners.get(`${page} ${id}`) ?? []), element]);
  let found = 0;
  const faults = objects.pages.flatMap(({ reference, dictionary, contents }, index) => {
    const name = (fault: string): string => `page ${index + 1}: ${fault}`;
    const { marks, faults: own } = readMarks(contents);
    const parents = asArray(objects.follow(parentTree.get(numberOf(dictionary['/StructParents'], -1))));
    const wrong = marks.flatMap(({ tag, id }) => {
      const elementsOfMark = owners.get(`${reference} ${id}`) ?? [];
      found += elementsOfMark.length;
      if (elementsOfMark.length !== 1) return [`mark ${id} belongs to ${elementsOfMark.length} elements`];
      const [element] = elementsOfMark;
      if (parents[id] !== element!.reference) return [`mark ${id} has another parent in the tree`];
      return tag === `/${element!.type}` ? [] : [`mark ${id} is ${tag} in a ${element!.type}`];
    });
    const tabs = dictionary['/Tabs'] === '/S' ? [] : ['no tab order'];
    return [...own, ...wrong, ...tabs].map(name);
  });
  const named = elements.reduce((count, { contents }) => count + contents.length, 0);
  return named === found ? faults : [...faults, `${named - found} contents of the tree are on no page`];
}

function headingFaults(elements: readonly PdfElement[]): readonly string[] {
  let level = 0;
  return elements.flatMap(({ type }) => {
    const next = Number(/^H(\d)$/.exec(type)?.[1] ?? 0);
    if (next === 0) return [];
    const faults = next > level + 1 ? [`${type} after level ${level}`] : [];
    level = next;
    return faults;
  });
}

function figureFaults(figure: PdfElement): readonly string[] {
  const box = asArray(attribute(figure, '/BBox'));
  return [
    ...(/^u:./.test(String(figure.dictionary['/Alt'])) ? [] : ['a figure without alternative text']),
    ...(box.length === 4 && Number(box[0]) < Number(box[2]) && Number(box[1]) < Number(box[3]) ? [] : ['a figure without a box']),
    ...(figure.contents.length === 1 ? [] : ['a figure of several contents']),
  ];
}

/** Rows and spans cover a grid of as many columns as the first row has, each place once. */
function gridFaults(rows: readonly PdfElement[]): readonly string[] {
  const spanOf = (cell: PdfElement, name: string): number => numberOf(attribute(cell, name));
  const width = (rows[0]?.children ?? []).reduce((sum, cell) => sum + spanOf(cell, '/ColSpan'), 0);
  const taken = rows.map(() => new Array<boolean>(width).fill(false));
  for (const [top, row] of rows.entries()) {
    for (const cell of row.children) {
      const left = taken[top]!.indexOf(false);
      for (let y = top; y < top + spanOf(cell, '/RowSpan'); y += 1) {
        for (let x = left; x < left + spanOf(cell, '/ColSpan'); x += 1) {
          if (left < 0 || taken[y]?.[x] !== false) return [`row ${top + 1}: a cell stands outside the grid or on another`];
          taken[y]![x] = true;
        }
      }
    }
  }
  return taken.every((row) => row.every(Boolean)) ? [] : ['the cells leave a gap in the grid'];
}

function tableFaults(table: PdfElement): readonly string[] {
  const rows = table.children.filter(({ type }) => type === 'TR');
  const cells = rows.flatMap(({ children }) => children);
  const others = table.children.filter(({ type }, index) => type !== 'TR' && !(type === 'Caption' && index === 0));
  const scopes = new Set(['/Row', '/Column', '/Both']);
  return [
    ...others.map(({ type }) => `${type} in a table`),
    ...cells.flatMap(({ type }) => (type === 'TH' || type === 'TD' ? [] : [`${type} in a row`])),
    ...cells.flatMap((cell) => (cell.type === 'TH' && !scopes.has(String(attribute(cell, '/Scope'))) ? ['a header without scope'] : [])),
    ...gridFaults(rows),
  ];
}

/** Composite fonts are embedded and say which characters they draw. */
function fontFaults({ dictionaries, follow }: PdfObjects): readonly string[] {
  return dictionaries.flatMap((font) => {
    if (font['/Subtype'] !== '/Type0') return [];
    const descendant = asDictionary(follow(asArray(follow(font['/DescendantFonts']))[0]));
    const { '/FontFile2': trueType, '/FontFile3': cff } = asDictionary(follow(descendant['/FontDescriptor']));
    const missing = [...(font['/ToUnicode'] === undefined ? ['ToUnicode'] : []), ...(trueType ?? cff ? [] : ['its file'])];
    return missing.map((part) => `${String(font['/BaseFont'])} lacks ${part}`);
  });
}

const fileFaults = ({ dictionaries }: PdfObjects): readonly string[] =>
  dictionaries.flatMap((entry) => (entry['/Type'] === '/Filespec' && (entry['/F'] === undefined || entry['/UF'] === undefined) ? ['an attachment without F and UF'] : []));

/** Reads the structure tree; undefined when the file has none. */
export function readStructure(objects: PdfObjects, faults: string[] = []): PdfElement | undefined {
  const reference = objects.catalog['/StructTreeRoot'];
  const roots = asArray(asDictionary(objects.follow(reference))['/K']);
  return roots.length === 1 ? readElement(String(roots[0]), String(reference), objects, faults) : undefined;
}

/** Everything wrong with the tags of a PDF; nothing for a file that may call itself PDF/UA-1. */
export function structureFaults(file: string): readonly string[] {
  const objects = readObjects(file);
  const faults: string[] = [];
  const root = readStructure(objects, faults);
  if (!root) return ['no structure tree'];
  const elements = flat(root);
  const { '/ParentTree': parentTree } = asDictionary(objects.follow(objects.catalog['/StructTreeRoot']));
  return [
    ...catalogFaults(objects),
    ...faults,
    ...contentFaults(elements, numberTree(parentTree, objects), objects),
    ...headingFaults(elements),
    ...elements.flatMap((element) => (element.type === 'Figure' ? figureFaults(element) : element.type === 'Table' ? tableFaults(element) : [])),
    ...fontFaults(objects),
    ...fileFaults(objects),
  ];
}
