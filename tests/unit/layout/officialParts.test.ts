import fc from 'fast-check';
import { issuerMarkMeasures, signerRows } from '../../../src/document/issuerMark.js';
import type { Block, Imprint } from '../../../src/document/nodes.js';
import { sealedPlaces } from '../../../src/document/sealedPlaces.js';
import { layoutDocument } from '../../../src/layout/layoutDocument.js';
import { characterUse } from '../../../src/layout/characterUse.js';
import { coverInput, inputUnderCover } from '../../support/coverInput.js';
import { coverDocument, fontSet, layOut, linesOf, rulesOf, stylesheet } from '../../support/coverPages.js';
import { bodyLines, documentOf, paragraph } from '../../support/documents.js';

const millimetre = 72 / 25.4;
const area = { left: 28 * millimetre, right: 184 * millimetre, top: 37 * millimetre, bottom: 262 * millimetre };
const pitch = 28.95;
const character = 15.75;
const only = (...keys: readonly (keyof typeof coverInput)[]): object => Object.fromEntries(keys.map((key) => [key, coverInput[key]]));
const pagesWith = (parts: object, more: object = {}) => layOut(coverDocument({ ...inputUnderCover(parts), ...more }));

describe('版头', () => {
  const pages = layOut();

  it('begins 35 mm below the upper edge of the text area with the mark, and ends 4 mm below the number with a red rule of 156 mm', () => {
    const [mark] = linesOf(pages, 'issuerMark');
    const [number] = linesOf(pages, 'documentNumber');
    const { rule } = rulesOf(pages, 'head')[0]!;
    expect((mark!.line.baseline - 0.88 * mark!.line.pieces[0]!.size - area.top) / millimetre).toBeCloseTo(35, 2);
    expect((rule.y1 - rule.width / 2 - number!.line.baseline - 0.12 * 16) / millimetre).toBeCloseTo(4, 2);
    expect([rule.x1, rule.x2].map((x) => x / millimetre).map(Math.round)).toEqual([28, 184]);
    expect([rule.color, mark!.line.pieces[0]!.color, number!.line.pieces[0]!.color]).toEqual(['#FF3333', '#FF3333', undefined]);
  });

  it('sets joint issuers as wide as the longest, one below the other, with 文件 in the middle beside them', () => {
    const [first, second, word] = linesOf(pages, 'issuerMark');
    expect([first!.text, second!.text, word!.text]).toEqual(['甲区人民政府办公室', '甲区数据局', '文件']);
    expect(second!.left).toBeCloseTo(first!.left, 6);
    expect(second!.right).toBeCloseTo(first!.right, 6);
    expect(word!.line.baseline).toBeCloseTo((first!.line.baseline + second!.line.baseline) / 2, 6);
    expect((first!.left + word!.right) / 2).toBeCloseTo((area.left + area.right) / 2, 6);
  });

  it('has the number one character in and the names one character in from the right, two a row, level with the last', () => {
    const three = pagesWith({ ...coverInput, issuerMark: { organs: ['甲局', '乙局', '丙局'] }, signers: ['张三', '李四光', '王五'] }, { signature: ['甲局', '乙局', '丙局'] });
    const [number] = linesOf(three, 'documentNumber');
    const names = linesOf(three, 'signerName');
    const [label] = linesOf(three, 'signers');
    expect(number!.left - area.left).toBeCloseTo(character, 1);
    expect(area.right - Math.max(...names.map(({ right }) => right))).toBeCloseTo(character, 1);
    expect(names[2]!.left).toBeCloseTo(names[0]!.left, 6);
    expect(names.map(({ line }) => Math.round((line.baseline - label!.line.baseline) / pitch))).toEqual([0, 0, 1]);
    expect(number!.line.baseline).toBeCloseTo(names[2]!.line.baseline, 6);
    expect(label!.right).toBeLessThan(names[0]!.left + 1);
  });

  it('keeps two blank lines between mark and number, and between rule and title; the number alone stands in the middle', () => {
    const plain = pagesWith(only('documentNumber', 'issuerMark'));
    const [mark] = linesOf(plain, 'issuerMark').slice(1);
    const [number] = linesOf(plain, 'documentNumber');
    const [title] = linesOf(plain, 'title');
    const { rule } = rulesOf(plain, 'head')[0]!;
    const bottomOfMark = mark!.line.baseline + 0.12 * mark!.line.pieces[0]!.size;
    expect((number!.line.baseline - 0.8 * pitch - bottomOfMark) / pitch).toBeCloseTo(2, 3);
    expect((title!.line.baseline - 0.8 * pitch - rule.y1 - rule.width / 2) / pitch).toBeCloseTo(2, 3);
    expect((number!.left + number!.right) / 2).toBeCloseTo((area.left + area.right) / 2, 6);
  });

  it('has copy number, classification and urgency on the first lines; without the first the classification keeps the second line', () => {
    const slots = (parts: object) => {
      const found = pagesWith(parts);
      return ['copyNumber', 'securityClassification', 'urgency'].map((role) => linesOf(found, role).map(({ text, line }) => `${text} ${Math.floor((line.baseline - area.top) / pitch) + 1}`).join());
    };
    const classified = { securityClassification: { level: '秘密', period: '1年' } };
    expect(slots({ ...only('copyNumber', 'urgency'), ...classified })).toEqual(['000007 1', '秘密★1年 2', '加急 3']);
    expect(slots({ ...only('urgency'), ...classified })).toEqual(['', '秘密★1年 2', '加急 3']);
    expect(slots(only('urgency'))).toEqual(['', '', '加急 1']);
  });

  it('sets a long mark smaller, down to what fits', () => {
    const organs = [paragraph('文'.repeat(30), 'issuerMark')];
    expect(issuerMarkMeasures({ organs }, { size: 42, linePitch: 52.5 }, 442.2)).toMatchObject({ size: 14.5 }); // 442.2 / 30.3
    expect(issuerMarkMeasures({ organs: [paragraph('文'.repeat(8), 'issuerMark')] }, { size: 42, linePitch: 52.5 }, 442.2).size).toBe(42);
    // Never to nothing: 4,000 characters have 小六, and do not fit.
    expect(issuerMarkMeasures({ organs: [paragraph('文'.repeat(4000), 'issuerMark')] }, { size: 42, linePitch: 52.5 }, 442.2)).toMatchObject({ size: 6.5, pitch: 8.125 });
  });

  it.each<readonly [string, object, readonly (string | number)[]]>([
    ['a mark', { issuerMark: { organs: ['甲局', '文'.repeat(90)] } }, ['issuerMark', 'organs', 1]],
    ['a name', { signers: ['张三', '李'.repeat(20)] }, ['signers', 1]],
    ['a printing organ', { imprint: { ...coverInput.imprint, printedBy: '印'.repeat(25) } }, ['imprint', 'printedBy']],
    ['a list of recipients of copies longer than a page', { imprint: { ...coverInput.imprint, copiesTo: ['抄'.repeat(4000)] } }, ['imprint', 'copiesTo']],
    ['a signature under a seal', { signature: ['某'.repeat(40), '甲区数据局'] }, ['signature', 0]],
  ])('tells %s that has no room on its line, and nothing of one that has', (_, long, path) => {
    const tooWide = (parts: object) => {
      const { diagnostics } = layoutDocument(coverDocument('signature' in parts ? { ...inputUnderCover(coverInput), ...parts } : inputUnderCover({ ...coverInput, ...parts })), stylesheet, fontSet, new Map());
      return diagnostics.filter(({ code }) => code === 'content-too-wide').map((found) => found.path);
    };
    expect(tooWide({})).toEqual([]);
    expect(tooWide(long)).toEqual([path[0] === 'signature' ? path : ['officialDocument', ...path]]);
  });
});

describe('the parts around the text', () => {
  const pages = layOut();

  it('stand in the order of the standard', () => {
    const roles = pages.pages.flatMap(({ items }) => items.flatMap((item) => (item.type === 'text' && !['cell', 'pageNumber', 'body'].includes(item.role) && !item.role.startsWith('heading') ? [item.role] : [])));
    expect(roles.filter((role, index) => role !== roles[index - 1])).toEqual([
      ...['copyNumber', 'urgency', 'issuerMark', 'documentNumber', 'signers', 'signerName', 'title', 'recipients', 'annexList', 'sealedSignature', 'sealedDate', 'note'],
      ...['annexMark', 'annexTitle', 'annexMark', 'annexTitle', 'copiesTo', 'printedBy', 'printedOn'],
    ]);
  });

  it('take part when the characters of a document are listed with their faces', () => {
    const uses = characterUse(coverDocument(), stylesheet, fontSet).map(({ typeface, character }) => `${typeface} ${character}`);
    expect(uses).toEqual(expect.arrayContaining(['displaySong 件', 'kai 张', 'hei 急', 'fangsong 抄', 'fangsong 印']));
  });

  it('are in the structure, each text once; rules and page numbers are not', () => {
    const lines = pages.pages.flatMap(({ items }) => items.filter((item) => item.type === 'text' && item.role !== 'pageNumber' && item.role !== 'cell'));
    expect(lines.filter((line) => line.type === 'text' && line.element === undefined)).toEqual([]);
    const headings = pages.structure!.flatMap((element) => (element.type === 'heading' ? [element.level] : []));
    expect(headings.slice(-2)).toEqual([2, 2]);
    expect(pages.outline.slice(-2).map(({ title, level, page }) => [title, level, page])).toEqual([['单位名录', 1, linesOf(pages, 'annexMark')[0]!.page], ['联系方式', 1, linesOf(pages, 'annexMark')[1]!.page]]);
  });

  it('list annexes two characters in, names below each other and below themselves', () => {
    const long = pagesWith({ ...coverInput, annexes: [{ title: '名'.repeat(40), content: '见正文。' }, { title: '第二个附件', content: '见正文。' }] });
    const [first, second, third] = linesOf(long, 'annexList');
    expect((first!.left - area.left) / character).toBeCloseTo(2, 3);
    expect(first!.text.startsWith('附件：1.名')).toBe(true);
    expect(second!.left - area.left).toBeCloseTo(6 * character, 0);
    expect(third!.text).toBe('2.第二个附件');
    expect(third!.left - area.left).toBeCloseTo(5 * character, 0);
    expect(linesOf(pagesWith({ annexes: [{ title: '名录', content: '见正文。' }] }), 'annexList')[0]!.text).toBe('附件：名录');
  });

  it('begin each annex on a new page: the mark on line one, the title on line three', () => {
    const marks = linesOf(pages, 'annexMark');
    const titles = linesOf(pages, 'annexTitle');
    expect(marks.map(({ text }) => text)).toEqual(['附件1', '附件2']);
    for (const [index, mark] of marks.entries()) {
      expect(mark.line.baseline - area.top).toBeCloseTo(0.8 * pitch, 6);
      expect([titles[index]!.page, (titles[index]!.line.baseline - mark.line.baseline) / pitch]).toEqual([mark.page, expect.closeTo(2, 6)]);
    }
    expect(new Set(marks.map(({ page }) => page)).size).toBe(2);
  });

  it('keep a remark on the line below the date', () => {
    const [date] = linesOf(pages, 'sealedDate');
    const [note] = linesOf(pages, 'note');
    expect([note!.page, note!.line.baseline - date!.line.baseline]).toEqual([date!.page, expect.closeTo(pitch, 6)]);
    expect(note!.text).toBe('（此件公开发布）');
  });

  it('begin signatures of several issuers without seal below each other', () => {
    const [first, second] = linesOf(pagesWith(only('note')), 'signature');
    const [date] = linesOf(pagesWith(only('note')), 'date');
    expect(second!.left).toBeCloseTo(first!.left, 6);
    expect(area.right - first!.right).toBeCloseTo(2 * character, 0);
    expect(date!.left - first!.left).toBeCloseTo(2 * character, 1);
  });
});

describe('署名 and 成文日期 under seals', () => {
  const measures = { textWidth: 442.2, dateIndent: 63.2, characterSize: 16, sealDiameter: 119 };

  it('stand in the middle of each other, the date four characters in', () => {
    const sealed = pagesWith({ sealed: true }, { signature: '甲局' });
    const [signature] = linesOf(sealed, 'sealedSignature');
    const [date] = linesOf(sealed, 'sealedDate');
    expect((signature!.left + signature!.right) / 2).toBeCloseTo((date!.left + date!.right) / 2, 6);
    expect(area.right - date!.right).toBeCloseTo(4 * character, 1);
  });

  it('never let seals touch nor names leave the text area, whatever their number and length', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 30, max: 380, noNaN: true }), { minLength: 1, maxLength: 9 }), fc.double({ min: 90, max: 150, noNaN: true }), (widths, date) => {
        const { rows, middle, rowDistance } = sealedPlaces(widths, date, measures);
        const placed = rows.flatMap((row, y) => row.map(({ index, middle: x }) => ({ index, x, y: y * rowDistance })));
        expect(placed.map(({ index }) => index)).toEqual(widths.map((_, index) => index));
        expect(placed.at(-1)!.x).toBe(middle);
        for (const { index, x } of placed) expect([x - widths[index]! / 2 >= -0.01, x + widths[index]! / 2 <= 442.21]).toEqual([true, true]);
        const near = placed.filter((one, at) => placed.slice(at + 1).some((other) => Math.hypot(one.x - other.x, one.y - other.y) < 119));
        expect(near).toEqual([]);
      }),
    );
  });

  it('put two names of signers on a row', () => {
    expect(signerRows(['甲', '乙', '丙', '丁', '戊'])).toEqual([['甲', '乙'], ['丙', '丁'], ['戊']]);
  });
});

describe('版记', () => {
  const imprint: Imprint = { copiesTo: { ...paragraph('甲局，乙局。', 'copiesTo'), label: '抄送：' }, printedBy: paragraph('丙局', 'printedBy'), printedOn: paragraph('2026年1月27日印发', 'printedOn') };
  const pagesOf = (...blocks: readonly Block[]) => layOut({ ...documentOf(...blocks), imprint });
  const numbersOf = (pages: ReturnType<typeof layOut>) => pages.pages.map(({ items }) => items.some((item) => item.type === 'text' && item.role === 'pageNumber'));

  it('ends on the lower edge of the text area with rules of 0.35 and 0.25 mm as wide as it', () => {
    const rules = rulesOf(pagesOf(bodyLines(30)), 'imprint').map(({ rule }) => rule);
    expect(rules.map(({ width }) => Math.round((width / millimetre) * 100) / 100)).toEqual([0.35, 0.25, 0.35]);
    expect(rules[2]!.y1 + rules[2]!.width / 2).toBeCloseTo(area.bottom, 6);
    expect(rules.every(({ x1, x2 }) => Math.abs(x1 - area.left) < 0.01 && Math.abs(x2 - area.right) < 0.01)).toBe(true);
  });

  it.each<[string, number, number, readonly boolean[]]>([
    ['below a text that ends on an even page with room', 30, 2, [true, true]],
    ['on the next page, which is even, after an odd one; no blank page comes before it, so it keeps its number', 10, 2, [true, true]],
    ['behind a blank page when the even page is full, both without a number', 44, 4, [true, true, false, false]],
    ['behind a blank page when it does not fit', 42, 4, [true, true, false, false]],
  ])('stands %s', (_name, lines, page, numbers) => {
    const pages = pagesOf(bodyLines(lines));
    expect(pages.pages).toHaveLength(numbers.length);
    expect(linesOf(pages, 'printedOn').map((line) => line.page)).toEqual([page]);
    expect(numbersOf(pages)).toEqual(numbers);
  });

  it('is always on the last page, an even one, and never over the text', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 }), (lines) => {
        const pages = pagesOf(bodyLines(lines));
        const top = rulesOf(pages, 'imprint')[0]!;
        expect([pages.pages.length % 2, top.page]).toEqual([0, pages.pages.length]);
        const above = linesOf(pages, 'body').filter((line) => line.page === top.page).map(({ line }) => line.baseline + 0.2 * pitch);
        expect(Math.max(0, ...above)).toBeLessThanOrEqual(top.rule.y1 - pitch + 0.01);
      }),
      { numRuns: 60 },
    );
  });

  it('hangs 抄送机关 below themselves, one character in on both sides', () => {
    const long = { ...imprint, copiesTo: { ...paragraph(`${'甲局，'.repeat(20)}乙局。`, 'copiesTo'), label: '抄送：' } };
    const lines = linesOf(layOut({ ...documentOf(bodyLines(30)), imprint: long }), 'copiesTo');
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.map(({ left }) => Math.round(left - area.left))).toEqual(lines.map((_, index) => (index === 0 ? 14 : 56)));
    const ends = lines.map(({ right, line }) => right - (line.hangs ? 14 : 0));
    expect(Math.max(...ends)).toBeLessThanOrEqual(area.right - 14 + 0.5);
  });
});
