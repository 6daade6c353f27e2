import type { CellKind, Document, ParagraphRole } from '../../document/nodes.js';
import type { ResolvedStylesheet, ResolvedText } from '../../stylesheet/resolve.js';
import { pointsToTwips } from '../../measure/length.js';
import { coverLooks, isOfficialPart, partLooks, stackedLook } from './officialLooks.js';
import { perSheet } from './perSheet.js';
import { paragraphProperties, runProperties } from './properties.js';
import type { ParagraphLook } from './properties.js';
import { signatureIndents } from './signatureIndents.js';
import {
  afterTableStyle,
  alignedCellStyleName,
  cellStyleNames,
  evenFooterStyle,
  figureStyle,
  oddFooterStyle,
  paragraphStyleNames,
  runInStyleNames,
  signerNameStyle,
  tableStyle,
} from './styleNames.js';
import type { StyleName } from './styleNames.js';
import { blockMargin } from './tableMargins.js';
import { element, valued, width, wordPart } from './xml.js';
import type { Xml } from './xml.js';

const normal = paragraphStyleNames.body.id;
const alignments = ['left', 'center', 'right'] as const;

function paragraphStyle(named: StyleName, look: ParagraphLook, { composition, officialFaces }: ResolvedStylesheet): Xml {
  const isBody = named.id === normal;
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:default': isBody ? 1 : undefined, 'w:customStyle': named.isCustom ? 1 : undefined, 'w:styleId': named.id },
    valued('w:name', named.name),
    isBody ? '' : valued('w:basedOn', normal),
    look.outlineLevel === undefined ? '' : valued('w:next', normal),
    element('w:qFormat'),
    paragraphProperties(look, composition),
    runProperties(look, officialFaces),
  );
}

/** The styles of roles that look the same in every document. */
const commonRoleStyles = perSheet((sheet) => {
  const roles = (Object.keys(paragraphStyleNames) as ParagraphRole[]).filter((role) => !isOfficialPart(role));
  return new Map(roles.map((role) => [role, paragraphStyle(paragraphStyleNames[role], sheet.paragraphs[role], sheet)]));
});

/** Signature and date stand as their lengths ask for. */
function closingStyles(document: Document, sheet: ResolvedStylesheet): ReadonlyMap<ParagraphRole, Xml> {
  const { endIndent: shift, size, letterSpacing } = sheet.paragraphs.signature;
  const indents = signatureIndents(document, shift / (size + letterSpacing), sheet.composition.cjkLatinGap);
  const styles = (['signature', 'date'] as const).map((role) => {
    const look = sheet.paragraphs[role];
    const placed = { ...look, endIndent: indents ? indents[role] * (look.size + look.letterSpacing) : look.endIndent };
    return [role, paragraphStyle(paragraphStyleNames[role], role === 'signature' ? stackedLook(document, placed, sheet) : placed, sheet)] as const;
  });
  return new Map(styles);
}

function roleStyles(document: Document, sheet: ResolvedStylesheet): Xml[] {
  const parts = partLooks(document, sheet);
  const [common, closing] = [commonRoleStyles(sheet), closingStyles(document, sheet)];
  return (Object.keys(paragraphStyleNames) as ParagraphRole[]).map((role) => {
    const part = parts.get(role);
    return part ? paragraphStyle(paragraphStyleNames[role], part, sheet) : (closing.get(role) ?? common.get(role) ?? '');
  });
}

/** The alignments that cells have other than their kind's. */
function ownAlignments({ blocks }: Document): ReadonlySet<string> {
  const found = new Set<string>();
  for (const block of blocks) {
    if (block.type !== 'table') continue;
    for (const { cells } of block.rows) for (const { kind, alignment } of cells) if (alignment) found.add(alignedCellStyleName(kind, alignment).id);
  }
  return found;
}

const commonCellStyles = perSheet((sheet) => {
  const { cells: looks, linePitch } = sheet.table;
  return (Object.keys(cellStyleNames) as CellKind[]).flatMap((kind) => {
    const look = { ...looks[kind], linePitch };
    const others = alignments.filter((alignment) => alignment !== look.alignment).map((alignment) => ({ named: alignedCellStyleName(kind, alignment), alignment }));
    return [
      { id: '', xml: paragraphStyle(cellStyleNames[kind], look, sheet) },
      ...others.map(({ named, alignment }) => ({ id: named.id, xml: paragraphStyle(named, { ...look, alignment }, sheet) })),
    ];
  });
});

function cellStyles(document: Document, sheet: ResolvedStylesheet): Xml[] {
  const used = ownAlignments(document);
  return commonCellStyles(sheet).flatMap(({ id, xml }) => (id === '' || used.has(id) ? [xml] : []));
}

function footerStyles(sheet: ResolvedStylesheet): Xml[] {
  const { pageNumber } = sheet;
  const look = { ...pageNumber, linePitch: pageNumber.size };
  return [
    paragraphStyle(oddFooterStyle, { ...look, alignment: 'right', endIndent: pageNumber.outerIndent }, sheet),
    paragraphStyle(evenFooterStyle, { ...look, alignment: 'left', startIndent: pageNumber.outerIndent }, sheet),
  ];
}

function supportStyles(sheet: ResolvedStylesheet): Xml[] {
  const { body, figureCaption } = sheet.paragraphs;
  const plain: ResolvedText = { typeface: body.typeface, size: body.size, letterSpacing: 0 };
  const gap = sheet.figure.spaceAround;
  return [
    paragraphStyle(figureStyle, { ...plain, alignment: 'center', spaceBefore: gap, spaceAfter: gap }, sheet),
    paragraphStyle(afterTableStyle, { ...figureCaption, size: 1, alignment: 'left', linePitch: 1 }, sheet),
  ];
}

function characterStyle({ id, name }: StyleName, look: ResolvedText, { officialFaces }: ResolvedStylesheet): Xml {
  return element('w:style', { 'w:type': 'character', 'w:customStyle': 1, 'w:styleId': id }, valued('w:name', name), element('w:qFormat'), runProperties(look, officialFaces));
}

function runInStyles(sheet: ResolvedStylesheet): Xml[] {
  const roles = Object.keys(runInStyleNames) as (keyof typeof runInStyleNames)[];
  return roles.map((role) => characterStyle(runInStyleNames[role], sheet.runInHeadings[role], sheet));
}

/** The styles that only a document under a cover needs beside those of its roles. */
function coverStyles(document: Document, sheet: ResolvedStylesheet): Xml[] {
  const looks = coverLooks(document, sheet);
  return [...looks.map(({ name, look }) => paragraphStyle(name, look, sheet)), ...(document.head?.signers ? [characterStyle(signerNameStyle, sheet.paragraphs.signerName, sheet)] : [])];
}

const side = (name: string, points: number): Xml => width(name, pointsToTwips(points));

function tableStyles({ table }: ResolvedStylesheet): Xml[] {
  const eighths = Math.max(2, Math.round(table.ruleWidth * 8));
  const rule = (name: string) => element(name, { 'w:val': 'single', 'w:sz': eighths, 'w:space': 0, 'w:color': 'auto' });
  const rules = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((edge) => rule(`w:${edge}`));
  const margins = (block: number, inline: number) =>
    element('w:tblCellMar', {}, side('w:top', block), side('w:left', inline), side('w:bottom', block), side('w:right', inline));
  return [
    element(
      'w:style',
      { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' },
      valued('w:name', 'Normal Table'),
      element('w:semiHidden'),
      element('w:tblPr', {}, side('w:tblInd', 0), margins(0, 0)),
    ),
    element(
      'w:style',
      { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': tableStyle.id },
      valued('w:name', tableStyle.name),
      valued('w:basedOn', 'TableNormal'),
      element('w:qFormat'),
      element('w:tblPr', {}, element('w:tblBorders', {}, ...rules), margins(blockMargin(table.paddingBlock, table), table.paddingInline)),
    ),
  ];
}

/** What is the same in every document. */
const commonStyles = perSheet((sheet) => {
  const language = element('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN', 'w:bidi': 'ar-SA' });
  const defaults = runProperties(sheet.paragraphs.body, sheet.officialFaces, language);
  return {
    start: element('w:docDefaults', {}, element('w:rPrDefault', {}, defaults), element('w:pPrDefault')),
    footers: [...footerStyles(sheet), ...supportStyles(sheet), ...runInStyles(sheet)].join(''),
    tables: tableStyles(sheet).join(''),
  };
});

/**
 * Writes `word/styles.xml`: every style the document uses, each complete in itself.
 *
 * Signature and date take their indents from their own lengths (GB/T 9704-2012 7.3.5.2), so the paragraphs need none.
 * Of the aligned variants of a cell style only those in use are written.
 */
export function stylesPart(document: Document, sheet: ResolvedStylesheet): string {
  const { start, footers, tables } = commonStyles(sheet);
  return wordPart('w:styles', [start, ...roleStyles(document, sheet), ...cellStyles(document, sheet), footers, ...coverStyles(document, sheet), tables]);
}
