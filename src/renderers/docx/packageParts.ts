import type { Document } from '../../document/nodes.js';
import { instantOf } from '../../measure/instant.js';
import { typefaces } from '../../measure/typeface.js';
import type { Typeface } from '../../measure/typeface.js';
import type { ResolvedStylesheet } from '../../stylesheet/resolve.js';
import { perSheet } from './perSheet.js';
import { settingsPart } from './settingsPart.js';
import { stylesPart } from './stylesPart.js';
import type { WordPart } from './wordPackage.js';
import { element, escapeText, part, valued, wordPart } from './xml.js';
import type { Xml } from './xml.js';

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

const fontTablePart = perSheet(({ officialFaces, paragraphs }) => {
  const font = (typeface: Typeface): Xml =>
    element(
      'w:font',
      { 'w:name': officialFaces[typeface] },
      valued('w:altName', alternativeFaces[typeface]),
      valued('w:charset', '86'),
      valued('w:family', typeface === 'hei' ? 'swiss' : 'roman'),
      valued('w:pitch', 'default'),
    );
  return wordPart('w:fonts', [...typefaces.map(font), paragraphs.body.latinTypeface === undefined ? '' : romanFont(officialFaces.roman)]);
});

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

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A part the text leads to by what it is. */
function textPart(kind: 'styles' | 'settings' | 'fontTable', content: string): WordPart {
  return { path: `word/${kind}.xml`, content, contentType: `${wordType}.${kind}+xml`, relation: { id: `rId${kind}`, kind }, isCommon: true };
}

/** A footer of a section, told apart by its number, from 1. */
export function footerPart(number: number, id: string, content: Xml): WordPart {
  return { path: `word/footer${number}.xml`, content: wordPart('w:ftr', [content], content.includes('<v:') ? ['v'] : []), contentType: `${wordType}.footer+xml`, relation: { id, kind: 'footer' }, isCommon: true };
}

/**
 * Gives the parts around the text: styles, settings, fonts and properties. There are no others: the report has no notes,
 * no lists numbered by Word and no theme, and Word needs none of these parts for what is not used.
 *
 * Without `createdAt` the file has no date at all: a date that is not true is worse than none, and a clock would
 * make every file different.
 *
 * @throws RangeError when `createdAt` is neither a day nor a time with its zone.
 */
export function packageParts(document: Document, stylesheet: ResolvedStylesheet, createdAt: string | undefined): readonly WordPart[] {
  return [
    textPart('styles', stylesPart(document, stylesheet)),
    textPart('settings', settingsPart(stylesheet)),
    textPart('fontTable', fontTablePart(stylesheet)),
    { path: 'docProps/core.xml', content: corePart(document, createdAt), contentType: 'application/vnd.openxmlformats-package.core-properties+xml' },
    { path: 'docProps/app.xml', content: applicationPart(document), contentType: 'application/vnd.openxmlformats-officedocument.extended-properties+xml' },
  ];
}
