/** Every field of a report that holds text, each with a place in the input, and an input with all of them filled. */
import { validInput, withValue } from '../support/validReport.js';
import type { ReportValue } from '../support/validReport.js';

export interface Field {
  readonly name: string;
  readonly path: readonly (string | number)[];
  /** Where it is shown: in text; in the description of a picture; in a chart; nowhere but in the data. */
  readonly shown: 'text' | 'description' | 'chart' | 'data';
}

const overview = ['sections', 'overview'] as const;
const cover = ['officialDocument'] as const;

export const fields: readonly Field[] = ([
  ['organisation', ['organisation'], 'data'],
  ['title', ['title', 0], 'text'],
  ['preface', ['preface', 0], 'text'],
  ['paragraph', [...overview, 0], 'text'],
  ['heading', [...overview, 1, 'heading'], 'text'],
  ['run-in heading', [...overview, 2, 'heading'], 'text'],
  ['run-in text', [...overview, 2, 'text'], 'text'],
  ['table caption', [...overview, 3, 'table', 'caption'], 'text'],
  ['table unit', [...overview, 3, 'table', 'unit'], 'text'],
  ['table note', [...overview, 3, 'table', 'note'], 'text'],
  ['header cell', [...overview, 3, 'table', 'rows', 0, 0], 'text'],
  ['cell', [...overview, 3, 'table', 'rows', 1, 0], 'text'],
  ['merged cell', [...overview, 3, 'table', 'rows', 2, 0, 'text'], 'text'],
  ['picture description', [...overview, 4, 'alternativeText'], 'description'],
  ['picture caption', [...overview, 4, 'caption'], 'text'],
  ['chart caption', [...overview, 5, 'chart', 'caption'], 'text'],
  ['chart description', [...overview, 5, 'chart', 'alternativeText'], 'description'],
  ['chart category', [...overview, 5, 'chart', 'categories', 0], 'chart'],
  ['chart series', [...overview, 5, 'chart', 'series', 0, 'name'], 'chart'],
  ['section title', ['sections', 'overview', 'title'], 'text'],
  ['official cell', ['sections', 'proactiveDisclosure', 'table', 'rules', 0], 'text'],
  ['text behind a table', ['sections', 'applications', 'after', 0], 'text'],
  ['contact', ['contact', 'organisation'], 'data'],
  ['signature', ['signature', 0], 'text'],
  ['issuer', [...cover, 'issuerMark', 'organs', 0], 'text'],
  ['signer', [...cover, 'signers', 0], 'text'],
  ['recipient', [...cover, 'recipients', 0], 'text'],
  ['annex title', [...cover, 'annexes', 0, 'title'], 'text'],
  ['annex', [...cover, 'annexes', 0, 'content', 0], 'text'],
  ['note', [...cover, 'note'], 'text'],
  ['copies', [...cover, 'imprint', 'copiesTo', 0], 'text'],
  ['printer', [...cover, 'imprint', 'printedBy'], 'text'],
] as const).map(([name, path, shown]) => ({ name, path, shown }));

/** A field's place when the section is written with a title of its own. */
const placed = (path: readonly (string | number)[]): readonly (string | number)[] => (path[0] === 'sections' && path[1] === 'overview' && path[2] !== 'title' ? ['sections', 'overview', 'content', ...path.slice(2)] : path);

/** An input with every field filled in, each with another plain text. */
export function plainInput(): ReportValue {
  const input = validInput('2021');
  const sections = input['sections'] as Record<string, Record<string, unknown>>;
  return {
    ...input,
    title: ['某县年度报告', '二〇二四年'],
    preface: ['前言。'],
    contact: { organisation: '某县政府办' },
    signature: ['某县人民政府办公室'],
    date: '2026-01-26',
    officialDocument: {
      issuerMark: { organs: ['某县人民政府办公室'] },
      documentNumber: '某政办〔2026〕3号',
      signers: ['张三'],
      recipients: ['某市人民政府'],
      annexes: [{ title: '名录', content: ['附件正文。'] }],
      note: '此件公开',
      imprint: { copiesTo: ['县档案馆'], printedBy: '县政府办公室', printedOn: '2026-01-27' },
    },
    sections: {
      ...sections,
      overview: {
        title: '总体情况',
        content: [
          '第一段。',
          { heading: '标题' },
          { heading: '标题。', text: '正文。' },
          { table: { caption: '表', unit: '单位：件', note: '注', rows: [['甲', '乙'], ['丙', '丁'], [{ text: '戊', columnSpan: 2 }]] } },
          { image: 'a.png', alternativeText: '图', caption: '图题' },
          { chart: { kind: 'bars', caption: '图表', alternativeText: '图表说明', categories: ['一', '二'], series: [{ name: '系列', values: [1, 2] }, { name: '系列二', values: [3, 4] }] } },
        ],
      },
      applications: { ...sections['applications'], after: ['表后文字。'] },
    },
  };
}

/** The text of a field, between marks by which it is found again. */
export function marked(index: number, text: string): string {
  return `始${index}${text}末${index}完`;
}

export interface FilledField extends Field {
  readonly index: number;
  readonly value: string;
  readonly plain: unknown;
}

/** The fields with their places, what they are filled with and what is put there when it is refused. */
export function filled(text: string, names?: readonly string[]): { readonly input: ReportValue; readonly fields: readonly FilledField[] } {
  let input = plainInput();
  const chosen = fields.map((field, index) => ({ ...field, path: placed(field.path), index })).filter(({ name }) => !names || names.includes(name));
  const all = chosen.map((field) => {
    const plain = field.path.reduce<unknown>((at, step) => (at as Record<string | number, unknown>)[step], input);
    const value = marked(field.index, text);
    return { ...field, value, plain };
  });
  for (const { path, value } of all) input = withValue(input, path, value);
  return { input, fields: all };
}
