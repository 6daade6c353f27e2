import { tones } from '../../charts/tones.js';
import type { Tone } from '../../charts/tones.js';
import type { Chart } from '../../document/nodes.js';
import type { ResolvedStylesheet } from '../../stylesheet/resolve.js';
import { pointsToEmu } from './chartUnits.js';
import { element, escapeText, namespaces, part } from './xml.js';
import type { Xml } from './xml.js';

/** The figures as a program plots them: a column of the sheet for each tone. */
export interface ChartData {
  readonly labels: readonly string[];
  readonly plotted: readonly { readonly name: string; readonly values: Chart['series'][number]['values'] }[];
}

const declared = { 'xmlns:c': namespaces.c, 'xmlns:a': namespaces.a, 'xmlns:r': namespaces.r };

/** By this id a chart leads to its workbook. */
export const workbookRelation = 'rId1';

/** Axes are told apart by these numbers. */
const [categoryAxis, valueAxis] = [1, 2];

const patterns: Readonly<Record<NonNullable<Tone['hatch']>, string>> = { up: 'wdUpDiag', down: 'wdDnDiag', cross: 'diagCross', across: 'narHorz' };

const val = (name: string, value: string | number): Xml => element(`c:${name}`, { val: value });
const color = (hex: string): Xml => element('a:srgbClr', { val: hex.replace('#', '') });
const thinLine = element('a:ln', { w: pointsToEmu(0.5) }, element('a:solidFill', {}, color('#000000')));
const noLine = element('a:ln', {}, element('a:noFill'));

/** What is plotted of a chart: parts of a whole are stacked, so each of them is a column of the sheet. */
export function chartData({ kind, categories, series }: Chart): ChartData {
  if (kind === 'bars') return { labels: categories, plotted: series.map(({ name = '数值', values }) => ({ name, values })) };
  return { labels: series.map(({ name = '' }) => name), plotted: categories.map((name, index) => ({ name, values: series.map(({ values }) => values[index]!) })) };
}

/** A number format that shows a number as it is printed: its decimals, its grouping, its sign. */
function numberFormat(text: string): string {
  const digits = (text.includes(',') || text.includes('，') ? '#,##0' : '0') + (/\.(\d+)/.exec(text)?.[1]!.replace(/\d/g, '0').replace(/^/, '.') ?? '');
  return text.startsWith('+') ? `+${digits};-${digits}` : digits;
}

function toneProperties({ fill, hatch }: Tone): Xml {
  const paint = hatch ? element('a:pattFill', { prst: patterns[hatch] }, element('a:fgClr', {}, color('#000000')), element('a:bgClr', {}, color(fill))) : element('a:solidFill', {}, color(fill));
  return element('c:spPr', {}, paint, thinLine);
}

function textProperties(sheet: ResolvedStylesheet, body: Readonly<Record<string, string | number>> = {}): Xml {
  const { size, typeface } = sheet.table.cells.value;
  const face = sheet.officialFaces[typeface];
  const run = element('a:defRPr', { sz: Math.round(size * 100), b: 0 }, element('a:solidFill', {}, color('#000000')), element('a:latin', { typeface: face }), element('a:ea', { typeface: face }));
  return element('c:txPr', {}, element('a:bodyPr', body), element('a:lstStyle'), element('a:p', {}, element('a:pPr', {}, run), element('a:endParaRPr', { lang: 'zh-CN' })));
}

/** A column of the sheet by its letter; the first has the labels. */
const columnOf = (index: number): string => String.fromCharCode(66 + index);

function texts(name: string, formula: string, values: readonly string[]): Xml {
  const points = values.map((value, index) => element('c:pt', { idx: index }, element('c:v', {}, escapeText(value))));
  return element(`c:${name}`, {}, element('c:strRef', {}, element('c:f', {}, formula), element('c:strCache', {}, val('ptCount', values.length), ...points)));
}

function numbers(formula: string, values: ChartData['plotted'][number]['values']): Xml {
  const points = values.flatMap(({ text, number }, index) => (number === undefined ? [] : [element('c:pt', { idx: index, formatCode: numberFormat(text) }, element('c:v', {}, String(number)))]));
  const cache = element('c:numCache', {}, element('c:formatCode', {}, 'General'), val('ptCount', values.length), ...points);
  return element('c:val', {}, element('c:numRef', {}, element('c:f', {}, formula), cache));
}

/** LibreOffice knows the format of a figure only where its label says it by itself. */
function dataLabels(chart: Chart, values: ChartData['plotted'][number]['values']): Xml {
  const isBars = chart.kind === 'bars';
  // On a part of a bar a figure stands on white, or the dark tones would hide it.
  const ground = isBars ? '' : element('c:spPr', {}, element('a:solidFill', {}, color('#FFFFFF')), noLine);
  const shown = [val('showLegendKey', 0), val('showVal', 1), val('showCatName', 0), val('showSerName', 0), val('showPercent', 0), val('showBubbleSize', 0)];
  const look = (format: string, isLinked: 0 | 1): readonly Xml[] => [element('c:numFmt', { formatCode: format, sourceLinked: isLinked }), ground, val('dLblPos', isBars ? 'outEnd' : 'ctr'), ...shown];
  const own = values.flatMap(({ text, number }, index) => {
    const format = numberFormat(text);
    return number === undefined || format === '0' ? [] : [element('c:dLbl', {}, val('idx', index), ...look(format, 0))];
  });
  return element('c:dLbls', {}, ...own, ...look('General', 1));
}

function seriesXml(chart: Chart, { labels, plotted }: ChartData): readonly Xml[] {
  const last = labels.length + 1;
  return plotted.map(({ name, values }, index) => {
    const column = columnOf(index);
    const tone = tones[index % tones.length]!;
    return element(
      'c:ser',
      {},
      val('idx', index),
      val('order', index),
      texts('tx', `${dataSheet}!$${column}$1`, [name]),
      toneProperties(tone),
      val('invertIfNegative', 0),
      dataLabels(chart, values),
      texts('cat', `${dataSheet}!$A$2:$A$${last}`, labels),
      numbers(`${dataSheet}!$${column}$2:$${column}$${last}`, values),
    );
  });
}

/** The sheet of the workbook in the chart. */
export const dataSheet = '数据';

function axes(chart: Chart, isUpright: boolean, sheet: ResolvedStylesheet): Xml {
  const numbersOf = chart.series.flatMap(({ values }) => values.flatMap(({ number }) => number ?? []));
  const hasNegative = numbersOf.some((number) => number < 0);
  const hasLabels = chart.kind === 'bars' || chart.series.length > 1;
  const category = element(
    'c:catAx',
    {},
    val('axId', categoryAxis!),
    element('c:scaling', {}, val('orientation', isUpright ? 'minMax' : 'maxMin')),
    val('delete', hasLabels ? 0 : 1),
    val('axPos', isUpright ? 'b' : 'l'),
    element('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
    val('majorTickMark', 'none'),
    val('minorTickMark', 'none'),
    val('tickLblPos', 'low'),
    element('c:spPr', {}, thinLine),
    // Names stand upright and go on below each other; LibreOffice would turn them.
    textProperties(sheet, { rot: 0, vert: 'horz' }),
    val('crossAx', valueAxis!),
    val('crosses', 'autoZero'),
    val('auto', 0),
    val('lblAlgn', 'ctr'),
    val('lblOffset', 100),
    val('noMultiLvlLbl', 1),
  );
  // Bars begin at 0, whatever a program would choose; below it the axis goes as far as the bars do.
  const scaling = element('c:scaling', {}, val('orientation', 'minMax'), hasNegative ? '' : val('min', 0));
  const value = element(
    'c:valAx',
    {},
    val('axId', valueAxis!),
    scaling,
    val('delete', 1),
    val('axPos', isUpright ? 'l' : 'b'),
    element('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
    val('majorTickMark', 'none'),
    val('minorTickMark', 'none'),
    val('tickLblPos', 'none'),
    val('crossAx', categoryAxis!),
    val('crosses', 'autoZero'),
  );
  return category + value;
}

/** The line 单位：… at the upper right, as a title that is put there. */
function unitTitle(unit: string, sheet: ResolvedStylesheet): Xml {
  const size = Math.round(sheet.table.cells.value.size * 100);
  const face = sheet.officialFaces[sheet.table.cells.value.typeface];
  const run = element('a:rPr', { lang: 'zh-CN', sz: size, b: 0 }, element('a:latin', { typeface: face }), element('a:ea', { typeface: face }));
  const words = element('a:r', {}, run, element('a:t', {}, escapeText(`单位：${unit}`)));
  const rich = element('c:rich', {}, element('a:bodyPr'), element('a:lstStyle'), element('a:p', {}, words));
  const place = element('c:manualLayout', {}, val('xMode', 'edge'), val('yMode', 'edge'), val('x', 0.85), val('y', 0.01));
  return element('c:title', {}, element('c:tx', {}, rich), element('c:layout', {}, place), val('overlay', 0));
}

/**
 * Writes a chart as a part of the package (ISO/IEC 29500-1, 21.2): a chart of the word processor's own, whose figures stand in a
 * workbook and can be edited.
 */
export function chartPart(chart: Chart, isUpright: boolean, sheet: ResolvedStylesheet): string {
  const data = chartData(chart);
  const isBars = chart.kind === 'bars';
  const unit = chart.unit === undefined ? '' : unitTitle(chart.unit, sheet);
  const plot = element(
    'c:barChart',
    {},
    val('barDir', isUpright ? 'col' : 'bar'),
    val('grouping', isBars ? 'clustered' : 'percentStacked'),
    val('varyColors', 0),
    ...seriesXml(chart, data),
    val('gapWidth', isBars ? 60 : 80),
    val('overlap', isBars ? 0 : 100),
    val('axId', categoryAxis!),
    val('axId', valueAxis!),
  );
  const hasLegend = !isBars || chart.series.length > 1;
  const whole = element(
    'c:chart',
    {},
    unit,
    val('autoTitleDeleted', unit === '' ? 1 : 0),
    element('c:plotArea', {}, element('c:layout'), plot, axes(chart, isUpright, sheet)),
    hasLegend ? element('c:legend', {}, val('legendPos', 'b'), val('overlay', 0)) : '',
    val('plotVisOnly', 1),
    val('dispBlanksAs', 'gap'),
  );
  const frame = element('c:spPr', {}, element('a:noFill'), noLine);
  const data1 = element('c:externalData', { 'r:id': workbookRelation }, val('autoUpdate', 0));
  return part(element('c:chartSpace', declared, val('date1904', 0), val('roundedCorners', 0), whole, frame, textProperties(sheet), data1));
}
