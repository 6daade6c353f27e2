/** Faults put into our own fresh PDFs, each with who must find it and what is said. */
import { changeBytes, changeFirst, having, without } from '../support/pdfMutation.js';
import type { Changeable, Changes } from '../support/pdfMutation.js';
import type { JudgeName } from '../support/pdfJudges.js';
import type { PdfDictionary } from '../support/pdfObjects.js';

export interface PdfMutation {
  readonly name: string;
  readonly judge: JudgeName;
  readonly said: RegExp;
  readonly change: (objects: Changeable) => Changes;
}

type Fits = (dictionary: PdfDictionary) => boolean;

const typed = (type: string): Fits => (dictionary) => dictionary['/Type'] === `/${type}`;
const font: Fits = (dictionary) => dictionary['/Subtype'] === '/Type0';
const cidFont: Fits = (dictionary) => /^\/CIDFontType[02]$/.test(String(dictionary['/Subtype']));
const image: Fits = (dictionary) => dictionary['/Subtype'] === '/Image';
const element = (type: string): Fits => (dictionary) => dictionary['/S'] === `/${type}` && dictionary['/P'] !== undefined;
const bookmark: Fits = (dictionary) => dictionary['/Title'] !== undefined && dictionary['/Parent'] !== undefined;
const plain: Fits = (dictionary) => dictionary['/Type'] === undefined && dictionary['/Subtype'] === undefined && dictionary['/N'] === undefined;
const catalog = typed('Catalog');

const fontFileKey = (dictionary: PdfDictionary): string => (dictionary['/FontFile2'] ? '/FontFile2' : '/FontFile3');
const attributesOf = (dictionary: PdfDictionary): PdfDictionary => (Array.isArray(dictionary['/A']) ? dictionary['/A'][0] : dictionary['/A']) as PdfDictionary;
const withAttribute = (key: string, value: unknown) => (dictionary: PdfDictionary): PdfDictionary => ({ ...dictionary, '/A': { ...attributesOf(dictionary), [key]: value } });
const hasAttribute = (type: string, key: string): Fits => (dictionary) => element(type)(dictionary) && attributesOf(dictionary)?.[key] !== undefined;
const tripled = (widths: unknown): unknown => (Array.isArray(widths) ? widths.map((entry) => (Array.isArray(entry) ? entry.map((width: number) => width * 3) : entry)) : widths);

export const pdfMutations: readonly PdfMutation[] = [
  { name: 'a page size that is a text', judge: 'dictionaries', said: /Page \/MediaBox: .* is no rect/, change: changeFirst(typed('Page'), having('/MediaBox', 'u:oops')) },
  { name: 'a page size that is upside down', judge: 'dictionaries', said: /Page \/MediaBox/, change: changeFirst(typed('Page'), having('/MediaBox', [0, 842, 595, 0])) },
  { name: 'a page without resources', judge: 'dictionaries', said: /Page: \/Resources is missing/, change: changeFirst(typed('Page'), without('/Resources')) },
  { name: 'a page mode that is none', judge: 'dictionaries', said: /Catalog \/PageMode/, change: changeFirst(catalog, having('/PageMode', '/UseNothing')) },
  { name: 'a misspelt key', judge: 'dictionaries', said: /Catalog: \/Lamg is no key/, change: changeFirst(catalog, having('/Lamg', 'u:zh-CN')) },
  { name: 'a script', judge: 'dictionaries', said: /Catalog: \/OpenAction/, change: changeFirst(catalog, having('/OpenAction', { '/S': '/JavaScript', '/JS': 'u:app.alert(1)' })) },
  { name: 'a script, to Preflight', judge: 'Preflight', said: /JavaScript is forbidden/, change: changeFirst(catalog, having('/OpenAction', { '/S': '/JavaScript', '/JS': 'u:app.alert(1)' })) },
  { name: 'no metadata', judge: 'dictionaries', said: /Catalog: \/Metadata is missing/, change: changeFirst(catalog, without('/Metadata')) },
  { name: 'no metadata, to Preflight', judge: 'Preflight', said: /MetaData/, change: changeFirst(catalog, without('/Metadata')) },
  { name: 'no output intent', judge: 'dictionaries', said: /\/OutputIntents is missing/, change: changeFirst(catalog, without('/OutputIntents')) },
  { name: 'no language', judge: 'tags', said: /no language/, change: changeFirst(catalog, without('/Lang')) },
  { name: 'a claim to be another standard', judge: 'tags', said: /not labelled PDF\/UA-1/, change: changeBytes(typed('Metadata'), /(<pdfuaid:part>)1/, '$12') },
  { name: 'another title in the metadata, none', judge: 'tags', said: /no title/, change: changeBytes(typed('Metadata'), /<dc:title>[\s\S]*<\/dc:title>/, '') },
  { name: 'a page that counts for none', judge: 'objects', said: /page tree: counts \d+ of/, change: changeFirst(typed('Pages'), (pages) => ({ ...pages, '/Count': Number(pages['/Count']) - 1 })) },
  { name: 'a page that names another parent', judge: 'objects', said: /names another parent/, change: ({ root, dictionaries }) => changeFirst(typed('Page'), having('/Parent', root))({ root, dictionaries } as Changeable) },
  { name: 'a face without its file', judge: 'pdffonts', said: /not embedded/, change: changeFirst(typed('FontDescriptor'), (one) => without(fontFileKey(one))(one)) },
  { name: 'a face without its file, to us', judge: 'objects', said: /has no \/FontFile/, change: changeFirst(typed('FontDescriptor'), (one) => without(fontFileKey(one))(one)) },
  { name: 'a face no one can read', judge: 'pdffonts', said: /not mapped to Unicode/, change: changeFirst(font, without('/ToUnicode')) },
  { name: 'a glyph no one can read', judge: 'objects', said: /has no character/, change: changeBytes(plain, /begincmap[\s\S]*/, (map) => map.replace(/<[0-9a-fA-F]{4,}>(?=[\]\s]*endbf)/g, '<>')) },
  { name: 'a face whose name is not that of a subset', judge: 'pdffonts', said: /not a subset/, change: changeFirst(font, (one) => ({ ...one, '/BaseFont': String(one['/BaseFont']).replace(/^\/[A-Z]{6}\+/, '/') })) },
  { name: 'a face with another name below', judge: 'objects', said: /another name below/, change: changeFirst(typed('FontDescriptor'), having('/FontName', '/ABCDEF+Other')) },
  { name: 'a face of no character collection', judge: 'dictionaries', said: /CidFont: \/CIDSystemInfo is missing/, change: changeFirst(cidFont, without('/CIDSystemInfo')) },
  { name: 'widths that are not the face’s', judge: 'objects', said: /has width \d+, in its file/, change: changeFirst((one) => cidFont(one) && one['/W'] !== undefined, (one) => ({ ...one, '/W': tripled(one['/W']) })) },
  { name: 'widths of nothing', judge: 'objects', said: /has width 1000, in its file/, change: changeFirst((one) => cidFont(one) && /Tinos|Fang/.test(String(one['/BaseFont'])), (one) => ({ ...without('/DW')(one), '/W': [0, [1000]] })) },
  { name: 'a face that no resource names', judge: 'objects', said: /\/Font \/Zz is no resource/, change: changeBytes(plain, /\/[A-Za-z]\w* (\d[\d.]*) Tf/, '/Zz $1 Tf') },
  { name: 'text outside every tag', judge: 'tags', said: /outside every mark/, change: changeBytes(plain, /\/P\s*<<\s*\/MCID \d+\s*>>\s*BDC([\s\S]*?)EMC/, '$1') },
  { name: 'a mark that is not closed', judge: 'tags', said: /not closed|inside another mark/, change: changeBytes(plain, /\bEMC\b/, '') },
  { name: 'a mark twice', judge: 'tags', said: /MCID 0 twice|marks? \d+/, change: changeBytes(plain, /\/MCID 1\b/, '/MCID 0') },
  { name: 'a page the structure does not know', judge: 'tags', said: /another parent in the tree/, change: changeFirst(typed('Page'), without('/StructParents')) },
  { name: 'a content that is on no page', judge: 'tags', said: /are on no page/, change: changeFirst((one) => element('P')(one) && one['/Pg'] !== undefined, (one) => ({ ...one, '/K': [...(Array.isArray(one['/K']) ? one['/K'] : [one['/K']]), 9999] })) },
  { name: 'an element that names another parent', judge: 'tags', said: /names another parent/, change: ({ root, dictionaries }) => changeFirst(element('TD'), having('/P', root))({ root, dictionaries } as Changeable) },
  { name: 'a heading that skips levels', judge: 'tags', said: /H6 after level/, change: changeFirst(element('H2'), having('/S', '/H6')) },
  { name: 'an element that is none', judge: 'dictionaries', said: /Element/, change: changeFirst(element('H2'), having('/S', '/Headline')) },
  { name: 'a header of nothing', judge: 'tags', said: /header without scope/, change: changeFirst(hasAttribute('TH', '/Scope'), withAttribute('/Scope', '/Cow')) },
  { name: 'a cell that spans too far', judge: 'tags', said: /grid/, change: changeFirst(hasAttribute('TH', '/ColSpan'), withAttribute('/ColSpan', 9)) },
  { name: 'a picture without words', judge: 'tags', said: /without alternative text/, change: changeFirst(element('Figure'), without('/Alt')) },
  { name: 'a picture without a width', judge: 'dictionaries', said: /XObject: \/Width is missing/, change: changeFirst(image, without('/Width')) },
  { name: 'a picture packed by a name that is none', judge: 'dictionaries', said: /XObject/, change: changeFirst(image, having('/ColorSpace', '/DeviceRBG')) },
  { name: 'a bookmark to no page', judge: 'objects', said: /leads to no page/, change: ({ root, dictionaries }) => changeFirst(bookmark, (one) => ({ ...without('/A')(one), '/Dest': [root, '/Fit'] }))({ root, dictionaries } as Changeable) },
  { name: 'a broken chain of bookmarks', judge: 'objects', said: /chain is broken|last is not the last/, change: changeFirst((one) => bookmark(one) && one['/Next'] !== undefined, without('/Next')) },
  { name: 'a bookmark that counts wrong', judge: 'objects', said: /bookmark: counts/, change: changeFirst((one) => bookmark(one) && one['/Count'] !== undefined, having('/Count', 77)) },
  { name: 'an attachment without its name', judge: 'dictionaries', said: /Filespec: \/UF is missing/, change: changeFirst(typed('Filespec'), without('/UF')) },
];
