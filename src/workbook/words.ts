/** The words of the fill-in workbook that the importer reads it back by: names of sheets, of facts, and of kinds of line. */
import type { Contact } from '../model/report.js';

/** Names of the sheets beside those of the official tables, which are called 表二, 表三, 表四. */
export const sheetNames = { cover: '填写说明', facts: '基本信息', text: '文字', checks: '核对' } as const;

/** What the sheet 基本信息 asks for, by its label in the first column. */
export const factLabels = {
  organisation: '机关名称',
  year: '年度',
  title: '报告标题',
  signature: '署名',
  date: '成文日期',
} as const;

/** One of the facts beside the contact. */
export type FactKey = keyof typeof factLabels;

/** The contact's parts, by their labels. */
export const contactLabels: Readonly<Record<keyof Contact, string>> = {
  organisation: '联系单位',
  address: '联系地址',
  postcode: '邮政编码',
  telephone: '联系电话',
  fax: '传真',
  email: '电子邮箱',
  website: '网址',
};

/** Above the columns of the sheet 文字: what a line is, and what it says. */
export const textHeader = ['类别', '文字', '接在标题后的文字'] as const;

/** Where the text above the first section goes, in the first column of the sheet 文字. */
export const prefaceMark = '前言';

const numerals = '一二三四五六';

/** The mark of a section in the first column of the sheet 文字, by its number from 1: 第一部分. */
export function sectionMark(number: number): string {
  return `第${numerals[number - 1]}部分`;
}

/** What a line of the sheet 文字 is; a line without a kind is a paragraph. */
export const lineKinds = {
  paragraph: '段落',
  heading2: '（一）标题',
  heading3: '1.标题',
  heading4: '（1）标题',
  caption: '表题',
  unit: '单位',
  shares: '列宽比例',
  header: '表头',
  row: '表格行',
  note: '表注',
  image: '图片',
} as const;

/** One of the kinds of line. */
export type LineKind = keyof typeof lineKinds;
