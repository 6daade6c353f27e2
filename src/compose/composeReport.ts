import type { Path } from '../diagnostics/diagnostic.js';
import type { Block, Document } from '../document/nodes.js';
import { formOf } from '../forms/forms.js';
import type { Form, SectionForm } from '../forms/form.js';
import type { Contact, Report, Section } from '../model/report.js';
import { officialDate } from './dates.js';
import { headingNumber } from './numbering.js';
import { annexList, annexPages, documentHead, documentImprint, note, recipients } from './officialParts.js';
import { officialTable } from './officialTable.js';
import { prose } from './prose.js';
import { lines, paragraph } from './text.js';

const contactLabels: readonly (readonly [keyof Contact, string])[] = [
  ['address', '地址'],
  ['postcode', '邮编'],
  ['telephone', '电话'],
  ['fax', '传真'],
  ['email', '电子邮箱'],
  ['website', '网址'],
];

/** 联系方式 as one sentence: only what is given is named. */
function contactSentence(contact: Contact, organisation: string): string {
  const ways = contactLabels.flatMap(([key, name]) => (contact[key] === undefined ? [] : [`${name}：${contact[key]}`]));
  const behind = ways.length === 0 ? '' : `（${ways.join('，')}）`;
  return `如对本报告有疑问，请与${contact.organisation ?? organisation}联系${behind}。`;
}

function sectionBlocks(form: SectionForm, number: number, section: Section, report: Report): readonly Block[] {
  const path: Path = ['sections', form.key];
  const title = paragraph('heading1', headingNumber(1, number) + (section.title ?? form.title), [...path, 'title']);
  const before = prose(section.content, report, [...path, form.table ? 'before' : 'content']);
  const table = form.table && section.table ? [officialTable(form.table, section.table, report.labels)] : [];
  const after = prose(section.after, report, [...path, 'after'], before.counts);
  return [title, ...before.blocks, ...table, ...after.blocks];
}

/** 署名, one line an organ, and 成文日期. */
function closing({ signature = [], date, officialDocument }: Report): readonly Block[] {
  const isSealed = officialDocument?.isSealed ?? false;
  const signed = isSealed ? 'sealedSignature' : 'signature';
  const signatures = typeof signature === 'string' ? [paragraph(signed, signature, ['signature'])] : signature.map((organ, index) => paragraph(signed, organ, ['signature', index]));
  return [...signatures, ...(date === undefined ? [] : [paragraph(isSealed ? 'sealedDate' : 'date', officialDate(date), ['date'])])];
}

function metadata(report: Report, form: Form): Document['metadata'] {
  return Object.freeze({
    title: report.title.join(''),
    organisation: report.organisation,
    subject: `${report.year}年${form.name}（${form.notice}）`,
    keywords: Object.freeze(['政府信息公开', '年度报告', String(report.year)]),
  });
}

/**
 * Sets a report as a format-neutral document: title, preface, the six sections with their official tables, contact,
 * signature and date; and around them the parts of an official document, when the report has them.
 *
 * Order and titles follow the forms of 国办公开办函〔2019〕60号 and 〔2021〕30号; headings are numbered 一、（一）1.（1）
 * (GB/T 9704-2012 7.3.3). Parts the report does not have are left out. Every block's `origin` is a path into the report.
 *
 * @example
 * const [title] = composeReport(report).blocks;
 */
export function composeReport(report: Report): Document {
  const form = formOf(report.form);
  const parts = report.officialDocument;
  const blocks: Block[] = [
    paragraph('title', lines(report.title), ['title']),
    ...recipients(parts),
    ...prose(report.preface, report, ['preface']).blocks,
    ...(report.contact ? [paragraph('body', contactSentence(report.contact, report.organisation), ['contact'])] : []),
    ...form.sections.flatMap((section, index) => sectionBlocks(section, index + 1, report.sections[section.key], report)),
    ...annexList(parts),
    ...closing(report),
    ...note(parts),
    ...annexPages(parts, report),
  ];
  const head = documentHead(parts);
  const imprint = documentImprint(parts);
  return Object.freeze({ language: 'zh-CN', metadata: metadata(report, form), ...(head && { head }), blocks: Object.freeze(blocks), ...(imprint && { imprint }) });
}
