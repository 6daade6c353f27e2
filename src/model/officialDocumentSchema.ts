import { z } from 'zod';
import { content } from './contentSchema.js';
import { closedObject, listsOnly, oneLine, oneOrMore } from './textSchema.js';

/** The layout sets the mark at the end (：, 。) or none at all; a second one would be printed behind it. */
const unmarked = oneLine.regex(/[^，。：；、,.:;\s]\s*$/, 'endMark');
const oneOrMoreUnmarked = z.union([unmarked, z.array(unmarked).min(1, listsOnly)]);

const annex = closedObject({
  title: unmarked.meta({ title: '附件名称', description: '不写“附件1”，末尾不写标点' }),
  content: content.optional().meta({ title: '附件内容', description: '不写则只列名称，并给出警告' }),
}).meta({ title: '附件' });

const imprint = closedObject({
  copiesTo: oneOrMoreUnmarked.optional().meta({ title: '抄送机关', description: '不写“抄送”，末尾不写句号' }),
  printedBy: oneLine.optional().meta({ title: '印发机关' }),
  printedOn: z.iso.date().optional().meta({ title: '印发日期', description: '如 2026-01-26' }),
}).meta({ title: '版记' });

/** 公文要素 of GB/T 9704-2012 chapter 7: every part may be left out. */
export const officialDocument = closedObject({
  copyNumber: z.string().regex(/^\s*\d{6}\s*$/, 'sixDigits').optional().meta({ title: '份号', description: '6 位数字，请加引号，如 "000001"' }),
  securityClassification: closedObject({
    level: z.enum(['绝密', '机密', '秘密']).meta({ title: '密级' }),
    period: oneLine.optional().meta({ title: '保密期限', description: '如 1年；印在 ★ 之后' }),
  }).optional().meta({ title: '密级和保密期限' }),
  urgency: z.enum(['特急', '加急']).optional().meta({ title: '紧急程度' }),
  issuerMark: closedObject({
    organs: oneOrMore.meta({ title: '发文机关', description: '联合行文写成列表，主办机关在前' }),
    withDocumentWord: z.boolean().optional().meta({ title: '机关名称后是否加“文件”', description: '不写为加' }),
  }).optional().meta({ title: '发文机关标志' }),
  documentNumber: oneLine.optional().meta({ title: '发文字号', description: '如 云政办〔2026〕3号' }),
  signers: oneOrMore.optional().meta({ title: '签发人', description: '上行文使用' }),
  recipients: oneOrMoreUnmarked.optional().meta({ title: '主送机关', description: '末尾不写冒号' }),
  annexes: z.array(annex).min(1, listsOnly).optional().meta({ title: '附件' }),
  sealed: z.boolean().optional().meta({ title: '是否加盖印章', description: '不写为否' }),
  note: oneLine.regex(/^\s*[^（(]|[^）)\s]\s*$/, 'parentheses').optional().meta({ title: '附注', description: '不写括号' }),
  imprint: imprint.optional(),
});
