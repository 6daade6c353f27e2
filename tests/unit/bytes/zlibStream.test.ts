import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { deflateSync, inflateSync } from 'node:zlib';
import { unzlib, zlibStream } from '../../../src/bytes/zlibStream.js';

const noise = (length: number): Uint8Array => Uint8Array.from({ length }, (_, index) => Math.imul(index ^ (index >>> 7), 0x9e3779b1) >>> 24);

/** Bytes of all kinds: any, few different ones, and what comes again. */
const someBytes = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  fc.array(fc.constantFrom(0, 1, 139, 255), { maxLength: 3000 }).map((list) => Uint8Array.from(list)),
  fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 300 }), fc.nat(300)).map(([unit, times]) => Uint8Array.from({ length: unit.length * times }, (_, index) => unit[index % unit.length]!)),
);

describe('a zlib stream', () => {
  it('is what zlib, and what we ourselves, read back as the bytes', () => {
    fc.assert(
      fc.property(someBytes, (bytes) => {
        const packed = zlibStream(bytes);
        expect(Buffer.compare(inflateSync(packed), bytes)).toBe(0);
        expect(Buffer.compare(unzlib(packed, bytes.length), bytes)).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  it('is the same whatever was packed before', () => {
    const bytes = new TextEncoder().encode('政府信息公开工作年度报告'.repeat(40));
    const first = zlibStream(bytes);
    zlibStream(noise(100_000));
    expect(zlibStream(bytes)).toEqual(first);
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['one byte', Uint8Array.of(7)],
    ['bytes of one kind, more than a match is long', new Uint8Array(1_000_000)],
    ['what came before from farther away than deflate may say', Uint8Array.from([...noise(33_000), ...noise(33_000), ...noise(40)])],
    ['many blocks, the last one ended just then', noise(16_384 * 3)],
    ['rare steps among common ones, whose codes would be too long', Uint8Array.from({ length: 16_000 }, (_, index) => 31 - Math.clz32(index + 1))],
  ])('holds %s', (_, bytes) => {
    expect(Buffer.compare(inflateSync(zlibStream(bytes)), bytes)).toBe(0);
  });

  it('is hardly longer than the bytes where they cannot be packed', () => {
    const bytes = noise(150_000);
    expect(zlibStream(bytes).length).toBeLessThan(bytes.length + 100);
  });

  it('is no longer than by zlib, give or take a hundredth and a half', () => {
    const text = Buffer.from(Array.from({ length: 900 }, (_, index) => `<</S/TD/P ${index % 31} 0 R/Pg ${index % 7} 0 R/K ${index}>>`).join('\n'));
    expect(zlibStream(text).length).toBeLessThan(deflateSync(text).length * 1.015);
  });
});
