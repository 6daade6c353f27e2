import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Font } from 'fontkit';
import type { Face } from '../../../src/fonts/face.js';
import { fontProgram } from '../../../src/fontPrograms/fontProgram.js';
import { describeIf } from '../../support/outsideTools.js';
import { hasFirstChoices } from '../../support/freeFaces.js';
import { drawn, fontBytes, freshFace, openFont, programBytes, programFont } from './drawnGlyphs.js';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** Glyphs of a text, .notdef first. */
const glyphsOf = (font: Font, text: string): number[] => [0, ...[...text].map((character) => font.glyphForCodePoint(character.codePointAt(0)!).id)];

const text = '政府信息公开工作年度报告，。“”（）—…《》0123456789AaGgQ@%ÀéÅç龘一乙';

describeIf(hasFirstChoices())('the font program of a face', () => {
  const files = [
    ['FandolFang-Regular.otf', 'cff'],
    ['FandolSong-Regular.otf', 'cff'],
    ['FandolHei-Regular.otf', 'cff'],
    ['FandolKai-Regular.otf', 'cff'],
    ['NotoSerifSC-Regular.ttf', 'trueType'],
    ['HanaMinA.ttf', 'trueType'],
  ] as const;

  describe.each(files)('%s', (name, kind) => {
    let [file, face, font]: [Buffer, Face, Font] = [] as never;
    beforeAll(() => {
      file = fontBytes(name);
      face = freshFace(file);
      font = openFont(file);
    });

    it('draws each glyph as the face does, and has its advance', () => {
      const glyphIds = glyphsOf(font, text);
      expect(fontProgram(face, glyphIds).kind).toBe(kind);
      const program = programFont(face, file, glyphIds);
      glyphIds.forEach((glyph, number) => {
        expect(drawn(program, number)).toEqual(drawn(font, glyph));
        if (kind === 'trueType') expect(program.getGlyph(number).advanceWidth).toBe(font.getGlyph(glyph).advanceWidth);
      });
    });

    it('draws random lists right, with repeats, and gives the same bytes cold and warm, in any order', () => {
      const glyphIds = fc.array(fc.nat(font.numGlyphs - 1), { maxLength: 60 }).chain((some) => fc.shuffledSubarray([...some, ...some.slice(0, 5)], { minLength: some.length }).map((list) => [0, ...list]));
      fc.assert(
        fc.property(fc.array(glyphIds, { minLength: 2, maxLength: 4 }), (lists) => {
          for (const list of lists) {
            const program = programFont(face, file, list);
            for (const number of [0, list.length >> 1, list.length - 1]) expect(drawn(program, number)).toEqual(drawn(font, list[number]!));
          }
          const warm = lists.map((list) => hex(fontProgram(face, list).compressed));
          const cold = freshFace(file);
          const otherOrder = [...lists].reverse().map((list) => hex(fontProgram(cold, list).compressed));
          expect(otherOrder.reverse()).toEqual(warm);
        }),
        { numRuns: 12 },
      );
    });

    it('has one glyph, or as many as it is asked for', () => {
      expect(drawn(programFont(face, file, [0]), 0)).toEqual(drawn(font, 0));
      const many = Array.from({ length: 3000 }, (_, number) => (number * 3) % font.numGlyphs);
      const program = programFont(face, file, many);
      for (const number of [1, 999, 2999]) expect(drawn(program, number)).toEqual(drawn(font, many[number]!));
    });

    it('tells of a glyph the face does not have, and of none at all', () => {
      expect(() => fontProgram(face, [0, font.numGlyphs])).toThrow(/no .*\d+/);
      expect(() => fontProgram(face, [])).toThrow('a font program of 0 glyphs');
    });
  });

  it('begins anew when it has kept four megabytes, and gives the same bytes', () => {
    const file = fontBytes('FandolKai-Regular.otf');
    const face = freshFace(file);
    const { numGlyphs } = openFont(file);
    const list = [0, 5000, 5001, 9000];
    const first = hex(fontProgram(face, list).compressed);
    const all = Array.from({ length: numGlyphs }, (_, glyph) => glyph);
    const whole = hex(fontProgram(face, all).compressed);
    expect(whole.length / 2).toBeGreaterThan(4 << 20);
    expect(hex(fontProgram(face, list).compressed)).toBe(first);
    expect(hex(fontProgram(face, all).compressed)).toBe(whole);
  });
});

describeIf(hasFirstChoices())('a TrueType program', () => {
  it('has the tables a PDF wants, with right checksums', () => {
    const file = fontBytes('HanaMinA.ttf');
    const bytes = programBytes(freshFace(file), [0, 100, 200, 100]);
    const count = bytes.readUInt16BE(4);
    const records = Array.from({ length: count }, (_, index) => bytes.subarray(12 + index * 16, 28 + index * 16));
    expect(records.map((record) => record.toString('latin1', 0, 4))).toEqual(['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep']);
    const sumOf = (part: Buffer): number => {
      const padded = Buffer.concat([part, Buffer.alloc(-part.length & 3)]);
      let sum = 0;
      for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
      return sum;
    };
    expect(sumOf(bytes)).toBe(0xb1b0afba);
    for (const record of records) {
      const [checksum, offset, length] = [4, 8, 12].map((at) => record.readUInt32BE(at)) as [number, number, number];
      const table = Buffer.from(bytes.subarray(offset, offset + length));
      if (record.toString('latin1', 0, 4) === 'head') table.writeUInt32BE(0, 8);
      expect([offset % 4, sumOf(table)]).toEqual([0, checksum]);
    }
  });

  it('puts the glyphs of composite ones behind, each once', () => {
    const file = fontBytes('Tinos-Regular.ttf');
    const face = freshFace(file);
    const font = openFont(file);
    const glyphIds = glyphsOf(font, 'éÀÅçé');
    const program = openFont(programBytes(face, glyphIds));
    glyphIds.forEach((glyph, number) => expect(drawn(program, number)).toEqual(drawn(font, glyph)));
    expect(program.numGlyphs).toBeGreaterThan(glyphIds.length);
    const withBase = openFont(programBytes(face, [...glyphIds, font.glyphForCodePoint(0x65).id]));
    expect(withBase.numGlyphs).toBe(program.numGlyphs);
  });
});
