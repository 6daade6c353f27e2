/** What each byte does to the sum, seen from one to four bytes later, so that four are taken in at once. */
const tables = (() => {
  const next = (sum: number): number => (sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1);
  const first = Int32Array.from({ length: 256 }, (_, byte) => [1, 2, 3, 4, 5, 6, 7, 8].reduce(next, byte));
  const later = (before: Int32Array): Int32Array => before.map((sum) => first[sum & 0xff]! ^ (sum >>> 8));
  const [second, third] = [later(first), later(later(first))];
  return [first, second, third, later(third)] as const;
})();

/**
 * Gives the checksum that ZIP keeps of an entry (CRC-32 of ISO 3309, as ISO/IEC 21320-1 has it).
 *
 * @example
 * crc32(new TextEncoder().encode('123456789')) //=> 0xcbf43926
 */
export function crc32(bytes: Uint8Array): number {
  const [first, second, third, fourth] = tables;
  let sum = -1;
  let at = 0;
  for (; at + 4 <= bytes.length; at += 4) {
    sum ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    sum = fourth[sum & 0xff]! ^ third[(sum >>> 8) & 0xff]! ^ second[(sum >>> 16) & 0xff]! ^ first[sum >>> 24]!;
  }
  for (; at < bytes.length; at += 1) sum = first[(sum ^ bytes[at]!) & 0xff]! ^ (sum >>> 8);
  return ~sum >>> 0;
}
