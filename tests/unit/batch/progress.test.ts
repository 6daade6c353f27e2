import { timeText, trackProgress } from '../../../src/batch/progress.js';
import type { Progress, ProgressOptions } from '../../../src/batch/progress.js';

/** A clock that stands until it is moved, and what is written meanwhile. */
function tracked(options: Partial<ProgressOptions> = {}): { readonly progress: Progress; readonly written: string[]; readonly pass: (milliseconds: number) => void } {
  let time = 1_000_000;
  const written: string[] = [];
  const progress = trackProgress({ total: 1000, isTerminal: true, write: (text) => written.push(text), now: () => time, language: 'zh', ...options });
  return { progress, written, pass: (milliseconds) => (time += milliseconds) };
}

describe('progress on a terminal', () => {
  it('is one line that changes, at most ten times a second', () => {
    const { progress, written, pass } = tracked();
    for (let index = 0; index < 100; index += 1) {
      pass(20);
      progress.step(index === 50);
    }
    expect(written.length).toBe(20);
    expect(written.every((text) => text.startsWith('\r\u001b[K') && !text.includes('\n'))).toBe(true);
    progress.end();
    expect(written.slice(-2)).toEqual(['\r\u001b[K已完成 100/1000 · 每秒 50 份 · 剩余 18秒 · 有错 1', '\n']);
  });

  it('tells no rate before a second has passed', () => {
    const { progress, written, pass } = tracked();
    pass(10);
    progress.step(false);
    expect(written).toEqual(['\r\u001b[K已完成 1/1000 · 有错 0']);
  });

  it('gives way to other lines', () => {
    const { progress, written, pass } = tracked();
    pass(200);
    progress.step(false);
    progress.clear();
    expect(written.at(-1)).toBe('\r\u001b[K');
    progress.end();
    expect(written.at(-2)).toContain('已完成 1/1000');
  });

  it('has the rate of the last seconds, not of what an earlier run had done', () => {
    const { progress, written, pass } = tracked();
    for (let index = 0; index < 500; index += 1) {
      pass(2);
      progress.step(false);
    }
    for (let index = 0; index < 100; index += 1) {
      pass(1000);
      progress.step(false);
    }
    expect(written.at(-1)).toContain('已完成 600/1000 · 每秒 1.0 份 · 剩余 6分');
  });
});

describe('progress in a log', () => {
  it('is a line every ten seconds and one at the end', () => {
    const { progress, written, pass } = tracked({ isTerminal: false, total: 30, language: 'en' });
    for (let index = 0; index < 30; index += 1) {
      pass(1000);
      progress.step(false);
    }
    progress.end();
    expect(written).toEqual(['10/30 done · 1.0 a second · 20 s left · with errors 0\n', '20/30 done · 1.0 a second · 10 s left · with errors 0\n', '30/30 done · 1.0 a second · with errors 0\n']);
  });

  it('is told even of a batch that is over at once', () => {
    const { progress, written } = tracked({ isTerminal: false, total: 1 });
    progress.step(true);
    progress.clear();
    progress.end();
    expect(written).toEqual(['已完成 1/1 · 有错 1\n']);
  });
});

it.each<[number, string, string]>([[0, '0秒', '0 s'], [61_000, '1分1秒', '1 min 1 s'], [7_260_000, '2小时1分', '2 h 1 min']])('%d ms are %s', (milliseconds, chinese, english) => {
  expect([timeText(milliseconds, 'zh'), timeText(milliseconds, 'en')]).toEqual([chinese, english]);
});
