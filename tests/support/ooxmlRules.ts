/** What no schema can say: rules between the parts of a package. Each gives its faults as sentences. */
import { isXml, partTree, sourceOf, targetOf } from './ooxmlPackage.js';
import type { OoxmlPackage } from './ooxmlPackage.js';
import { childrenOf, elementsOf, valueOf } from './ooxmlTree.js';
import type { XmlElement } from './ooxmlTree.js';

type Rule = (opened: OoxmlPackage) => string[];

const repeated = (values: readonly string[]): string[] => [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
const xmlParts = ({ parts }: OoxmlPackage): string[] => [...parts.keys()].filter(isXml);
const wordParts = (opened: OoxmlPackage): { name: string; root: XmlElement }[] =>
  xmlParts(opened).flatMap((name) => {
    const root = name.startsWith('word/') && name.endsWith('.xml') ? partTree(opened, name) : undefined;
    return root ? [{ name, root }] : [];
  });

const entryRules: Rule = ({ entryNames }) => [
  ...repeated(entryNames.map((name) => name.toLowerCase())).map((name) => `entry repeated: ${name}`),
  ...entryNames.filter((name) => /^\/|\\|(^|\/)\.\.?(\/|$)|\/\/|\/$|:/.test(name)).map((name) => `entry name not allowed: ${name}`),
];

const contentTypeRules: Rule = (opened) => {
  const types = partTree(opened, '[Content_Types].xml');
  if (!types) return ['[Content_Types].xml is missing'];
  const extensions = new Set(childrenOf(types, 'Default').map((entry) => entry.attributes.get('Extension')?.toLowerCase()));
  const overrides = childrenOf(types, 'Override').map((entry) => (entry.attributes.get('PartName') ?? '').slice(1));
  const untyped = [...opened.parts.keys()].filter(
    (name) => name !== '[Content_Types].xml' && !overrides.includes(name) && !extensions.has(name.split('.').at(-1)!.toLowerCase()),
  );
  // The Default for .xml says nothing of what a Word part is; each must have an override.
  const unnamed = xmlParts(opened).filter((name) => /^word\/[^/]+\.xml$/.test(name) && !overrides.includes(name));
  return [
    ...[...new Set([...untyped, ...unnamed])].map((name) => `part without content type: ${name}`),
    ...overrides.filter((name) => !opened.parts.has(name)).map((name) => `content type for a missing part: ${name}`),
  ];
};

/** What a content type must end in for the part its root element makes. */
const kinds: Readonly<Record<string, string>> = {
  'w:document': 'document.main+xml', 'w:styles': 'styles+xml', 'w:settings': 'settings+xml', 'w:numbering': 'numbering+xml', 'w:fonts': 'fontTable+xml',
  'w:ftr': 'footer+xml', 'w:hdr': 'header+xml', 'w:footnotes': 'footnotes+xml', 'w:endnotes': 'endnotes+xml', 'c:chartSpace': 'chart+xml', 'a:theme': 'theme+xml',
};

const kindRules: Rule = (opened) => {
  const types = partTree(opened, '[Content_Types].xml');
  const typeOf = new Map((types ? childrenOf(types, 'Override') : []).map(({ attributes }) => [(attributes.get('PartName') ?? '').slice(1), attributes.get('ContentType') ?? '']));
  return wordParts(opened).flatMap(({ name, root }) => {
    const [wanted, given] = [kinds[root.name], typeOf.get(name)];
    return wanted === undefined || given === undefined || given.endsWith(`.${wanted}`) ? [] : [`${name}: is a ${root.name}, its content type ${given}`];
  });
};

const relationshipRules: Rule = (opened) =>
  xmlParts(opened)
    .filter((name) => name.endsWith('.rels'))
    .flatMap((name) => {
      const entries = childrenOf(partTree(opened, name)!, 'Relationship');
      const inside = entries.filter((entry) => entry.attributes.get('TargetMode') !== 'External');
      const targets = inside.map((entry) => targetOf(sourceOf(name), entry.attributes.get('Target') ?? ''));
      const ids = entries.map((entry) => entry.attributes.get('Id') ?? '');
      return [
        ...targets.filter((target) => !opened.parts.has(target)).map((target) => `${name}: dangling target ${target}`),
        ...repeated(ids).map((id) => `${name}: id repeated: ${id}`),
      ];
    });

const relationshipIdRules: Rule = (opened) =>
  wordParts(opened).flatMap(({ name, root }) => {
    const own = partTree(opened, name.replace(/([^/]+)$/, '_rels/$1.rels'));
    const known = new Set(own ? childrenOf(own).map((entry) => entry.attributes.get('Id')) : []);
    const used = elementsOf(root).flatMap(({ attributes }) => ['r:id', 'r:embed', 'r:link'].flatMap((key) => attributes.get(key) ?? []));
    return used.filter((id) => !known.has(id)).map((id) => `${name}: no relationship ${id}`);
  });

const references: Readonly<Record<string, string>> = {
  'w:pStyle': 'paragraph', 'w:rStyle': 'character', 'w:tblStyle': 'table', 'w:basedOn': '', 'w:next': '', 'w:link': '',
};

const styleRules: Rule = (opened) => {
  const styles = partTree(opened, 'word/styles.xml');
  const defined = styles ? childrenOf(styles, 'w:style') : [];
  const ids = defined.map((style) => style.attributes.get('w:styleId') ?? '');
  const typeOf = new Map(defined.map((style) => [style.attributes.get('w:styleId'), style.attributes.get('w:type')]));
  const undefinedOnes = wordParts(opened).flatMap(({ name, root }) =>
    elementsOf(root).flatMap((element) => {
      const wanted = references[element.name];
      const id = element.attributes.get('w:val');
      // Word knows this one without a definition, and many writers leave it out.
      if (wanted === undefined || id === 'DefaultParagraphFont' || (typeOf.has(id) && (wanted === '' || typeOf.get(id) === wanted))) return [];
      return [`${name}: ${element.name} names no ${wanted} style: ${id}`];
    }),
  );
  return [...undefinedOnes, ...repeated(ids).map((id) => `style id repeated: ${id}`)];
};

/** References by number: the element that refers, its attribute, the part and element that define, and their attribute. */
const numbered = [
  ['w:numId', 'w:val', 'word/numbering.xml', 'w:num', 'w:numId'],
  ['w:footnoteReference', 'w:id', 'word/footnotes.xml', 'w:footnote', 'w:id'],
  ['w:endnoteReference', 'w:id', 'word/endnotes.xml', 'w:endnote', 'w:id'],
  ['w:commentReference', 'w:id', 'word/comments.xml', 'w:comment', 'w:id'],
] as const;

const numberRules: Rule = (opened) =>
  numbered.flatMap(([reference, attribute, part, definition, key]) => {
    const root = partTree(opened, part);
    const known = new Set(root ? childrenOf(root, definition).map((element) => element.attributes.get(key)) : []);
    return wordParts(opened).flatMap(({ name, root: user }) =>
      elementsOf(user, reference)
        .map((element) => element.attributes.get(attribute))
        .filter((id) => !known.has(id) && !(reference === 'w:numId' && id === '0'))
        .map((id) => `${name}: ${reference} names nothing: ${id}`),
    );
  });

const drawingRules: Rule = (opened) =>
  wordParts(opened).flatMap(({ name, root }) =>
    repeated(elementsOf(root, 'wp:docPr').map((element) => element.attributes.get('id') ?? '')).map((id) => `${name}: docPr id repeated: ${id}`),
  );

/** Cells of a row with the columns they take; a merged cell must go on directly below one of the same columns. */
function rowPlaces(row: XmlElement): { columns: string; end: number; merge: string | undefined }[] {
  let column = Number(valueOf(childrenOf(row, 'w:trPr')[0], 'w:gridBefore') ?? 0);
  return childrenOf(row, 'w:tc').map((cell) => {
    const properties = childrenOf(cell, 'w:tcPr')[0];
    const start = column;
    column += Number(valueOf(properties, 'w:gridSpan') ?? 1);
    const merge = properties && childrenOf(properties, 'w:vMerge')[0];
    return { columns: `${start}-${column}`, end: column, merge: merge && (merge.attributes.get('w:val') ?? 'continue') };
  });
}

function tableFaults(table: XmlElement): string[] {
  const grid = childrenOf(table, 'w:tblGrid').flatMap((element) => childrenOf(element, 'w:gridCol'));
  const rows = childrenOf(table, 'w:tr').map((row) => ({ places: rowPlaces(row), after: Number(valueOf(childrenOf(row, 'w:trPr')[0], 'w:gridAfter') ?? 0) }));
  return rows.flatMap(({ places, after }, index) => {
    const width = (places.at(-1)?.end ?? 0) + after;
    const above = new Set((rows[index - 1]?.places ?? []).filter(({ merge }) => merge !== undefined).map(({ columns }) => columns));
    const loose = places.filter(({ merge, columns }) => merge === 'continue' && !above.has(columns));
    return [
      ...(width === grid.length ? [] : [`row ${index + 1} takes ${width} of ${grid.length} grid columns`]),
      ...loose.map(({ columns }) => `row ${index + 1}: merged cell ${columns} continues nothing`),
    ];
  });
}

const tableRules: Rule = (opened) =>
  wordParts(opened).flatMap(({ name, root }) => [
    ...elementsOf(root, 'w:tbl').flatMap((table) => tableFaults(table).map((fault) => `${name}: ${fault}`)),
    ...elementsOf(root, 'w:tc')
      .filter((cell) => childrenOf(cell).at(-1)?.name !== 'w:p')
      .map(() => `${name}: a table cell does not end in a paragraph`),
  ]);

const propertyRules: Rule = (opened) => {
  const core = partTree(opened, 'docProps/core.xml');
  const dates = core ? childrenOf(core).filter(({ name }) => name.startsWith('dcterms:')) : [];
  const wrong = dates.filter((date) => !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(date.children.join('')) || date.attributes.get('xsi:type') !== 'dcterms:W3CDTF');
  return [
    ...wrong.map(({ name }) => `docProps/core.xml: ${name} is no W3CDTF time`),
    ...repeated(core ? childrenOf(core).map(({ name }) => name) : []).map((name) => `docProps/core.xml: ${name} repeated`),
  ];
};

const rules: readonly Rule[] = [
  entryRules, contentTypeRules, kindRules, relationshipRules, relationshipIdRules, styleRules, numberRules, drawingRules, tableRules, propertyRules,
];

/** Gives every fault of a package that lies between its parts. */
export function crossPartFaults(opened: OoxmlPackage): string[] {
  return rules.flatMap((rule) => rule(opened));
}
