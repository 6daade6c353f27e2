import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Font } from 'fontkit';
import { cffPath } from '../../../src/fontFile/cffPath.js';
import { openFontFile } from '../../../src/fontFile/fontFile.js';
import type { FontFile } from '../../../src/fontFile/fontFile.js';
import { pathBox } from '../../../src/fontFile/glyphPath.js';
import { hasFirstChoices } from '../../support/freeFaces.js';
import { describeIf } from '../../support/outsideTools.js';
import { fontBytes, openFont } from '../fontPrograms/drawnGlyphs.js';
import { tokenPlaces } from '../fontPrograms/subroutines.js';

/** What fontkit, which reads fonts by rules of its own, says of the same file. */
describeIf(hasFirstChoices())('a font file, against fontkit', () => {
  const files = ['FandolSong-Bold.otf', 'FandolSong-Regular.otf', 'FandolFang-Regular.otf', 'FandolKai-Regular.otf', 'FandolHei-Regular.otf', 'NotoSerifSC-Regular.ttf', 'HanaMinA.ttf', 'HanaMinB.ttf', 'Tinos-Regular.ttf'];

  describe.each(files)('%s', (name) => {
    let [own, other]: [FontFile, Font] = [] as never;
    beforeAll(() => {
      const bytes = fontBytes(name);
      [own, other] = [openFontFile(bytes, 0), openFont(bytes)];
    });

    it('has the same names and measures', () => {
      const { minX, minY, maxX, maxY } = other.bbox;
      expect(own).toMatchObject({ familyName: other.familyName, postscriptName: other.postscriptName, unitsPerEm: other.unitsPerEm, glyphCount: other.numGlyphs });
      expect(own).toMatchObject({ bbox: { minX, minY, maxX, maxY }, italicAngle: other.italicAngle, ascent: other.ascent, descent: other.descent });
      expect(own.capHeight ?? 0).toBe(other.capHeight ?? 0);
    });

    it('maps the same characters to the same glyphs', () => {
      const { characterSet } = other;
      expect(characterSet.length).toBeGreaterThan(500);
      const has = new Set(characterSet);
      const beside = [...characterSet.flatMap((codePoint) => [codePoint - 1, codePoint + 1]), 0, 0xd800, 0xffff, 0x10ffff].filter((codePoint) => codePoint >= 0 && !has.has(codePoint));
      const asked = [...characterSet, ...beside].filter((_, index, all) => index % Math.ceil(all.length / 4000) === 0);
      const wrong = asked.filter((codePoint) => own.glyphFor(codePoint) !== (other.hasGlyphForCodePoint(codePoint) ? other.glyphForCodePoint(codePoint).id : 0));
      expect(wrong).toEqual([]);
    });

    it('has the same advances, outlines and boxes', () => {
      const step = Math.ceil(other.numGlyphs / 150);
      for (let number = 0; number < other.numGlyphs; number += step) {
        const glyph = other.getGlyph(number);
        const path = own.path(number);
        expect(own.advance(number)).toBe(glyph.advanceWidth);
        if (hasLevelFlex(own, number)) continue;
        expect(path.map(({ command }) => command)).toEqual(glyph.path.commands.map(({ command }) => command));
        const apart = path.flatMap(({ args }, index) => args.map((value, place) => Math.abs(value - glyph.path.commands[index]!.args[place]!)));
        expect(Math.max(0, ...apart)).toBeLessThan(1e-6);
        const box = pathBox(path);
        if (path.length > 0) for (const edge of ['minX', 'minY', 'maxX', 'maxY'] as const) expect(box![edge]).toBeCloseTo(glyph.path.bbox[edge], 3);
      }
    });
  });
});

/** Of hflex and hflex1, fontkit 2.0.4 leaves the last point level with the control points; the standard has it level with the first. */
function hasLevelFlex({ outlines }: FontFile, glyph: number): boolean {
  if (outlines.kind !== 'cff') return false;
  const charstring = outlines.font.charstring(glyph);
  return tokenPlaces(charstring).some((at) => charstring[at] === 12 && (charstring[at + 1] === 34 || charstring[at + 1] === 36));
}

describe('a charstring', () => {
  const zero = 139;
  const pathOf = (...code: readonly number[]) => cffPath(Uint8Array.from([zero, zero, 21, ...code.map((value, index) => (index < code.length - 2 ? value + zero : value)), 14]));
  const pointsOf = (...code: readonly number[]) => pathOf(...code).flatMap(({ command, args }) => (command === 'bezierCurveTo' ? [[...args]] : []));

  // Adobe Technical Note 5177, 4.1: what each flex operator draws as two curves.
  it('with flex operators draws two curves, the last point where the standard has it', () => {
    expect(pointsOf(10, 20, 5, 30, 30, 20, 10, 12, 34)).toEqual([[10, 0, 30, 5, 60, 5], [90, 5, 110, 0, 120, 0]]);
    expect(pointsOf(10, 1, 20, 5, 30, 30, 20, -4, 10, 12, 36)).toEqual([[10, 1, 30, 6, 60, 6], [90, 6, 110, 2, 120, 0]]);
    expect(pointsOf(10, 1, 20, 5, 30, 1, 30, -1, 20, -4, 10, 12, 37)).toEqual([[10, 1, 30, 6, 60, 7], [90, 6, 110, 2, 120, 0]]);
    expect(pointsOf(1, 10, 5, 20, 1, 30, -1, 30, -4, 20, 10, 12, 37)).toEqual([[1, 10, 6, 30, 7, 60], [6, 90, 2, 110, 0, 120]]);
    expect(pointsOf(10, 1, 20, 5, 30, 1, 30, -1, 20, -4, 10, 3, 50, 12, 35)).toEqual([[10, 1, 30, 6, 60, 7], [90, 6, 110, 2, 120, 5]]);
  });
});

describe('the box of a path', () => {
  const boxOf = (...args: readonly number[]) => pathBox([{ command: 'moveTo', args: [0, 0] }, { command: 'bezierCurveTo', args: args as [number, number, number, number, number, number] }]);

  it('goes as far as the curve, not as far as its control points', () => {
    expect(boxOf(0, 100, 100, 100, 100, 0)).toEqual({ minX: 0, minY: 0, maxX: 100, maxY: 75 });
    expect(boxOf(0, -100, 300, 200, 300, 0)!.minY).toBeCloseTo(-21.04, 2);
    expect(pathBox([{ command: 'moveTo', args: [0, 0] }, { command: 'quadraticCurveTo', args: [50, 100, 100, 0] }])).toEqual({ minX: 0, minY: 0, maxX: 100, maxY: 50 });
  });

  it('is none without anything drawn', () => {
    expect(pathBox([])).toBeUndefined();
  });
});
