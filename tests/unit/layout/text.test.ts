import type { Block, Paragraph } from '../../../src/document/nodes.js';
import { layoutDocument } from '../../../src/layout/layoutDocument.js';
import type { Pages, Picture, TextLine } from '../../../src/layout/pages.js';
import { gbt9704 } from '../../../src/stylesheet/gbt9704.js';
import { resolveStylesheet } from '../../../src/stylesheet/resolve.js';
import { bodyLines, documentOf, paragraph } from '../../support/documents.js';
import { dumpPages, lineText, textLines } from '../../support/dumpPages.js';
import { fakeFonts } from '../../support/fakeFonts.js';

const stylesheet = resolveStylesheet(gbt9704);
const { left, top, textWidth, textHeight, linePitch } = stylesheet.page;
const character = stylesheet.paragraphs.body.size + stylesheet.paragraphs.body.letterSpacing;

function pagesOf(...blocks: readonly Block[]): Pages {
  const { pages, diagnostics } = layoutDocument(documentOf(...blocks), stylesheet, fakeFonts(), new Map());
  expect(diagnostics).toEqual([]);
  return pages!;
}

const rightEdge = (line: TextLine): number => line.pieces.at(-1)!.x + line.pieces.at(-1)!.width;
const lineWith = (pages: Pages, text: string): TextLine => pages.pages.flatMap(textLines).find((line) => lineText(line).includes(text))!;

describe('pages of text', () => {
  it('hold exactly 22 lines of 28 characters, 28.95 pt apart, baselines at 80 % of each line', () => {
    const [first, second, ...others] = pagesOf(bodyLines(30)).pages.map(textLines);
    expect(others).toHaveLength(0);
    expect(first).toHaveLength(22);
    expect(second).toHaveLength(8);
    expect(first!.slice(1).every((line) => lineText(line) === '文'.repeat(28))).toBe(true);
    first!.forEach((line, index) => expect(line.baseline).toBeCloseTo(top + (index + 0.8) * linePitch, 6));
    for (const line of first!) expect(rightEdge(line)).toBeCloseTo(left + textWidth, 1);
    expect(first!.at(-1)!.baseline).toBeLessThan(top + textHeight);
  });

  it('begin a paragraph two characters in', () => {
    expect(lineWith(pagesOf(paragraph('甲乙丙。')), '甲').pieces[0]!.x).toBeCloseTo(left + 2 * 16, 6);
  });

  it('have their number outside, its dash 7 mm below the text area', () => {
    const { pages } = pagesOf(bodyLines(23));
    const numbers = pages.map((page) => page.items.at(-1) as TextLine);
    expect(numbers.map(lineText)).toEqual(['— 1 —', '— 2 —']);
    expect(rightEdge(numbers[0]!)).toBeCloseTo(left + textWidth - 14, 6);
    expect(numbers[1]!.pieces[0]!.x).toBeCloseTo(left + 14, 6);
    for (const number of numbers) {
      expect(number.role).toBe('pageNumber');
      expect(number.baseline - 0.38 * 14).toBeCloseTo(top + textHeight + (7 * 72) / 25.4, 6);
      expect(number.pieces.every((piece) => piece.face === 'song' && piece.size === 14)).toBe(true);
    }
  });

  it('set a title centred with one blank line below', () => {
    expect(dumpPages(pagesOf(paragraph('题', 'title'), paragraph('文。')))).toEqual([
      `1 ${Math.round((left + textWidth / 2 - 11) * 100) / 100} 128.04 title 题`,
      `1 ${Math.round((left + 2 * 16) * 100) / 100} 185.94 body 文。`,
      '1 458.57 767.84 pageNumber — 1 —',
    ]);
  });

  it('are one even without any block', () => {
    expect(pagesOf().pages.map((page) => page.items.length)).toEqual([1]);
  });
});

describe('a heading', () => {
  it('goes to the next page with the text behind it rather than end a page', () => {
    const { pages } = pagesOf(bodyLines(21), paragraph('一、标题', 'heading1'), bodyLines(2));
    expect(pages.map((page) => textLines(page).length)).toEqual([21, 3]);
    expect(textLines(pages[1]!)[0]!.role).toBe('heading1');
  });

  it('stays on the page when one line of its text fits below', () => {
    const { pages } = pagesOf(bodyLines(20), paragraph('一、标题', 'heading1'), bodyLines(2));
    expect(pages.map((page) => textLines(page).length)).toEqual([22, 1]);
  });

  it('takes the headings above it along', () => {
    const { pages } = pagesOf(bodyLines(20), paragraph('一、标题', 'heading1'), paragraph('（一）标题', 'heading2'), bodyLines(1));
    expect(textLines(pages[1]!).map(({ role }) => role)).toEqual(['heading1', 'heading2', 'body']);
  });

  it('is in the outline with its number, page and place; so is a run-in heading without its full stop', () => {
    const runIn: Paragraph = { type: 'paragraph', role: 'body', inlines: [{ type: 'text', text: '（一）公开。', role: 'runInHeading2' }, { type: 'text', text: '正文。' }] };
    const { outline } = pagesOf(bodyLines(21), paragraph('一、总体情况', 'heading1'), runIn);
    expect(outline).toEqual([
      { title: '一、总体情况', level: 1, page: 2, y: top },
      { title: '（一）公开', level: 2, page: 2, y: top + linePitch },
    ]);
  });

  it('that runs in looks like a heading of its level, the text behind it like body text', () => {
    const runIn: Paragraph = { type: 'paragraph', role: 'body', inlines: [{ type: 'text', text: '（一）公开。', role: 'runInHeading2' }, { type: 'text', text: '正文。' }] };
    const line = textLines(pagesOf(runIn).pages[0]!)[0]!;
    expect(line.pieces.map(({ face, text }) => `${face} ${text}`)).toEqual(['kai （一）公开。', 'fangsong 正文。']);
  });
});

describe('signature and date', () => {
  const startOf = (pages: Pages, text: string): number => lineWith(pages, text).pieces[0]!.x;

  it('stand two characters in, the date two characters right of a longer signature, after a blank line', () => {
    const name = '兴国县人民政府办公室';
    const pages = pagesOf(paragraph('文。'), paragraph(name, 'signature'), paragraph('2021年1月5日', 'date'));
    expect(rightEdge(lineWith(pages, name))).toBeCloseTo(left + textWidth - 2 * character, 1);
    expect(startOf(pages, '2021') - startOf(pages, name)).toBeCloseTo(2 * character, 6);
    expect(textLines(pages.pages[0]!).map(({ baseline }) => Math.round((baseline - top) / linePitch + 0.2))).toEqual([1, 3, 4]);
  });

  it('change places when the date is longer: the date stands two characters in, the signature moves left', () => {
    const pages = pagesOf(paragraph('文。'), paragraph('县政府', 'signature'), paragraph('2021年11月15日', 'date'));
    expect(rightEdge(lineWith(pages, '2021'))).toBeCloseTo(left + textWidth - 2 * character, 1);
    expect(startOf(pages, '2021') - startOf(pages, '县政府')).toBeCloseTo(2 * character, 6);
  });

  it('set a date without signature four characters in', () => {
    expect(rightEdge(lineWith(pagesOf(paragraph('文。'), paragraph('2021年1月5日', 'date')), '2021'))).toBeCloseTo(left + textWidth - 4 * character, 1);
  });

  it('never stand on a page without the last line of the text', () => {
    const { pages } = pagesOf(bodyLines(21), paragraph('县政府', 'signature'), paragraph('2021年1月5日', 'date'));
    expect(pages.map((page) => textLines(page).map(({ role }) => role).slice(-3))).toEqual([['body', 'body', 'body'], ['body', 'signature', 'date']]);
  });
});

describe('characters', () => {
  const layout = (text: string, fonts = fakeFonts({ ownLack: '㙍', noneHas: '𠀀' })) => layoutDocument(documentOf(paragraph(text)), stylesheet, fonts, new Map());

  it('go to the first face that has them, with one notice a character', () => {
    const { pages, diagnostics } = layout('村名㙍在㙍。');
    expect(textLines(pages!.pages[0]!)[0]!.pieces.map(({ face, text }) => `${face} ${text}`)).toEqual(['fangsong 村名', 'fallback 㙍', 'fangsong 在', 'fallback 㙍', 'fangsong 。']);
    expect(diagnostics).toMatchObject([{ code: 'character-fallback', path: ['body', '村名㙍在'], details: { character: '㙍', codePoint: 'U+364D', family: 'fallback' } }]);
  });

  it('that no face has are errors with their place, all of them, and there are no pages', () => {
    const document = documentOf(paragraph('甲地𠀀𠀀'), paragraph('乙𠀀'));
    const { pages, diagnostics } = layoutDocument(document, stylesheet, fakeFonts({ noneHas: '𠀀' }), new Map());
    expect(pages).toBeUndefined();
    expect(diagnostics.map(({ code, path }) => [code, path])).toEqual([
      ['character-missing', ['body', '甲地𠀀']],
      ['character-missing', ['body', '乙𠀀']],
    ]);
    expect(diagnostics[0]!.details).toEqual({ character: '𠀀', codePoint: 'U+20000', role: 'body', typeface: 'fangsong' });
  });
});

describe('a figure', () => {
  const image = { format: 'png', bytes: new Uint8Array(), pixelWidth: 200, pixelHeight: 100 } as const;
  const figure: Block = { type: 'figure', source: 'a.png', alternativeText: '图', widthShare: 0.5, caption: paragraph('图1', 'figureCaption'), origin: ['figure'] };

  it('is centred at its share of the width, its caption below on the same page', () => {
    const { pages } = layoutDocument(documentOf(bodyLines(18), figure), stylesheet, fakeFonts(), new Map([['a.png', image]]));
    const items = pages!.pages[1]!.items;
    expect(pages!.pages[0]!.items.some(({ type }) => type === 'picture')).toBe(false);
    const picture = items[0] as Picture;
    expect(picture).toMatchObject({ type: 'picture', source: 'a.png', alternativeText: '图', y: top });
    expect([picture.x, picture.width, picture.height].map(Math.round)).toEqual([left + textWidth / 4, textWidth / 2, textWidth / 4].map(Math.round));
    expect(items[1]).toMatchObject({ type: 'text', role: 'figureCaption' });
  });

  it('never turns a picture over for want of room: a caption longer than a page is told', () => {
    const caption = paragraph('题'.repeat(4000), 'figureCaption');
    const { pages, diagnostics } = layoutDocument(documentOf({ ...figure, caption }), stylesheet, fakeFonts(), new Map([['a.png', image]]));
    expect(diagnostics).toMatchObject([{ code: 'content-too-wide', path: ['figureCaption', '题题题题'] }]);
    const [picture] = pages!.pages.flatMap(({ items }) => items.filter((item) => item.type === 'picture'));
    expect(picture).toMatchObject({ width: expect.closeTo(stylesheet.page.textWidth / 2, 6), height: expect.closeTo(stylesheet.page.textWidth / 4, 6) });
  });

  it('taller than a page is made smaller with its caption still below it', () => {
    const { pages } = layoutDocument(documentOf(figure), stylesheet, fakeFonts(), new Map([['a.png', { ...image, pixelHeight: 2000 }]]));
    const [picture, caption] = pages!.pages[0]!.items;
    expect(picture).toMatchObject({ type: 'picture' });
    expect((caption as TextLine).baseline).toBeLessThan(top + textHeight);
  });

  it('whose picture was not given is an error', () => {
    const { pages, diagnostics } = layoutDocument(documentOf(figure), stylesheet, fakeFonts(), new Map());
    expect(pages).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'image-unreadable', path: ['figure'], details: { source: 'a.png' } }]);
  });
});

describe('the display list', () => {
  it('is frozen and plain: it survives JSON unchanged', () => {
    const pages = pagesOf(paragraph('题', 'title'), bodyLines(30));
    expect(JSON.parse(JSON.stringify(pages))).toEqual(pages);
    expect([pages, pages.pages, pages.pages[0], pages.pages[0]!.items, pages.pages[0]!.items[0]].every((value) => Object.isFrozen(value))).toBe(true);
  });

  it('carries role and origin on every line', () => {
    const lines = pagesOf(paragraph('一、标题', 'heading1'), paragraph('文。')).pages.flatMap(textLines);
    expect(lines.map(({ role, origin }) => [role, origin])).toEqual([['heading1', ['heading1', '一、标题']], ['body', ['body', '文。']]]);
  });
});
