/** A table of a font program. */
export interface SfntTable {
  readonly tag: string;
  readonly bytes: Uint8Array;
}

const trueType = 0x00010000;
const checkSumAdjustmentAt = 8;
/** The sum of a whole font's bytes by fours comes to this (ISO/IEC 14496-22, 5.2.2). */
const wholeSum = 0xb1b0afba;

/** Adds up bytes as numbers of four, as a font's tables are checked; missing ones at the end count as 0. */
export function checksumOf(bytes: Uint8Array): number {
  let sum = 0;
  const whole = bytes.length & ~3;
  for (let at = 0; at < whole; at += 4) sum = (sum + ((bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!)) | 0;
  for (let at = whole; at < bytes.length; at += 1) sum = (sum + (bytes[at]! << (24 - 8 * (at & 3)))) | 0;
  return sum >>> 0;
}

/** Writes a font file with these tables one behind the other and their checksums (ISO/IEC 14496-22, 4.5); that in `head` must be 0. */
export function sfntFile(tables: readonly SfntTable[]): Uint8Array {
  const start = 12 + tables.length * 16;
  const file = new Uint8Array(tables.reduce((end, { bytes }) => end + ((bytes.length + 3) & ~3), start));
  const view = new DataView(file.buffer);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint32(0, trueType);
  [tables.length, 16 << power, power, tables.length * 16 - (16 << power)].forEach((value, index) => view.setUint16(4 + index * 2, value));
  const order = [...tables].sort((one, other) => (one.tag < other.tag ? -1 : 1));
  let end = start;
  let headAt = 0;
  for (const one of tables) {
    const record = 12 + order.indexOf(one) * 16;
    for (let place = 0; place < 4; place += 1) view.setUint8(record + place, one.tag.charCodeAt(place));
    [checksumOf(one.bytes), end, one.bytes.length].forEach((value, index) => view.setUint32(record + 4 + index * 4, value));
    file.set(one.bytes, end);
    if (one.tag === 'head') headAt = end;
    end += (one.bytes.length + 3) & ~3;
  }
  view.setUint32(headAt + checkSumAdjustmentAt, wholeSum - checksumOf(file));
  return file;
}
