import type { Contact, Report } from '../model/report.js';
import type { Sheet, SheetCell, Validation } from '../spreadsheet/workbook.js';
import { styles } from './styles.js';
import { contactLabels, factLabels, sheetNames } from './words.js';
import type { FactKey } from './words.js';

/** What is known of the report beside its tables and texts. */
export interface Facts {
  readonly organisation?: string;
  readonly year: number;
  readonly title?: readonly string[];
  readonly signature?: string | readonly string[];
  readonly date?: string;
  readonly contact?: Contact;
  /** Taken over from last year's report, to be looked at. */
  readonly isCarried?: boolean;
}

const hints: Readonly<Partial<Record<FactKey, string>>> = {
  organisation: '全称，照公章写',
  year: '所列数据的年度',
  title: '不填即为“机关名称＋年度＋政府信息公开工作年度报告”；分行的，在格内换行',
  signature: '需要署名的填写；联合署名的，每个机关一行',
  date: '如 2026年1月20日；需要落款日期的填写',
};

/** The title every report has is left out, so that it follows the organ's name. @param name what the form calls the report. */
export function factsOf(report: Report, name: string): Facts {
  const { organisation, year, title, signature, date, contact } = report;
  const isUsual = title.length === 1 && title[0] === `${organisation}${year}年${name}`;
  return { organisation, year, ...(!isUsual && { title }), ...(signature !== undefined && { signature }), ...(date !== undefined && { date }), ...(contact && { contact }) };
}

const firstRow = 3;

/** Makes the sheet of organisation, year, contact and the like. */
export function factsSheet(facts: Facts): Sheet {
  const { contact = {} } = facts;
  const values: Readonly<Record<FactKey, string | number | undefined>> = {
    organisation: facts.organisation,
    year: facts.year,
    title: facts.title?.join('\n'),
    signature: typeof facts.signature === 'object' ? facts.signature.join('\n') : facts.signature,
    date: facts.date,
  };
  const first = (['organisation', 'year', 'title'] as const).map((key) => ({ key, label: factLabels[key], value: values[key], hint: hints[key] }));
  const contacts = (Object.keys(contactLabels) as (keyof Contact)[]).map((key) => ({ key, label: contactLabels[key], value: contact[key], hint: undefined }));
  const last = (['signature', 'date'] as const).map((key) => ({ key, label: factLabels[key], value: values[key], hint: hints[key] }));
  const lines = [...first, ...contacts, ...last];
  const cells = lines.flatMap(({ key, label, value, hint }, index): SheetCell[] => {
    const row = firstRow + index;
    const style = { ...(key === 'year' ? styles.input : styles.textInput), horizontal: 'left', vertical: 'center' } as const;
    return [
      { row, column: 0, content: label, style: styles.label },
      { row, column: 1, ...(value !== undefined && { content: value }), style },
      ...(hint === undefined ? [] : [{ row, column: 2, content: hint, style: { ...styles.note, vertical: 'center' as const } }]),
    ];
  });
  const at = { row: firstRow + 1, column: 1 };
  const years: Validation = { ranges: [{ from: at, to: at }], rule: { type: 'whole', least: 2019, most: 2099 }, message: '年度为四位数字，2019 年起。' };
  const across = (row: number) => ({ from: { row, column: 0 }, to: { row, column: 2 } });
  const note = facts.isCarried ? '以下由上年报告带入，请逐项核对。不需要的留空。' : '没有的留空，不会印出。';
  return {
    name: sheetNames.facts,
    cells: [{ row: 0, column: 0, content: '基本信息', style: styles.title }, { row: 1, column: 0, content: note, style: styles.note }, ...cells],
    merged: [across(0), across(1)],
    columnWidths: [16, 56, 44],
    rowHeights: new Map([[0, 30], ...lines.map((_, index): [number, number] => [firstRow + index, index === 2 ? 44 : 26])]),
    validations: [years],
    repeatedRows: [0, 0],
  };
}
