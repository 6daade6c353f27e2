import type { CellKind, ParagraphRole, Text } from '../../document/nodes.js';

/** A style's id, which paragraphs carry, and the name Word shows; built-in names are matched by Word whatever its language. */
export interface StyleName {
  readonly id: string;
  readonly name: string;
  readonly isCustom: boolean;
}

const builtIn = (id: string, name: string): StyleName => ({ id, name, isCustom: false });
const custom = (id: string, name: string): StyleName => ({ id, name, isCustom: true });

/** The style of each paragraph role. The body is Word's default style, so that new paragraphs come out right. */
export const paragraphStyleNames: Readonly<Record<ParagraphRole, StyleName>> = {
  body: builtIn('Normal', 'Normal'),
  title: builtIn('Title', 'Title'),
  heading1: builtIn('Heading1', 'heading 1'),
  heading2: builtIn('Heading2', 'heading 2'),
  heading3: builtIn('Heading3', 'heading 3'),
  heading4: builtIn('Heading4', 'heading 4'),
  tableCaption: builtIn('Caption', 'caption'),
  tableUnit: custom('TableUnit', '表格单位'),
  tableNote: custom('TableNote', '表注'),
  figureCaption: custom('FigureCaption', '图题'),
  signature: builtIn('Signature', 'Signature'),
  date: builtIn('Date', 'Date'),
  copyNumber: custom('CopyNumber', '份号'),
  securityClassification: custom('SecurityClassification', '密级和保密期限'),
  urgency: custom('Urgency', '紧急程度'),
  issuerMark: custom('IssuerMark', '发文机关标志'),
  documentNumber: custom('DocumentNumber', '发文字号'),
  signers: custom('Signers', '签发人'),
  signerName: custom('SignerName', '签发人姓名'),
  recipients: custom('Recipients', '主送机关'),
  annexList: custom('AnnexList', '附件说明'),
  sealedSignature: custom('SealedSignature', '署名（加盖印章）'),
  sealedDate: custom('SealedDate', '成文日期（加盖印章）'),
  note: custom('Note', '附注'),
  annexMark: custom('AnnexMark', '附件标识'),
  annexTitle: custom('AnnexTitle', '附件标题'),
  copiesTo: custom('CopiesTo', '抄送机关'),
  printedBy: custom('PrintedBy', '印发机关'),
  printedOn: custom('PrintedOn', '印发日期'),
};

/** 签发人姓名 in the line of 发文字号: the one official part that is a stretch of text, not a paragraph. */
export const signerNameStyle: StyleName = paragraphStyleNames.signerName;
/** The blank above a joint 发文机关标志, which is a table and has no space of its own. */
export const headSpaceStyle: StyleName = custom('HeadSpace', '版头空白');
/** The red rule of 版头. */
export const headRuleStyle: StyleName = custom('HeadRule', '版头分隔线');
/** The thin paragraph that holds 版记 to the last page. */
export const imprintAnchorStyle: StyleName = custom('ImprintAnchor', '版记定位');

/** The style of each kind of cell. */
export const cellStyleNames: Readonly<Record<CellKind, StyleName>> = {
  columnHeader: custom('TableColumnHeader', '表格栏目'),
  rowHeader: custom('TableRowHeader', '表格项目'),
  corner: custom('TableCorner', '表格角格'),
  band: custom('TableBand', '表格分区'),
  value: custom('TableValue', '表格数值'),
  text: custom('TableText', '表格文字'),
};

/** The style of the heading part of a run-in heading. */
export const runInStyleNames: Readonly<Record<NonNullable<Text['role']>, StyleName>> = {
  runInHeading2: custom('RunInHeading2', '行内二级标题'),
  runInHeading3: custom('RunInHeading3', '行内三级标题'),
  runInHeading4: custom('RunInHeading4', '行内四级标题'),
};

/** The style of every table. */
export const tableStyle: StyleName = custom('ReportTable', '报表');
/** The style of the paragraph that holds a picture. */
export const figureStyle: StyleName = custom('Figure', '图片');
/** The thin paragraph that must stand between two tables and behind a last one. */
export const afterTableStyle: StyleName = custom('AfterTable', '表后');
/** The page number of odd pages, at the right (GB/T 9704-2012 7.5). */
export const oddFooterStyle: StyleName = builtIn('Footer', 'footer');
/** The page number of even pages, at the left (GB/T 9704-2012 7.5). */
export const evenFooterStyle: StyleName = custom('EvenFooter', '双页页码');

type CellAlignment = 'left' | 'center' | 'right';

function alignedNames(suffix: string, word: string): Readonly<Record<CellKind, StyleName>> {
  const names = Object.entries(cellStyleNames).map(([kind, { id, name }]) => [kind, custom(`${id}${suffix}`, `${name} ${word}`)]);
  return Object.fromEntries(names) as Record<CellKind, StyleName>;
}

const alignedCellStyleNames: Readonly<Record<CellAlignment, Readonly<Record<CellKind, StyleName>>>> = {
  left: alignedNames('Left', '左'),
  center: alignedNames('Center', '中'),
  right: alignedNames('Right', '右'),
};

/**
 * Names the style of a cell that is aligned otherwise than its kind.
 *
 * @example
 * alignedCellStyleName('value', 'left').name //=> '表格数值 左'
 */
export function alignedCellStyleName(kind: CellKind, alignment: CellAlignment): StyleName {
  return alignedCellStyleNames[alignment][kind];
}
