/** What a JPEG's frame header says (ISO/IEC 10918-1, B.2.2). */
export interface JpegFrame {
  readonly bits: number;
  readonly width: number;
  readonly height: number;
  readonly channels: number;
}

/** Markers SOF0 to SOF15; among them DHT, JPG and DAC are others. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Reads the frame header; undefined when the bytes are no JPEG or have none. */
export function jpegFrame(bytes: Uint8Array): JpegFrame | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 10 <= bytes.length; ) {
    const marker = bytes[at + 1]!;
    if (bytes[at] !== 0xff || marker === 0xff) at += 1; // fill bytes
    else if (isFrame(marker)) return { bits: bytes[at + 4]!, height: view.getUint16(at + 5), width: view.getUint16(at + 7), channels: bytes[at + 9]! };
    else at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}
