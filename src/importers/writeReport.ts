import { Document, Pair, Scalar, YAMLMap, YAMLSeq, isCollection, stringify, visit } from 'yaml';
import type { Form } from '../forms/form.js';
import { formForYear, forms } from '../forms/forms.js';
import { tableNode } from './writeTable.js';

type Given = Readonly<Record<string, unknown>>;

const numerals = '一二三四五六七八九十';

const notes: Readonly<Record<string, string>> = {
  labels: ' 与格式用语不同的表格标签；照格式原文印的，删去该行',
};

/** What every report must say and a document may not. */
const needed: Readonly<Record<string, string>> = { organisation: '机关名称', year: '所列数据的年度' };

function missing(value: Given): readonly string[] {
  return Object.entries(needed).flatMap(([key, name]) => (value[key] === undefined ? [` 原文件没有写明${name}，请补上 ${key}。`] : []));
}

const guide = (value: Given, source: string | undefined): string =>
  [
    ...(source === undefined ? [] : [` 由 ${source} 读入。`]),
    ...missing(value),
    '',
    ' 填写说明',
    '   · 标题序号“一、”“（一）”“1.”“（1）”由程序自动编排，这里不写。',
    '   · 单元格：数字照写；~ 表示空白（空白与 0 是两回事）；其他文字加引号，照印。',
    '   · 段落之间换行即可。',
  ].join('\n');

/** Undefined when the value tells no edition there is. */
function formNamed({ form, year }: Given): Form | undefined {
  return form === undefined ? formForYear(Number(year)) : forms.find(({ edition }) => edition === String(form));
}

const isMapping = (value: unknown): value is Given => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether sections are a form's own, so that none would be lost when they are written in its order. */
const areOf = (sections: unknown, form: Form): sections is Given => isMapping(sections) && Object.keys(sections).every((key) => form.sections.some((section) => section.key === key));

/** Rows and column widths of free tables each on a line. */
function flowRows(node: unknown): void {
  visit(node as YAMLMap, {
    Pair: (_, { key, value }) => {
      if (!(key instanceof Scalar) || !(value instanceof YAMLSeq)) return;
      if (key.value === 'columns') value.flow = true;
      if (key.value === 'rows') for (const row of value.items) if (isCollection(row)) row.flow = true;
    },
  });
}

function sectionsNode(document: Document, sections: Given, form: Form): YAMLMap {
  const map = new YAMLMap();
  form.sections.forEach(({ key, title, table }, index) => {
    const value = sections[key] as Given | undefined;
    const node = document.createNode(value ?? []);
    flowRows(node);
    if (table && value && (node as unknown) instanceof YAMLMap && Object.hasOwn(value, 'table')) (node as YAMLMap).set('table', tableNode(table, value['table']));
    const name = new Scalar(key);
    name.commentBefore = ` ${numerals[index]}、${title}`;
    name.spaceBefore = index > 0;
    map.items.push(new Pair(name, node));
  });
  return map;
}

/**
 * Writes the input of a report, as an importer gives it, as a YAML data file to be read and edited by people: figures as lists in
 * column order with the official labels beside them, a blank as `~`.
 *
 * `readData` of the text gives the same report.
 * @param value where neither `form` nor `year` tells the edition, or a table is not whole, that part is written as it was given. @param source the file it came from, named in the first line.
 */
export function writeReport(value: unknown, source?: string): string {
  if (!isMapping(value)) return stringify(value);
  const document = new Document(new YAMLMap());
  const form = formNamed(value);
  const root = document.contents as unknown as YAMLMap;
  document.commentBefore = guide(value, source);
  for (const [key, part] of Object.entries(value)) {
    const name = new Scalar(key);
    const node = key === 'sections' && form && areOf(part, form) ? sectionsNode(document, part, form) : document.createNode(part);
    name.spaceBefore = typeof part === 'object';
    if (notes[key] !== undefined) name.commentBefore = notes[key];
    root.items.push(new Pair(name, node));
  }
  return document.toString({ lineWidth: 0, nullStr: '~', flowCollectionPadding: false });
}
