/** Small Word files of a test's own writing. */
import { strToU8, zipSync } from 'fflate';

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

const package_ = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Further parts of a file. */
export interface WordParts {
  readonly styles?: string;
  readonly numbering?: string;
  /** Pictures by name, related as `rId-name`. */
  readonly media?: Readonly<Record<string, Uint8Array>>;
  /** Entries put in as they are. */
  readonly entries?: Readonly<Record<string, Uint8Array>>;
}

/** A part of WordprocessingML. */
export function wordPart(name: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:${name} ${namespaces}>${content}</w:${name}>`;
}

/** The entries of a Word file with this body. */
export function wordEntries(body: string, { styles, numbering, media = {}, entries = {} }: WordParts = {}): Record<string, Uint8Array> {
  const related = [
    ...(styles === undefined ? [] : [['rIdS', 'styles', 'styles.xml']]),
    ...(numbering === undefined ? [] : [['rIdN', 'numbering', 'numbering.xml']]),
    ...Object.keys(media).map((name) => [`rId-${name}`, 'image', `media/${name}`]),
  ];
  const relationships = related.map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`).join('');
  return {
    '_rels/.rels': strToU8(`<Relationships xmlns="${package_}"><Relationship Id="a" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`),
    'word/document.xml': strToU8(wordPart('document', `<w:body>${body}</w:body>`)),
    'word/_rels/document.xml.rels': strToU8(`<Relationships xmlns="${package_}">${relationships}</Relationships>`),
    ...(styles !== undefined && { 'word/styles.xml': strToU8(wordPart('styles', styles)) }),
    ...(numbering !== undefined && { 'word/numbering.xml': strToU8(wordPart('numbering', numbering)) }),
    ...Object.fromEntries(Object.entries(media).map(([name, bytes]) => [`word/media/${name}`, bytes])),
    ...entries,
  };
}

/** A Word file with this body. */
export function wordFile(body: string, parts: WordParts = {}): Uint8Array {
  return zipSync(wordEntries(body, parts));
}

/** A paragraph of one run; `properties` are those of the paragraph. */
export function wordParagraph(text: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}
