import { bytesAt } from '../fontFile/fontBytes.js';
import { cffOperator, dictEntry } from '../fontFile/cffDict.js';
import type { CffFont } from '../fontFile/cffFont.js';
import { indexHead, joined, writeIndex } from '../fontFile/cffIndex.js';
import { charstringWidth } from '../fontFile/cffWidth.js';
import { cheapestSteps } from './cheapestSteps.js';
import { deflateCode } from './deflateCode.js';
import { glyphPieces } from './glyphPieces.js';
import { sampleGlyphs } from './sampleGlyphs.js';
import { zlibStream } from './zlibStream.js';
import type { ZlibStream } from './zlibStream.js';

const header = Uint8Array.of(1, 0, 4, 4);
const ascii = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
/** Adobe-Identity-0: glyph n is character n (ISO 32000-1, 9.7.4.2); strings of a font's own count from 391. */
const registry = ascii('Adobe');
const ordering = ascii('Identity');
const ros = [391, 392, 0];

/**
 * Gives a maker of font programs out of a CFF font: bare, CID-keyed CFF fonts (Adobe Technical Note 5176); `advance` gives what
 * `hmtx` says of a glyph.
 */
export function cffProgramMaker(font: CffFont, advance: (glyph: number) => number): (glyphIds: readonly number[]) => ZlibStream {
  const code = deflateCode(sampleGlyphs(font.glyphCount, font.charstring), cheapestSteps);
  const pieces = glyphPieces(code);
  return (glyphIds) => {
    const glyphs = glyphIds.map((glyph) => pieces.known(glyph) ?? pieces.add(glyph, charstringOf(font, glyph, advance(glyph))));
    return zlibStream(code, [beforeGlyphs(font, glyphIds, glyphs.map(({ length }) => length)), ...glyphs]);
  };
}

/** A glyph's drawing; a PDF/A file must give each glyph the advance its font program does (ISO 19005-2, 6.2.11.5), so both must be one. */
function charstringOf(font: CffFont, glyph: number, advance: number): Uint8Array {
  const charstring = font.charstring(glyph);
  const { defaultWidth, nominalWidth } = font.parts[font.partOf(glyph)]!;
  const said = charstringWidth(charstring);
  const width = said === undefined ? defaultWidth : nominalWidth + said;
  if (Math.abs(width - advance) > 1) throw new Error(`CFF: glyph ${glyph} is ${width} wide, and ${advance} by hmtx`);
  return charstring;
}

/** All of the font up to the first glyph's drawing, which come last. */
function beforeGlyphs(font: CffFont, glyphIds: readonly number[], lengths: readonly number[]): Uint8Array {
  const partNumbers = glyphIds.map((glyph) => font.partOf(glyph));
  const used = [...new Set(partNumbers)].sort((one, other) => one - other);
  const charset = charsetOf(glyphIds.length);
  const select = selectOf(partNumbers.map((number) => used.indexOf(number)));
  const privates = used.map((number) => joined(font.parts[number]!.privateDict));
  const names = writeIndex([font.name]);
  const strings = writeIndex([registry, ordering]);
  const topDict = (...places: readonly number[]): Uint8Array => {
    const [charsetAt = 0, selectAt = 0, arrayAt = 0, charStringsAt = 0] = places;
    const entries = [
      dictEntry(cffOperator.cidCount, glyphIds.length),
      // Before the next two, whose lengths some readers (fontkit) reckon from it while they read.
      dictEntry(cffOperator.charStrings, charStringsAt),
      dictEntry(cffOperator.charset, charsetAt),
      dictEntry(cffOperator.fdSelect, selectAt),
      dictEntry(cffOperator.fdArray, arrayAt),
    ];
    // ROS comes first (Adobe Technical Note 5176, 18).
    return writeIndex([joined([dictEntry(cffOperator.ros, ...ros), ...font.topEntries, ...entries])]);
  };
  const noSubrs = indexHead([]);
  const charsetAt = header.length + names.length + topDict().length + strings.length + noSubrs.length;
  const selectAt = charsetAt + charset.length;
  const privatesAt = selectAt + select.length;
  const arrayAt = privatesAt + privates.reduce((sum, { length }) => sum + length, 0);
  const array = fontDicts(font, used, privates, privatesAt);
  const top = topDict(charsetAt, selectAt, arrayAt, arrayAt + array.length);
  return joined([header, names, top, strings, noSubrs, charset, select, ...privates, array, indexHead(lengths)]);
}

/** Character n is glyph n: one range from 1 on, .notdef goes without saying (Adobe Technical Note 5176, 13, format 2). */
const charsetOf = (count: number): Uint8Array => Uint8Array.from(count < 2 ? [2] : [2, 0, 1, (count - 2) >>> 8, (count - 2) & 255]);

/** FDSelect in the shorter one of its formats: ranges, or a byte for each glyph (Adobe Technical Note 5176, 19). */
function selectOf(parts: readonly number[]): Uint8Array {
  const ranges = parts.flatMap((part, glyph) => (part === parts[glyph - 1] ? [] : [[glyph >>> 8, glyph & 255, part]]));
  if (ranges.length * 3 + 5 > parts.length + 1) return Uint8Array.from([0, ...parts]);
  return Uint8Array.from([3, ranges.length >>> 8, ranges.length & 255, ...ranges.flat(), parts.length >>> 8, parts.length & 255]);
}

function fontDicts(font: CffFont, used: readonly number[], privates: readonly Uint8Array[], privatesAt: number): Uint8Array {
  let at = privatesAt;
  const dicts = used.map((number, index) => {
    const { length } = privates[index]!;
    at += length;
    const { fontMatrix = bytesAt(header, 0, 0) } = font.parts[number]!;
    return joined([fontMatrix, dictEntry(cffOperator.private, length, at - length)]);
  });
  return writeIndex(dicts);
}
