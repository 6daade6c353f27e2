import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, hostname, tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSync } from 'esbuild';
import type { FontSet } from '../../../../src/fonts/face.js';
import type { Pages } from '../../../../src/layout/pages.js';
import { typefaces } from '../../../../src/measure/typeface.js';
import { renderPdf } from '../../../../src/renderers/pdf/renderPdf.js';
import { drawable, faceOptions, facesHere } from '../../../support/freeFaces.js';
import { describeIf, hasTools, readTool } from '../../../support/outsideTools.js';
import { readPdf } from '../../../support/pdfPages.js';
import { a4, frozen, pageOf, pagesOf, textLine } from './samplePages.js';

const none = new Map();
const folder = mkdtempSync(join(tmpdir(), 'gongkai-pdf-'));
let fontSet: FontSet;

beforeAll(async () => {
  fontSet = await facesHere();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function written(pages: Pages, name = 'file', options = {}): Promise<string> {
  const file = join(folder, `${name}.pdf`);
  writeFileSync(file, await renderPdf(pages, fontSet, none, options));
  return file;
}

/** Parses XMP with libxml2, in a process of its own since jest cannot load it, and gives the text of some elements. */
function xmpValues(xmp: string, ...elements: readonly string[]): unknown {
  const script = `
    import { XmlDocument } from 'libxml2-wasm';
    const [xmp, ...elements] = process.argv.slice(1);
    const names = { dc: 'http://purl.org/dc/elements/1.1/', pdfaid: 'http://www.aiim.org/pdfa/ns/id/', xmp: 'http://ns.adobe.com/xap/1.0/' };
    const document = XmlDocument.fromString(xmp);
    console.log(JSON.stringify(elements.map((name) => document.get('//' + name, names)?.content.trim() ?? null)));
    document.dispose();`;
  return JSON.parse(readTool(process.execPath, ['--input-type=module', '-e', script, '--', xmp, ...elements])) as unknown;
}

const spoken = '兴国县人民政府办公室2020年政府信息公开工作年度报告，共收到申请1036件（“其他”75.9260万元）——完……';
const shared = '甲·乙•丙・丁';
/** In the first choices of the manifest all are drawn; what stands in for them may lack some. */
const rare = (): string => drawable(fontSet, 'fangsong', '面积12㎡⑪项，𠀁㐂龘䶮');

const onePage = (): Pages =>
  pagesOf([
    pageOf(1, [
      ...typefaces.map((typeface, index) => textLine(fontSet, typeface, spoken, { x: 79.37, baseline: 100 + 30 * index, size: 8 })),
      textLine(fontSet, 'fangsong', shared, { x: 79.37, baseline: 300, size: 16 }),
      textLine(fontSet, 'fangsong', rare(), { x: 79.37, baseline: 330, size: 16 }),
    ]),
  ]);

function facesUsed({ pages }: Pages): number {
  return new Set(pages.flatMap(({ items }) => items.flatMap((item) => (item.type === 'text' ? item.pieces.map(({ face }) => face) : [])))).size;
}

describeIf(hasTools('qpdf', 'pdftotext', 'pdffonts', 'pdfinfo'))('the PDF as other programs read it', () => {
  it('is clean to qpdf', async () => {
    expect(readTool('qpdf', ['--check', await written(onePage())])).toContain('No syntax or stream encoding errors');
  });

  it('embeds every face as a subset with ToUnicode', async () => {
    const rows = readTool('pdffonts', [await written(onePage())]).trim().split('\n').slice(2);
    // with the first choices seven: five typefaces, and the fallback faces for ㎡⑪㐂龘䶮 and 𠀁
    expect(rows).toHaveLength(facesUsed(onePage()));
    for (const row of rows) expect(row).toMatch(/^[A-Z]{6}\+\S+ +CID (Type 0C|TrueType) +Identity-H +yes yes yes /);
  });

  it('gives back every character, also those that share a glyph and those of fallback faces', async () => {
    const text = readTool('pdftotext', ['-raw', '-enc', 'UTF-8', await written(onePage()), '-']);
    expect(text.trim().split('\n')).toEqual([...typefaces.map(() => spoken), shared, rare()]);
  });

  it('gives back a character with more signs behind it than one code may stand for', async () => {
    const [joiners, marked] = [`公${'\u200d'.repeat(2000)}开`, `\u200d${'\u2060'.repeat(40)}葛${'\u200d'.repeat(300)}`];
    const lines = [joiners, marked].map((text, index) => {
      const line = textLine(fontSet, 'fangsong', '公', { x: 100, baseline: 100 + 30 * index, size: 16 });
      return { ...line, pieces: line.pieces.map((piece) => ({ ...piece, text })) };
    });
    const text = readTool('pdftotext', ['-raw', '-enc', 'UTF-8', await written(pagesOf([pageOf(1, lines)]), 'signs'), '-']);
    expect(text.trim().split('\n')).toEqual([joiners, marked]);
  });

  it('sets text at its place with its letter spacing, within 0.01 pt', async () => {
    const line = textLine(fontSet, 'fangsong', '政府信息公开工作年度报告共收到申请件其他完结情况统计表一', { x: 79.37, baseline: 200, size: 16, letterSpacing: -0.215 });
    const digits = textLine(fontSet, 'song', '20201036', { x: 123.456, baseline: 700.123, size: 10.5, letterSpacing: 0.75 });
    const [page] = readPdf(await written(pagesOf([pageOf(1, [line, digits])])));
    const [first, second] = page!.lines;
    expect(first!.left).toBeCloseTo(79.37, 4);
    expect(first!.right).toBeCloseTo(79.37 + 28 * 16 - 27 * 0.215, 2);
    expect(second!.left).toBeCloseTo(123.456, 4);
    const advance = [...'20201036'].reduce((sum, digit) => sum + fontSet.chains.song[0]!.advanceOf(digit.codePointAt(0)!) * 10.5, 0);
    expect(second!.right).toBeCloseTo(123.456 + advance + 7 * 0.75, 2);
  });

  it('stands text on its baseline whatever the face says of its ascent', async () => {
    const lines = typefaces.map((typeface, index) => textLine(fontSet, typeface, '国', { x: 100, baseline: 100.5 + 28.95 * index, size: 16 }));
    const unpacked = readTool('qpdf', ['--qdf', '--stream-data=uncompress', await written(pagesOf([pageOf(1, lines)])), '-']);
    // each place is told from the one before
    let [left, base] = [0, 0];
    const places = [...unpacked.matchAll(/(-?[\d.]+) (-?[\d.]+) Td/g)].map(([, right, up]) => [(left += Number(right)), (base += Number(up))] as const);
    expect(places.map(([x]) => x)).toEqual(typefaces.map(() => 100));
    const baselines = places.map(([, y]) => a4.height - y);
    expect(baselines).toHaveLength(typefaces.length);
    baselines.forEach((baseline, index) => expect(baseline).toBeCloseTo(100.5 + 28.95 * index, 4));
  });

  it('draws rules where they are, also on a page of another size, and text at the very foot stays on its page', async () => {
    const rule = { type: 'rule', x1: 79.37, y1: 130.25, x2: 521.575, y2: 130.25, width: 0.5 } as const;
    const upright = { type: 'rule', x1: 300.125, y1: 50, x2: 300.125, y2: 500, width: 0.75 } as const;
    const foot = textLine(fontSet, 'song', '— 1 —', { x: 500, baseline: 841, size: 14 });
    const pages = readPdf(await written(pagesOf([pageOf(1, [rule, foot]), pageOf(2, [upright], { width: 841.89, height: 595.276 }), pageOf(3, [])])));
    expect(pages.map(({ width, height }) => [width, height])).toEqual([[595.276, 841.89], [841.89, 595.276], [595.276, 841.89]]);
    expect(pages[0]!.lines.map(({ text }) => text)).toEqual(['—1—']);
    const places = pages.map(({ segments }) => segments.map(({ left, top, right, bottom }) => [left, top, right, bottom].map((value) => Number(value.toFixed(4)))));
    expect(places).toEqual([[[79.37, 130.25, 521.575, 130.25]], [[300.125, 50, 300.125, 500]], []]);
  });

  it('writes bookmarks to the exact height, nested, open and counted', async () => {
    const outline = [
      { title: '一、总体情况 & <公开>', level: 1, page: 1, y: 120 },
      { title: '（一）主动公开', level: 2, page: 1, y: 300.5 },
      { title: '1. 更深', level: 3, page: 2, y: 60 },
      { title: '二、其他', level: 1, page: 2, y: 80 },
    ];
    const file = await written(pagesOf([pageOf(1, []), pageOf(2, [])], outline));
    interface Node { readonly title: string; readonly dest: readonly unknown[]; readonly destpageposfrom1: number; readonly open: boolean; readonly kids: readonly Node[] }
    const { outlines, qpdf } = JSON.parse(readTool('qpdf', ['--json=2', '--json-key=outlines', '--json-key=qpdf', file])) as { outlines: Node[]; qpdf: [unknown, Record<string, { value?: Record<string, unknown> }>] };
    const told = (node: Node): unknown => [node.title, node.destpageposfrom1, Number((a4.height - Number(node.dest[3])).toFixed(3)), node.open, node.kids.map(told)];
    expect(outlines.map(told)).toEqual([
      ['一、总体情况 & <公开>', 1, 120, true, [['（一）主动公开', 1, 300.5, true, [['1. 更深', 2, 60, true, []]]]]],
      ['二、其他', 2, 80, true, []],
    ]);
    const catalog = Object.values(qpdf[1]).find(({ value }) => value?.['/Type'] === '/Catalog');
    expect(qpdf[1][`obj:${String(catalog?.value?.['/Outlines'])}`]?.value?.['/Count']).toBe(4);
  });

  it('says title, author and language in well-formed XMP and Info alike, and no date unless given', async () => {
    const title = 'A&B <营商> "报告"';
    const file = await written(pagesOf([pageOf(1, [])], [], title));
    const info = readTool('pdfinfo', [file]);
    expect(info).toMatch(/Title: +A&B <营商> "报告"\n/);
    expect(info).toMatch(/Author: +兴国县政府办\n/);
    expect(info).toMatch(/PDF version: +1\.7\n/);
    expect(info).not.toContain('CreationDate');
    expect(xmpValues(readTool('pdfinfo', ['-meta', file]), 'dc:title', 'dc:language', 'pdfaid:part', 'pdfaid:conformance', 'xmp:CreateDate')).toEqual([title, 'zh-CN', '2', 'B', null]);
    expect(readTool('qpdf', ['--qdf', file, '-'])).toMatch(/\/Lang \(zh-CN\)[\s\S]*\/DisplayDocTitle true/);
  });

  it('bears the date given, in Info and XMP', async () => {
    const file = await written(pagesOf([pageOf(1, [])]), 'dated', { createdAt: '2021-01-20T09:30:00+08:00' });
    expect(readTool('qpdf', ['--qdf', file, '-'])).toContain('(D:20210120013000Z)');
    expect(readTool('pdfinfo', ['-meta', file])).toContain('<xmp:CreateDate>2021-01-20T01:30:00Z</xmp:CreateDate>');
  });

  it('tells nothing of the machine', async () => {
    const unpacked = readTool('qpdf', ['--qdf', await written(onePage()), '-']);
    const facts = [process.cwd(), homedir(), hostname(), tmpdir(), `/${userInfo().username}/`].filter((fact) => fact.length > 3); // shorter ones occur by chance
    expect(facts.filter((fact) => unpacked.includes(fact))).toEqual([]);
  });
});

describe('renderPdf', () => {
  it('gives the same bytes twice and leaves frozen pages alone', async () => {
    const pages = frozen(onePage());
    const first = await renderPdf(pages, fontSet, none);
    expect(Buffer.compare(first, await renderPdf(pages, fontSet, none))).toBe(0);
  });

  it('gives the same bytes in another time zone, from modules of the other kind', async () => {
    const bundle = join('node_modules', '.cache', `gongkai-render-${process.pid}.mjs`); // in the tree, so that packages are found
    const entry = `export { renderPdf } from './src/renderers/pdf/renderPdf.ts'; export { loadFontSet } from './src/fonts/nodeFontSource.ts';`;
    buildSync({ stdin: { contents: entry, resolveDir: process.cwd(), loader: 'ts' }, bundle: true, format: 'esm', platform: 'node', packages: 'external', outfile: bundle });
    const script = `
      const { renderPdf, loadFontSet } = await import(process.argv[1]);
      const { fontSet } = await loadFontSet(${JSON.stringify(faceOptions)});
      const bytes = await renderPdf(JSON.parse(process.argv[2]), fontSet, new Map(), { createdAt: '2021-01-20T09:30:00+08:00' });
      console.log((await import('node:crypto')).createHash('sha256').update(bytes).digest('hex'));`;
    try {
      const pages = onePage();
      const inZone = (TZ: string): string =>
        execFileSync(process.execPath, ['--input-type=module', '-e', script, '--', resolve(bundle), JSON.stringify(pages)], { encoding: 'utf8', env: { ...process.env, TZ } }).trim();
      const here = createHash('sha256').update(await renderPdf(pages, fontSet, none, { createdAt: '2021-01-20T09:30:00+08:00' })).digest('hex');
      expect([inZone('Asia/Shanghai'), inZone('America/St_Johns')]).toEqual([here, here]);
    } finally {
      rmSync(bundle, { force: true });
    }
  });

  it('gives bytes that do not depend on what was rendered before or beside', async () => {
    const one = pagesOf([pageOf(1, [textLine(fontSet, 'fangsong', '甲·乙', { x: 80, baseline: 100, size: 16 })])], [], '甲');
    const other = pagesOf([pageOf(1, [textLine(fontSet, 'fangsong', '乙•甲・', { x: 80, baseline: 100, size: 16 })])], [], '乙');
    const [firstOne, firstOther] = [await renderPdf(one, fontSet, none), await renderPdf(other, fontSet, none)];
    const [laterOther, laterOne] = await Promise.all([renderPdf(other, fontSet, none), renderPdf(one, fontSet, none)]);
    expect(Buffer.compare(firstOne, laterOne)).toBe(0);
    expect(Buffer.compare(firstOther, laterOther)).toBe(0);
  });

  it('gives reports of the same title different file identifiers', async () => {
    const identifier = async (text: string): Promise<string | undefined> => {
      const bytes = await renderPdf(pagesOf([pageOf(1, [textLine(fontSet, 'song', text, { x: 80, baseline: 100, size: 16 })])]), fontSet, none);
      return /\/ID \[<([0-9a-f]{32})>/.exec(Buffer.from(bytes).toString('latin1'))?.[1];
    };
    const [one, other] = [await identifier('甲'), await identifier('乙')];
    expect(one).toMatch(/^[0-9a-f]{32}$/);
    expect(other).not.toBe(one);
  });

  it('refuses a character the face of its piece lacks instead of drawing a box', async () => {
    const line = textLine(fontSet, 'song', '年', { x: 80, baseline: 100, size: 16 });
    const pages = pagesOf([pageOf(1, [{ ...line, pieces: line.pieces.map((piece) => ({ ...piece, text: '\u{10FFFD}' })) }])]);
    await expect(renderPdf(pages, fontSet, none)).rejects.toMatchObject({ name: 'GongkaiError', diagnostics: [{ code: 'character-missing', details: { codePoint: 'U+10FFFD' } }] });
  });

  it('refuses a date that is none, and pages measured with another font set', async () => {
    for (const createdAt of ['gestern', '2021-01-28T08:00:00']) await expect(renderPdf(onePage(), fontSet, none, { createdAt })).rejects.toThrow(RangeError);
    const line = textLine(fontSet, 'song', '年', { x: 80, baseline: 100, size: 16 });
    const pages = pagesOf([pageOf(1, [{ ...line, pieces: line.pieces.map((piece) => ({ ...piece, face: 'Other-00000000' })) }])]);
    await expect(renderPdf(pages, fontSet, none)).rejects.toThrow('Other-00000000');
  });
});
