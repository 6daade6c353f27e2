/** What lies inside finished files: parts of packages, streams of PDFs, data addresses; each layer as bytes to be searched. */
import { inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';

export interface Layer {
  /** `report.docx/word/document.xml` */
  readonly place: string;
  readonly bytes: Buffer;
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';

/** Streams of a PDF, inflated where they are deflated, and its strings written in hexadecimal. */
function insidePdf(place: string, bytes: Buffer): readonly Layer[] {
  const text = bytes.toString('latin1');
  const streams = [...text.matchAll(/stream\r?\n/g)].flatMap(({ 0: word, index }) => {
    if (text.slice(index - 3, index) === 'end') return [];
    const start = index + word.length;
    const raw = bytes.subarray(start, text.indexOf('endstream', start));
    try {
      return [{ place: `${place}@${start}`, bytes: inflateSync(raw, { finishFlush: 2 }) }];
    } catch {
      return [{ place: `${place}@${start}`, bytes: Buffer.from(raw) }];
    }
  });
  const strings = [...text.matchAll(/<((?:[0-9A-Fa-f]{2}){4,})>/g)].map(({ 1: digits, index }) => ({ place: `${place}@${index}`, bytes: Buffer.from(digits!, 'hex') }));
  return [...streams, ...strings];
}

function insideText(place: string, bytes: Buffer): readonly Layer[] {
  return [...bytes.toString('latin1').matchAll(/;base64,([A-Za-z0-9+/=]{16,})/g)].map(({ 1: data, index }) => ({ place: `${place}@${index}`, bytes: Buffer.from(data!, 'base64') }));
}

/** A file and everything in it, however deep. */
export function layersOf(place: string, file: Uint8Array): readonly Layer[] {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const inside = isZip(bytes)
    ? Object.entries(unzipSync(bytes)).flatMap(([name, part]) => layersOf(`${place}/${name}`, part))
    : isPdf(bytes)
      ? insidePdf(place, bytes).flatMap((layer) => layersOf(layer.place, layer.bytes))
      : insideText(place, bytes);
  return [{ place, bytes }, ...inside];
}

/** The places where a word stands, in whatever encoding an office file or PDF may have it. */
export function placesOf(word: string, layers: readonly Layer[]): readonly string[] {
  const littleEndian = Buffer.from(word, 'utf16le');
  const wanted = [Buffer.from(word, 'utf8'), littleEndian, Buffer.from(littleEndian).swap16()];
  return layers.flatMap(({ place, bytes }) => (wanted.some((pattern) => bytes.includes(pattern)) ? [`${word} in ${place}`] : []));
}

/** The years that the entries of a package bear as their time. */
export function entryYears(bytes: Uint8Array): readonly number[] {
  if (!isZip(bytes)) return [];
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const years: number[] = [];
  for (let at = data.indexOf('PK\u0003\u0004', 0, 'latin1'); at >= 0; at = data.indexOf('PK\u0003\u0004', at + 4, 'latin1')) years.push(1980 + (data.readUInt16LE(at + 12) >> 9));
  return years;
}
