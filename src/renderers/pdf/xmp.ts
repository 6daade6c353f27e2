import type { Pages } from '../../layout/pages.js';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const alternative = (name: string, text: string): string =>
  text === '' ? '' : `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt></${name}>\n`;

const list = (name: string, kind: 'Seq' | 'Bag', texts: readonly string[]): string =>
  texts.length === 0 ? '' : `<${name}><rdf:${kind}>${texts.map((text) => `<rdf:li>${escaped(text)}</rdf:li>`).join('')}</rdf:${kind}></${name}>\n`;

/**
 * Writes the document's properties as XMP (ISO 16684-1), saying the same as the Info dictionary, as PDF/A-2 wants (ISO 19005-2, 6.6.2).
 *
 * Empty properties are left out, and so is the date when there is none.
 */
export function xmpOf(metadata: Pages['metadata'], facts: { readonly creator: string; readonly producer: string; readonly createdAt?: Date }): string {
  const { title, organisation, subject, keywords, language } = metadata;
  const date = facts.createdAt ? `<xmp:CreateDate>${facts.createdAt.toISOString().replace(/\.\d+Z$/, 'Z')}</xmp:CreateDate>\n` : '';
  const keywordText = keywords.length > 0 ? `<pdf:Keywords>${escaped(keywordsText(keywords))}</pdf:Keywords>\n` : '';
  return `
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
${date}<xmp:CreatorTool>${escaped(facts.creator)}</xmp:CreatorTool>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:format>application/pdf</dc:format>
${alternative('dc:title', title)}${list('dc:creator', 'Seq', organisation === '' ? [] : [organisation])}${alternative('dc:description', subject)}${list('dc:subject', 'Bag', keywords)}${list('dc:language', 'Bag', [language])}</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdf:Producer>${escaped(facts.producer)}</pdf:Producer>
${keywordText}</rdf:Description>
`;
}

/** Keywords as the Info dictionary has them: one text. */
export function keywordsText(keywords: readonly string[]): string {
  return keywords.join('; ');
}
