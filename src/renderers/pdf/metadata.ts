import type { Pages } from '../../layout/pages.js';
import type { PdfFile } from './pdfFile.js';
import { dateValue, textValue } from './pdfValues.js';
import { keywordsText, xmpOf } from './xmp.js';
import type { FileFacts } from './xmp.js';

const program = { creator: 'gongkai', producer: 'gongkai' } as const;

type Facts = Omit<FileFacts, keyof typeof program>;

/** Writes the properties as XMP, which stays unpacked so that a program need know no PDF to find it (ISO 19005-2, 6.6.2.1). @returns its number. */
export function writeMetadata(metadata: Pages['metadata'], facts: Facts, file: PdfFile): number {
  const number = file.reserve();
  file.stream(number, '/Type/Metadata/Subtype/XML', new TextEncoder().encode(xmpOf(metadata, { ...facts, ...program })));
  return number;
}

/** Writes the Info dictionary (ISO 32000-1, 14.3.3), which says the same. @returns its number. */
export function writeInfo({ title, organisation, subject, keywords }: Pages['metadata'], { createdAt }: Facts, file: PdfFile): number {
  const texts = { Title: title, Author: organisation, Subject: subject, Keywords: keywordsText(keywords), Creator: program.creator, Producer: program.producer };
  const entries = Object.entries(texts).flatMap(([name, text]) => (text === '' ? [] : [`/${name}${textValue(text)}`]));
  return file.add(`<<${entries.join('')}${createdAt ? `/CreationDate${dateValue(createdAt)}` : ''}>>`);
}
