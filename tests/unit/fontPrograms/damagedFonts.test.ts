import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fontProgram } from '../../../src/fontPrograms/fontProgram.js';
import { hasFirstChoices } from '../../support/freeFaces.js';
import { describeIf } from '../../support/outsideTools.js';
import { fakeFace } from '../../support/fakeFonts.js';
import type { Tables } from '../fonts/fontFiles.js';
import { faceOf, fontBytes } from './drawnGlyphs.js';
import { withSubroutines } from './subroutines.js';

/** The error a program of these tables is; undefined when it is none. */
function faultOf(tables: Tables, glyphIds: readonly number[]): Error | undefined {
  try {
    fontProgram(faceOf(tables, tables.has('glyf') ? 0x00010000 : undefined), glyphIds);
  } catch (error) {
    return error as Error;
  }
  return undefined;
}

const changed = (tables: Tables, tag: string, change: (table: Buffer) => void): Tables => {
  const table = Buffer.from(tables.get(tag)!);
  change(table);
  return new Map([...tables, [tag, table]]);
};

/** A TrueType font of empty glyphs, the second one made of others. */
function composite(...components: readonly number[]): Tables {
  const glyph = Buffer.alloc(Math.ceil((10 + components.length * 6) / 4) * 4);
  glyph.writeInt16BE(-1, 0);
  components.forEach((component, index) => {
    glyph.writeUInt16BE(index < components.length - 1 ? 0x20 : 0, 10 + index * 6);
    glyph.writeUInt16BE(component, 12 + index * 6);
  });
  const [head, hhea, maxp, loca] = [Buffer.alloc(54), Buffer.alloc(36), Buffer.from([0, 0, 0x50, 0, 0, 4]), Buffer.alloc(10)];
  head.writeUInt16BE(1000, 18);
  hhea.writeUInt16BE(1, 34);
  [0, 0, glyph.length / 2, glyph.length / 2, glyph.length / 2].forEach((offset, index) => loca.writeUInt16BE(offset, index * 2));
  // A map of no characters: format 12 without groups.
  const cmap = Buffer.from([0, 0, 0, 1, 0, 3, 0, 10, 0, 0, 0, 12, 0, 12, ...Buffer.alloc(14)]);
  return new Map(Object.entries({ cmap, head, hhea, maxp, loca, hmtx: Buffer.alloc(10), glyf: glyph }));
}

describeIf(hasFirstChoices())('a damaged CFF font', () => {
  let tables: Tables;
  beforeAll(() => {
    const glyphs = Array.from({ length: 30 }, (_, number) => number * 100);
    tables = withSubroutines(fontBytes('FandolHei-Regular.otf'), glyphs, 3).tables;
  });

  it('gives a program or an error that says why, whichever bytes are wrong or missing', () => {
    const { length } = tables.get('CFF ')!;
    const wrongBytes = fc.array(fc.tuple(fc.oneof(fc.nat(400), fc.nat(length - 1)), fc.nat(255)), { minLength: 1, maxLength: 20 });
    const faults = new Set<string>();
    fc.assert(
      fc.property(wrongBytes, fc.oneof(fc.constant(length), fc.nat(length)), (wrong, end) => {
        const damaged = changed(tables, 'CFF ', (cff) => wrong.forEach(([at, byte]) => cff.writeUInt8(byte, at)));
        const fault = faultOf(new Map([...damaged, ['CFF ', damaged.get('CFF ')!.subarray(0, end)]]), [0, 5, 29]);
        if (!fault) return;
        expect([fault.name, fault.message]).toEqual(['Error', expect.stringMatching(/^(CFF: |the font's data end)/)]);
        faults.add(fault.message.replace(/\d+/g, 'n'));
      }),
      { numRuns: 400 },
    );
    expect(faults.size).toBeGreaterThan(3);
  });
});

describe('a damaged TrueType font', () => {
  it('whose composite glyphs are whole gives a program', () => {
    expect(faultOf(composite(2, 3, 2), [0, 1])).toBeUndefined();
  });

  it.each<[string, Tables, RegExp]>([
    ['a glyph made of itself', composite(2, 1), /glyph 1 is made of itself/],
    ['a glyph made of one there is none of', composite(9), /no glyph 9 among 4/],
    ['outlines that end too early', changed(composite(2), 'loca', (loca) => loca.writeUInt16BE(400, 6)), /data end/],
    ['outlines that go backwards', changed(composite(2), 'loca', (loca) => loca.writeUInt16BE(0, 4) + loca.writeUInt16BE(3, 2)), /data end/],
    ['no advances', changed(composite(2), 'hhea', (hhea) => hhea.writeUInt16BE(0, 34)), /no advances/],
    ['no head', new Map([...composite(2)].filter(([tag]) => tag !== 'head')), /no table head/],
  ])('with %s is an error that says so', (_, tables, message) => {
    expect(faultOf(tables, [0, 1, 2])?.message).toMatch(message);
  });

  it('that is no file is an error', () => {
    expect(() => fontProgram({ ...fakeFace('made'), parsed: undefined }, [0])).toThrow('made was not read from a font file');
  });
});
