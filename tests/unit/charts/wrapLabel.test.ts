import { wrapLabel } from '../../../src/charts/wrapLabel.js';

const marks = '\u0301'.repeat(2000);

describe('labels of charts', () => {
  it('a character keeps its marks and joiners, and much of them is not measured again for each', () => {
    let measured = 0;
    const widthOf = (text: string): number => {
      measured += text.length;
      return text.replace(/[\p{M}\p{Cf}]/gu, '').length;
    };
    expect(wrapLabel(`公e${marks}开`, 1, widthOf)).toEqual(['公', `e${marks}`, '开']);
    expect(wrapLabel(`公${'\u200d'.repeat(2000)}开`, 2, widthOf)).toEqual([`公${'\u200d'.repeat(2000)}开`]);
    expect(wrapLabel('cafe\u0301s', 2, widthOf)).toEqual(['ca', 'fe\u0301', 's']);
    expect(measured).toBeLessThan(30_000);
  });
});
