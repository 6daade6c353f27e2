/** The names of one face in a font file. */
export interface FaceNames {
  /** Which face of the file, from 0. */
  readonly index: number;
  /** Empty when the file does not say. */
  readonly postscriptName: string;
  /** Family, full and PostScript names in every language, each once. */
  readonly names: readonly string[];
  /** Upright as its names say; false for italics and oblique cuts. */
  readonly isUpright: boolean;
  /** As its names say; Medium counts as regular. */
  readonly weight: 'light' | 'regular' | 'bold';
}

/** Gives `length` bytes of a file from `offset`; fewer at its end. */
export type ReadBytes = (offset: number, length: number) => Uint8Array;

const familyName = 1;
const styleName = 2;
const fullName = 4;
const postscriptNameId = 6;
const typographicFamily = 16;
/** Real collections hold a dozen faces and name tables some kilobytes; anything larger is damage. */
const mostFaces = 64;
const mostTables = 128;
const mostNameBytes = 1 << 20;

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * Reads the names of every face in a TrueType, OpenType or TrueType-collection file, and nothing else of it.
 *
 * An empty list when the file is none of these or is damaged: whether a font can be used is found out by parsing it.
 *
 * @example
 * readFaceNames((offset, length) => bytes.subarray(offset, offset + length)).map((face) => face.postscriptName)
 */
export function readFaceNames(read: ReadBytes): readonly FaceNames[] {
  try {
    return faceOffsets(read).flatMap((offset, index) => namesAt(read, offset, index) ?? []);
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

function faceOffsets(read: ReadBytes): readonly number[] {
  const head = view(read(0, 12));
  const tag = head.getUint32(0);
  if (tag === 0x00010000 || tag === 0x4f54544f || tag === 0x74727565) return [0]; // TrueType, OTTO, true
  if (tag !== 0x74746366) return []; // ttcf
  const count = Math.min(head.getUint32(8), mostFaces);
  const offsets = view(read(12, count * 4));
  return Array.from({ length: count }, (_, index) => offsets.getUint32(index * 4));
}

function namesAt(read: ReadBytes, faceOffset: number, face: number): FaceNames | undefined {
  const count = Math.min(view(read(faceOffset, 12)).getUint16(4), mostTables);
  const directory = view(read(faceOffset + 12, count * 16));
  for (let index = 0; index < count; index += 1) {
    if (directory.getUint32(index * 16) !== 0x6e616d65) continue; // name
    const offset = directory.getUint32(index * 16 + 8);
    const length = Math.min(directory.getUint32(index * 16 + 12), mostNameBytes);
    return namesIn(read(offset, length), face);
  }
  return undefined;
}

function namesIn(table: Uint8Array, face: number): FaceNames | undefined {
  const data = view(table);
  const count = data.getUint16(2);
  const storage = data.getUint16(4);
  const names = new Set<string>();
  const styles = new Set<string>();
  let postscriptName = '';
  for (let index = 0; index < count; index += 1) {
    const record = 6 + index * 12;
    const id = data.getUint16(record + 6);
    if (![familyName, styleName, fullName, postscriptNameId, typographicFamily].includes(id)) continue;
    const start = storage + data.getUint16(record + 10);
    for (const text of decodeName(data.getUint16(record), data.getUint16(record + 2), table.subarray(start, start + data.getUint16(record + 8)))) {
      (id === styleName ? styles : names).add(text);
      if (id === postscriptNameId && postscriptName === '') postscriptName = text;
    }
  }
  if (names.size === 0) return undefined;
  const isStyled = (style: RegExp): boolean => [...styles, postscriptName].some((text) => style.test(text));
  return { index: face, postscriptName, names: [...names], isUpright: !isStyled(/italic|oblique|斜/i), weight: isStyled(/bold|black|heavy|粗/i) ? 'bold' : isStyled(/light|thin|细/i) ? 'light' : 'regular' };
}

const macintosh = 1;
const windows = 3;
/** Encodings of simplified Chinese: on Windows the old “PRC” one, on the Macintosh script 25. */
const chinese: Readonly<Record<number, number>> = { [windows]: 3, [macintosh]: 25 };

/** A text with controls or half characters is nobody's name. */
const asText = (text: string): readonly string[] => (text === '' || /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffd]/.test(text) ? [] : [text]);

/**
 * Gives what the bytes of a name may say. Names are UTF-16BE, but those of old Chinese faces are GB 2312, which some
 * makers wrote into fields of two bytes with a zero before each ASCII letter, and others marked so though they are
 * UTF-16: there both are given, since a reading that is wrong is no name anybody asks for.
 */
function decodeName(platform: number, encoding: number, bytes: Uint8Array): readonly string[] {
  if (encoding === chinese[platform]) {
    const packed = bytes.filter((byte) => byte !== 0);
    const old = asText(new TextDecoder('gb18030').decode(packed));
    return platform === macintosh ? old : [...old, ...asText(utf16(bytes))];
  }
  if (platform !== macintosh) return asText(utf16(bytes));
  return bytes.every((byte) => byte >= 0x20 && byte < 0x7f) ? asText(String.fromCharCode(...bytes)) : [];
}

const utf16Decoder = new TextDecoder('utf-16be');
/** An odd byte at the end is left out. */
const utf16 = (bytes: Uint8Array): string => utf16Decoder.decode(bytes.subarray(0, bytes.length & ~1));
