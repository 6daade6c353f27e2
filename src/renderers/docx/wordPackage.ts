import { zipPackage } from '../../ooxml/zip.js';
import { element, namespaces, part } from './xml.js';
import type { Xml } from './xml.js';

/** A part of a Word file (ISO/IEC 29500-2). */
export interface WordPart {
  readonly path: string;
  /** Text, also in pieces; or bytes. */
  readonly content: string | readonly string[] | Uint8Array;
  /** Says that most reports have this very part. */
  readonly isCommon?: boolean;
  /** Absent: what the ending of its name says. */
  readonly contentType?: string;
  /** How the document's text leads to it; absent: it does not. */
  readonly relation?: { readonly id: string; readonly kind: string };
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

const packageNamespace = 'http://schemas.openxmlformats.org/package/2006';

/** What parts are whose content type is not said one by one. */
const typesByEnding: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const endingOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

/** Writes a part that says where others of the package are. */
export function relationsPart(relations: readonly Relation[]): string {
  const written = relations.map(({ id, type, target }) => element('Relationship', { Id: id, Type: type, Target: target }));
  return part(element('Relationships', { xmlns: `${packageNamespace}/relationships` }, ...written));
}

function contentTypes(parts: readonly WordPart[]): string {
  const endings = ['rels', ...new Set(parts.filter(({ contentType }) => contentType === undefined).map(({ path }) => endingOf(path)))];
  const defaults = [...new Set(endings)].map((ending) => element('Default', { Extension: ending, ContentType: typesByEnding[ending] }));
  const overrides = parts.map(({ path, contentType }): Xml => (contentType === undefined ? '' : element('Override', { PartName: `/${path}`, ContentType: contentType })));
  return part(element('Types', { xmlns: `${packageNamespace}/content-types` }, ...defaults, ...overrides));
}

/** The text, its properties and what made it; the same in every file. */
const rootRelations = relationsPart([
  { id: 'rId1', type: `${namespaces.r}/officeDocument`, target: 'word/document.xml' },
  { id: 'rId2', type: `${packageNamespace}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
  { id: 'rId3', type: `${namespaces.r}/extended-properties`, target: 'docProps/app.xml' },
]);

/**
 * Packs a Word file: the content types first, as the package convention has it, the relations of the package, and the parts by name.
 *
 * @param text the document's body. @param parts all others.
 */
export function wordPackage(text: readonly string[], parts: readonly WordPart[]): Uint8Array {
  const main: WordPart = { path: 'word/document.xml', content: text, contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml' };
  const named = [main, ...parts].sort((a, b) => (a.path < b.path ? -1 : 1));
  const related = named.flatMap(({ path, relation }) => (relation ? [{ id: relation.id, type: `${namespaces.r}/${relation.kind}`, target: path.slice('word/'.length) }] : []));
  return zipPackage([
    { name: '[Content_Types].xml', content: contentTypes(named), isCommon: true },
    { name: '_rels/.rels', content: rootRelations, isCommon: true },
    { name: 'word/_rels/document.xml.rels', content: relationsPart(related), isCommon: true },
    ...named.map(({ path, content, isCommon }) => ({ name: path, content, ...(isCommon && { isCommon }) })),
  ]);
}
