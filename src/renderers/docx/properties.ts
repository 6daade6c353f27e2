import type { Alignment } from '../../stylesheet/stylesheet.js';
import type { ResolvedStylesheet, ResolvedText } from '../../stylesheet/resolve.js';
import { pointsToTwips } from '../../measure/length.js';
import { element, toggle, valued } from './xml.js';
import type { Xml } from './xml.js';

/** How a paragraph style looks, in points. */
export interface ParagraphLook extends ResolvedText {
  readonly alignment: Alignment;
  readonly startIndent?: number;
  readonly endIndent?: number;
  readonly spaceBefore?: number;
  readonly spaceAfter?: number;
  /** In points; below zero: the first line begins to the left of the others. */
  readonly firstLineIndent?: number;
  /** Absent: as high as what stands in it (pictures). */
  readonly linePitch?: number;
  readonly keepWithNext?: boolean;
  readonly outlineLevel?: number;
  readonly startsPage?: boolean;
  /** `#RRGGBB`; absent: black. */
  readonly color?: string;
  /** Thickness in points of a rule below, in the paragraph's colour. */
  readonly ruleBelow?: number;
}

/** Letter spacing in whole twips, rounded to the tighter side: a looser line would lose its 28th character. */
function letterSpacingTwips(text: ResolvedText): number {
  return Math.floor(pointsToTwips(text.letterSpacing * 1000) / 1000);
}

/** Run properties: all four faces are the same official one, so that digits and quotes match the Chinese around them, unless the stylesheet sets Latin text apart. */
export function runProperties(text: ResolvedText & Pick<ParagraphLook, 'color'>, faces: ResolvedStylesheet['officialFaces'], ...more: readonly Xml[]): Xml {
  const face = faces[text.typeface];
  const latin = faces[text.latinTypeface ?? text.typeface];
  const halfPoints = Math.round(text.size * 2);
  return element(
    'w:rPr',
    {},
    element('w:rFonts', { 'w:ascii': latin, 'w:eastAsia': face, 'w:hAnsi': latin, 'w:cs': latin }),
    toggle('w:b', false),
    toggle('w:i', false),
    text.color === undefined ? '' : valued('w:color', text.color.slice(1)),
    valued('w:spacing', letterSpacingTwips(text)),
    valued('w:sz', halfPoints),
    valued('w:szCs', halfPoints),
    ...more,
  );
}

function indents(look: ParagraphLook): Xml {
  const character = look.size + look.letterSpacing;
  const chars = (points: number) => Math.round((points / character) * 100);
  const { startIndent = 0, endIndent = 0, firstLineIndent = 0 } = look;
  return element('w:ind', {
    'w:leftChars': chars(startIndent),
    'w:left': pointsToTwips(startIndent),
    'w:rightChars': chars(endIndent),
    'w:right': pointsToTwips(endIndent),
    ...(firstLineIndent < 0
      ? { 'w:hangingChars': Math.round((-firstLineIndent / look.size) * 100), 'w:hanging': pointsToTwips(-firstLineIndent) }
      : { 'w:firstLineChars': Math.round((firstLineIndent / look.size) * 100), 'w:firstLine': pointsToTwips(firstLineIndent) }),
  });
}

function lineSpacing(look: ParagraphLook): Xml {
  return element('w:spacing', {
    'w:before': pointsToTwips(look.spaceBefore ?? 0),
    'w:after': pointsToTwips(look.spaceAfter ?? 0),
    'w:line': look.linePitch === undefined ? 240 : pointsToTwips(look.linePitch),
    'w:lineRule': look.linePitch === undefined ? 'auto' : 'exact',
  });
}

/**
 * Paragraph properties, each written out, so that the file and not the reader's defaults decides:
 * 避头尾 on, no snapping to the grid (the pitch is exact already), no widow control (GB/T 9704-2012 5.2.3 wants full pages).
 */
export function paragraphProperties(look: ParagraphLook, composition: ResolvedStylesheet['composition']): Xml {
  const hasGap = composition.cjkLatinGap > 0;
  const hangs = look.alignment === 'justify';
  return element(
    'w:pPr',
    {},
    toggle('w:keepNext', look.keepWithNext ?? false),
    look.startsPage ? toggle('w:pageBreakBefore', true) : '',
    toggle('w:widowControl', false),
    look.ruleBelow ? element('w:pBdr', {}, element('w:bottom', { 'w:val': 'single', 'w:sz': Math.round(look.ruleBelow * 8), 'w:space': 0, 'w:color': look.color?.slice(1) ?? 'auto' })) : '',
    toggle('w:kinsoku', true),
    composition.hangingPunctuation && hangs ? '' : toggle('w:overflowPunct', false),
    toggle('w:topLinePunct', false),
    toggle('w:autoSpaceDE', hasGap),
    toggle('w:autoSpaceDN', hasGap),
    toggle('w:adjustRightInd', false),
    toggle('w:snapToGrid', false),
    lineSpacing(look),
    indents(look),
    valued('w:jc', look.alignment === 'justify' ? 'both' : look.alignment),
    look.outlineLevel === undefined ? '' : valued('w:outlineLvl', look.outlineLevel - 1),
  );
}
