import type { ByteWriter } from './byteWriter.js';

const head = `/CIDInit/ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
/CMapName/Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><ffff>
endcodespacerange
`;
const end = 'endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n';

/** A section has at most a hundred ranges, and the codes of a range differ in their last byte alone (Adobe Technical Note 5014). */
const mostRanges = 100;
const longestRange = 256;

function putRange(texts: readonly string[], first: number, last: number, out: ByteWriter): void {
  out.byte(0x3c);
  out.hex4(first);
  out.latin('><');
  out.hex4(last);
  out.latin('>[');
  for (let at = first; at <= last; at += 1) {
    out.byte(0x3c);
    out.utf16Hex(texts[at]!);
    out.byte(0x3e);
  }
  out.latin(']\n');
}

/** Writes which characters codes stand for (ISO 32000-1, 9.10.3). @param texts by code; that of code 0 is left out. */
export function putToUnicodeMap(texts: readonly string[], out: ByteWriter): void {
  out.latin(head);
  const ranges = Math.ceil(texts.length / longestRange);
  for (let range = 0; range < ranges && texts.length > 1; range += 1) {
    const isNewSection = range % mostRanges === 0;
    if (isNewSection && range > 0) out.latin('endbfrange\n');
    if (isNewSection) out.latin(`${Math.min(mostRanges, ranges - range)} beginbfrange\n`);
    putRange(texts, Math.max(1, range * longestRange), Math.min((range + 1) * longestRange, texts.length) - 1, out);
  }
  if (texts.length > 1) out.latin('endbfrange\n');
  out.latin(end);
}
