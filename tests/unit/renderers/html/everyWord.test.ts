/** Nothing a document says is left out of its page, whatever part of it says it. */
import type { Document } from '../../../../src/document/nodes.js';
import { renderHtml } from '../../../../src/renderers/html/renderHtml.js';
import { exampleDocument, exampleFiles, sheet } from '../../../support/examplePages.js';
import { hasClass, readPage, textOf } from '../../../support/htmlTree.js';

/** Every text of a value, in its order, found by its shape alone, so that a part nobody thought of is found, too. */
function textsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { type, text, label, ...others } = value as Record<string, unknown>;
  // A table's caption and unit are read before its rows, wherever the value has them.
  const rest = type === 'table' ? { caption: others['caption'], unit: others['unit'], ...others } : others;
  const own = [...(typeof label === 'string' ? [label] : []), ...(type === 'text' && typeof text === 'string' ? [text] : [])];
  return [...own, ...textsIn(typeof label === 'string' ? Object.values(rest) : [label, ...Object.values(rest)])];
}

const plain = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ');

function articleText(html: string): string {
  const { elements } = readPage(html);
  return plain(textOf(elements.find((element) => hasClass(element, 'gongkai-report'))!));
}

describe('the page of an example', () => {
  it.each(Object.entries(exampleFiles))('says every word of the document in its order: %s', async (_, file) => {
    const { document, images } = await exampleDocument(file);
    const page = articleText(renderHtml(document, sheet, images, { links: true }));
    const { head, blocks, imprint } = document;
    const texts = [head, blocks, imprint].flatMap(textsIn).map(plain);
    expect(texts.length).toBeGreaterThan(100);
    let at = 0;
    const missing = texts.filter((text) => {
      const found = page.indexOf(text, at);
      if (found >= 0) at = found + text.length;
      return found < 0;
    });
    expect(missing).toEqual([]);
  });

  it('says what each part of a document under a cover is', async () => {
    const { document, images } = await exampleDocument(exampleFiles['under a cover']);
    const { elements } = readPage(renderHtml(document, sheet, images));
    const part = (name: string): readonly string[] => elements.filter((element) => hasClass(element, `gongkai-${name}`)).map(textOf);
    expect(part('issuer-mark')).toEqual(['澄岚市云章区人民政府办公室', '澄岚市云章区数据局', '文件']);
    expect(part('signers')).toEqual(['签发人：温知远　纪清和']);
    expect(part('annex-list').map((text) => text.slice(0, 8))).toEqual(['附件：1.202', '2.云章区政府信']);
    expect(elements.filter(({ tagName }) => tagName === 'h2').map(textOf).slice(-2)).toEqual(part('annex-title'));
    expect(elements.filter(({ tagName }) => tagName === 'header' || tagName === 'footer').map((element) => textOf(element).slice(0, 6))).toEqual(['000018', '抄送：澄岚市']);
  });

  it('knows a document with nothing but its head and imprint', () => {
    const paragraph = (role: 'issuerMark' | 'printedBy', text: string) => ({ type: 'paragraph', role, inlines: [{ type: 'text', text }] }) as const;
    const document: Document = {
      language: 'zh-CN',
      metadata: { title: '标题', organisation: '机关', subject: '主题', keywords: [] },
      head: { marks: [], issuerMark: { organs: [paragraph('issuerMark', '某市人民政府文件')] } },
      blocks: [],
      imprint: { printedBy: paragraph('printedBy', '某市人民政府办公室') },
    };
    expect(articleText(renderHtml(document, sheet, new Map())).trim()).toBe('某市人民政府文件 某市人民政府办公室');
  });
});
