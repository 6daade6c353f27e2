/** Sets of characters that must be drawn, reckoned or read from Unicode's own data; no list of another's making is kept here. */
import { existsSync, readFileSync } from 'node:fs';
import { readTool } from './outsideTools.js';

const characters = (from: number, to: number): readonly string[] => Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));
const assigned = (all: readonly string[]): readonly string[] => all.filter((character) => /^\p{Assigned}$/u.test(character));

/** The 6,763 Chinese characters of GB/T 2312-1980 (rows 16 to 87), by way of their codes. */
export function gb2312(): readonly string[] {
  const decoder = new TextDecoder('gb18030');
  const rows = Array.from({ length: 72 }, (_, row) => Array.from({ length: 94 }, (_, column) => decoder.decode(Uint8Array.of(0xb0 + row, 0xa1 + column))));
  return rows.flat().filter((character) => /^\p{Script=Han}$/u.test(character));
}

/** All of Unicode's basic block and of its extension A, which hold 7,909 of the 8,105 characters of 通用规范汉字表. */
export function basicBlocks(): readonly string[] {
  return assigned([...characters(0x4e00, 0x9fff), ...characters(0x3400, 0x4dbf)]);
}

/** Beyond the Basic Multilingual Plane: names of elements in 通用规范汉字表, and characters of personal and place names. */
export const beyondBmp: readonly string[] = [...'𬬻𬭊𬭳𬭛𬭶𫟼𬬭𫓧𫟷𬇙𬇕𬍛𬒈𫚕𠮷𡊱𪨧𪩘𫍲𫖯𬀩𬙊𬳵𬸣'];

/** What looks like a common character and is another: 康熙部首, 部首补充, compatibility ideographs, enclosed and squared signs. */
export function lookalikes(): readonly string[] {
  return assigned([...characters(0x2e80, 0x2fd5), ...characters(0xf900, 0xfaff), ...characters(0x2460, 0x24ff), ...characters(0x3200, 0x33ff), ...characters(0x2f800, 0x2fa1d)]);
}

const unihan = [process.env['GONGKAI_UNIHAN'] ?? '', '/usr/share/unicode/Unihan_OtherMappings.txt.bz2'];

/**
 * The 8,105 characters of 通用规范汉字表 (2013), by the field kTGH of Unicode's Unihan database: `Unihan_OtherMappings.txt`,
 * named by GONGKAI_UNIHAN (packed or not) or installed as Debian's package `unicode-data`. Undefined, with a warning, without it.
 *
 * @throws Error under CI without it.
 */
export function commonCharacters(): readonly string[] | undefined {
  for (const file of unihan.filter(existsSync)) {
    const text = file.endsWith('.bz2') ? readTool('bzcat', [file]) : readFileSync(file, 'utf8');
    const found = [...text.matchAll(/^U\+([0-9A-F]+)\tkTGH\t/gm)].map(([, code]) => String.fromCodePoint(Number.parseInt(code!, 16)));
    if (found.length > 0) return found;
  }
  if (process.env['CI']) throw new Error('GONGKAI_UNIHAN must name a Unihan file with kTGH on CI, or unicode-data be installed');
  console.warn('SKIPPED: the 8,105 characters of 通用规范汉字表; GONGKAI_UNIHAN names no Unihan file with kTGH, and unicode-data is not installed.');
  return undefined;
}
