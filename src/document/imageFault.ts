/** Why a picture could not be set as its author sees it. */
export type ImageFault = 'damaged' | 'turned';

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  return ~bytes.reduce((crc, byte) => crcTable[(crc ^ byte) & 0xff]! ^ (crc >>> 8), -1) >>> 0;
}

/** A PNG is whole when its chunks follow each other to the end chunk and the sums of those that make the picture are right. */
function pngFault(bytes: Uint8Array, view: DataView): ImageFault | undefined {
  for (let offset = 8; offset + 12 <= bytes.length; ) {
    const end = offset + 8 + view.getUint32(offset);
    if (end + 4 > bytes.length) return 'damaged';
    // A capital letter marks the chunks that make the picture; a wrong sum elsewhere, in a comment, harms nothing.
    const makesPicture = (bytes[offset + 4]! & 0x20) === 0;
    if (makesPicture && crc32(bytes.subarray(offset + 4, end)) !== view.getUint32(end)) return 'damaged';
    if (view.getUint32(offset + 4) === 0x49454e44) return undefined; // IEND
    offset = end + 4;
  }
  return 'damaged';
}

/** Whether an Exif segment says that the picture is to be turned or mirrored: tag 0x112 of the first directory, 2 to 8 (0 and 1 leave it as it is). */
function isTurned(segment: Uint8Array): boolean {
  const isExif = segment.length >= 14 && String.fromCharCode(...segment.subarray(0, 6)) === 'Exif\0\0';
  if (!isExif) return false;
  const tiff = new DataView(segment.buffer, segment.byteOffset + 6, segment.byteLength - 6);
  const isLittle = tiff.getUint16(0) === 0x4949;
  const directory = tiff.getUint32(4, isLittle);
  if (directory + 2 > tiff.byteLength) return false;
  for (let index = 0; index < tiff.getUint16(directory, isLittle); index += 1) {
    const entry = directory + 2 + 12 * index;
    if (entry + 12 > tiff.byteLength) return false;
    if (tiff.getUint16(entry, isLittle) === 0x112) return tiff.getUint16(entry + 8, isLittle) > 1;
  }
  return false;
}

/** A JPEG is whole when its scan has been reached and an end marker stands behind it. */
function jpegFault(bytes: Uint8Array, view: DataView): ImageFault | undefined {
  let turned = false;
  for (let offset = 2; offset + 4 <= bytes.length && bytes[offset] === 0xff; ) {
    const marker = bytes[offset + 1]!;
    if (marker === 0xff) {
      offset += 1; // a fill byte
      continue;
    }
    if (marker === 0xda) return hasEnd(bytes, offset) ? (turned ? 'turned' : undefined) : 'damaged';
    const end = offset + 2 + view.getUint16(offset + 2);
    if (marker === 0xe1) turned = turned || isTurned(bytes.subarray(offset + 4, end));
    offset = end;
  }
  return 'damaged';
}

function hasEnd(bytes: Uint8Array, scan: number): boolean {
  for (let index = bytes.length - 2; index > scan; index -= 1) if (bytes[index] === 0xff && bytes[index + 1] === 0xd9) return true;
  return false;
}

/**
 * Says what is wrong with a picture whose header could be read: it is cut short or damaged, or a camera's mark asks for it to be
 * turned, which some programs heed and others do not; undefined when it can be set.
 */
export function imageFault({ format, bytes }: { readonly format: 'png' | 'jpeg'; readonly bytes: Uint8Array }): ImageFault | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return format === 'png' ? pngFault(bytes, view) : jpegFault(bytes, view);
}
