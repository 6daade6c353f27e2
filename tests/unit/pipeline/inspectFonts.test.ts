import { composeReport } from '../../../src/compose/composeReport.js';
import { layoutDocument } from '../../../src/layout/layoutDocument.js';
import type { Report } from '../../../src/model/report.js';
import { parseReport } from '../../../src/model/parseReport.js';
import { inspectFonts } from '../../../src/pipeline/inspectFonts.js';
import { readReportFile } from '../../../src/pipeline/nodeReportFile.js';
import { gbt9704 } from '../../../src/stylesheet/gbt9704.js';
import { readStylesheet } from '../../../src/stylesheet/readStylesheet.js';
import { resolveStylesheet } from '../../../src/stylesheet/resolve.js';
import { cityData } from '../../support/commandLine.js';
import { fakeFace, fakeFonts } from '../../support/fakeFonts.js';
import { validInput } from '../../support/validReport.js';

const report = (preface: string): Report => parseReport({ ...validInput('2021'), preface }).report!;

describe('inspectFonts', () => {
  it('tells what each face lacks, what draws it, how often and where', () => {
    const { typefaces, diagnostics } = inspectFonts(report('甲㎡乙㎡。'), { fontSet: fakeFonts({ ownLack: '㎡' }) });
    expect(typefaces.find(({ typeface }) => typeface === 'fangsong')?.substituted).toEqual([
      { character: '㎡', codePoint: 'U+33A1', reason: 'lacking', drawnBy: 'fallback', count: 2, places: [['preface', 0]] },
    ]);
    expect(typefaces.filter(({ typeface }) => typeface !== 'fangsong').flatMap(({ substituted }) => substituted)).toEqual([]);
    expect(diagnostics).toEqual([]);
  });

  it('gives an error with its place for a character no face has', () => {
    const { typefaces, diagnostics } = inspectFonts(report('甲㐂。'), { fontSet: fakeFonts({ noneHas: '㐂' }) });
    expect(diagnostics).toMatchObject([{ code: 'character-missing', severity: 'error', path: ['preface', 0], details: { codePoint: 'U+3402', typeface: 'fangsong' } }]);
    expect(typefaces.flatMap(({ substituted }) => substituted)).toMatchObject([{ character: '㐂', reason: 'lacking' }]);
  });

  it('counts Latin text apart where the stylesheet sets it apart', () => {
    const roman = fakeFace('times');
    const fonts = fakeFonts();
    const { stylesheet } = readStylesheet({ composition: { latinTypeface: 'roman' } });
    const { typefaces } = inspectFonts(report('第12号。'), { fontSet: { ...fonts, roman, faces: new Map([...fonts.faces, ['times', roman]]) }, stylesheet: stylesheet! });
    expect(typefaces.at(-1)).toMatchObject({ typeface: 'roman', family: 'times', substituted: [] });
    expect(inspectFonts(report('第12号。'), { fontSet: fonts }).typefaces.map(({ typeface }) => typeface)).not.toContain('roman');
  });

  it('tells of the same characters as layout does, on a whole report', async () => {
    const city = (await readReportFile(cityData)).report!;
    const fontSet = fakeFonts({ ownLack: '市（，1', noneHas: '澄' });
    const { diagnostics } = layoutDocument(composeReport(city), resolveStylesheet(gbt9704), fontSet, new Map());
    const named = (code: string): readonly unknown[] => [...new Set(diagnostics.filter((finding) => finding.code === code).map(({ details }) => details?.['character']))].sort();
    const { typefaces, diagnostics: missing } = inspectFonts(city, { fontSet });
    const told = typefaces.flatMap(({ substituted }) => substituted);
    expect([...new Set(told.filter(({ drawnBy }) => drawnBy).map(({ character }) => character))].sort()).toEqual(named('character-fallback'));
    expect([...new Set(missing.map(({ details }) => details?.['character']))]).toEqual(named('character-missing'));
  });
});
