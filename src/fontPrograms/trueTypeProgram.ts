import { deflateCode } from './deflateCode.js';
import { checksumOf, glyphPieces } from './glyphPieces.js';
import { glyphGatherer } from './gatherGlyphs.js';
import type { GatheredGlyphs } from './gatherGlyphs.js';
import { sampleGlyphs } from './sampleGlyphs.js';
import { sfntHeader } from './sfntHeader.js';
import type { SfntTable } from './sfntHeader.js';
import type { TrueTypeFont } from '../fontFile/trueTypeFont.js';
import { zlibStream } from './zlibStream.js';
import type { StreamPart, ZlibStream } from './zlibStream.js';

/** Where tables keep what a font with other glyphs changes (ISO/IEC 14496-22, 5.2 and 5.3). */
const indexToLocFormatAt = 50;
const checkSumAdjustmentAt = 8;
const numberOfHMetricsAt = 34;
const numGlyphsAt = 4;
/** The sum of a whole font's bytes by fours comes to this. */
const wholeSum = 0xb1b0afba;

/** Gives a maker of font programs out of a TrueType font, with the tables that ISO 32000-1, 9.9 names for a `FontFile2`. */
export function trueTypeProgramMaker(font: TrueTypeFont): (glyphIds: readonly number[]) => ZlibStream {
  const code = deflateCode(sampleGlyphs(font.glyphCount, font.glyph));
  const gather = glyphGatherer(font, glyphPieces(code));
  const fixed = glyphPieces(code);
  const instructions = [...font.instructions].map(([tag, bytes], number): SfntTable => ({ tag, length: bytes.length, checksum: checksumOf(bytes), parts: [fixed.add(number, padded(bytes))] }));
  return (glyphIds) => {
    const glyphs = gather(glyphIds);
    const [changed, head] = [changedTables(font, glyphs), changedHead(font, glyphs)];
    const glyf: SfntTable = { tag: 'glyf', length: glyphs.length, checksum: glyphs.checksum, parts: glyphs.parts };
    const all = [...changed, table('head', head), ...instructions, glyf];
    const header = sfntHeader(all);
    const sum = all.reduce((total, { checksum }) => total + checksum, checksumOf(header));
    new DataView(head.buffer).setUint32(checkSumAdjustmentAt, wholeSum - sum);
    const parts: readonly StreamPart[] = all.flatMap((one) => one.parts);
    return zlibStream(code, [header, ...parts]);
  };
}

function padded(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array((bytes.length + 3) & ~3);
  whole.set(bytes);
  return whole;
}

/** The table keeps the very bytes where they need no padding, so that the head can be set afterwards. */
function table(tag: string, bytes: Uint8Array): SfntTable {
  return { tag, length: bytes.length, checksum: checksumOf(bytes), parts: [bytes.length & 3 ? padded(bytes) : bytes] };
}

const isShort = ({ length }: GatheredGlyphs): boolean => length <= 0xffff * 2;

function changedHead({ head: original }: TrueTypeFont, glyphs: GatheredGlyphs): Uint8Array {
  const head = padded(original.subarray(0, 54));
  const view = new DataView(head.buffer);
  view.setUint32(checkSumAdjustmentAt, 0);
  view.setUint16(indexToLocFormatAt, isShort(glyphs) ? 0 : 1);
  return head;
}

function changedTables(font: TrueTypeFont, glyphs: GatheredGlyphs): readonly SfntTable[] {
  const { glyphIds, offsets } = glyphs;
  const [hhea, maxp] = [font.hhea.slice(0, 36), font.maxp.slice()];
  new DataView(hhea.buffer).setUint16(numberOfHMetricsAt, glyphIds.length);
  new DataView(maxp.buffer).setUint16(numGlyphsAt, glyphIds.length);
  const hmtx = new Uint8Array(glyphIds.length * 4);
  glyphIds.forEach((glyph, number) => hmtx.set(font.metrics(glyph), number * 4));
  const loca = new DataView(new ArrayBuffer(offsets.length * (isShort(glyphs) ? 2 : 4)));
  offsets.forEach((offset, number) => (isShort(glyphs) ? loca.setUint16(number * 2, offset / 2) : loca.setUint32(number * 4, offset)));
  return [table('hhea', hhea), table('hmtx', hmtx), table('loca', new Uint8Array(loca.buffer)), table('maxp', maxp)];
}
