import { utf16Hex } from './pdfValues.js';

const code = (value: number): string => value.toString(16).padStart(4, '0');

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

/** Says which characters codes stand for (ISO 32000-1, 9.10.3). @param texts by code; that of code 0 is left out. */
export function toUnicodeMap(texts: readonly string[]): string {
  const ranges: string[] = [];
  for (let first = 1; first < texts.length; first = (first | 0xff) + 1) {
    const last = Math.min(first | 0xff, texts.length - 1);
    let row = '';
    for (let at = first; at <= last; at += 1) row += `<${utf16Hex(texts[at]!)}>`;
    ranges.push(`<${code(first)}><${code(last)}>[${row}]\n`);
  }
  let sections = '';
  for (let from = 0; from < ranges.length; from += mostRanges) {
    const some = ranges.slice(from, from + mostRanges);
    sections += `${some.length} beginbfrange\n${some.join('')}endbfrange\n`;
  }
  return head + sections + end;
}
