import { gbt9704 } from '../../../src/stylesheet/gbt9704.js';
import { resolveStylesheet } from '../../../src/stylesheet/resolve.js';

const { page, paragraphs, pageNumber } = resolveStylesheet(gbt9704);

describe('GB/T 9704-2012 in points', () => {
  it('5.2.1: a text area of 156 × 225 mm', () => {
    expect(page.textWidth).toBeCloseTo(442.205, 3);
    expect(page.textHeight).toBeCloseTo(637.795, 3);
  });

  it('5.2.3: exactly 22 lines fit, not 23', () => {
    expect(page.linesPerPage * page.linePitch).toBeLessThanOrEqual(page.textHeight);
    expect((page.linesPerPage + 1) * page.linePitch).toBeGreaterThan(page.textHeight);
  });

  it('5.2.3: exactly 28 body characters fill a line to within 0.03 pt', () => {
    const { size, letterSpacing } = paragraphs.body;
    const width = page.charactersPerLine * (size + letterSpacing);
    expect(width).toBeLessThanOrEqual(page.textWidth);
    expect(page.textWidth - width).toBeLessThan(0.03);
  });

  it('7.3.3: the first line is indented by two characters', () => {
    const { size, letterSpacing, firstLineIndent } = paragraphs.body;
    expect(firstLineIndent).toBeCloseTo(2 * (size + letterSpacing), 10);
  });

  it('7.5: the page number stands one 四号 character in, 7 mm below', () => {
    expect(pageNumber.outerIndent).toBe(14);
    expect(pageNumber.distance).toBeCloseTo(19.843, 3);
  });

  it('every value cites what it follows', () => {
    const clauses = [
      ...Object.values(gbt9704.page).map(({ clause }) => clause),
      ...Object.values(gbt9704.composition).map(({ clause }) => clause),
      ...Object.values(gbt9704.paragraphs).map(({ clause }) => clause),
    ];
    expect(clauses.every((clause) => clause.length > 0)).toBe(true);
  });
});
