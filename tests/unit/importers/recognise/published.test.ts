/** Tables with the cells of published reports, written as portals write them, give exactly the figures printed. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readHtml } from '../../../../src/importers/html/readHtml.js';
import { importFound } from '../../../../src/importers/recognise/importFound.js';
import { describeIf } from '../../../support/outsideTools.js';

const folder = join(process.env['GONGKAI_SAMPLES'] ?? join(__dirname, '../../../../../shared/samples'), '../cases');

function hasCases(): boolean {
  if (existsSync(folder)) return true;
  if (process.env['CI']) throw new Error(`The cells of published reports are missing: ${folder}`);
  console.warn('SKIPPED: the cells of published reports are not here; set GONGKAI_SAMPLES to the folder beside them.');
  return false;
}

type Printed = number | string | null;

interface Case {
  readonly case: string;
  readonly reportYear: number | null;
  readonly editionUsed: string;
  readonly table2: Readonly<Record<string, Readonly<Record<string, Printed | readonly Printed[]>>>> & { readonly columns: Readonly<Record<string, readonly string[]>> };
  readonly table3: { readonly columnLabels: readonly string[]; readonly rows: readonly { readonly key: string; readonly label: string; readonly values: readonly Printed[] }[] } | null;
}

const items: Readonly<Record<string, string>> = { art20_1: '（一）', art20_5: '（五）', art20_6: '（六）', art20_8: '（八）', art20_9: '（九）' };
const columnsOf = ({ table2 }: Case, band: string): readonly string[] => table2.columns[band] ?? table2.columns['art20_5/6']!;
const shown = (value: Printed): string => (value === null ? '&nbsp;' : String(value));
const cells = (texts: readonly string[], spans: readonly number[] = []): string => `<tr>${texts.map((text, index) => `<td${(spans[index] ?? 1) > 1 ? ` colspan="${spans[index]}"` : ''}><p><span>${text}</span></p></td>`).join('')}</tr>`;

/** How the rows of table two are laid on the grid: four columns with a blank or a spanning one, or five as in Shanghai in 2019. */
const layouts: Readonly<Record<string, (count: number) => { readonly spans: readonly number[]; readonly fillers: number; readonly width: number }>> = {
  spanning: (count) => ({ spans: [1, ...new Array<number>(count - 1).fill(1), 4 - count], fillers: 0, width: 4 }),
  blank: (count) => ({ spans: [], fillers: 3 - count, width: 4 }),
  short: () => ({ spans: [], fillers: 0, width: 4 }),
  fiveColumns: (count) => ({ spans: count === 3 ? [1, 1, 2, 1] : count === 2 ? [1, 2, 2] : [1, 4], fillers: 0, width: 5 }),
};

function tableTwo(one: Case, layout: keyof typeof layouts): string {
  const rows = Object.entries(items).flatMap(([band, item]) => {
    const values = one.table2[band];
    if (!values) return [];
    const columns = columnsOf(one, band);
    const { spans, fillers, width } = layouts[layout]!(columns.length);
    const line = (texts: readonly string[]): string => cells([...texts, ...new Array<string>(fillers).fill('')], spans);
    return [cells([`第二十条第${item}项`], [width]), line(['信息内容', ...columns]), ...Object.entries(values).map(([label, own]) => line([label, ...[own].flat().map((value) => shown(value as Printed))]))];
  });
  return `<table>${rows.join('')}</table>`;
}

function tableThree({ table3 }: Case): string {
  if (!table3) return '';
  const head = `<tr><td colspan=3 rowspan=3>（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</td><td colspan=7>申请人情况</td></tr><tr><td rowspan=2>自然人</td><td colspan=5>法人或其他组织</td><td rowspan=2>总计</td></tr>${cells(['商业<br>企业', '科研<br>机构', '社会公益组织', '法律服务机构', '其他'])}`;
  const rows = table3.rows.map(({ label, values }) => `<tr><td colspan=3>${label}</td>${values.map((value) => `<td>${shown(value)}</td>`).join('')}</tr>`);
  return `<table>${head}${rows.join('')}</table>`;
}

function page(one: Case, layout: keyof typeof layouts): string {
  return `<h1>某局${one.reportYear ?? 2020}年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>情况。</p><p>二、主动公开政府信息情况</p>${tableTwo(one, layout)}<p>三、收到和处理政府信息公开申请情况</p>${tableThree(one)}`;
}

/** All figures below a value, in order. */
const figures = (value: unknown): readonly Printed[] => (typeof value === 'object' && value !== null ? Object.values(value).flatMap(figures) : [value as Printed]);

describeIf(hasCases())('the cells of published reports', () => {
  const cases = hasCases() ? readdirSync(folder).filter((name) => name.endsWith('.json')).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Case) : [];
  const each = cases.flatMap((one) => Object.keys(layouts).map((layout): [string, string, Case] => [one.case, layout, one]));

  it.each(each)('of case %s, laid out as %s, are read to the last character', (_, layout, one) => {
    const { value, diagnostics } = importFound(readHtml(page(one, layout), 'a.html'));
    const { sections, form } = value as { form?: string; sections: Record<string, { table: Record<string, unknown> }> };
    if (one.reportYear !== null) expect(form).toBeUndefined();
    const printed = Object.keys(items).flatMap((band) => (one.table2[band] ? Object.values(one.table2[band]!).flat() : []));
    expect(figures(sections['proactiveDisclosure']!.table)).toEqual(printed);
    expect(diagnostics.filter(({ path }) => path[1] === 'proactiveDisclosure')).toEqual([]);
    const { received, carriedIn, results } = sections['applications']!.table as { received: unknown; carriedIn: unknown; results: Record<string, unknown> };
    const read: Readonly<Record<string, unknown>> = { new: received, carriedIn, open: results['granted'], partial: results['partlyGranted'] };
    for (const { key, values } of one.table3?.rows ?? []) if (key in read) expect(figures(read[key])).toEqual(values);
  });
});
