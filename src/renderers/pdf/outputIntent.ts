import { zlibStream } from '../../bytes/zlibStream.js';
import { ByteWriter } from './byteWriter.js';
import type { PdfFile } from './pdfFile.js';
import { reference } from './pdfValues.js';

const profileName = 'sRGB IEC61966-2.1';

/** White of the profile connection space, CIE D50 (ICC.1:2001-04, 6.1.3), in 1/65536. */
const d50 = [0xf6d6, 0x10000, 0xd32d] as const;

/** The primaries of IEC 61966-2-1, seen under D50 (Bradford), as ICC publishes them in sRGB2014.icc. */
const primaries = { rXYZ: [0x6fa2, 0x38f5, 0x0390], gXYZ: [0x6299, 0xb785, 0x18da], bXYZ: [0x24a0, 0x0f84, 0xb6cf] } as const;

/** As many values as a channel has: between two of them the curve is straight, by less than anyone sees. */
const curvePoints = 256;

function big(...values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(values.length * 4);
  const view = new DataView(bytes.buffer);
  values.forEach((value, index) => view.setUint32(index * 4, value));
  return bytes;
}

const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

const signature = (name: string): number => new DataView(latin(name).buffer).getUint32(0);

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const writer = new ByteWriter(1024);
  for (const part of parts) writer.append(part);
  while (writer.length % 4 !== 0) writer.byte(0);
  return writer.view().slice();
}

/** From a channel's value to light (IEC 61966-2-1, 5.2). */
function toneCurve(): Uint8Array {
  const bytes = new Uint8Array(curvePoints * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < curvePoints; index += 1) {
    const value = index / (curvePoints - 1);
    view.setUint16(index * 2, Math.round(65535 * (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)));
  }
  return joined(big(signature('curv'), 0, curvePoints), bytes);
}

/** A name in ASCII; its Unicode and Macintosh forms, which version 2 has room for, are empty (ICC.1:2001-04, 6.5.17). */
function description(): Uint8Array {
  return joined(big(signature('desc'), 0, profileName.length + 1), latin(`${profileName}\0`), new Uint8Array(8 + 2 + 1 + 67));
}

/**
 * Writes the sRGB colour space as an ICC profile: of version 2.1, which every PDF/A part takes; of three primaries and one
 * curve, a kilobyte where usual ones are three.
 */
function sRgbProfile(): Uint8Array {
  const xyz = (values: readonly number[]): Uint8Array => big(signature('XYZ '), 0, ...values);
  const curve = toneCurve();
  const tags: readonly (readonly [string, Uint8Array])[] = [
    ['desc', description()],
    ['cprt', joined(latin('text\0\0\0\0No copyright, use freely\0'))],
    ['wtpt', xyz(d50)],
    ...Object.entries(primaries).map(([name, values]) => [name, xyz(values)] as const),
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const places = new Map<Uint8Array, number>();
  let size = 128 + 4 + tags.length * 12;
  for (const [, data] of tags) {
    if (places.has(data)) continue;
    places.set(data, size);
    size += data.length;
  }
  const table = tags.flatMap(([name, data]) => [signature(name), places.get(data)!, data.length]);
  // Size, no maker, version 2.1, a display's RGB over XYZ, a fixed day, and the white of the connection space (6.1).
  const head = big(size, 0, 0x02100000, signature('mntr'), signature('RGB '), signature('XYZ '), (2026 << 16) | 1, 1 << 16, 0, signature('acsp'), ...new Array<number>(7).fill(0), ...d50);
  return joined(head, new Uint8Array(128 - head.length), big(tags.length, ...table), ...places.keys());
}

/** Packed once for all PDFs. */
let packedProfile: Uint8Array | undefined;

/** Writes what the colours of the file mean (ISO 19005-2, 6.2.3): sRGB. @returns the output intent's entry in the catalogue. */
export function writeOutputIntent(file: PdfFile): string {
  packedProfile ??= zlibStream(sRgbProfile());
  const profile = file.reserve();
  file.stream(profile, '/N 3/Filter/FlateDecode', packedProfile, true);
  return `/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(${profileName})/Info(${profileName})/DestOutputProfile ${reference(profile)}>>]`;
}
