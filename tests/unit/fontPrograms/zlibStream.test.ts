import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { deflateSync, inflateSync } from 'node:zlib';
import { cheapestSteps } from '../../../src/fontPrograms/cheapestSteps.js';
import { deflateCode } from '../../../src/fontPrograms/deflateCode.js';
import { glyphPieces } from '../../../src/fontPrograms/glyphPieces.js';
import { quickSteps } from '../../../src/fontPrograms/quickSteps.js';
import { checksumOf } from '../../../src/fontPrograms/sfntFile.js';
import { zlibStream } from '../../../src/fontPrograms/zlibStream.js';

/** Bytes of all kinds: any, few different ones, and runs. */
const someBytes = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  fc.array(fc.constantFrom(0, 1, 139, 255), { maxLength: 900 }).map((list) => Uint8Array.from(list)),
  fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 7 }), fc.nat(900)).map(([unit, times]) => Uint8Array.from({ length: unit.length * times }, (_, index) => unit[index % unit.length]!)),
);

describe('a zlib stream of pieces', () => {
  it('is what zlib reads back as the parts, whatever the code was made for', () => {
    fc.assert(
      fc.property(fc.constantFrom(cheapestSteps, quickSteps), fc.array(someBytes, { maxLength: 5 }), fc.array(fc.tuple(someBytes, fc.boolean()), { maxLength: 12 }), (findSteps, samples, parts) => {
        const code = deflateCode(samples, findSteps);
        const pieces = glyphPieces(code);
        const encoded = parts.map(([bytes, isPiece], number) => (isPiece ? pieces.add(number, bytes) : bytes));
        const { compressed, length } = zlibStream(code, encoded);
        const whole = Buffer.concat(parts.map(([bytes]) => bytes));
        expect(length).toBe(whole.length);
        expect(Buffer.compare(inflateSync(compressed), whole)).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  it.each([cheapestSteps, quickSteps])('reads back where matches are farther and longer than deflate allows, by %p', (findSteps) => {
    const noise = Uint8Array.from({ length: 33000 }, (_, index) => Math.imul(index ^ (index >>> 7), 0x9e3779b1) >>> 24);
    const whole = Uint8Array.from([...noise, ...noise, ...new Uint8Array(70000)]);
    const code = deflateCode([noise.subarray(0, 500)], findSteps);
    const { compressed } = zlibStream(code, [whole, glyphPieces(code).add(1, whole)]);
    expect(Buffer.compare(inflateSync(compressed), Buffer.concat([whole, whole]))).toBe(0);
    expect(compressed.length).toBeLessThan(145000);
  });

  it.each([cheapestSteps, quickSteps])('takes matches where they save bits: text is little longer than by zlib, by %p', (findSteps) => {
    const text = Buffer.from('主动公开政府信息，依申请公开政府信息，'.repeat(30));
    const code = deflateCode([text], findSteps);
    expect(zlibStream(code, [text]).compressed.length).toBeLessThan(deflateSync(text).length + 150);
  });
});

describe('the checksum of a table', () => {
  it('adds numbers of four bytes, missing ones as zeros', () => {
    expect(checksumOf(Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0, 0, 0, 2, 1))).toBe(0x01000001);
  });
});
