import type { StreamPart } from './zlibStream.js';

/** A table of a font program. */
export interface SfntTable {
  readonly tag: string;
  /** In bytes, without the zeros behind it. */
  readonly length: number;
  readonly checksum: number;
  /** Its bytes, up to a multiple of four. */
  readonly parts: readonly StreamPart[];
}

const trueType = 0x00010000;

/** Writes the header of a font file with these tables one behind the other (ISO/IEC 14496-22, 4.5). */
export function sfntHeader(tables: readonly SfntTable[]): Uint8Array {
  const header = new DataView(new ArrayBuffer(12 + tables.length * 16));
  const power = Math.floor(Math.log2(tables.length));
  header.setUint32(0, trueType);
  header.setUint16(4, tables.length);
  header.setUint16(6, 16 << power);
  header.setUint16(8, power);
  header.setUint16(10, tables.length * 16 - (16 << power));
  const places = new Map<string, number>();
  let end = header.byteLength;
  for (const { tag, length } of tables) {
    places.set(tag, end);
    end += (length + 3) & ~3;
  }
  [...tables]
    .sort((one, other) => (one.tag < other.tag ? -1 : 1))
    .forEach(({ tag, length, checksum }, index) => {
      const at = 12 + index * 16;
      for (let place = 0; place < 4; place += 1) header.setUint8(at + place, tag.charCodeAt(place));
      header.setUint32(at + 4, checksum);
      header.setUint32(at + 8, places.get(tag)!);
      header.setUint32(at + 12, length);
    });
  return new Uint8Array(header.buffer);
}
