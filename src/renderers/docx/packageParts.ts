import type { Document } from '../../document/nodes.js';
import { instantOf } from '../../measure/instant.js';
import { typefaces } from '../../measure/typeface.js';
import type { Typeface } from '../../measure/typeface.js';
import type { ResolvedStylesheet } from '../../stylesheet/resolve.js';
import { settingsPart } from './settingsPart.js';
import { stylesPart } from './stylesPart.js';
import { element, escapeText, part, valued, wordPart } from './xml.js';
import type { Xml } from './xml.js';

/** A part of the package by its path; it replaces what the `docx` package would write there. */
export interface Override {
  readonly path: string;
  readonly data: string | Uint8Array;
}

/** Offered (w:altName) where an official face is not installed; the first is on every Chinese Windows. */
const alternativeFaces: Readonly<Record<Typeface, string>> = {
  displaySong: '华文中宋',
  song: 'SimSun',
  fangsong: '仿宋',
  kai: '楷体',
  hei: 'SimHei',
};

function romanFont(name: string): Xml {
  return element('w:font', { 'w:name': name }, valued('w:charset', '00'), valued('w:family', 'roman'), valued('w:pitch', 'variable'));
}

function fontTablePart({ officialFaces, paragraphs }: ResolvedStylesheet): string {
  const font = (typeface: Typeface): Xml =>
    element(
      'w:font',
      { 'w:name': officialFaces[typeface] },
      valued('w:altName', alternativeFaces[typeface]),
      valued('w:charset', '86'),
      valued('w:family', typeface === 'hei' ? 'swiss' : 'roman'),
      valued('w:pitch', 'default'),
    );
  return wordPart('w:fonts', ...typefaces.map(font), paragraphs.body.latinTypeface === undefined ? '' : romanFont(officialFaces.roman));
}

/** The two separators of a notes part; the report has no notes, but the `docx` package declares the parts always. */
function notesPart(name: 'footnote' | 'endnote'): string {
  const plain = element(
    'w:pPr',
    {},
    element('w:spacing', { 'w:after': 0, 'w:line': 240, 'w:lineRule': 'auto' }),
    element('w:ind', { 'w:firstLineChars': 0, 'w:firstLine': 0 }),
  );
  const note = (id: number, type: string): Xml =>
    element(`w:${name}`, { 'w:type': type, 'w:id': id }, element('w:p', {}, plain, element('w:r', {}, element(`w:${type}`))));
  return wordPart(`w:${name}s`, note(-1, 'separator'), note(0, 'continuationSeparator'));
}

/** Writes a time as core properties want it: UTC, whole seconds. */
function utcSeconds(time: string): string {
  return instantOf(time).toISOString().replace(/\.\d+Z$/, 'Z');
}

function corePart({ metadata, language }: Document, createdAt: string | undefined): string {
  const time = createdAt === undefined ? undefined : utcSeconds(createdAt);
  const date = (name: string): Xml => (time ? element(name, { 'xsi:type': 'dcterms:W3CDTF' }, time) : '');
  const text = (name: string, value: string): Xml => (value ? element(name, {}, escapeText(value)) : '');
  return part(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      text('dc:title', metadata.title),
      text('dc:subject', metadata.subject),
      text('dc:creator', metadata.organisation),
      text('cp:keywords', metadata.keywords.join('，')),
      text('cp:lastModifiedBy', metadata.organisation),
      date('dcterms:created'),
      date('dcterms:modified'),
      text('dc:language', language),
    ),
  );
}

function applicationPart({ metadata }: Document): string {
  const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
  const company = metadata.organisation && element('Company', {}, escapeText(metadata.organisation));
  return part(element('Properties', { xmlns: namespace }, element('Application', {}, 'gongkai'), company));
}

/**
 * Gives the parts we write ourselves: styles, settings, fonts, notes and properties.
 *
 * Without `createdAt` the file has no date at all: a date that is not true is worse than none, and a clock would
 * make every file different.
 *
 * @throws RangeError when `createdAt` is neither a day nor a time with its zone.
 */
export function packageParts(document: Document, stylesheet: ResolvedStylesheet, createdAt: string | undefined): readonly Override[] {
  return [
    { path: 'word/styles.xml', data: stylesPart(document, stylesheet) },
    { path: 'word/settings.xml', data: settingsPart(stylesheet) },
    { path: 'word/fontTable.xml', data: fontTablePart(stylesheet) },
    { path: 'word/footnotes.xml', data: notesPart('footnote') },
    { path: 'word/endnotes.xml', data: notesPart('endnote') },
    { path: 'docProps/core.xml', data: corePart(document, createdAt) },
    { path: 'docProps/app.xml', data: applicationPart(document) },
  ];
}
