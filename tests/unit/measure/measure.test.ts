import { fontSizeToPoints, namedFontSizes } from '../../../src/measure/fontSize.js';
import type { FontSize } from '../../../src/measure/fontSize.js';
import { pointsToTwips, toPoints } from '../../../src/measure/length.js';
import type { Length } from '../../../src/measure/length.js';

describe('lengths', () => {
  it('are exact in points and twips', () => {
    expect(toPoints('25.4mm')).toBeCloseTo(72, 10);
    expect(toPoints('28.95pt')).toBe(28.95);
    expect(pointsToTwips(28.95)).toBe(579);
    expect(pointsToTwips(toPoints('37mm'))).toBe(2098);
    expect(pointsToTwips(toPoints('156mm'))).toBe(8844);
  });

  it.each(['37', '37 mm', '1e3pt', 'mm'])('%s is not a length', (text) => {
    expect(() => toPoints(text as Length)).toThrow(RangeError);
  });
});

describe('named font sizes', () => {
  it('are those of the standard', () => {
    expect([fontSizeToPoints('二号'), fontSizeToPoints('三号'), fontSizeToPoints('四号'), fontSizeToPoints('10pt')]).toEqual([22, 16, 14, 10]);
  });

  it('shrink from one to the next', () => {
    const sizes = Object.values(namedFontSizes);
    expect([...sizes].sort((a, b) => b - a)).toEqual(sizes);
  });

  it('refuse what is no size', () => {
    expect(() => fontSizeToPoints('大号' as FontSize)).toThrow(RangeError);
    expect(() => fontSizeToPoints('toString' as FontSize)).toThrow(RangeError);
  });
});
