const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/**
 * Gives the checksum that ZIP keeps of an entry (CRC-32 of ISO 3309, as ISO/IEC 21320-1 has it).
 *
 * @example
 * crc32(new TextEncoder().encode('123456789')) //=> 0xcbf43926
 */
export function crc32(bytes: Uint8Array): number {
  let sum = -1;
  for (let index = 0; index < bytes.length; index += 1) sum = table[(sum ^ bytes[index]!) & 0xff]! ^ (sum >>> 8);
  return ~sum >>> 0;
}
