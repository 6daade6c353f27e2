/** Any report of an edition, as an input: every kind of cell, prose, heading, free table, contact. Its sums need not hold. */
import fc from 'fast-check';
import { tablesOf, valueCells } from '../../src/forms/derive.js';
import type { FormEdition, TableForm } from '../../src/forms/form.js';
import { formOf } from '../../src/forms/forms.js';
import type { ReportValue } from './validReport.js';

const words = ['公开', '政府', '信息', '规范', '机制', '全年', '群众', '答复', '12件', 'ABC', '“一网通办”', '75.9%', '（含街道）', '《条例》', '2024年', '、', '，'];

/** Text that begins like no heading and no caption, and has no white space at its ends. */
const phrase = (least: number, most: number): fc.Arbitrary<string> => fc.array(fc.constantFrom(...words), { minLength: least, maxLength: most }).map((parts) => `本机关${parts.join('')}工作`);
const sentence = phrase(0, 25).map((text) => `${text}。`);
const headingWords = phrase(0, 2);

/** A cell as offices print them: most are numbers, the rest is what domain experts have seen. */
const cell: fc.Arbitrary<number | string | null> = fc.oneof(
  { arbitrary: fc.nat(99_999_999), weight: 4 },
  { arbitrary: fc.constant(0), weight: 3 },
  { arbitrary: fc.constant(null), weight: 3 },
  { arbitrary: fc.integer({ min: -5000, max: -1 }), weight: 1 },
  { arbitrary: fc.constantFrom(190.457379, 26.55), weight: 1 },
  { arbitrary: fc.constantFrom('/', '-', '—', '0/0', '+1036', '减4', '75.9260', '70487元', '1,036', '无', '１２'), weight: 2 },
);

function tableOf(table: TableForm): fc.Arbitrary<ReportValue> {
  const cells = valueCells(table);
  return fc.array(cell, { minLength: cells.length, maxLength: cells.length }).map((values) => {
    const tree: ReportValue = {};
    cells.forEach(({ path }, index) => {
      let at = tree;
      for (const key of path.slice(0, -1)) at = (at[key] ??= {}) as ReportValue;
      at[path.at(-1)!] = values[index];
    });
    return tree;
  });
}

const freeTable = fc
  .record({ width: fc.integer({ min: 2, max: 5 }), height: fc.integer({ min: 2, max: 4 }), caption: fc.option(phrase(0, 3).map((text) => `表1　${text}`), { nil: undefined }), unit: fc.option(fc.constant('件'), { nil: undefined }), note: fc.option(sentence.map((text) => `注：${text}`), { nil: undefined }), seed: fc.nat(900) })
  .map(({ width, height, caption, unit, note, seed }) => {
    const row = (index: number): unknown[] => Array.from({ length: width }, (_, column) => (column === 0 ? `第${index}项` : (seed + 7 * index + column) % 5 === 0 ? '' : String(seed + index * 31 + column)));
    const head: unknown[] = seed % 2 === 0 && width > 2 ? [{ text: '项目', columnSpan: 2 }, ...Array.from({ length: width - 2 }, (_, column) => `数量${column}`)] : Array.from({ length: width }, (_, column) => `栏目${column}`);
    return { table: { ...(caption && { caption }), ...(unit && { unit }), ...(note && { note }), rows: [head, ...Array.from({ length: height - 1 }, (_, index) => row(index + 1))] } };
  });

const heading = fc
  .record({ heading: headingWords, level: fc.constantFrom<2 | 3 | 4>(2, 3, 4), text: fc.option(sentence, { nil: undefined }) })
  .map(({ heading: own, level, text }) => (text === undefined ? { heading: own, level } : { heading: `${own}。`, level, text }));

/** A table whose note or caption is missing must not stand beside text that could be taken for one. */
const prose = (least: number): fc.Arbitrary<unknown[]> => fc.array(fc.oneof({ arbitrary: sentence, weight: 5 }, { arbitrary: heading, weight: 3 }, { arbitrary: freeTable, weight: 1 }), { minLength: least, maxLength: 5 });

const contact = fc.record({ organisation: fc.constant('某县人民政府办公室'), telephone: fc.option(fc.constant('0000-1234567'), { nil: undefined }), email: fc.option(fc.constant('a@b.example'), { nil: undefined }) });

/** Any report of an edition, as `parseReport` takes it. */
export function arbitraryReport(edition: FormEdition): fc.Arbitrary<ReportValue> {
  const sections = formOf(edition).sections.map(({ key, table }): [string, fc.Arbitrary<unknown>] => [
    key,
    table ? fc.record({ before: fc.option(prose(1), { nil: undefined }), table: tableOf(tablesOf(formOf(edition)).find((one) => one.key === table.key)!), after: fc.option(prose(1), { nil: undefined }) }) : prose(1),
  ]);
  return fc.record({
    organisation: fc.constantFrom('某县人民政府', '某市某区卫生健康局', '某街道办事处'),
    year: edition === '2019' ? fc.constantFrom(2019, 2020) : fc.constantFrom(2021, 2024, 2025),
    preface: fc.option(fc.array(sentence, { minLength: 1, maxLength: 3 }), { nil: undefined }),
    sections: fc.record(Object.fromEntries(sections)),
    contact: fc.option(contact, { nil: undefined }),
    date: fc.option(fc.constantFrom('2025-01-20', '2026-03-18'), { nil: undefined }),
    signature: fc.option(fc.constant('某县人民政府'), { nil: undefined }),
  }) as fc.Arbitrary<ReportValue>;
}
