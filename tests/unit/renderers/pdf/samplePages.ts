import type { FontSet } from '../../../../src/fonts/face.js';
import { faceFor } from '../../../../src/fonts/faceFor.js';
import type { OutlineEntry, Page, PageItem, Pages, PlacedPiece, TextLine } from '../../../../src/layout/pages.js';
import type { Typeface } from '../../../../src/measure/typeface.js';

/** Sets a text at a place, run by run in the faces that have its characters, as layout would. */
export function textLine(fontSet: FontSet, typeface: Typeface, text: string, at: { x: number; baseline: number; size: number; letterSpacing?: number }): TextLine {
  const letterSpacing = at.letterSpacing ?? 0;
  const pieces: PlacedPiece[] = [];
  let x = at.x;
  for (const character of text) {
    const codePoint = character.codePointAt(0)!;
    const face = faceFor(fontSet, typeface, codePoint);
    if (!face) throw new Error(`no face for ${character}`);
    const advance = face.advanceOf(codePoint) * at.size;
    const last = pieces.at(-1);
    if (last?.face === face.id) pieces[pieces.length - 1] = { ...last, text: last.text + character, width: x + advance - last.x };
    else pieces.push({ text: character, face: face.id, size: at.size, x, letterSpacing, width: advance });
    x += advance + letterSpacing;
  }
  return { type: 'text', role: 'body', baseline: at.baseline, isJustified: false, pieces };
}

export const a4 = { width: 595.276, height: 841.89 };

export function pageOf(number: number, items: readonly PageItem[], size = a4): Page {
  return { number, ...size, items };
}

export function pagesOf(pages: readonly Page[], outline: readonly OutlineEntry[] = [], title = '年度报告'): Pages {
  return { pages, outline, metadata: { title, organisation: '兴国县政府办', subject: '政府信息公开', keywords: ['政府信息公开', '年度报告'], language: 'zh-CN' } };
}

/** Freezes a value and everything in it. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}
