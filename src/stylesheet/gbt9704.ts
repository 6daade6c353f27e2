import { commonPractice } from './clauses.js';
import type { OfficialPartRole } from '../document/nodes.js';
import type { ParagraphStyle, Stylesheet, TextStyle } from './stylesheet.js';

const standard = 'GB/T 9704-2012';

/** 正文, and every element that has no words of its own in the standard (5.2.2). */
const body: TextStyle = { typeface: 'fangsong', size: '三号', clause: `${standard} 7.3.3` };

const plain: ParagraphStyle = {
  ...body,
  alignment: 'justify',
  firstLineIndent: 2,
  linesBefore: 0,
  linesAfter: 0,
  keepWithNext: false,
};

const heading: ParagraphStyle = { ...plain, alignment: 'left', keepWithNext: true };

/** Headings of levels 1 to 4, GB/T 9704-2012 7.3.3: 黑体, 楷体, 仿宋, 仿宋. */
const headings = {
  heading1: { ...heading, typeface: 'hei', outlineLevel: 1 },
  heading2: { ...heading, typeface: 'kai', outlineLevel: 2 },
  heading3: { ...heading, outlineLevel: 3 },
  heading4: { ...heading, outlineLevel: 4 },
} as const satisfies Record<string, ParagraphStyle>;

// The standard says nothing on statistical tables inside the text; 五号宋体 is what the official form's tables are set in.
const tableText: TextStyle = { typeface: 'song', size: '五号', clause: commonPractice };
const beside = { ...plain, ...tableText, firstLineIndent: 0, linePitch: '16pt' } as const;

/** 红色 of 版头: Y 80 %, M 80 % in print; on screens what is left of green and blue. */
const red = '#FF3333';
const flushLeft = { ...plain, alignment: 'left', firstLineIndent: 0, clause: `${standard} 7.2` } as const;
const small: ParagraphStyle = { ...plain, size: '四号', alignment: 'left', firstLineIndent: 0, linePitch: '20pt', clause: `${standard} 7.4` };

/** The parts of a document under a cover, GB/T 9704-2012 chapter 7. */
const officialParts: Readonly<Record<OfficialPartRole, ParagraphStyle>> = {
  copyNumber: flushLeft,
  securityClassification: { ...flushLeft, typeface: 'hei' },
  urgency: { ...flushLeft, typeface: 'hei' },
  // The standard leaves the size to the issuer; 初号 is the largest that holds ten characters.
  issuerMark: { ...flushLeft, typeface: 'displaySong', size: '初号', linePitch: '52.5pt', color: red, alignment: 'center' },
  documentNumber: { ...flushLeft, alignment: 'center', startIndent: 1 },
  signers: { ...flushLeft, endIndent: 1 },
  signerName: { ...flushLeft, typeface: 'kai', endIndent: 1 },
  recipients: { ...plain, firstLineIndent: 0, clause: `${standard} 7.3.2` },
  annexList: { ...plain, firstLineIndent: 0, startIndent: 2, linesBefore: 1, clause: `${standard} 7.3.4` },
  // Two blank lines: a seal of 42 mm, its centre a little above that of signature and date, then begins within a line of the text.
  sealedSignature: { ...plain, alignment: 'center', firstLineIndent: 0, linesBefore: 2, keepWithNext: true, clause: `${standard} 7.3.5.1` },
  sealedDate: { ...plain, alignment: 'right', firstLineIndent: 0, endIndent: 4, clause: `${standard} 7.3.5.1` },
  note: { ...plain, clause: `${standard} 7.3.6` },
  annexMark: { ...flushLeft, typeface: 'hei', keepWithNext: true, startsPage: true, clause: `${standard} 7.3.7` },
  annexTitle: {
    ...plain,
    typeface: 'displaySong',
    size: '二号',
    alignment: 'center',
    firstLineIndent: 0,
    linesBefore: 1,
    linesAfter: 1,
    keepWithNext: true,
    outlineLevel: 1,
    clause: `${standard} 7.3.7`,
  },
  copiesTo: { ...small, alignment: 'justify', startIndent: 1, endIndent: 1, linesBefore: 1 },
  printedBy: { ...small, startIndent: 1 },
  printedOn: { ...small, alignment: 'right', endIndent: 1 },
};

/**
 * The stylesheet of GB/T 9704-2012 《党政机关公文格式》.
 *
 * Line pitch: 22 lines must fit 225 mm = 637.8 pt; 28.95 pt is the largest pitch in whole twips (1/20 pt) that does
 * (29 pt gives 638 pt). Character pitch: 28 characters fit 156 mm = 442.2 pt only at 15.79 pt each, so 三号 (16 pt)
 * is set 0.21 pt tighter; {@link resolveStylesheet} derives it. A caller's own stylesheet is a copy with other values.
 *
 * @example
 * gbt9704.page.marginTop //=> { value: '37mm', clause: 'GB/T 9704-2012 5.2.1' }
 */
export const gbt9704: Stylesheet = Object.freeze({
  name: 'gbt9704-2012',
  page: {
    width: { value: '210mm', clause: `${standard} 5.1` },
    height: { value: '297mm', clause: `${standard} 5.1` },
    marginTop: { value: '37mm', clause: `${standard} 5.2.1` },
    marginBottom: { value: '35mm', clause: `${standard} 5.2.1` },
    marginLeft: { value: '28mm', clause: `${standard} 5.2.1` },
    marginRight: { value: '26mm', clause: `${standard} 5.2.1` },
    linesPerPage: { value: 22, clause: `${standard} 5.2.3` },
    charactersPerLine: { value: 28, clause: `${standard} 5.2.3` },
    linePitch: { value: '28.95pt', clause: `${standard} 5.2.3` },
    linesFill: { value: 'slots', clause: `${standard} 5.2.3` },
    letterSpacing: { value: 'grid', clause: `${standard} 5.2.3` },
  },
  pageNumber: {
    typeface: 'song',
    size: '四号',
    before: '— ',
    after: ' —',
    distance: '7mm',
    distanceTo: 'dash',
    outerIndent: 1,
    clause: `${standard} 7.5`,
  },
  composition: {
    lineBreaking: { value: 'gb', clause: 'GB/T 15834-2011 5.1' },
    keepsUnits: { value: true, clause: commonPractice },
    partsAddresses: { value: true, clause: commonPractice },
    cjkLatinGap: { value: 0.22, clause: commonPractice },
    hangingPunctuation: { value: true, clause: commonPractice },
    squeezedMarks: { value: 'none', clause: `${standard} 5.2.3` },
    latinTypeface: { value: 'own', clause: `${standard} 5.2.2` },
  },
  paragraphs: {
    title: {
      ...plain,
      typeface: 'displaySong',
      size: '二号',
      alignment: 'center',
      firstLineIndent: 0,
      linesAfter: 1,
      keepWithNext: true,
      clause: `${standard} 7.3.1`,
    },
    body: plain,
    ...headings,
    tableCaption: { ...beside, alignment: 'center', keepWithNext: true },
    tableUnit: { ...beside, alignment: 'right', keepWithNext: true },
    tableNote: { ...beside, alignment: 'left' },
    figureCaption: { ...beside, alignment: 'center' },
    signature: { ...plain, alignment: 'right', firstLineIndent: 0, endIndent: 2, linesBefore: 1, keepWithNext: true, clause: `${standard} 7.3.5.2` },
    date: { ...plain, alignment: 'right', firstLineIndent: 0, endIndent: 4, clause: `${standard} 7.3.5.2` },
    ...officialParts,
  },
  runInHeadings: {
    runInHeading2: { ...body, typeface: headings.heading2.typeface },
    runInHeading3: { ...body, typeface: headings.heading3.typeface },
    runInHeading4: { ...body, typeface: headings.heading4.typeface },
  },
  table: {
    ...tableText,
    cells: {
      columnHeader: { alignment: 'center' },
      rowHeader: { alignment: 'left' },
      corner: { alignment: 'center' },
      band: { alignment: 'center' },
      value: { alignment: 'center' },
      text: { alignment: 'left' },
    },
    linePitch: '14pt',
    cellPaddingInline: '2pt',
    cellPaddingBlock: '2.5pt',
    minimumRowHeight: '20pt',
    ruleWidth: '0.5pt',
    linesAround: 0.2,
    linesInside: 0.07,
    continuation: { isShown: false, text: '续表{number}', alignment: 'right', clause: commonPractice },
    // Chapter 8 says how a wide table stands, not which table is one.
    orientation: { proactiveDisclosure: 'portrait', applications: 'portrait', reviewAndLitigation: 'portrait', free: 'portrait', clause: commonPractice },
  },
  figure: { linesAround: 0.2, clause: commonPractice },
  head: { markDistance: '35mm', linesBeforeNumber: 2, linesBeforeTitle: 2, ruleDistance: '4mm', ruleWidth: '1.5pt', ruleColor: red, clause: `${standard} 7.2` },
  imprint: { outerRuleWidth: '0.35mm', innerRuleWidth: '0.25mm', padding: '4.5pt', clause: `${standard} 7.4` },
  seal: { diameter: '42mm', clause: commonPractice },
  officialFaces: { displaySong: '方正小标宋简体', song: '宋体', fangsong: '仿宋_GB2312', kai: '楷体_GB2312', hei: '黑体', roman: 'Times New Roman' },
} as const satisfies Stylesheet);
