import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readImage } from '../../../../src/document/image.js';
import type { Document, ParagraphRole, Text } from '../../../../src/document/nodes.js';
import { renderHtml } from '../../../../src/renderers/html/renderHtml.js';
import type { HtmlOptions } from '../../../../src/renderers/html/renderHtml.js';
import { gbt9704 } from '../../../../src/stylesheet/gbt9704.js';
import { resolveStylesheet } from '../../../../src/stylesheet/resolve.js';
import { root } from '../../../support/commandLine.js';
import { cell, documentOf, paragraph, table } from '../../../support/documents.js';
import { sheet } from '../../../support/examplePages.js';
import { attributeOf, hasClass, readPage, textOf } from '../../../support/htmlTree.js';
import type { Element } from '../../../support/htmlTree.js';

const write = (document: Document, options: HtmlOptions = {}): string => renderHtml(document, sheet, new Map(), options);
const picture = readImage(new Uint8Array(readFileSync(join(root, 'examples/data/chenglan-applications.png'))))!;
const roles = Object.keys(gbt9704.paragraphs) as ParagraphRole[];
const headings = (html: string): readonly (readonly [string, string])[] =>
  readPage(html)
    .elements.filter((element) => /^h\d$/.test(element.tagName) || attributeOf(element, 'role') === 'heading')
    .map((element) => [attributeOf(element, 'aria-level') ?? element.tagName, textOf(element)]);

const outline = documentOf(paragraph('标题', 'title'), paragraph('一、甲', 'heading1'), paragraph('1.乙', 'heading3'), paragraph('（一）丙', 'heading2'), paragraph('1.丁', 'heading3'), paragraph('（1）戊', 'heading4'), paragraph('二、己', 'heading1'));

describe('a paragraph as HTML', () => {
  it.each(roles)('the role %s is written, in a class that has a look', (role) => {
    const html = write(documentOf(paragraph('文字', role)));
    const [element] = readPage(html).elements.filter((one) => textOf(one) === '文字' && (attributeOf(one, 'class') ?? '') !== '' && !hasClass(one, 'gongkai-report'));
    const [name] = attributeOf(element!, 'class')!.split(' ');
    expect(html).toContain(`.gongkai-report .${name}{`);
  });

  it.each(['runInHeading2', 'runInHeading3', 'runInHeading4'] as const)('%s is a heading of its own and runs into its text', (role) => {
    const inlines: readonly Text[] = [{ type: 'text', text: '一是规范。', role }, { type: 'text', text: '后面的文字。' }];
    const html = write(documentOf(paragraph('标题', 'title'), paragraph('一、甲', 'heading1'), { type: 'paragraph', role: 'body', inlines }));
    expect(headings(html).at(-1)).toEqual(['h3', '一是规范。']);
    expect(readPage(html).elements.filter((element) => hasClass(element, 'gongkai-run-in-heading')).map(textOf)).toEqual(['一是规范。后面的文字。']);
  });

  it('levels of headings leave none out, whatever their numbers look like', () => {
    expect(headings(write(outline))).toEqual([['h1', '标题'], ['h2', '一、甲'], ['h3', '1.乙'], ['h3', '（一）丙'], ['h4', '1.丁'], ['h5', '（1）戊'], ['h2', '二、己']]);
  });

  it('begin where the page around wants them; below the sixth they are headings by the words of ARIA', () => {
    expect(headings(write(outline, { headingLevel: 3 })).map(([level]) => level)).toEqual(['h3', 'h4', 'h5', 'h5', 'h6', '7', 'h4']);
  });

  it.each([0, 7, 1.5])('there is no level %s', (headingLevel) => {
    expect(() => write(outline, { headingLevel })).toThrow(RangeError);
  });

  it('the date is a calendar day', () => {
    expect(write(documentOf(paragraph('2026年3月8日', 'date')))).toContain('<time datetime="2026-03-08">2026年3月8日</time>');
  });
});

describe('the text of a page', () => {
  const hostile = `<script>alert(1)</script><img src=x onerror="a()">'"&amp;\u0000\u202e</style>]]>--><!--`;

  it('is text wherever it stands', () => {
    const blocks = [
      ...roles.map((role) => paragraph(hostile, role)),
      table(1, [[cell(hostile)]], { alternativeText: hostile, caption: paragraph(hostile, 'tableCaption') }),
      table(1, [[cell(hostile)]], { alternativeText: hostile }),
      { type: 'figure', source: 'a', alternativeText: hostile, caption: paragraph(hostile, 'figureCaption') } as const,
    ];
    const faces = { ...gbt9704.officialFaces, song: `"</style><script>alert(1)</script>` };
    const document = { ...documentOf(...blocks), metadata: { title: hostile, organisation: hostile, subject: hostile, keywords: [hostile] } };
    for (const options of [{}, { fragment: true }, { fragment: true, styles: 'inline' }, { links: true }] as const) {
      const html = renderHtml(document, resolveStylesheet({ ...gbt9704, officialFaces: faces }), new Map([['a', picture]]), options);
      const { elements } = readPage(html);
      const names = new Set(elements.map(({ tagName }) => tagName));
      expect([...names].filter((name) => ['script', 'iframe', 'object', 'link', 'form', 'base'].includes(name))).toEqual([]);
      expect(elements.filter(({ tagName }) => tagName === 'img')).toHaveLength(1);
      expect(elements.flatMap(({ attrs }) => attrs.filter(({ name }) => name.startsWith('on')))).toEqual([]);
      const addresses = elements.flatMap(({ attrs }) => attrs.filter(({ name }) => name === 'src' || name === 'href' || name === 'srcset').map(({ value }) => value));
      expect(addresses.filter((address) => !/^data:image\/(?:png|jpeg);base64,[A-Za-z0-9+/=]+$/.test(address))).toEqual([]);
      expect(html).not.toMatch(/\u0000|url\(|@import/);
      const title = elements.find((element) => hasClass(element, 'gongkai-title'));
      expect(textOf(title!)).toBe(hostile.replace('\u0000', '\ufffd'));
    }
  });

  it('keeps every space', () => {
    const html = write(documentOf(paragraph('规  章   一')));
    expect(textOf(readPage(html).elements.find((element) => hasClass(element, 'gongkai-body')) as Element).replaceAll('\u00a0', ' ')).toBe('规  章   一');
  });

  it('has links only where asked, and only for what is plainly an address', () => {
    const said = documentOf(paragraph('见http://www.city.example:8080/a/b?c=1&d=2。邮箱：a.b@city.example，网址www.city.example，@某人，12@，javascript:alert(1)（https://x.example/）'));
    const links = (html: string): readonly string[] => readPage(html).elements.flatMap((element) => attributeOf(element, 'href') ?? []);
    expect(links(write(said))).toEqual([]);
    expect(links(write(said, { links: true }))).toEqual(['http://www.city.example:8080/a/b?c=1&d=2', 'mailto:a.b@city.example', 'https://x.example/']);
  });
});

describe('a piece of a page', () => {
  it('has no html, head or body, one style, and rules only below its own class', () => {
    const html = write(documentOf(...roles.map((role) => paragraph('文字', role)), table(1, [[cell('1')]])), { fragment: true });
    expect(html).not.toMatch(/<(?:!DOCTYPE|html|head|body|meta|title)\b/i);
    const [, css] = /^<style>\n([\s\S]*?)<\/style>\n<article /.exec(html)!;
    const selectors = css!.split('\n').flatMap((line) => [.../^([^@{}][^{]*)\{|^@media \([^)]*\)\{([^{]*)\{/.exec(line)?.slice(1).filter(Boolean) ?? []]);
    expect(selectors.length).toBeGreaterThan(30);
    expect(selectors.flatMap((selector) => selector.split(',')).filter((selector) => !selector.startsWith('.gongkai-report'))).toEqual([]);
    expect(css).not.toMatch(/@page\s*[:{]/);
  });

  it('carries its look on its elements for editors that take no style', () => {
    const html = write(outline, { fragment: true, styles: 'inline' });
    expect(html).not.toContain('<style');
    expect(html).toMatch(/^<article class="gongkai-report" style="[^"]*max-width/);
  });

  it('has rules only for what stands in it', () => {
    const html = write(documentOf(paragraph('文字')), { fragment: true });
    expect(html).not.toContain('gongkai-signature');
    expect(html).toContain('.gongkai-report .gongkai-body{');
  });

  it('lets two stand in one page', () => {
    const one = table(1, [[cell('甲', { kind: 'columnHeader' })], [cell('1', { kind: 'value' })]], { headerRowCount: 1 });
    const both = ['y2024', 'y2025'].map((idPrefix) => write(documentOf(paragraph('标题', 'title'), one), { fragment: true, idPrefix })).join('');
    const ids = readPage(both).elements.flatMap((element) => attributeOf(element, 'id') ?? []);
    expect(ids.length).toBeGreaterThan(5);
    expect(new Set(ids).size).toBe(ids.length);
    expect(() => write(outline, { idPrefix: 'a"b' })).toThrow(RangeError);
  });
});

describe('the paper', () => {
  it('is A4 with the margins of the standard, in points', () => {
    expect(write(outline)).toMatch(/@page\{size:595\.276pt 841\.89pt;margin:104\.882pt 73\.701pt 99\.213pt 79\.37pt\}/);
  });

  it('has turned pages for wide tables', () => {
    const html = write(documentOf(table(1, [[cell('1')]], { orientation: 'landscape' })));
    expect(html).toMatch(/<div class="gongkai-table-frame gongkai-landscape">/);
    expect(html).toContain('@page gongkai-landscape{size:841.89pt 595.276pt');
  });
});

it('the same document gives the same text', () => {
  expect(write(outline)).toBe(write(outline));
});
