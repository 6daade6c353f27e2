/** Any report with all a report may have: merged tables, pictures, charts, rare characters, long texts, a cover. Its sums hold, so that it can be rendered. */
import fc from 'fast-check';
import type { ImageResource, Images } from '../../src/document/nodes.js';
import type { FormEdition } from '../../src/forms/form.js';
import { colourKinds, madeJpeg, madePng } from './madePictures.js';
import { arbitraryInput } from './validReport.js';
import type { ReportValue } from './validReport.js';

export interface RichReport {
  readonly input: ReportValue;
  readonly images: Images;
}

/** The pictures reports may name: every kind of colour, wide and high, and a JPEG. */
const pictures: ReadonlyMap<string, ImageResource> = new Map([
  ...colourKinds.map((kind, index): [string, ImageResource] => [`${kind}.png`, madePng(kind, 5 + 40 * index, 60 - 11 * index)]),
  ['photo.jpg', madeJpeg],
]);

const common = ['公开', '政府', '信息', '规范', '机制', '全年', '群众', '答复', '12件', 'ABC', '“一网通办”', '75.9%', '（含街道）', '《条例》', '2024年', '、', '，', '——', '……', '①', '㎡', '“放管服”', 'IPv6', 'http://www.a.example/b/c?d=1&e=2', '<b>', '&amp;', ']]>', '=1+1', '１２', '３６５天'];

/** Signs beside a character that are never drawn themselves, and marks that are drawn with it. */
const sequences = ['葛\u{e0100}飾', '辻\u{e0101}', '令\ufe00', 'cafe\u0301', 'か\u309a', '甲\u200b乙', '丙\u2060丁', '戊\u200d己', '☎\ufe0f'];

/** How text looks: mostly common words; now and then what fonts and readers stumble over. */
function texts(rare: readonly string[]) {
  const word = fc.oneof(
    { arbitrary: fc.constantFrom(...common), weight: 30 },
    { arbitrary: fc.constantFrom(...rare), weight: 2 },
    { arbitrary: fc.constantFrom(...sequences), weight: 1 },
  );
  const phrase = (most: number): fc.Arbitrary<string> => fc.array(word, { maxLength: most }).map((parts) => `本机关${parts.join('')}工作`);
  const long = fc.oneof(
    phrase(25).map((text) => text.repeat(20).slice(0, 1500).replace(/\p{Surrogate}$/u, '')),
    fc.integer({ min: 60, max: 300 }).map((length) => `网址为${'abcdefghij/'.repeat(length / 11)}`),
  );
  const sentence = fc.oneof({ arbitrary: phrase(25), weight: 25 }, { arbitrary: long, weight: 1 }).map((text) => `${text}。`);
  return { phrase, sentence };
}

type Texts = ReturnType<typeof texts>;

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });

interface Seed {
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
}

/** Fills a grid from left to right with cells as large as the seeds ask for where there is room; no cell reaches out of the header. */
function cellsOf(rowCount: number, columnCount: number, headerRows: number, seeds: readonly Seed[]): readonly (readonly unknown[])[] {
  const taken = Array.from({ length: rowCount }, () => new Array<boolean>(columnCount).fill(false));
  let next = 0;
  return taken.map((places, row) => {
    const cells: unknown[] = [];
    for (let column = 0; column < columnCount; column += 1) {
      if (places[column]) continue;
      const seed = seeds[next++ % seeds.length]!;
      const rowSpan = Math.min(seed.rowSpan, (row < headerRows ? headerRows : rowCount) - row);
      let columnSpan = 1;
      while (columnSpan < seed.columnSpan && column + columnSpan < columnCount && !places[column + columnSpan]) columnSpan += 1;
      for (let r = row; r < row + rowSpan; r += 1) taken[r]!.fill(true, column, column + columnSpan);
      cells.push(rowSpan === 1 && columnSpan === 1 && next % 3 > 0 ? seed.text : { text: seed.text, rowSpan, columnSpan });
    }
    return cells;
  });
}

function freeTable({ phrase, sentence }: Texts): fc.Arbitrary<unknown> {
  const cell = fc.record({
    rowSpan: fc.oneof({ weight: 6, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.integer({ min: 2, max: 4 }) }),
    columnSpan: fc.oneof({ weight: 6, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.integer({ min: 2, max: 3 }) }),
    text: fc.oneof({ weight: 3, arbitrary: fc.nat(9999).map(String) }, { weight: 1, arbitrary: fc.constant('') }, { weight: 2, arbitrary: phrase(2) }),
  });
  return fc
    .record({ rows: fc.integer({ min: 1, max: 9 }), columns: fc.integer({ min: 1, max: 6 }), header: fc.integer({ min: 0, max: 2 }), seeds: fc.array(cell, { minLength: 6, maxLength: 25 }), caption: maybe(phrase(3)), unit: maybe(fc.constant('单位：件')), note: maybe(sentence), turned: fc.nat(11) })
    .map(({ rows, columns, header, seeds, caption, unit, note, turned }) => {
      const headerRows = Math.min(header, rows);
      return { table: { ...(caption && { caption }), ...(unit && { unit }), ...(note && { note }), ...(turned === 0 && { orientation: 'landscape' }), headerRows, rows: cellsOf(rows, columns, headerRows, seeds) } };
    })
    // A row in which no cell begins is none to other programs.
    .filter(({ table: { rows } }) => rows.every((cells) => cells.length > 0));
}

function chart({ phrase }: Texts): fc.Arbitrary<unknown> {
  return fc
    .record({ kind: fc.constantFrom('bars', 'shares'), count: fc.integer({ min: 1, max: 6 }), series: fc.integer({ min: 1, max: 3 }), figures: fc.array(fc.nat(5000), { minLength: 18, maxLength: 18 }), caption: maybe(phrase(2)), table: fc.boolean() })
    .map(({ kind, count, series, figures, caption, table }) => ({
      chart: {
        kind,
        ...(caption && { caption }),
        unit: '件',
        table,
        categories: Array.from({ length: count }, (_, index) => `${2020 + index}年`),
        series: Array.from({ length: series }, (_, index) => ({ ...(series > 1 && { name: `系列${index + 1}` }), values: figures.slice(index * count, (index + 1) * count).map((figure) => figure + 1) })),
      },
    }));
}

function picture({ phrase }: Texts): fc.Arbitrary<unknown> {
  return fc
    .record({ image: fc.constantFrom(...pictures.keys()), alternativeText: phrase(3), caption: maybe(phrase(3)), width: maybe(fc.constantFrom(0.1, 0.45, 1)) })
    .map(({ image, alternativeText, caption, width }) => ({ image, alternativeText, ...(caption && { caption }), ...(width && { width }) }));
}

function contentOf(own: Texts, withCharts: boolean): fc.Arbitrary<unknown[]> {
  const { phrase, sentence } = own;
  const heading = fc
    .record({ heading: phrase(3), level: fc.constantFrom(2, 3, 4), text: maybe(sentence) })
    .map(({ heading: words, level, text }) => (text === undefined ? { heading: words, level } : { heading: `${words}。`, level, text }));
  const parts = [
    { arbitrary: sentence, weight: 8 },
    { arbitrary: heading, weight: 3 },
    { arbitrary: freeTable(own), weight: 2 },
    { arbitrary: picture(own), weight: 1 },
    ...(withCharts ? [{ arbitrary: chart(own), weight: 2 }] : []),
  ];
  return fc.array(fc.oneof(...(parts as [(typeof parts)[0]])) as fc.Arbitrary<unknown>, { minLength: 1, maxLength: 4 });
}

function cover({ phrase }: Texts, content: fc.Arbitrary<unknown[]>): fc.Arbitrary<object> {
  const organs = fc.constantFrom(['甲区人民政府办公室'], ['甲区人民政府办公室', '甲区数据局']);
  return fc
    .record({ copyNumber: maybe(fc.constant('000007')), urgency: maybe(fc.constantFrom('特急', '加急')), organs, number: fc.boolean(), signers: fc.boolean(), recipients: maybe(phrase(1)), annexes: maybe(fc.array(fc.record({ title: phrase(2), content }), { minLength: 1, maxLength: 2 })), sealed: fc.boolean(), note: maybe(phrase(1)), imprint: maybe(fc.constantFrom(['甲区监察委员会'], ['甲区监察委员会', '甲区档案馆'])) })
    .map(({ copyNumber, urgency, organs: own, number, signers, recipients, annexes, sealed, note, imprint }) => ({
      ...(copyNumber && { copyNumber }),
      ...(urgency && { urgency }),
      issuerMark: { organs: own },
      ...(number && { documentNumber: '甲政办〔2026〕3号' }),
      ...(signers && number && { signers: own.map((_, index) => ['张三', '李四'][index]!) }),
      ...(recipients && { recipients }),
      ...(annexes && { annexes }),
      sealed,
      ...(note && { note }),
      ...(imprint && { imprint: { copiesTo: imprint, printedBy: '甲区人民政府办公室', printedOn: '2026-01-27' } }),
    }));
}

/** Any report of an edition with its pictures; `rare` are characters outside the common ones that the faces have. */
export function richReport(edition: FormEdition, rare: readonly string[], withCharts = true): fc.Arbitrary<RichReport> {
  const own = texts(rare);
  const content = contentOf(own, withCharts);
  return fc
    .record({ base: arbitraryInput(edition), organisation: fc.constantFrom('某县人民政府', '某市某区卫生健康局', '某街道办事处'), preface: fc.array(own.sentence, { minLength: 1, maxLength: 2 }), overview: content, before: maybe(content), after: maybe(content), problems: content, other: fc.oneof(fc.constant(['无。']), content), officialDocument: maybe(cover(own, content)) })
    .map(({ base, organisation, preface, overview, before, after, problems, other, officialDocument }) => {
      const sections = base['sections'] as Record<string, object>;
      const organs = (officialDocument as { issuerMark?: { organs: string[] } } | undefined)?.issuerMark?.organs;
      const input: ReportValue = {
        ...base,
        organisation,
        preface,
        signature: organs ?? [organisation],
        date: '2026-01-26',
        sections: { ...sections, overview, proactiveDisclosure: { ...sections['proactiveDisclosure'], ...(before && { before }) }, applications: { ...sections['applications'], ...(after && { after }) }, problemsAndImprovements: problems, otherMatters: other },
        ...(officialDocument && { officialDocument }),
      };
      return { input, images: pictures };
    });
}
