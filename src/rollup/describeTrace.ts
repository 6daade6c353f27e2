import type { Language } from '../diagnostics/wording.js';
import type { CellSaying, CellSource, CellTrace, RefusalReason, RollUpTrace } from './rolledUp.js';

interface Words {
  readonly blank: string;
  readonly zeros: (count: number, isRest: boolean) => string;
  readonly sayings: Readonly<Record<Exclude<CellSaying, 'number'>, string>>;
  readonly notAdded: string;
  readonly and: string;
  readonly between: string;
  readonly colon: string;
  readonly added: (count: number) => string;
  readonly accepted: string;
  readonly leftOut: string;
  readonly missing: string;
  readonly strangers: string;
  readonly reasons: Readonly<Record<RefusalReason, string>>;
}

const words: Readonly<Record<Language, Words>> = {
  zh: {
    blank: '（空）',
    zeros: (count, isRest) => `${isRest ? '其余 ' : ''}${count} 个单位为 0`,
    sayings: { blank: '空白', none: '不适用', text: '文字', absent: '该单位的格式没有这一格' },
    notAdded: '未相加',
    and: '、',
    between: '；',
    colon: '：',
    added: (count) => `由 ${count} 个单位的报告汇总`,
    accepted: '照样计入',
    leftOut: '没有计入',
    missing: '缺报',
    strangers: '不在名单上',
    reasons: { unread: '读不出报告', reading: '读入时有错误', sums: '勾稽关系不成立', year: '年度或格式版本不同', repeated: '同一机关不止一份' },
  },
  en: {
    blank: '(blank)',
    zeros: (count, isRest) => `0 in ${count} ${isRest ? 'more ' : ''}${count === 1 ? 'unit' : 'units'}`,
    sayings: { blank: 'blank', none: 'not applicable', text: 'text', absent: 'not in the form of the unit' },
    notAdded: 'not added',
    and: ', ',
    between: '; ',
    colon: ': ',
    added: (count) => `Rolled up from ${count} ${count === 1 ? 'report' : 'reports'} of units`,
    accepted: 'added all the same',
    leftOut: 'left out',
    missing: 'missing',
    strangers: 'not on the roster',
    reasons: { unread: 'no report in the file', reading: 'errors in the file', sums: 'its sums fail', year: 'of another year or edition', repeated: 'more than one report of the organisation' },
  },
};

/** What is said of units in the workbook, which is Chinese as the form is. */
export const unitWords: Pick<Words, 'reasons' | 'missing' | 'strangers'> = words.zh;

const isZero = ({ added }: CellSource): boolean => Number(added) === 0;

/** The figures added: those that are not 0 by name, the others by their number. */
function figures(sources: readonly CellSource[], said: Words): readonly string[] {
  const numbers = sources.filter(({ says }) => says === 'number');
  if (numbers.some(({ added }) => added === undefined)) return [`${said.notAdded}${said.colon}${numbers.map(({ organisation, value }) => `${organisation} ${value}`).join(said.and)}`];
  const [zeros, others] = [numbers.filter(isZero), numbers.filter((source) => !isZero(source))];
  const named = others.map(({ organisation, added }) => `${organisation} ${added}`).join(' ＋ ');
  return [...(named === '' ? [] : [named]), ...(zeros.length === 0 ? [] : [said.zeros(zeros.length, others.length > 0)])];
}

function silences(sources: readonly CellSource[], said: Words): readonly string[] {
  return (Object.keys(said.sayings) as (keyof Words['sayings'])[]).flatMap((saying) => {
    const those = sources.filter(({ says }) => says === saying);
    const named = those.map(({ organisation, value }) => (value === null || String(value).trim() === '' ? organisation : `${organisation} ${value}`));
    return those.length === 0 ? [] : [`${said.sayings[saying]}${said.colon}${named.join(said.and)}`];
  });
}

function cellLine({ name, value, sources }: CellTrace, said: Words): string {
  return `${name} ${value ?? said.blank} ＝ ${[...figures(sources, said), ...silences(sources, said)].join(said.between)}`;
}

function headLines({ organisation, year, form, units, missing, notOnRoster = [] }: RollUpTrace, said: Words): readonly string[] {
  const name = (unit: { readonly organisation?: string; readonly file: string }): string => unit.organisation ?? unit.file;
  const why = (unit: RollUpTrace['units'][number]): string => `${name(unit)} (${unit.reasons.map((reason) => said.reasons[reason]).join(said.and)})`;
  const added = units.filter(({ status }) => status === 'added');
  const list = (title: string, items: readonly string[]): readonly string[] => (items.length === 0 ? [] : [`${title}${said.colon}${items.join(said.and)}`]);
  return [
    `${organisation} ${year} (${form})`,
    `${said.added(added.length)}${said.colon}${added.map(name).join(said.and)}`,
    ...list(said.accepted, added.filter(({ reasons }) => reasons.length > 0).map(why)),
    ...list(said.leftOut, units.filter(({ status }) => status !== 'added').map(why)),
    ...list(said.missing, (missing ?? []).map((entry) => entry.name)),
    ...list(said.strangers, notOnRoster),
  ];
}

/**
 * Writes which units stand behind a roll-up and behind each of its cells, a line a cell: figures that are not 0 by name, the number
 * of those that are, and who left the cell blank or said something else.
 *
 * @example
 * const lines = trace ? describeTrace(trace) : [];
 */
export function describeTrace(trace: RollUpTrace, language: Language = 'zh'): readonly string[] {
  const said = words[language];
  return [...headLines(trace, said), ...trace.cells.map((cell) => cellLine(cell, said))];
}

/** The head of {@link describeTrace} alone: which units are in the roll-up, which are not, and why. */
export function describeUnits(trace: RollUpTrace, language: Language = 'zh'): readonly string[] {
  return headLines(trace, words[language]).slice(1);
}

/** Writes a trace as JSON that people can search: every unit's part in a cell on a line of its own. */
export function traceJson({ cells, ...head }: RollUpTrace): string {
  const sources = (cell: CellTrace): string => cell.sources.map((source) => `      ${JSON.stringify(source)}`).join(',\n');
  const cellText = (cell: CellTrace): string => {
    const { sources: _, ...facts } = cell;
    return `    ${JSON.stringify(facts).slice(0, -1)}, "sources": [\n${sources(cell)}\n    ]}`;
  };
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "cells": [\n${cells.map(cellText).join(',\n')}\n  ]\n}\n`;
}
