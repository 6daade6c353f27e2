/** Every figure of a table reads out with its labels: the official ones, in both editions, from the attributes alone. */
import { leaves, tablesOf } from '../../../../src/forms/derive.js';
import type { Leaf } from '../../../../src/forms/derive.js';
import type { FormEdition, TableForm } from '../../../../src/forms/form.js';
import { formOf } from '../../../../src/forms/forms.js';
import type { Table } from '../../../../src/document/nodes.js';
import { renderHtml } from '../../../../src/renderers/html/renderHtml.js';
import { cell, documentOf, paragraph, table } from '../../../support/documents.js';
import { sheet } from '../../../support/examplePages.js';
import { attributeOf, elementsIn, readPage, textOf } from '../../../support/htmlTree.js';
import type { Element } from '../../../support/htmlTree.js';
import { filledTable } from '../../../support/officialTables.js';

const render = (...tables: readonly Table[]): readonly Element[] => readPage(renderHtml(documentOf(paragraph('标题', 'title'), ...tables), sheet, new Map())).elements;

const tags = (elements: readonly Element[], ...names: readonly string[]): readonly Element[] => elements.filter(({ tagName }) => names.includes(tagName));

/** What a cell is read with: the texts of the cells its `headers` names, in that order. */
function labelsRead(within: readonly Element[], { attrs }: Element): readonly string[] {
  const ids = attrs.find(({ name }) => name === 'headers')?.value.split(' ') ?? [];
  return ids.map((id) => {
    const named = within.filter((element) => attributeOf(element, 'id') === id);
    expect(named.map(({ tagName }) => tagName)).toEqual(['th']);
    return textOf(named[0]!);
  });
}

/** The labels on the way to a leaf, as the form words them. */
function officialLabels({ node, ancestors }: Leaf): readonly string[] {
  return [...ancestors, node].map(({ label }) => label.text);
}

/** For each value of a form, in order, the labels it stands under. */
function expectedLabels({ bands }: TableForm): readonly (readonly string[])[] {
  return bands.flatMap(({ heading, rows, columns }) => {
    const above = leaves(columns).map(officialLabels);
    const beside = rows === 'single' ? [[]] : leaves(rows).map(officialLabels);
    return beside.flatMap((row) => above.map((column) => [...(heading ? [heading.text] : []), ...row, ...column]));
  });
}

const official = (['2019', '2021'] as const).flatMap((edition) => tablesOf(formOf(edition)).map((form): [FormEdition, string, TableForm] => [edition, form.key, form]));

describe('an official table as HTML', () => {
  it.each(official)('every value names its row and column labels: form of %s, %s', (edition, _key, form) => {
    const elements = render(filledTable(edition, form.key, (index) => index + 1));
    const values = tags(elements, 'td').filter((element) => textOf(element) !== '');
    expect(values.map((element) => textOf(element))).toEqual(expectedLabels(form).map((_, index) => String(index + 1)));
    expect(values.map((element) => labelsRead(elements, element))).toEqual(expectedLabels(form));
  });

  it.each(official)('a blank value names them, too: form of %s, %s', (edition, _key, form) => {
    const elements = render(filledTable(edition, form.key, () => null));
    const labelled = tags(elements, 'td').filter((element) => labelsRead(elements, element).length > 0 && labelsRead(elements, element).length >= expectedLabels(form)[0]!.length);
    expect(labelled.map((element) => labelsRead(elements, element))).toEqual(expect.arrayContaining([...expectedLabels(form)]));
  });

  it.each(official)('scopes are those of HTML, and groups are elements: form of %s, %s', (edition, _key, form) => {
    const elements = render(filledTable(edition, form.key, () => 1));
    const headers = tags(elements, 'th');
    expect(headers.filter((element) => !['row', 'rowgroup', 'col', 'colgroup'].includes(attributeOf(element, 'scope') ?? ''))).toEqual([]);
    expect(headers.filter((element) => textOf(element) === '')).toEqual([]);
    for (const header of headers.filter((element) => attributeOf(element, 'scope') === 'rowgroup')) {
      const group = (header.parentNode as Element).parentNode as Element;
      const rows = tags(elementsIn(group), 'tr');
      const from = rows.indexOf(header.parentNode as Element);
      expect(attributeOf(header, 'colspan') === undefined ? from + Number(attributeOf(header, 'rowspan')) : rows.length).toBe(rows.length);
    }
    const columns = tags(elements, 'col').length;
    expect(columns).toBe(form.columnShares.length);
    const groups = tags(elements, 'colgroup').map((group) => elementsIn(group).length - 1);
    const wide = headers.filter((element) => attributeOf(element, 'scope') === 'colgroup').map((element) => Number(attributeOf(element, 'colspan')));
    expect(wide.every((width) => groups.includes(width))).toBe(true);
  });

  it('no span reaches over the end of its group, where browsers would cut it', () => {
    for (const [edition, , form] of official) {
      const elements = render(filledTable(edition, form.key, () => 1));
      for (const group of tags(elements, 'thead', 'tbody')) {
        const rows = tags(elementsIn(group), 'tr');
        rows.forEach((row, index) => tags(elementsIn(row), 'td', 'th').forEach((one) => expect(index + Number(attributeOf(one, 'rowspan') ?? 1)).toBeLessThanOrEqual(rows.length)));
      }
    }
  });
});

describe('a free table as HTML', () => {
  const figures = table(
    3,
    [
      [cell('项目', { kind: 'columnHeader' }), cell('数量', { kind: 'columnHeader', columnSpan: 2 })],
      [cell('信函'), cell('3', { kind: 'value' }), cell('4', { kind: 'value' })],
    ],
    { headerRowCount: 1, caption: paragraph('表1　渠道', 'tableCaption'), unit: paragraph('单位：件', 'tableUnit'), note: paragraph('注：其他不计。', 'tableNote'), alternativeText: '表1　渠道' },
  );

  it('words in front of figures are labels of their rows', () => {
    const elements = render(figures);
    expect(tags(elements, 'th').map((element) => [textOf(element), attributeOf(element, 'scope')])).toEqual([['项目', 'col'], ['数量', 'colgroup'], ['信函', 'row']]);
    expect(tags(elements, 'td').map((element) => labelsRead(elements, element))).toEqual([['信函', '数量'], ['信函', '数量']]);
  });

  it('has its caption, unit and note', () => {
    const elements = render(figures);
    expect(tags(elements, 'caption').map((caption) => elementsIn(caption).slice(1).map(textOf))).toEqual([['表1　渠道', '单位：件']]);
    expect(tags(elements, 'p').map(textOf)).toEqual(['注：其他不计。']);
  });

  it('words alone are no labels, nor is a blank corner', () => {
    const words = table(2, [[cell('', { kind: 'columnHeader' }), cell('内容', { kind: 'columnHeader' })], [cell('一月'), cell('培训')]], { headerRowCount: 1 });
    const elements = render(words);
    expect(tags(elements, 'th').map(textOf)).toEqual(['内容']);
  });

  it('a cell that reaches out of the header keeps its rows in one group', () => {
    const reaching = table(2, [[cell('甲', { kind: 'columnHeader', rowSpan: 2 }), cell('乙', { kind: 'columnHeader' })], [cell('1', { kind: 'value' })]], { headerRowCount: 1 });
    const elements = render(reaching);
    expect(tags(elements, 'thead')).toEqual([]);
    expect(tags(elements, 'tbody')).toHaveLength(1);
  });

  it('two of one name are told apart', () => {
    const names = render(figures, figures).flatMap((element) => attributeOf(element, 'aria-label') ?? []);
    expect(names).toEqual(['表1　渠道', '表1　渠道（2）']);
  });
});
