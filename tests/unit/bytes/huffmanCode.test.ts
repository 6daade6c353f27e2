import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { emptyCode, fillCode, huffmanCode } from '../../../src/bytes/huffmanCode.js';

/** How much of all that bits can say the codes take up; 1 where nothing is left over. */
const taken = (lengths: Uint8Array): number => lengths.reduce((sum, length) => sum + (length === 0 ? 0 : 2 ** -length), 0);

describe('a Huffman code', () => {
  it('is complete, with no code longer than allowed, however uneven the counts', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(3), fc.nat(1 << 24)), { minLength: 19, maxLength: 286 }), (counts) => {
        const longest = counts.length < 30 ? 7 : 15;
        const { lengths } = huffmanCode(counts, longest);
        expect(Math.max(...lengths)).toBeLessThanOrEqual(longest);
        expect(taken(lengths)).toBe(1);
      }),
    );
    const doubling = Array.from({ length: 30 }, (_, index) => 2 ** index);
    expect(Math.max(...huffmanCode(doubling, 15).lengths)).toBeLessThanOrEqual(15);
  });

  it('has no code for what does not occur, where it is made to fit', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constant(0), fc.nat(9), fc.nat(1 << 14)), { minLength: 19, maxLength: 286 }), (counts) => {
        fc.pre(counts.filter((count) => count > 0).length >= 2);
        const code = emptyCode(counts.length);
        const longest = counts.length < 30 ? 7 : 15;
        fillCode(code, counts, longest);
        expect(Array.from(code.lengths, (length) => length > 0)).toEqual(counts.map((count) => count > 0));
        expect(Math.max(...code.lengths)).toBeLessThanOrEqual(longest);
        expect(taken(code.lengths)).toBe(1);
      }),
    );
  });

  it('is the same whatever code was made before', () => {
    const [counts, others] = [[5, 1, 1, 2, 9], [0, 7, 7, 0, 0]];
    const first = huffmanCode(counts, 15);
    fillCode(emptyCode(5), others, 15);
    expect(huffmanCode(counts, 15)).toEqual(first);
  });
});
