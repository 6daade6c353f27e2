import type { Pages } from '../../layout/pages.js';

/** What is said of the file besides its document's properties. */
export interface FileFacts {
  readonly creator: string;
  readonly producer: string;
  /** The part of ISO 19005 it conforms to, at level B. */
  readonly part: 2 | 3;
  /** The file calls itself PDF/UA-1. */
  readonly isAccessible?: boolean;
  readonly createdAt?: Date;
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const alternative = (name: string, text: string): string =>
  text === '' ? '' : `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt></${name}>\n`;

const list = (name: string, kind: 'Seq' | 'Bag', texts: readonly string[]): string =>
  texts.length === 0 ? '' : `<${name}><rdf:${kind}>${texts.map((text) => `<rdf:li>${escaped(text)}</rdf:li>`).join('')}</rdf:${kind}></${name}>\n`;

/** PDF/UA-1's mark (ISO 14289-1, clause 5), and what PDF/A wants said of a property it does not know (ISO 19005-2, 6.6.2.3). */
const accessible = `<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
`;

/**
 * Writes the document's properties as XMP (ISO 16684-1), saying the same as the Info dictionary, as PDF/A-2 wants (ISO 19005-2, 6.6.2).
 *
 * Empty properties are left out, and so is the date when there is none.
 */
export function xmpOf(metadata: Pages['metadata'], facts: FileFacts): string {
  const { title, organisation, subject, keywords, language } = metadata;
  const date = facts.createdAt ? `<xmp:CreateDate>${facts.createdAt.toISOString().replace(/\.\d+Z$/, 'Z')}</xmp:CreateDate>\n` : '';
  const keywordText = keywords.length > 0 ? `<pdf:Keywords>${escaped(keywordsText(keywords))}</pdf:Keywords>\n` : '';
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
${date}<xmp:CreatorTool>${escaped(facts.creator)}</xmp:CreatorTool>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:format>application/pdf</dc:format>
${alternative('dc:title', title)}${list('dc:creator', 'Seq', organisation === '' ? [] : [organisation])}${alternative('dc:description', subject)}${list('dc:subject', 'Bag', keywords)}${list('dc:language', 'Bag', [language])}</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdf:Producer>${escaped(facts.producer)}</pdf:Producer>
${keywordText}</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>${facts.part}</pdfaid:part>
<pdfaid:conformance>B</pdfaid:conformance>
</rdf:Description>
${facts.isAccessible ? accessible : ''}</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

/** Keywords as the Info dictionary has them: one text. */
export function keywordsText(keywords: readonly string[]): string {
  return keywords.join('; ');
}
