import { nameKey, outputName, outputNameOf } from '../../../src/batch/outputName.js';

describe('names of files that a batch writes', () => {
  it.each([
    ['甲县/教育局.yaml', '甲县/教育局'],
    ['报告.2025.docx', '报告.2025'],
    ['.hidden/a.b.c.json', '.hidden/a.b.c'],
    ['no-ending', 'no-ending'],
    ['a<b>c:"d|e?f*g.yaml', 'a_b_c__d_e_f_g'],
    ['con.yaml', 'con_'],
    ['x/LPT1.2025.yaml', 'x/LPT1_.2025'],
    ['console.yaml', 'console'],
    ['甲. .yaml', '甲__'],
    [' a/b .yaml', '_a/b_'],
    ['../a.yaml', '__/a'],
    ['a\u0007\u202e.yaml', 'a__'],
    ['e\u0301.yaml', '\u00e9'],
    ['\ud800.yaml', '_'],
  ])('%j is written as %j', (name, written) => expect(outputNameOf(name)).toBe(written));

  it('are shortened where a system could not write them, and stay apart', () => {
    const [first, second] = ['甲', '乙'].map((end) => outputName(`${'政'.repeat(200)}${end}`));
    expect(new TextEncoder().encode(first).length).toBeLessThanOrEqual(224);
    expect(first).not.toBe(second);
    expect(outputName('政'.repeat(74))).toBe('政'.repeat(74));
  });

  it('come out the same when made of themselves', () => {
    for (const name of ['aux', 'a:b', '甲 ', 'x'.repeat(400)]) expect(outputName(outputName(name))).toBe(outputName(name));
  });

  it('are one to a system that does not tell case or composition', () => expect(nameKey('É/A')).toBe(nameKey('e\u0301/a')));
});
