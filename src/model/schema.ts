import { z } from 'zod';
import { labelsOf, tablesOf } from '../forms/derive.js';
import type { Form, SectionForm } from '../forms/form.js';
import { forms } from '../forms/forms.js';
import { content, sectionBranches, sectionContent } from './contentSchema.js';
import type { CheckedInput } from './input.js';
import { officialDocument } from './officialDocumentSchema.js';
import { tableSchema } from './tableSchema.js';
import { closedObject, listsOnly, oneLine, oneOrMore, someText } from './textSchema.js';
import { valueTree } from './valueTree.js';

/** Official names of the parts a report cannot lack, beside its sections. */
export const partNames: Readonly<Record<string, string>> = { organisation: '行政机关名称', year: '年度', sections: '六个部分' };

/** The first report year of any national form. */
const firstYear = forms[0]!.firstYear;

function sectionSchema(section: SectionForm): z.ZodType {
  const title = oneLine.optional().meta({ title: '标题', description: `不写为“${section.title}”；不写序号` });
  const schema = section.table
    ? closedObject({
        title,
        before: content.optional().meta({ title: '表前文字' }),
        table: tableSchema(valueTree(section.table)),
        after: content.optional().meta({ title: '表后文字' }),
      })
    : z.union([...sectionBranches, closedObject({ title, content: sectionContent })]);
  return schema.meta({ title: section.title });
}

const contact = closedObject({
  organisation: oneLine.optional().meta({ title: '联系单位', description: '不写为填报机关' }),
  address: oneLine.optional().meta({ title: '地址' }),
  postcode: oneLine.optional().meta({ title: '邮政编码', description: '请加引号' }),
  telephone: oneLine.optional().meta({ title: '电话' }),
  fax: oneLine.optional().meta({ title: '传真' }),
  email: oneLine.optional().meta({ title: '电子邮箱' }),
  website: oneLine.optional().meta({ title: '网址' }),
});

const acknowledgement = closedObject({
  rule: oneLine.meta({ title: '规则编号', description: '如 R10；没有编号的警告写其代码' }),
  path: oneLine.optional().meta({ title: '所在部分', description: '如 sections.overview；不写为整份报告' }),
  reason: oneLine.meta({ title: '理由' }),
});

function labelsSchema(form: Form): z.ZodType {
  const labels = tablesOf(form).flatMap(labelsOf);
  return closedObject(Object.fromEntries(labels.map(({ key, label }) => [key, oneLine.optional().meta({ title: label.text })])));
}

/**
 * Derives the schema of a report's input from an official form; tables, labels and section titles are the form's own.
 *
 * It checks shape only. What needs the whole report, such as the fit of form and year, is `parseReport`'s.
 */
export function schemaOf(form: Form): z.ZodType<CheckedInput> {
  const sections = closedObject(Object.fromEntries(form.sections.map((section) => [section.key, sectionSchema(section)])));
  const schema: z.ZodType = closedObject({
    form: z.literal([Number(form.edition), form.edition]).optional().meta({ title: '格式版本', description: '不写则按年度选用' }),
    organisation: oneLine.meta({ title: partNames.organisation }),
    year: z.int().min(firstYear).max(9999).meta({ title: partNames.year, description: '所列数据的年度' }),
    title: z.union([someText, z.array(oneLine).min(1, listsOnly)]).optional().meta({ title: '报告标题', description: '一行或多行；不写则由机关名称和年度组成' }),
    preface: content.optional().meta({ title: '前言' }),
    sections: sections.meta({ title: partNames.sections }),
    contact: contact.optional().meta({ title: '联系方式' }),
    signature: oneOrMore.optional().meta({ title: '署名', description: '联合行文按机关顺序写成列表' }),
    date: z.iso.date().optional().meta({ title: '成文日期', description: '如 2021-01-20' }),
    labels: labelsSchema(form).optional().meta({ title: '与格式不同的表格标签', description: '每处都会给出警告' }),
    officialDocument: officialDocument.optional().meta({ title: '公文要素', description: '报告随文报送时的版头、主送机关、附件、印章位置、附注和版记（GB/T 9704-2012 第7章）；不写则不带' }),
    acknowledged: z.array(acknowledgement).optional().meta({ title: '已核实的警告', description: '不印出；错误不能这样处理' }),
  }).meta({ title: `${form.name}（${form.notice}）` });
  return schema as z.ZodType<CheckedInput>;
}
