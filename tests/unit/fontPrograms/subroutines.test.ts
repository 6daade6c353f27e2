import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Font } from 'fontkit';
import { cffOperator, readDict } from '../../../src/fontFile/cffDict.js';
import { emptyIndex, readIndex } from '../../../src/fontFile/cffIndex.js';
import type { CffIndex } from '../../../src/fontFile/cffIndex.js';
import { flatCharstring } from '../../../src/fontFile/flatCharstring.js';
import { hasFirstChoices } from '../../support/freeFaces.js';
import { describeIf } from '../../support/outsideTools.js';
import { fontFile } from '../fonts/fontFiles.js';
import { drawn, faceOf, fontBytes, openFont, programBytes, programFont } from './drawnGlyphs.js';
import { nameKeyed, withSubroutines } from './subroutines.js';

describeIf(hasFirstChoices())('a CID-keyed font with subroutines', () => {
  // FandolHei and FandolFang have hint masks, also such as take their vertical stems without saying.
  describe.each(['FandolHei-Regular.otf', 'FandolFang-Regular.otf'])('made from %s', (name) => {
    let file: Buffer;
    let original: Font;
    const glyphs = [0, ...Array.from({ length: 60 }, (_, number) => 700 + number * 41)];
    beforeAll(() => {
      file = fontBytes(name);
      original = openFont(file);
    });

    it.each([0, 3] as const)('is drawn as the font it was made from, by FDSelect of format %i', (format) => {
      const { tables } = withSubroutines(file, glyphs, format);
      const face = faceOf(tables);
      const asked = [0, 60, 3, 8, 8, 9, 15, 22, 31, 40, 55];
      // The font made for the test is right in itself, and so is the program.
      const program = programFont(face, fontFile(tables), asked);
      asked.forEach((glyph, number) => {
        expect(drawn(openFont(fontFile(tables)), glyph)).toEqual(drawn(original, glyphs[glyph]!));
        expect(drawn(program, number)).toEqual(drawn(original, glyphs[glyph]!));
      });
    });

    it('is drawn as a name-keyed font of the same glyphs is', () => {
      const tables = nameKeyed(file, glyphs);
      const asked = [0, 60, 3, 8, 8];
      const program = programFont(faceOf(tables), fontFile(tables), asked);
      asked.forEach((glyph, number) => expect(drawn(program, number)).toEqual(drawn(original, glyphs[glyph]!)));
    });

    it('keeps no subroutine, and of the Private DICTs those of its glyphs', () => {
      const { tables } = withSubroutines(file, glyphs, 3);
      const fontsIn = (asked: readonly number[]): number => {
        const cff = programBytes(faceOf(tables), asked);
        const tops = readIndex(cff, readIndex(cff, 4).end);
        const strings = readIndex(cff, tops.end);
        expect(readIndex(cff, strings.end).count).toBe(0);
        const array = readIndex(cff, readDict(tops.item(0)).get(cffOperator.fdArray)!.operands[0]!);
        for (let number = 0; number < array.count; number += 1) {
          const [length, at] = readDict(array.item(number)).get(cffOperator.private)!.operands as [number, number];
          const entries = readDict(cff.subarray(at, at + length));
          expect([...entries.keys()]).not.toContain(cffOperator.subrs);
          expect(entries.size).toBeGreaterThan(3);
        }
        return array.count;
      };
      expect(fontsIn([0, 1, 2])).toBe(1);
      expect(fontsIn([0, 1, 8])).toBe(2);
      expect(fontsIn([0, ...Array.from({ length: 60 }, (_, number) => number + 1)])).toBe(2);
    });
  });
});

describe('a charstring', () => {
  const indexOf = (...items: readonly (readonly number[])[]): CffIndex => ({ count: items.length, end: 0, item: (number) => (items[number] ? Uint8Array.from(items[number]) : emptyIndex.item(number)) });
  const flat = (code: readonly number[], globals: CffIndex = emptyIndex, locals: CffIndex = emptyIndex): number[] => [...flatCharstring(Uint8Array.from(code), globals, locals)];
  const zero = 139;
  const first = 139 - 107;

  it('stays as it is without subroutines, up to endchar, which it gets where it lacks it', () => {
    expect(flat([zero, 22, 14])).toEqual([zero, 22, 14]);
    expect(flat([zero, 22, 14, 14, 5])).toEqual([zero, 22, 14]);
    expect(flat([zero, 22])).toEqual([zero, 22, 14]);
  });

  it('counts the stems a hint mask takes without saying, so that mask bytes are not taken for operators', () => {
    const nine = Array.from({ length: 18 }, () => zero);
    expect(flat([...nine, 18, zero, zero, 19, 10, 29, zero, 22, 14])).toEqual([...nine, 18, zero, zero, 19, 10, 29, zero, 22, 14]);
  });

  it('keeps numbers of every length and arithmetic', () => {
    const code = [28, 1, 2, 255, 0, 1, 0, 0, 247, 10, 251, 20, 12, 10, 12, 27, 12, 18, 21, 14];
    expect(flat(code)).toEqual(code);
  });

  it('has what its subroutines say in their places', () => {
    expect(flat([zero, zero, first, 29, first, 10, 14], indexOf([21, 11]), indexOf([zero, zero, 5, 11]))).toEqual([zero, zero, 21, zero, zero, 5, 14]);
    expect(flat([first, 10, zero, 22, 14], emptyIndex, indexOf([zero, 22, 14]))).toEqual([zero, 22, 14]);
  });

  it.each([
    ['an operator there is none of', [2], /operator 2 in/],
    ['an operator of two bytes there is none of', [12, 99], /operator 12 99/],
    ['a number that is cut off', [28, 1], /missing bytes/],
    ['a mask that is cut off', [zero, zero, 1, 19], /missing bytes/],
    ['a subroutine there is none of', [zero, 10], /no 107 in an INDEX of 0/],
    ['a subroutine without its number', [zero, zero, 21, 10], /without its number/],
    ['accents', [zero, zero, zero, zero, 14], /accents/],
  ])('with %s is an error', (_, code, message) => {
    expect(() => flat(code)).toThrow(message);
  });

  it('whose subroutines call themselves, or grow without end, is an error', () => {
    expect(() => flat([first, 10], emptyIndex, indexOf([first, 10]))).toThrow(/more than 10 deep/);
    const twenty = Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? first : 10));
    const deeper = Array.from({ length: 9 }, (_, level) => twenty.map((byte) => (byte === first ? first + level + 1 : byte)));
    expect(() => flat([first, 10], emptyIndex, indexOf(...deeper, [zero, 22, 11]))).toThrow(/65535/);
  });
});
