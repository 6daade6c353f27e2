/** A report filed under a cover, with every part but a classification, as an input. */
import { validInput } from './validReport.js';
import type { ReportValue } from './validReport.js';

export const coverInput = {
  copyNumber: '000007',
  urgency: '加急',
  issuerMark: { organs: ['甲区人民政府办公室', '甲区数据局'] },
  documentNumber: '甲政办〔2026〕3号',
  signers: ['张三', '李四'],
  recipients: '乙市人民政府办公室',
  annexes: [
    { title: '单位名录', content: '甲区水务局。' },
    { title: '联系方式', content: '甲区文汇路2号。' },
  ],
  sealed: true,
  note: '此件公开发布',
  imprint: { copiesTo: ['甲区监察委员会', '甲区档案馆'], printedBy: '甲区人民政府办公室', printedOn: '2026-01-27' },
};

/** The report around these parts, or around others. */
export function inputUnderCover(parts: object = coverInput): ReportValue {
  return { ...validInput('2021'), signature: ['甲区人民政府办公室', '甲区数据局'], date: '2026-01-26', officialDocument: structuredClone(parts) };
}
