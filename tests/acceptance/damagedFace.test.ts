/** A font file that is damaged where it is looked at only when a report is drawn: a finding in every format that draws. */
import { loadFontSet } from '../../src/fonts/nodeFontSource.js';
import { fontSetFrom } from '../../src/fonts/fontSetFrom.js';
import { typefaces } from '../../src/measure/typeface.js';
import { parseReport } from '../../src/model/parseReport.js';
import { renderReport } from '../../src/pipeline/renderReport.js';
import { readFileSync } from 'node:fs';
import { faceOptions, hasFirstChoices } from '../support/freeFaces.js';
import { describeIf } from '../support/outsideTools.js';
import { validInput } from '../support/validReport.js';
import { fontFile, tablesOf } from '../unit/fonts/fontFiles.js';

/** Operator 2 of a charstring means nothing (Adobe Technical Note 5177, Appendix A). */
function withDamagedGlyphs(font: Uint8Array): Uint8Array {
  const tables = tablesOf(font);
  const cff = Buffer.from(tables.get('CFF ')!);
  cff.fill(2, Math.round(cff.length * 0.3), Math.round(cff.length * 0.9));
  return fontFile(new Map([...tables, ['CFF ', cff]]));
}

describeIf(hasFirstChoices())('a face whose glyphs are damaged', () => {
  it.each(['pdf', 'svg'] as const)('is told by name and reason, and no %s is made', async (format) => {
    const { fontSet: here } = await loadFontSet(faceOptions);
    const bytes = Object.fromEntries(typefaces.map((typeface) => [typeface, new Uint8Array(readFileSync(here!.chains[typeface][0]!.file))])) as Record<(typeof typefaces)[number], Uint8Array>;
    const { fontSet, diagnostics: opened } = fontSetFrom({ ...bytes, hei: withDamagedGlyphs(bytes.hei) });
    expect(opened).toEqual([]);
    const { report } = parseReport(validInput('2021'));
    const { files, diagnostics } = await renderReport(report!, { formats: [format], fontSet: fontSet! });
    expect(files).toEqual({});
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([
      expect.objectContaining({ code: 'font-unreadable', details: { file: 'hei', family: 'FandolHei', reason: expect.stringMatching(/^CFF: /) } }),
    ]);
  });
});
