import type { Language } from '../diagnostics/wording.js';

/** Where progress is told, and what tells the time. */
export interface ProgressOptions {
  readonly total: number;
  /** A terminal shows one line that changes; a log gets a line now and then. */
  readonly isTerminal: boolean;
  readonly write: (text: string) => void;
  /** Milliseconds that never run backwards. */
  readonly now: () => number;
  readonly language: Language;
}

export interface Progress {
  /** One more report is done. */
  readonly step: (isFaulty: boolean) => void;
  /** Takes the line off a terminal, so that something else can be written; the next step draws it anew. */
  readonly clear: () => void;
  /** Tells the last state, whenever it was told before. */
  readonly end: () => void;
}

/** A terminal is drawn anew no oftener, a log written no oftener than this, in milliseconds. */
const every = { terminal: 100, log: 10_000 } as const;
/** The rate is that of so many of the last milliseconds: reports that a resumed batch only looks at go by much faster. */
const rateOver = 20_000;

const sentences = {
  zh: (done: string, rate: string, left: string, faulty: number) => `已完成 ${done}${rate && ` · 每秒 ${rate} 份`}${left && ` · 剩余 ${left}`} · 有错 ${faulty}`,
  en: (done: string, rate: string, left: string, faulty: number) => `${done} done${rate && ` · ${rate} a second`}${left && ` · ${left} left`} · with errors ${faulty}`,
};

/**
 * Writes a length of time with its two largest units.
 *
 * @example
 * timeText(3_725_000, 'zh') //=> '1小时2分'
 * timeText(59_400, 'en') //=> '59 s'
 */
export function timeText(milliseconds: number, language: Language): string {
  const all = Math.max(0, Math.round(milliseconds / 1000));
  const [hours, minutes, seconds] = [Math.floor(all / 3600), Math.floor((all % 3600) / 60), all % 60];
  const [hour, minute, second] = language === 'zh' ? ['小时', '分', '秒'] : [' h ', ' min ', ' s'];
  return (hours > 0 ? `${hours}${hour}${minutes}${minute}` : minutes > 0 ? `${minutes}${minute}${seconds}${second}` : `${seconds}${second}`).trim();
}

/** Tells how far a batch is: done and total, rate, time left, reports with errors. */
export function trackProgress({ total, isTerminal, write, now, language }: ProgressOptions): Progress {
  const began = now();
  const marks: { readonly at: number; readonly done: number }[] = [{ at: began, done: 0 }];
  let [done, faulty, told, toldDone] = [0, 0, isTerminal ? Number.NEGATIVE_INFINITY : began, -1];
  const line = (at: number): string => {
    while (marks.length > 2 && at - marks[1]!.at > rateOver) marks.shift();
    const span = at - marks[0]!.at;
    const rate = span > 0 ? ((done - marks[0]!.done) / span) * 1000 : 0;
    const isKnown = rate > 0 && at - began >= 1000;
    return sentences[language](`${done}/${total}`, isKnown ? rate.toFixed(rate < 10 ? 1 : 0) : '', isKnown && done < total ? timeText(((total - done) / rate) * 1000, language) : '', faulty);
  };
  const tell = (at: number): void => {
    [told, toldDone] = [at, done];
    write(isTerminal ? `\r\u001b[K${line(at)}` : `${line(at)}\n`);
  };
  return {
    step: (isFaulty) => {
      const at = now();
      done += 1;
      if (isFaulty) faulty += 1;
      if (at - marks.at(-1)!.at >= 1000) marks.push({ at, done });
      if (at - told >= (isTerminal ? every.terminal : every.log)) tell(at);
    },
    clear: () => {
      if (isTerminal) write('\r\u001b[K');
      toldDone = -1;
    },
    end: () => {
      if (toldDone !== done) tell(now());
      if (isTerminal) write('\n');
    },
  };
}
