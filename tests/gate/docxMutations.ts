/** Faults put into our own fresh Word files, each with what must be said of it. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

type Parts = Record<string, Uint8Array>;

export interface DocxMutation {
  readonly name: string;
  readonly said: RegExp;
  readonly change: (file: Uint8Array) => Uint8Array;
}

/** Changes the parts of a package and packs them again. */
function repacked(file: Uint8Array, change: (parts: Parts) => void): Uint8Array {
  const parts = unzipSync(file);
  change(parts);
  return zipSync(parts, { mtime: new Date(1980, 0, 1) });
}

const inPart = (part: string, from: RegExp, to: string) => (file: Uint8Array): Uint8Array =>
  repacked(file, (parts) => {
    const text = strFromU8(parts[part]!);
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`the mutation changes nothing in ${part}`);
    parts[part] = strToU8(changed);
  });

const inDocument = (from: RegExp, to: string): DocxMutation['change'] => inPart('word/document.xml', from, to);
const removed = (part: string): DocxMutation['change'] => (file) => repacked(file, (parts) => void delete parts[part]);
const added = (part: string, text: string): DocxMutation['change'] => (file) => repacked(file, (parts) => void (parts[part] = strToU8(text)));

/** Two entries of one name; no writer of archives makes them, so one is renamed in the bytes. */
const twice: DocxMutation['change'] = (file) => {
  const packed = added('word/documemt.xml', '<x/>')(file);
  return Uint8Array.from(Buffer.from(Buffer.from(packed).toString('latin1').replaceAll('word/documemt.xml', 'word/document.xml'), 'latin1'));
};

/** Bytes no UTF-8 has: the code of half a pair. */
const surrogate: DocxMutation['change'] = (file) =>
  repacked(file, (parts) => {
    parts['word/document.xml'] = Buffer.from(Buffer.from(parts['word/document.xml']!).toString('latin1').replace(/(<w:t[^>]*>)/, '$1\xed\xa0\x80'), 'latin1');
  });

const paragraphEnd = '</w:p>';

export const docxMutations: readonly DocxMutation[] = [
  { name: 'properties of a paragraph out of order', said: /document\.xml.*not expected/, change: inDocument(/<w:pPr><w:pStyle ([^>]*)\/>(?=<w:)(<w:[^>]*\/>)/, '<w:pPr>$2<w:pStyle $1/>') },
  { name: 'a value that is none of the list', said: /middle/, change: inDocument(/<w:vAlign w:val="center"\/>/, '<w:vAlign w:val="middle"/>') },
  { name: 'a measure that is no whole number', said: /document\.xml.*31\.5/, change: inDocument(/<w:tcW w:w="\d+"/, '<w:tcW w:w="31.5"') },
  { name: 'a misspelt element', said: /tblHeade/, change: inDocument(/<w:tblHeader\/>/, '<w:tblHeade/>') },
  { name: 'an attribute twice', said: /redefined/, change: inDocument(/<w:pStyle w:val="/, '<w:pStyle w:val="Title" w:val="') },
  { name: 'an element that is not closed', said: /document\.xml/, change: inDocument(/<\/w:tbl>/, '') },
  { name: 'an entity nobody defined', said: /nbsp/, change: inDocument(/(<w:t[^>]*>)/, '$1&nbsp;') },
  { name: 'a control character', said: /Char value 11|xmlParseCharRef|invalid/i, change: inDocument(/(<w:t[^>]*>)/, '$1\u000b') },
  { name: 'half a pair of surrogates', said: /document\.xml/, change: surrogate },
  { name: 'a cell without a paragraph', said: /does not end in a paragraph/, change: inDocument(/(<w:tc>(?:<w:tcPr>(?:(?!<\/w:tcPr>).)*<\/w:tcPr>))<w:p>(?:(?!<\/w:p>).)*<\/w:p><\/w:tc>/, '$1</w:tc>') },
  { name: 'a row without its last cell', said: /row \d+ takes \d+ of \d+ grid columns/, change: inDocument(/<w:tc>(?:(?!<w:tc>|<\/w:tc>).)*<\/w:tc><\/w:tr>/, '</w:tr>') },
  { name: 'a cell that spans too far', said: /grid columns/, change: inDocument(/<w:gridSpan w:val="2"\/>/, '<w:gridSpan w:val="3"/>') },
  { name: 'a merged cell that goes on from nothing', said: /continues nothing/, change: inDocument(/<w:vMerge w:val="restart"\/>/, '') },
  { name: 'text outside a run', said: /document\.xml/, change: inDocument(/<w:r><w:t([^>]*)>([^<]*)<\/w:t><\/w:r>/, '<w:t$1>$2</w:t>') },
  { name: 'a style nobody defined', said: /names no paragraph style: NoSuch/, change: inDocument(/<w:pStyle w:val="[^"]*"/, '<w:pStyle w:val="NoSuch"') },
  { name: 'a style twice', said: /style id repeated/, change: inPart('word/styles.xml', /(<w:style [^>]*w:type="paragraph"[^>]*>)((?:(?!<\/w:style>).)*<\/w:style>)/s, '$1$2$1$2') },
  { name: 'a style based on nothing', said: /names no *style: NoSuch/, change: inPart('word/styles.xml', /<w:basedOn w:val="[^"]*"/, '<w:basedOn w:val="NoSuch"') },
  { name: 'a list nobody defined', said: /numId names nothing: 99/, change: inDocument(/<w:p>(<w:pPr><w:pStyle [^>]*\/>)/, '<w:p>$1<w:numPr><w:ilvl w:val="0"/><w:numId w:val="99"/></w:numPr>') },
  { name: 'a footnote nobody wrote', said: /footnoteReference names nothing: 9/, change: inDocument(new RegExp(paragraphEnd), '<w:r><w:footnoteReference w:id="9"/></w:r></w:p>') },
  { name: 'a picture that is not there', said: /no relationship rIdNone/, change: inDocument(/r:embed="[^"]*"/, 'r:embed="rIdNone"') },
  { name: 'a chart that is not there', said: /no relationship rIdNone/, change: inDocument(/(<c:chart [^>]*r:id=)"[^"]*"/, '$1"rIdNone"') },
  { name: 'a footer that is not there', said: /no relationship rIdNone/, change: inDocument(/(<w:footerReference [^>]*r:id=)"[^"]*"/, '$1"rIdNone"') },
  { name: 'two drawings of one number', said: /docPr id repeated/, change: inDocument(/<wp:docPr id="2"/, '<wp:docPr id="1"') },
  { name: 'a relation to no part', said: /dangling target/, change: inPart('word/_rels/document.xml.rels', /Target="styles\.xml"/, 'Target="style.xml"') },
  { name: 'a relation twice', said: /id repeated/, change: inPart('word/_rels/document.xml.rels', /(<Relationship [^>]*Id=")([^"]*)("[^>]*\/>)/, '$1$2$3$1$2$3') },
  { name: 'a part that is gone', said: /dangling target word\/settings\.xml/, change: removed('word/settings.xml') },
  { name: 'a part nobody names a type for', said: /part without content type: word\/footer1\.xml/, change: inPart('[Content_Types].xml', /<Override [^>]*footer1\.xml"[^>]*\/>/, '') },
  { name: 'a part of another type', said: /footer1\.xml: is a w:ftr, its content type/, change: inPart('[Content_Types].xml', /footer\+xml("[^>]*footer1|)/, 'header+xml$1') },
  { name: 'a type for no part', said: /content type for a missing part/, change: inPart('[Content_Types].xml', /<\/Types>/, '<Override PartName="/word/none.xml" ContentType="application/xml"/></Types>') },
  { name: 'a page wider than any', said: /document\.xml/, change: inDocument(/(<w:pgSz w:w=)"\d+"/, '$1"-1"') },
  { name: 'a section out of order', said: /document\.xml.*not expected/, change: inDocument(/(<w:pgSz [^>]*\/>)(<w:pgMar [^>]*\/>)/, '$2$1') },
  { name: 'a time that is none', said: /is no W3CDTF time/, change: inPart('docProps/core.xml', /<\/cp:coreProperties>/, '<dcterms:created xsi:type="dcterms:W3CDTF">2026年</dcterms:created></cp:coreProperties>') },
  { name: 'a title twice', said: /dc:title repeated/, change: inPart('docProps/core.xml', /(<dc:title>.*?<\/dc:title>)/, '$1$1') },
  { name: 'an entry twice', said: /entry repeated: word\/document\.xml/, change: twice },
  { name: 'an entry that leads up', said: /entry name not allowed/, change: added('../outside.xml', '<x/>') },
  { name: 'a chart without its plot', said: /chart1\.xml/, change: inPart('word/charts/chart1.xml', /<c:plotArea>.*<\/c:plotArea>/s, '') },
  { name: 'a setting misspelt', said: /settings\.xml/, change: inPart('word/settings.xml', /<w:evenAndOddHeaders/, '<w:evenAndOddHeader') },
  { name: 'figures of a chart that are no workbook', said: /chart1\.xlsx/, change: (file) => repacked(file, (parts) => void (parts['word/embeddings/chart1.xlsx'] = strToU8('none'))) },
];
