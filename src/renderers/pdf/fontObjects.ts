import { fontProgram } from '../../fontPrograms/fontProgram.js';
import type { Face } from '../../fonts/face.js';
import { readFace } from '../../fonts/faceUnreadable.js';
import { fontFileOf } from '../../fonts/fontFileOf.js';
import { borrowWriter, returnWriter } from './byteWriter.js';
import type { DocumentFont } from './documentFont.js';
import type { PdfFile } from './pdfFile.js';
import { nameValue, numberValue, reference } from './pdfValues.js';
import { putToUnicodeMap } from './toUnicode.js';

/** Six letters that differ where subsets of a face differ (ISO 32000-1, 9.6.4): FNV-1a over the glyphs. */
function subsetTag(glyphs: readonly number[]): string {
  let hash = 0x811c9dc5;
  for (const glyph of glyphs) hash = Math.imul(Math.imul(hash ^ (glyph & 0xff), 0x01000193) ^ (glyph >>> 8), 0x01000193);
  let rest = hash >>> 0;
  let tag = '';
  for (let index = 0; index < 6; index += 1) {
    tag += String.fromCharCode(65 + (rest % 26));
    rest = Math.floor(rest / 26);
  }
  return tag;
}

/** Advances by code, those that are not one em (9.7.4.3): neighbours in one list. */
function widthsOf(advances: readonly number[]): string {
  let widths = '';
  let last = -1;
  advances.forEach((advance, code) => {
    if (code === 0 || advance === 1000) return;
    widths += last === code - 1 ? ` ${numberValue(advance)}` : `${last < 0 ? '' : ']'}${code}[${numberValue(advance)}`;
    last = code;
  });
  return last < 0 ? '' : `/W[${widths}]]`;
}

/** A face's measures (9.8), in thousandths of an em; ascent and descent are the outlines' own, since hhea is wrong in some faces. */
function descriptorOf(face: Face, name: string, file: string): string {
  const { unitsPerEm, bbox, italicAngle, capHeight } = fontFileOf(face)!;
  const scaled = (value: number): string => numberValue((value * 1000) / unitsPerEm);
  const box = [bbox.minX, bbox.minY, bbox.maxX, bbox.maxY].map(scaled).join(' ');
  const ascent = numberValue(face.ascent * 1000);
  // Bit 3: not of the Latin character set. How thick the stems are, no table says.
  return `<</Type/FontDescriptor/FontName${name}/Flags 4/FontBBox[${box}]/ItalicAngle ${numberValue(italicAngle)}/Ascent ${ascent}/Descent ${numberValue(face.descent * 1000)}/CapHeight ${capHeight === undefined || capHeight === 0 ? ascent : scaled(capHeight)}/StemV 0${file}>>`;
}

const encoder = new TextEncoder();

/**
 * Writes a face as a composite font (9.7.6.2): its subset, and which character each code stands for.
 *
 * @returns the number of the font's object.
 * @throws GongkaiError with `font-unreadable` when a glyph's bytes are damaged.
 */
export function writeFont(font: DocumentFont, file: PdfFile): number {
  const { face, glyphs, advances, texts } = font.finish();
  const name = nameValue(`${subsetTag(glyphs)}+${face.postscriptName}`);
  const { kind, compressed, length } = readFace(face, () => fontProgram(face, glyphs));
  const isCff = kind === 'cff';
  const [program, unicode] = [file.reserve(), file.reserve()];
  // The subset follows from face and glyphs, and is most of the file: hashing it would cost more than writing the rest.
  file.tell(encoder.encode(`${face.id} ${glyphs.join(' ')}`));
  file.stream(program, `${isCff ? '/Subtype/CIDFontType0C' : `/Length1 ${length}`}/Filter/FlateDecode`, compressed, true);
  const map = borrowWriter();
  putToUnicodeMap(texts, map);
  file.packedStream(unicode, '', map.view());
  returnWriter(map);
  const descriptor = file.add(descriptorOf(face, name, `/${isCff ? 'FontFile3' : 'FontFile2'} ${reference(program)}`));
  const descendant = file.add(
    `<</Type/Font/Subtype/${isCff ? 'CIDFontType0' : 'CIDFontType2/CIDToGIDMap/Identity'}/BaseFont${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${reference(descriptor)}/DW 1000${widthsOf(advances)}>>`,
  );
  return file.add(`<</Type/Font/Subtype/Type0/BaseFont${name}/Encoding/Identity-H/DescendantFonts[${reference(descendant)}]/ToUnicode ${reference(unicode)}>>`);
}
