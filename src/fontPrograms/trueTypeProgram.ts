import { joined } from '../fontFile/cffIndex.js';
import type { TrueTypeFont } from '../fontFile/trueTypeFont.js';
import { deflateCode } from './deflateCode.js';
import { gatherGlyphs } from './gatherGlyphs.js';
import type { GatheredGlyphs } from './gatherGlyphs.js';
import { quickSteps } from './quickSteps.js';
import { sampleGlyphs } from './sampleGlyphs.js';
import { sfntFile } from './sfntFile.js';
import type { SfntTable } from './sfntFile.js';
import { zlibStream } from './zlibStream.js';
import type { ZlibStream } from './zlibStream.js';

/** Where tables keep what a font with other glyphs changes (ISO/IEC 14496-22, 5.2 and 5.3). */
const indexToLocFormatAt = 50;
const checkSumAdjustmentAt = 8;
const numberOfHMetricsAt = 34;
const numGlyphsAt = 4;

/**
 * Gives a maker of font programs out of a TrueType font, with the tables that ISO 32000-1, 9.9 names for a `FontFile2`.
 *
 * The codes are the face's own, but matches go from glyph to glyph: within glyphs alone a stream is a fifth longer, since strokes
 * are written in the same bytes in every glyph, as CFF's are not.
 */
export function trueTypeProgramMaker(font: TrueTypeFont): (glyphIds: readonly number[]) => ZlibStream {
  const code = deflateCode([joined(sampleGlyphs(font.glyphCount, font.glyph))], quickSteps);
  const sound = new Set<number>();
  return (glyphIds) => zlibStream(code, [sfntFile(tablesOf(font, gatherGlyphs(font, glyphIds, sound)))]);
}

function tablesOf(font: TrueTypeFont, { glyphIds, glyf, offsets }: GatheredGlyphs): readonly SfntTable[] {
  const [head, hhea, maxp] = [font.head.slice(0, 54), font.hhea.slice(0, 36), font.maxp.slice()];
  const isShort = glyf.length <= 0xffff * 2;
  new DataView(head.buffer).setUint32(checkSumAdjustmentAt, 0);
  new DataView(head.buffer).setUint16(indexToLocFormatAt, isShort ? 0 : 1);
  new DataView(hhea.buffer).setUint16(numberOfHMetricsAt, glyphIds.length);
  new DataView(maxp.buffer).setUint16(numGlyphsAt, glyphIds.length);
  const hmtx = new Uint8Array(glyphIds.length * 4);
  glyphIds.forEach((glyph, number) => hmtx.set(font.metrics(glyph), number * 4));
  const loca = new DataView(new ArrayBuffer(offsets.length * (isShort ? 2 : 4)));
  offsets.forEach((offset, number) => (isShort ? loca.setUint16(number * 2, offset / 2) : loca.setUint32(number * 4, offset)));
  const instructions = [...font.instructions].map(([tag, bytes]) => ({ tag, bytes }));
  return [{ tag: 'head', bytes: head }, { tag: 'hhea', bytes: hhea }, { tag: 'hmtx', bytes: hmtx }, { tag: 'loca', bytes: new Uint8Array(loca.buffer) }, { tag: 'maxp', bytes: maxp }, ...instructions, { tag: 'glyf', bytes: glyf }];
}
