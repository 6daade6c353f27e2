import { pathText } from '../diagnostics/wording.js';
import type { Language } from '../diagnostics/wording.js';
import { formOf } from '../forms/forms.js';
import type { ProsePart } from '../model/prose.js';
import type { CellValue } from '../model/report.js';
import type { CellChange, HeadChange, ReportDiff, SentenceChange, UncomparedRow } from './reportDiff.js';

interface Words {
  readonly nothing: string;
  readonly blank: string;
  readonly none: string;
  readonly cells: (count: number) => string;
  readonly head: string;
  readonly uncompared: string;
  readonly sentences: (part: string, count: number) => string;
  readonly preface: string;
}

const words: Readonly<Record<Language, Words>> = {
  zh: {
    nothing: '没有变化。',
    blank: '（空）',
    none: '（无）',
    cells: (count) => `表格数据：${count} 处`,
    head: '标题、机关等',
    uncompared: '两份报告的格式不同，以下各格不作比较',
    sentences: (part, count) => `文字·${part}：${count} 处`,
    preface: '前言',
  },
  en: {
    nothing: 'Nothing changed.',
    blank: '(blank)',
    none: '(none)',
    cells: (count) => `Figures: ${count}`,
    head: 'Title, organ and the like',
    uncompared: 'The forms differ; these cells are not compared',
    sentences: (part, count) => `Text · ${part}: ${count}`,
    preface: 'preface',
  },
};

/** What the parts of a report's head are called; labels and section titles keep their path. */
const headNames: Readonly<Record<string, string>> = {
  organisation: '机关',
  year: '年度',
  form: '格式版本',
  title: '标题',
  'contact.organisation': '联系单位',
  'contact.address': '地址',
  'contact.postcode': '邮政编码',
  'contact.telephone': '电话',
  'contact.fax': '传真',
  'contact.email': '电子邮箱',
  'contact.website': '网址',
  signature: '署名',
  date: '成文日期',
};

/** `+8`, `-3`, `+0.5` behind a change of figures. */
function signed({ difference }: CellChange): string {
  return difference === undefined ? '' : String(difference).startsWith('-') ? `（${difference}）` : `（+${difference}）`;
}

function cellLine(change: CellChange, language: Language): string {
  const shown = (value: CellValue): string => (value === null || value === '' ? words[language].blank : String(value));
  // The row's own label, which the address gives by its number only.
  const label = change.name.split(' ').slice(1, -1).join(' ');
  const named = change.address.includes(label) ? '' : `〔${label}〕`;
  return `  ${change.address}${named} ${shown(change.before)} → ${shown(change.after)}${signed(change)}`;
}

function headLine({ path, before, after }: HeadChange, language: Language): string {
  const shown = (value: string | undefined): string => (value === undefined ? words[language].none : value);
  const name = (language === 'zh' && headNames[path.join('.')]) || pathText(path);
  return `  ${name} ${shown(before)} → ${shown(after)}`;
}

function rowLine({ side, row, columns }: UncomparedRow): string {
  return `  ${side === 'before' ? '－' : '＋'} ${row}${columns.length === 0 ? '' : `〔${columns.join('、')}〕`}`;
}

function sentenceLines({ before, after }: SentenceChange): readonly string[] {
  return [...(before === undefined ? [] : [`  － ${before}`]), ...(after === undefined ? [] : [`  ＋ ${after}`])];
}

function partName(part: ProsePart, diff: ReportDiff, language: Language): string {
  return part === 'preface' ? words[language].preface : formOf(diff.after.form).sections.find(({ key }) => key === part)!.title;
}

/** A title and the lines below it; nothing when there are none. */
function block(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines];
}

/**
 * Writes what changed for people, one line a change: － what was, ＋ what is.
 *
 * @example
 * const lines = describeDiff(diffReports(lastYear, thisYear));
 */
export function describeDiff(diff: ReportDiff, language: Language = 'zh'): readonly string[] {
  const { before, after, head, cells, uncompared, sentences } = diff;
  const said = words[language];
  const parts = [...new Set(sentences.map(({ part }) => part))];
  const title = `${before.organisation} ${before.year} → ${after.organisation} ${after.year}`;
  const isSame = head.length + cells.length + sentences.length === 0;
  return [
    title,
    ...block(said.head, head.map((change) => headLine(change, language))),
    ...block(said.cells(cells.length), cells.map((change) => cellLine(change, language))),
    ...block(said.uncompared, uncompared.map(rowLine)),
    ...parts.flatMap((part) => {
      const changes = sentences.filter((change) => change.part === part);
      return block(said.sentences(partName(part, diff, language), changes.length), changes.flatMap(sentenceLines));
    }),
    ...(isSame ? [said.nothing] : []),
  ];
}
