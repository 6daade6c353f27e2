/** Faults of a font file as a whole: cut, flipped, of another kind, its tables' places a lie. */
import { Buffer } from 'node:buffer';
import { deflateSync } from 'node:zlib';
import { bitsTurned, cutAtEach2Percent } from '../../support/seeded.js';
import { longs, words } from '../../support/smallFaces.js';
import type { SmallFace } from '../../support/smallFaces.js';
import { collection } from '../../unit/fonts/fontFiles.js';
import { asFile } from './hostileFace.js';
import type { HostileFace } from './hostileFace.js';

/** Records of a file's directory, in the order of the tags. */
function withRecord(file: Buffer, tag: string, place: 'offset' | 'length', value: number): Buffer {
  const copy = Buffer.from(file);
  for (let record = 12, end = 12 + copy.readUInt16BE(4) * 16; record < end; record += 16) {
    if (copy.toString('latin1', record, record + 4) === tag) copy.writeUInt32BE(value >>> 0, record + (place === 'offset' ? 8 : 12));
  }
  return copy;
}

function placeOf(file: Buffer, tag: string): number {
  for (let record = 12; ; record += 16) if (file.toString('latin1', record, record + 4) === tag) return file.readUInt32BE(record + 8);
}

const cutAndTurned = (kind: string, ending: string, face: SmallFace): readonly HostileFace[] => {
  const whole = asFile(face.tables);
  return [
    ...cutAtEach2Percent(whole).map(([percent, bytes]) => ({ name: `${kind} cut at ${percent} %`, file: `cut.${ending}`, bytes: () => bytes })),
    ...Array.from({ length: 16 }, (_, seed) => ({ name: `${kind} with bits turned, ${seed}`, file: `turned.${ending}`, bytes: () => bitsTurned(whole, seed, 1 + seed * 4) })),
    // Most of a file is outlines: those at its beginning hit what all else hangs on.
    ...Array.from({ length: 12 }, (_, seed) => ({ name: `${kind} with bits turned in its directory, ${seed}`, file: `turned.${ending}`, bytes: () => Buffer.concat([bitsTurned(whole.subarray(0, 240), 100 + seed, 1 + seed), whole.subarray(240)]) })),
  ];
};

const places = (kind: string, ending: string, { tables }: SmallFace): readonly HostileFace[] => {
  const whole = asFile(tables);
  const outlines = tables.has('glyf') ? 'glyf' : 'CFF ';
  const of = (name: string, bytes: () => Uint8Array, wants: RegExp): HostileFace => ({ name: `${kind}: ${name}`, file: `places.${ending}`, bytes, wants });
  return [
    of('a table beyond the file', () => withRecord(whole, 'cmap', 'offset', 0xfffffff0), /data end/),
    of('a table longer than the file', () => withRecord(whole, outlines, 'length', 0xffffffff), /data end/),
    of('place and length that overflow 32 bits', () => withRecord(withRecord(whole, 'hmtx', 'offset', 0xffffffff), 'hmtx', 'length', 0xffffffff), /data end/),
    of('its character map lies over its outlines', () => withRecord(whole, 'cmap', 'offset', placeOf(whole, outlines)), /./),
    of('its outlines lie over its header', () => withRecord(whole, outlines, 'offset', 0), /./),
    of('65,535 tables', () => Buffer.concat([whole.subarray(0, 4), words(0xffff), whole.subarray(6)]), /data end/),
    of('no tables', () => Buffer.concat([whole.subarray(0, 4), words(0), whole.subarray(6)]), /no table head/),
  ];
};

/** Files of both kinds, by a face of each. */
export function fileFaults(cff: SmallFace, trueType: SmallFace): readonly HostileFace[] {
  const whole = asFile(trueType.tables);
  const cffFile = asFile(cff.tables);
  const cffAt = placeOf(cffFile, 'CFF ');
  const other = (name: string, bytes: () => Uint8Array, wants: HostileFace['wants'], file = 'a.ttf'): HostileFace => ({ name, file, bytes, ...(wants && { wants }) });
  return [
    ...cutAndTurned('TrueType', 'ttf', trueType),
    ...cutAndTurned('CFF', 'otf', cff),
    ...places('TrueType', 'ttf', trueType),
    ...places('CFF', 'otf', cff),
    ...Array.from({ length: 16 }, (_, seed) => other(`CFF with bits turned in its first kilobytes, ${seed}`, () => Buffer.concat([cffFile.subarray(0, cffAt), bitsTurned(cffFile.subarray(cffAt, cffAt + 6000), seed, 1 + seed), cffFile.subarray(cffAt + 6000)]), undefined, 'a.otf')),
    other('the whole TrueType face', () => whole, 'drawn'),
    other('the whole CFF face', () => cffFile, 'drawn', 'a.otf'),
    other('empty', () => new Uint8Array(), /data end/),
    other('one byte', () => Uint8Array.of(0), /data end/),
    other('null bytes', () => new Uint8Array(100_000), /neither a TrueType nor an OpenType font/),
    other('a text', () => Buffer.from('公开'.repeat(1000)), /neither/),
    other('WOFF', () => Buffer.concat([Buffer.from('wOFF'), longs(0x00010000, 44 + whole.length), Buffer.alloc(32), deflateSync(whole)]), /neither/, 'a.woff'),
    other('WOFF2', () => Buffer.concat([Buffer.from('wOF2'), longs(0x00010000, 48), Buffer.alloc(36)]), /neither/, 'a.woff2'),
    other('Type 1', () => Buffer.from('%!PS-AdobeFont-1.0: Small 001.001\n'.repeat(10)), /neither/, 'a.pfb'),
    other('a collection', () => collection([trueType.tables, cff.tables]), 'drawn', 'a.ttc'),
    other('a collection of nothing', () => Buffer.concat([Buffer.from('ttcf'), longs(0x10000, 0)]), /no face 0/, 'a.ttc'),
    other('a collection of four thousand million faces', () => Buffer.concat([Buffer.from('ttcf'), longs(0x10000, 0xffffffff, 0xffffffff)]), /data end/, 'a.ttc'),
    other('a collection that holds itself', () => Buffer.concat([Buffer.from('ttcf'), longs(0x10000, 1, 0)]), /neither/, 'a.ttc'),
    other('a collection cut in its second face', () => collection([trueType.tables, cff.tables]).subarray(0, whole.length + 200), undefined, 'a.ttc'),
  ];
}
