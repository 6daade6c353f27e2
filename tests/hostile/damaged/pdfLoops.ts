/** PDFs whose parts lead back to themselves, or stand for far more than they are. */
import { Buffer } from 'node:buffer';
import { deflateSync } from 'node:zlib';
import type { DamagedFile } from '../../support/damagedFiles.js';
import { pdfOf, streamOf } from '../../support/pdfMaker.js';

const catalogue = '<</Type/Catalog/Pages 2 0 R>>';
const oneKid = '<</Type/Pages/Kids[3 0 R]/Count 1>>';
const page = (more = ''): string => `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R${more}>>`;
const nothing = streamOf(Buffer.from('q Q'));
const plain = pdfOf([catalogue, oneKid, page(), nothing]).toString('latin1');
const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
const startOf = (text: string): string => String(text.indexOf('xref\n'));
const refused = { code: 'file-damaged', exit: 1 } as const;
/** Where nothing is wrong with what is shown, the loop is passed by; it is read as it is shown. */
const judged = { exit: 0 } as const;

type Outcome = Pick<DamagedFile, 'code' | 'exit' | 'reason'>;

const pdf = (name: string, bytes: () => Uint8Array, outcome: Outcome = judged): DamagedFile => ({ name: `PDF: ${name}`, file: 'a.pdf', bytes, words: (file) => ['inspect', file, '--json'], ...outcome });

const placesOfObjects: readonly DamagedFile[] = [
  pdf('a cross-reference table before which it comes itself', () => latin(plain.replace('/Root 1 0 R', `/Root 1 0 R/Prev ${startOf(plain)}`))),
  pdf('two tables each before the other', () => {
    const second = plain.length;
    return latin(`${plain.replace('/Root 1 0 R', `/Root 1 0 R/Prev ${second + 20}`)}\n${' '.repeat(16)}\nxref\n0 1\n0000000000 65535 f \ntrailer<</Size 5/Root 1 0 R/Prev ${startOf(plain)}>>\nstartxref\n${second + 20}\n%%EOF`);
  }),
  pdf('startxref at itself', () => latin(plain.replace(/startxref\n\d+/, (text) => `startxref\n${plain.indexOf(text)}`))),
  pdf('startxref beyond the file', () => latin(plain.replace(/startxref\n\d+/, 'startxref\n99999999999'))),
  pdf('startxref below nothing', () => latin(plain.replace(/startxref\n\d+/, 'startxref\n-5'))),
  pdf('four thousand million objects in its table', () => latin(plain.replace(/xref\n0 \d+/, 'xref\n0 4294967295'))),
  pdf('a trailer that says two thousand million', () => latin(plain.replace(/\/Size \d+/, '/Size 2147483647'))),
  pdf('a cross-reference stream before itself', () => {
    const start = plain.indexOf('xref\n');
    return latin(`${plain.slice(0, start)}5 0 obj\n<</Type/XRef/Size 6/W[1 4 1]/Index[0 2147483647]/Root 1 0 R/Prev ${start}/Length 6>>stream\n\u0001\u0000\u0000\u0000\u0000\u0000\nendstream\nendobj\nstartxref\n${start}\n%%EOF`);
  }),
  pdf('fields of a gigabyte', () => {
    const start = plain.indexOf('xref\n');
    return latin(`${plain.slice(0, start)}5 0 obj\n<</Type/XRef/Size 6/W[1000000000 1000000000 1000000000]/Root 1 0 R/Length 6>>stream\n123456\nendstream\nendobj\nstartxref\n${start}\n%%EOF`);
  }),
  pdf('an object stream in itself', () => {
    const start = plain.indexOf('xref\n');
    const row = (kind: number, a: number, b: number): string => String.fromCharCode(kind, a >> 8, a & 255, b);
    const table = [row(0, 0, 0), row(2, 5, 0), row(2, 5, 1), row(2, 5, 2), row(2, 5, 3), row(2, 5, 4)].join('');
    return latin(`%PDF-1.7\n6 0 obj\n<</Type/ObjStm/N 1/First 4/Extends 6 0 R/Length 8>>stream\n5 0 null\nendstream\nendobj\n${' '.repeat(start)}\n7 0 obj\n<</Type/XRef/Size 6/W[1 2 1]/Root 1 0 R/Length ${table.length}>>stream\n${table}\nendstream\nendobj\nstartxref\n${start + 101}\n%%EOF`);
  }, refused),
];

const loops: readonly DamagedFile[] = [
  pdf('pages below pages below themselves', () => pdfOf([catalogue, '<</Type/Pages/Kids[3 0 R]/Count 1>>', '<</Type/Pages/Parent 2 0 R/Kids[2 0 R]/Count 1>>']), refused),
  pdf('a page whose parents go round', () => pdfOf([catalogue, '<</Type/Pages/Parent 3 0 R/Kids[3 0 R]/Count 1>>', '<</Type/Page/Parent 2 0 R/Contents 4 0 R>>', nothing])),
  pdf('a length that is its own stream', () => pdfOf([catalogue, oneKid, page(), '<</Length 4 0 R>>stream\nq Q\nendstream'])),
  pdf('contents in contents', () => pdfOf([catalogue, oneKid, page(), '[4 0 R 4 0 R]'])),
  pdf('a form that draws itself', () => pdfOf([catalogue, oneKid, page('/Resources<</XObject<</F 5 0 R>>>>'), streamOf(latin('/F Do')), Buffer.concat([latin('<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>/Length 11>>stream\n/F Do /F Do\nendstream')])])),
  pdf('forms that double forty deep', () => pdfOf([catalogue, oneKid, page('/Resources<</XObject<</F 5 0 R>>>>'), streamOf(latin('/F Do')), ...Array.from({ length: 40 }, (_, index) => latin(`<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F ${Math.min(44, index + 6)} 0 R>>>>/Length 11>>stream\n/F Do /F Do\nendstream`))]), { code: 'file-damaged', exit: 1, reason: /tooSlow|tooMuchMemory|pdfStructure/ }),
  pdf('a font below itself', () => pdfOf([catalogue, oneKid, page('/Resources<</Font<</F 5 0 R>>>>'), streamOf(latin('BT /F 9 Tf <0001> Tj ET')), '<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[5 0 R]>>'])),
  pdf('bookmarks that follow themselves', () => pdfOf(['<</Type/Catalog/Pages 2 0 R/Outlines 5 0 R>>', oneKid, page(), nothing, '<</Type/Outlines/First 6 0 R/Last 6 0 R/Count 1>>', '<</Title(a)/Parent 5 0 R/Next 6 0 R/First 6 0 R/Last 6 0 R/Dest[3 0 R/Fit]>>'])),
  pdf('tags below themselves', () => pdfOf(['<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot 5 0 R>>', oneKid, page('/StructParents 0'), nothing, '<</Type/StructTreeRoot/K 6 0 R/ParentTree 7 0 R>>', '<</Type/StructElem/S/Sect/P 5 0 R/K[6 0 R 6 0 R]>>', '<</Nums[0[6 0 R 6 0 R]]>>'])),
  pdf('a tree of numbers below itself', () => pdfOf(['<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot 5 0 R/PageLabels 6 0 R>>', oneKid, page('/StructParents 0'), nothing, '<</Type/StructTreeRoot/K[]/ParentTree 6 0 R>>', '<</Kids[6 0 R 6 0 R]/Limits[0 9]>>'])),
  pdf('a picture that claims 100,000 by 100,000 pixels', () => pdfOf([catalogue, oneKid, page('/Resources<</XObject<</I 5 0 R>>>>'), streamOf(latin('/I Do')), Buffer.concat([latin(`<</Type/XObject/Subtype/Image/Width 100000/Height 100000/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/FlateDecode/Length ${deflateSync(Buffer.alloc(99)).length}>>stream\n`), deflateSync(Buffer.alloc(99)), latin('\nendstream')])])),
  pdf('a picture beside the text that claims as many', () => pdfOf([catalogue, oneKid, page(), streamOf(latin('BI /W 100000 /H 100000 /BPC 8 /CS /RGB ID 000 EI'))])),
];

/** Loops and claims of PDFs, read as finished files. */
export const pdfLoops: readonly DamagedFile[] = [...placesOfObjects, ...loops];
