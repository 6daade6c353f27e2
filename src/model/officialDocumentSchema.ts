import * as z from 'zod/mini';
import { contentOf } from './contentSchema.js';
import type { SchemaMaking } from './schemaMaking.js';
import { closedObject, listsOnly, oneLineOf, oneOrMoreOf } from './textSchema.js';

/** 公文要素 of GB/T 9704-2012 chapter 7: every part may be left out. */
export function officialDocumentOf(making: SchemaMaking) {
  const { titled, optional } = making;
  const [oneLine, oneOrMore] = [oneLineOf(making), oneOrMoreOf(making)];
  // The layout sets the mark at the end (：, 。) or none at all; a second one would be printed behind it.
  const unmarked = oneLine.check(z.regex(/[^，。：；、,.:;\s]\s*$/, 'endMark'));
  const oneOrMoreUnmarked = z.union([unmarked, z.array(unmarked).check(z.minLength(1, listsOnly))]);
  const annex = closedObject({
    title: titled(unmarked, { title: '附件名称', description: '不写“附件1”，末尾不写标点' }),
    content: optional(contentOf(making), { title: '附件内容', description: '不写则只列名称，并给出警告' }),
  });
  const imprint = closedObject({
    copiesTo: optional(oneOrMoreUnmarked, { title: '抄送机关', description: '不写“抄送”，末尾不写句号' }),
    printedBy: optional(oneLine, { title: '印发机关' }),
    printedOn: optional(z.iso.date(), { title: '印发日期', description: '如 2026-01-26' }),
  });
  const classification = closedObject({
    level: titled(z.enum(['绝密', '机密', '秘密']), { title: '密级' }),
    period: optional(oneLine, { title: '保密期限', description: '如 1年；印在 ★ 之后' }),
  });
  const issuerMark = closedObject({
    organs: titled(oneOrMore, { title: '发文机关', description: '联合行文写成列表，主办机关在前' }),
    withDocumentWord: optional(z.boolean(), { title: '机关名称后是否加“文件”', description: '不写为加' }),
  });
  return closedObject({
    copyNumber: optional(z.string().check(z.regex(/^\s*\d{6}\s*$/, 'sixDigits')), { title: '份号', description: '6 位数字，请加引号，如 "000001"' }),
    securityClassification: optional(classification, { title: '密级和保密期限' }),
    urgency: optional(z.enum(['特急', '加急']), { title: '紧急程度' }),
    issuerMark: optional(issuerMark, { title: '发文机关标志' }),
    documentNumber: optional(oneLine, { title: '发文字号', description: '如 云政办〔2026〕3号' }),
    signers: optional(oneOrMore, { title: '签发人', description: '上行文使用' }),
    recipients: optional(oneOrMoreUnmarked, { title: '主送机关', description: '末尾不写冒号' }),
    annexes: optional(z.array(titled(annex, { title: '附件' })).check(z.minLength(1, listsOnly)), { title: '附件' }),
    sealed: optional(z.boolean(), { title: '是否加盖印章', description: '不写为否' }),
    note: optional(oneLine.check(z.regex(/^\s*[^（(]|[^）)\s]\s*$/, 'parentheses')), { title: '附注', description: '不写括号' }),
    imprint: z.optional(titled(imprint, { title: '版记' })),
  });
}
