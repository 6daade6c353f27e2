import * as z from 'zod/mini';
import { labelsOf, tablesOf } from '../forms/derive.js';
import type { Form, SectionForm } from '../forms/form.js';
import { forms } from '../forms/forms.js';
import { contentOf, sectionContentOf } from './contentSchema.js';
import type { CheckedInput } from './input.js';
import { officialDocumentOf } from './officialDocumentSchema.js';
import { bareMaking } from './schemaMaking.js';
import type { Schema, SchemaMaking } from './schemaMaking.js';
import { tableSchema } from './tableSchema.js';
import { closedObject, listsOnly, oneLineOf, oneOrMoreOf, someText } from './textSchema.js';
import { valueTree } from './valueTree.js';

/** Official names of the parts a report cannot lack, beside its sections. */
export const partNames: Readonly<Record<string, string>> = { organisation: '行政机关名称', year: '年度', sections: '六个部分' };

/** The first report year of any national form. */
const firstYear = forms[0]!.firstYear;

function sectionSchema(making: SchemaMaking, section: SectionForm): Schema {
  const { titled, optional } = making;
  const title = optional(oneLineOf(making), { title: '标题', description: `不写为“${section.title}”；不写序号` });
  const content = contentOf(making);
  const schema: Schema = section.table
    ? closedObject({
        title,
        before: optional(content, { title: '表前文字' }),
        table: tableSchema(making, valueTree(section.table)),
        after: optional(content, { title: '表后文字' }),
      })
    : // A section's content by itself, beside the mapping that also gives its title.
      z.union([...sectionContentOf(making)._zod.def.options, closedObject({ title, content: sectionContentOf(making) })]);
  return titled(schema, { title: section.title });
}

function contactOf(making: SchemaMaking) {
  const oneLine = oneLineOf(making);
  const { optional } = making;
  return closedObject({
    organisation: optional(oneLine, { title: '联系单位', description: '不写为填报机关' }),
    address: optional(oneLine, { title: '地址' }),
    postcode: optional(oneLine, { title: '邮政编码', description: '请加引号' }),
    telephone: optional(oneLine, { title: '电话' }),
    fax: optional(oneLine, { title: '传真' }),
    email: optional(oneLine, { title: '电子邮箱' }),
    website: optional(oneLine, { title: '网址' }),
  });
}

function acknowledgementOf(making: SchemaMaking) {
  const oneLine = oneLineOf(making);
  const { titled, optional } = making;
  return closedObject({
    rule: titled(oneLine, { title: '规则编号', description: '如 R10；没有编号的警告写其代码' }),
    path: optional(oneLine, { title: '所在部分', description: '如 sections.overview；不写为整份报告' }),
    reason: titled(oneLine, { title: '理由' }),
  });
}

function labelsSchema(making: SchemaMaking, form: Form): Schema {
  const labels = tablesOf(form).flatMap(labelsOf);
  return closedObject(Object.fromEntries(labels.map(({ key, label }) => [key, making.optional(oneLineOf(making), { title: label.text })])));
}

/**
 * Derives the schema of a report's input from an official form; tables, labels and section titles are the form's own.
 *
 * It checks shape only. What needs the whole report, such as the fit of form and year, is `parseReport`'s.
 */
export function schemaOf(form: Form, making: SchemaMaking = bareMaking()): z.ZodMiniType<CheckedInput> {
  const { titled, optional, rare } = making;
  const [oneLine, oneOrMore] = [oneLineOf(making), oneOrMoreOf(making)];
  const sections = closedObject(Object.fromEntries(form.sections.map((section) => [section.key, sectionSchema(making, section)])));
  const schema: Schema = closedObject({
    form: optional(z.literal([Number(form.edition), form.edition]), { title: '格式版本', description: '不写则按年度选用' }),
    organisation: titled(oneLine, { title: partNames.organisation! }),
    year: titled(z.int().check(z.gte(firstYear), z.lte(9999)), { title: partNames.year!, description: '所列数据的年度' }),
    title: optional(z.union([someText, z.array(oneLine).check(z.minLength(1, listsOnly))]), { title: '报告标题', description: '一行或多行；不写则由机关名称和年度组成' }),
    preface: optional(contentOf(making), { title: '前言' }),
    sections: titled(sections, { title: partNames.sections! }),
    contact: optional(rare(() => contactOf(making)), { title: '联系方式' }),
    signature: optional(oneOrMore, { title: '署名', description: '联合行文按机关顺序写成列表' }),
    date: optional(z.iso.date(), { title: '成文日期', description: '如 2021-01-20' }),
    labels: optional(rare(() => labelsSchema(making, form)), { title: '与格式不同的表格标签', description: '每处都会给出警告' }),
    officialDocument: optional(rare(() => officialDocumentOf(making)), { title: '公文要素', description: '报告随文报送时的版头、主送机关、附件、印章位置、附注和版记（GB/T 9704-2012 第7章）；不写则不带' }),
    acknowledged: optional(rare(() => z.array(acknowledgementOf(making))), { title: '已核实的警告', description: '不印出；错误不能这样处理' }),
  });
  return titled(schema, { title: `${form.name}（${form.notice}）` }) as unknown as z.ZodMiniType<CheckedInput>;
}
