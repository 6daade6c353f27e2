import { clauseOf, clauses, commonPractice, strengthNames } from '../../../src/stylesheet/clauses.js';
import { deviations } from '../../../src/stylesheet/deviations.js';
import { gbt33476 } from '../../../src/stylesheet/gbt33476.js';
import { gbt9704 } from '../../../src/stylesheet/gbt9704.js';
import { resolveStylesheet } from '../../../src/stylesheet/resolve.js';
import type { Stylesheet } from '../../../src/stylesheet/stylesheet.js';

/** Every `clause` anywhere in a stylesheet. */
function citedIn(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => (key === 'clause' ? [String(value)] : citedIn(value)));
}

describe('the table of clauses', () => {
  it('holds every clause the standard stylesheet cites, but for stated customs', () => {
    const unknown = [...new Set(citedIn(gbt9704))].filter((id) => clauseOf(id) === undefined);
    expect(unknown).toEqual([commonPractice]);
  });

  it('holds each clause once, in both languages, with a strength that has a name', () => {
    expect(new Set(clauses.map(({ id }) => id)).size).toBe(clauses.length);
    for (const { asks, title, strength } of clauses) {
      expect(title.zh + asks.zh).toMatch(/\p{Script=Han}/u);
      expect(asks.en).toMatch(/[a-z]{3}/);
      expect(strengthNames[strength]).toMatch(/^(必须|一般|推荐|可以)$/);
    }
  });

  it('says why, for each clause that is not measured, and nothing for the others', () => {
    expect(clauses.filter(({ applicability, reason }) => (applicability === 'measured') === (reason !== undefined))).toEqual([]);
  });
});

describe('GB/T 33476', () => {
  const { page, pageNumber, paragraphs } = resolveStylesheet(gbt33476);
  const millimetre = 72 / 25.4;

  it('has 22 lines of 28 characters, and no coarser pitch in steps of 1/20 pt would hold them', () => {
    expect(page.linesPerPage * page.linePitch).toBeLessThanOrEqual(page.textHeight);
    expect(page.linesPerPage * (page.linePitch + 0.05)).toBeGreaterThan(page.textHeight);
    expect(page.textWidth - page.charactersPerLine * (paragraphs.body.size + paragraphs.body.letterSpacing)).toBeLessThan(page.charactersPerLine / 20);
  });

  it('has characters 225 mm high from the first line to the last, within a tenth of a millimetre', () => {
    const height = (page.linesPerPage - 1) * page.linePitch + paragraphs.body.size;
    expect(Math.abs(height / millimetre - 225)).toBeLessThan(0.1);
  });

  it('has the page number 269 mm from the top, as GB/T 9704 has it', () => {
    expect((page.top + page.textHeight + pageNumber.distance) / millimetre).toBeCloseTo(269, 3);
  });
});

describe('deviations', () => {
  it('of the standard itself are none', () => {
    expect(deviations(gbt9704)).toEqual([]);
    expect(deviations({ ...gbt9704, name: 'copy' })).toEqual([]);
  });

  it('of GB/T 33476 are its two margins, the pitch that follows, and the page number, which stays where it was', () => {
    expect(deviations(gbt33476).map(({ path, clause, strength, standard, profile }) => [path.join('.'), clause, strength, standard, profile])).toEqual([
      ['page.marginTop', 'GB/T 9704-2012 5.2.1', 'must', '37mm', '34.58mm'],
      ['page.marginBottom', 'GB/T 9704-2012 5.2.1', 'must', '35mm', '32.58mm'],
      ['page.linePitch', 'GB/T 9704-2012 5.2.3', 'usually', '28.95pt', '29.6pt'],
      ['pageNumber.distance', 'GB/T 9704-2012 7.5', 'usually', '7mm', '4.58mm'],
    ]);
  });

  it('rest on the nearest clause of the standard and keep the reason of the profile', () => {
    const own: Stylesheet = {
      ...gbt9704,
      paragraphs: { ...gbt9704.paragraphs, title: { ...gbt9704.paragraphs.title, size: '小一', clause: '本市公文规范' } },
      table: { ...gbt9704.table, linePitch: '15pt' },
    };
    expect(deviations(own)).toEqual([
      { path: ['paragraphs', 'title', 'size'], clause: 'GB/T 9704-2012 7.3.1', strength: 'usually', standard: '二号', profile: '小一', reason: '本市公文规范' },
      { path: ['table', 'linePitch'], clause: commonPractice, strength: 'may', standard: '14pt', profile: '15pt', reason: commonPractice },
    ]);
  });

  it('compare measures, not spellings', () => {
    const { page, paragraphs } = gbt9704;
    const same: Stylesheet = { ...gbt9704, page: { ...page, marginTop: { value: '104.8819pt', clause: 'x' } }, paragraphs: { ...paragraphs, body: { ...paragraphs.body, size: '16pt' } } };
    expect(deviations(same)).toEqual([]);
  });

  it('tell values the standard does not set', () => {
    const { paragraphs } = gbt9704;
    const own: Stylesheet = { ...gbt9704, paragraphs: { ...paragraphs, body: { ...paragraphs.body, startIndent: 1 } } };
    expect(deviations(own)).toEqual([
      { path: ['paragraphs', 'body', 'startIndent'], clause: 'GB/T 9704-2012 7.3.3', strength: 'must', profile: 1, reason: 'GB/T 9704-2012 7.3.3' },
    ]);
  });
});
