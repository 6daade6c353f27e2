import type { DrawnFace } from './drawnPdf.js';
import type { DrawnText } from './drawnPdf.js';

/** What pdf.js tells of a font; only what is asked for here. */
export interface LoadedFont {
  readonly name?: string;
  readonly missingFile?: boolean;
  readonly isType3Font?: boolean;
  readonly vertical?: boolean;
  readonly fontMatrix?: readonly number[];
}

/** What pdf.js tells of a glyph shown. */
export interface ShownGlyph {
  readonly unicode?: string;
  readonly width?: number;
  readonly isSpace?: boolean;
}

/** The face of a font as it gathers the widths of what it draws. */
export interface GatheringFace extends DrawnFace {
  readonly advances: Map<number, number>;
}

/** A name some programs write in GBK, which then reads as Latin letters with accents. */
function decoded(name: string): string {
  if (!/[\u0080-\u00ff]/u.test(name) || /[\u0100-\uffff]/u.test(name)) return name;
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(Uint8Array.from(name, (sign) => sign.charCodeAt(0)));
  } catch {
    return name;
  }
}

/** Reads a font's name: the tag of a subset is six capitals and a plus sign (ISO 32000-1 9.6.4). */
export function faceOf(font: LoadedFont): GatheringFace {
  const name = decoded(font.name ?? '');
  return { name: name.replace(/^[A-Z]{6}\+/, ''), isSubset: /^[A-Z]{6}\+/.test(name), isEmbedded: font.missingFile === false || font.isType3Font === true, advances: new Map() };
}

/** Numbers of the text state that place glyphs. */
export interface Spacing {
  readonly size: number;
  readonly character: number;
  readonly word: number;
  /** Horizontal scale, 1 as it is. */
  readonly scale: number;
}

/** Characters that belong together, from `start` on, in text space. */
export type GlyphRun = Pick<DrawnText, 'text' | 'width'> & { readonly start: number };

/** A gap wider than this, in em, parts two runs: columns of a table may be shown by one operator. */
const partingGap = 1;

/** Places the glyphs one operator shows (ISO 32000-1 9.4.4); gives the runs and how far the position moves. */
export function placeGlyphs(shown: readonly (ShownGlyph | number | null)[], font: LoadedFont, { size, character, word, scale }: Spacing, face: GatheringFace): { readonly runs: readonly GlyphRun[]; readonly advance: number } {
  const unit = font.fontMatrix?.[0] ?? 0.001;
  const runs: GlyphRun[] = [];
  let open: { text: string; start: number; end: number } | undefined;
  let x = 0;
  const close = (): void => {
    if (open && open.text !== '') runs.push({ text: open.text, start: open.start, width: open.end - open.start });
    open = undefined;
  };
  for (const glyph of shown) {
    if (glyph === null) continue;
    if (typeof glyph === 'number') {
      x -= (glyph / 1000) * size * scale;
      if (Math.abs(glyph) > partingGap * 1000) close();
      continue;
    }
    const advance = (glyph.width ?? 0) * unit;
    const text = glyph.unicode ?? '';
    if ([...text].length === 1 && advance > 0) face.advances.set(text.codePointAt(0)!, advance);
    open ??= { text: '', start: x, end: x };
    open.text += text;
    open.end = x + advance * size * scale;
    x += (advance * size + character + (glyph.isSpace === true ? word : 0)) * scale;
  }
  close();
  return { runs, advance: x };
}
