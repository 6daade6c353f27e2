import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { composeBalanced, type BalancedOptions } from '../../../src/typesetting/composeBalanced.js';
import { body, drawn, run } from './compose.js';

const words = ['政府信息公开', '年度报告', '人民政府', '办公厅'];
const title: BalancedOptions = { ...body, alignment: 'center', neverSplit: words };
const titleLines = (text: string, more: Partial<BalancedOptions> = {}): readonly string[] =>
  composeBalanced([run(text, { size: 22, letterSpacing: 0 })], { ...title, ...more }).map(drawn);

describe('a title', () => {
  it('that fits stays on one line', () => {
    expect(titleLines('政府信息公开工作年度报告')).toEqual(['政府信息公开工作年度报告']);
  });

  it('of several lines is broken evenly and at a seam', () => {
    expect(titleLines('兴国县政府办2020年政府信息公开工作年度报告')).toEqual(['兴国县政府办2020年', '政府信息公开工作年度报告']);
    expect(titleLines('兴国县政府办2020年政府信息公开工作年度报告', { neverSplit: [] })).toEqual(['兴国县政府办2020年', '政府信息公开工作年度报告']);
    expect(titleLines('政府信息公开工作年度报告', { measure: 10 * 22 })).toEqual(['政府信息公开', '工作年度报告']);
  });

  it('keeps the caller’s words whole', () => {
    const text = '某某自治区人民政府办公厅关于政府信息公开工作情况年度报告的说明';
    const lines = titleLines(text);
    expect(lines.length).toBe(2);
    for (const word of words) expect(lines.some((line) => line.includes(word))).toBe(true);
    expect(titleLines(text, { neverSplit: [] })).not.toEqual(lines);
  });

  it('takes a line more when the caller allows it and that keeps a name in 《》 whole', () => {
    const text = '关于印发《某某省政务公开条例实施细则》情况的通知';
    expect(titleLines(text, { measure: 18 * 22 })).toHaveLength(2);
    const three = titleLines(text, { measure: 18 * 22, maximumLines: 3 });
    expect(three.some((line) => line.includes('《某某省政务公开条例实施细则》'))).toBe(true);
    expect(three.some((line) => line.startsWith('的'))).toBe(false);
  });

  it('keeps the author’s own lines', () => {
    const lines = composeBalanced(
      [run('兴国县政府办2020年政府信息公开工作', { size: 22, letterSpacing: 0, breakAfter: true }), run('年度报告', { size: 22, letterSpacing: 0 })],
      title,
    );
    expect(lines.map(drawn)).toEqual(['兴国县政府办2020年政府信息公开工作', '年度报告']);
  });

  it('is never spread, and stands in the middle', () => {
    for (const line of composeBalanced([run('兴国县政府办2020年政府信息公开工作年度报告', { size: 22, letterSpacing: 0 })], title)) {
      expect(line.isJustified).toBe(false);
      expect((line.left + line.right) / 2).toBeCloseTo(body.measure / 2, 9);
    }
  });

  it('loses nothing, never begins a line with a mark and takes no more lines than needed', () => {
    const part = fc.constantFrom('某某县', '人民政府', '办公厅', '2020年', '关于', '《条例》', '、', '（试行）', '的', '政府信息公开', '年度报告', 'ABC', '“一网通办”');
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 30 }), (parts) => {
        const text = parts.join('');
        const lines = composeBalanced([run(text, { size: 22, letterSpacing: 0 })], title);
        expect(lines.map(drawn).join('')).toBe(text);
        for (const line of lines) expect(line.right).toBeLessThan(body.measure + 0.01);
        for (const line of lines.slice(1)) expect('、》）”').not.toContain(drawn(line)[0]!);
      }),
      { numRuns: 300, seed: 9704 },
    );
  });

  it('longer than any title is composed like a paragraph', () => {
    expect(titleLines('国'.repeat(500))[0]).toBe('国'.repeat(20));
  });
});
