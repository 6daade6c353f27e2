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

  it('5.2.3: 28 body characters fill a line as far as steps of 1/20 pt allow', () => {
    const { size, letterSpacing } = paragraphs.body;
    const width = page.charactersPerLine * (size + letterSpacing);
    expect(width).toBeLessThanOrEqual(page.textWidth);
    expect(page.textWidth - width).toBeLessThan(page.charactersPerLine / 20);
  });

  it('7.3.3: the first line is indented by two characters', () => {
    expect(paragraphs.body.firstLineIndent).toBe(2 * 16);
  });

  it('7.5: the page number stands one 四号 character in, 7 mm below', () => {
    expect(pageNumber.outerIndent).toBe(14);
    expect(pageNumber.distance).toBeCloseTo(19.843, 3);
  });

  it('another pitch of the page is the pitch of the title, the body and the headings', () => {
    const own = resolveStylesheet({ ...gbt9704, page: { ...gbt9704.page, linePitch: { value: '28pt', clause: '本机关惯例' } } });
    for (const role of ['title', 'body', 'heading1', 'heading4', 'signature', 'date'] as const) expect(own.paragraphs[role].linePitch).toBe(28);
  });

  it('every value cites a clause of a standard that rules such values, or says that it is custom', () => {
    const clausesIn = (value: unknown): readonly string[] =>
      typeof value !== 'object' || value === null ? [] : Object.entries(value).flatMap(([key, inner]) => (key === 'clause' ? [String(inner)] : clausesIn(inner)));
    const standard = 'GB/T 9704-2012';
    expect([...new Set(clausesIn(gbt9704))].sort()).toEqual(
      [
        ...['5.1', '5.2.1', '5.2.2', '5.2.3', '7.2', '7.3.1', '7.3.2', '7.3.3', '7.3.4', '7.3.5.1', '7.3.5.2', '7.3.6', '7.3.7', '7.4', '7.5'].map((number) => `${standard} ${number}`),
        'GB/T 15834-2011 5.1',
        '通行做法',
      ].sort(),
    );
  });
});
