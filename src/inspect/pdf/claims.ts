import type { DrawnPdf } from '../../pdfReader/drawnPdf.js';
import type { Claim, InspectedFace } from '../inspection.js';

const unproved = { zh: '与文件内容没有可见的矛盾；是否符合须由专门的验证工具判定', en: 'nothing seen contradicts it; only a validator can tell that it is kept' };

/** What a file may not lack under a standard: what is missing, in both languages. */
function missing(standard: string, pdf: DrawnPdf, faces: readonly InspectedFace[]): readonly (readonly [zh: string, en: string])[] {
  const outside = faces.filter(({ isEmbedded }) => isEmbedded !== true).map(({ postscriptName }) => postscriptName);
  const isAccessible = standard.startsWith('PDF/UA') || /^PDF\/A-\d+a$/.test(standard);
  return [
    // ISO 19005-2 6.2.11.4.1, ISO 14289-1 7.21.4.1
    ...(outside.length > 0 ? [[`字体未嵌入：${outside.join('、')}`, `faces not embedded: ${outside.join(', ')}`] as const] : []),
    // ISO 19005-2 6.7, ISO 14289-1 7.1 and 7.2
    ...(isAccessible && !pdf.isTagged ? [['没有结构标签', 'it is not tagged'] as const] : []),
    ...(standard.startsWith('PDF/UA') && pdf.language === '' ? [['没有写明语言', 'it does not state its language'] as const] : []),
    ...(standard.startsWith('PDF/UA') && pdf.title === '' ? [['没有标题', 'it has no title'] as const] : []),
  ];
}

/** Holds what a file claims against what it was seen to lack. */
export function judgedClaims(pdf: DrawnPdf, faces: readonly InspectedFace[]): readonly Claim[] {
  return pdf.claims.map((standard) => {
    const lacks = missing(standard, pdf, faces);
    if (lacks.length === 0) return { standard, verdict: 'notVerified', reason: unproved };
    return { standard, verdict: 'doesNotHold', reason: { zh: lacks.map(([zh]) => zh).join('；'), en: lacks.map(([, en]) => en).join('; ') } };
  });
}
