/** Every character is drawn or reported, on one baseline with its neighbours, and is read back from the finished files as it went in. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { FontSet } from '../../src/fonts/face.js';
import { loadFontSet } from '../../src/fonts/nodeFontSource.js';
import { layoutDocument } from '../../src/layout/layoutDocument.js';
import { renderDocx } from '../../src/renderers/docx/renderDocx.js';
import { renderPdf } from '../../src/renderers/pdf/renderPdf.js';
import { gbt9704 } from '../../src/stylesheet/gbt9704.js';
import { resolveStylesheet } from '../../src/stylesheet/resolve.js';
import { basicBlocks, beyondBmp, commonCharacters, gb2312, lookalikes } from '../support/characterSets.js';
import { documentOf, paragraph } from '../support/documents.js';
import { facesHere, hasFirstChoices } from '../support/freeFaces.js';
import { describeIf, hasTools, readTool } from '../support/outsideTools.js';
import { collection, familyNames, fontFile, renamed } from '../unit/fonts/fontFiles.js';

const stylesheet = resolveStylesheet(gbt9704);
let folder: string;
let fontSet: FontSet;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-characters-'));
  fontSet = await facesHere();
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Finished {
  /** Text of the PDF as poppler reads it, without white space and page numbers. */
  readonly pdf: string;
  readonly docx: string;
  /** Characters that were reported as being in no face. */
  readonly missing: readonly string[];
}

async function pdfOf(text: string, fonts: FontSet): Promise<Uint8Array> {
  const { pages } = layoutDocument(documentOf(paragraph(text)), stylesheet, fonts, new Map());
  return renderPdf(pages!, fonts, new Map(), {});
}

function pdfText(bytes: Uint8Array, name = 'text'): string {
  const file = join(folder, `${name}.pdf`);
  writeFileSync(file, bytes);
  return readTool('pdftotext', ['-raw', file, '-']).replace(/^— \d+ —$/gm, '').replace(/[\s\f]/gu, '');
}

async function finished(text: string): Promise<Finished> {
  const document = documentOf(paragraph(text));
  const { diagnostics } = layoutDocument(document, stylesheet, fontSet, new Map());
  const missing = diagnostics.flatMap(({ code, details }) => (code === 'character-missing' ? [String(details?.['character'])] : []));
  const rest = [...text].filter((character) => !missing.includes(character)).join('');
  const xml = strFromU8(unzipSync(await renderDocx(document, stylesheet, new Map(), {}))['word/document.xml']!);
  return { pdf: pdfText(await pdfOf(rest, fontSet)), docx: [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, part]) => part).join(''), missing };
}

const describeWithPoppler = describeIf(hasFirstChoices() && hasTools('pdftotext'));

describeWithPoppler('every character', () => {
  const table = commonCharacters();

  (table ? it : it.skip)('of 通用规范汉字表, 8,105 with 196 beyond the BMP, is drawn, and read back', async () => {
    const { pdf, docx, missing } = await finished(table!.join(''));
    expect([table!.length, table!.filter((character) => character.length === 2).length]).toEqual([8105, 196]);
    expect(missing).toEqual([]);
    expect(pdf).toBe(table!.join(''));
    expect(docx).toBe(table!.join(''));
  });

  it('of GB 2312, the basic block, extension A, and of names beyond the BMP is drawn, and read back', async () => {
    const text = [...new Set([...gb2312(), ...basicBlocks(), ...beyondBmp])].join('');
    const { pdf, docx, missing } = await finished(text);
    expect(missing).toEqual([]);
    expect(pdf).toBe(text);
    expect(docx).toBe(text);
  });

  it('that only looks like a common one is drawn as itself or reported, none in silence', async () => {
    const text = lookalikes().join('');
    const { pdf, docx, missing } = await finished(text);
    expect(missing.length).toBeLessThan(text.length / 50);
    expect(pdf).toBe([...text].filter((character) => !missing.includes(character)).join(''));
    expect(docx).toBe(text);
  });

  it.each([
    ['variation selectors', '葛\u{e0100}飾区辻\u{e0101}令\ufe00和☎\ufe0f'],
    ['a form no face has', '葛\u{e01ee}飾'],
    ['joiners and breaks without width', '甲\u200b乙\u2060丙\u200d丁'],
    ['combining marks', 'か\u309aか\u3099阿弥'],
    ['letters with combining marks', 'cafe\u0301'],
    ['squared units and circled numbers', '面积12㎡，剂量5㎎，见⑪'],
    ['rare names', '𠮷野、㐂子、𬬻、龘'],
    ['marks one glyph stands for in Fandol', '·•・'],
  ])('of text with %s is read back', async (_name, text) => {
    const { pdf, docx, missing } = await finished(text);
    expect({ pdf, docx, missing }).toEqual({ pdf: text, docx: text, missing: [] });
  });
});

describeIf(hasFirstChoices() && hasTools('mutool'))('a character from another face', () => {
  it('stands on the baseline of its neighbours in the PDF, in the size of the line', async () => {
    const file = join(folder, 'baseline.pdf');
    writeFileSync(file, await pdfOf('甲㎡乙𠮷丙龘丁⑪戊', fontSet));
    const stext = readTool('mutool', ['draw', '-F', 'stext', '-o', '-', file]);
    const origins = [...stext.matchAll(/<char [^>]*?x="([\d.]+)" y="([\d.]+)"[^>]*? c="([^"]+)"/g)].map(([, x, y, character]) => ({ x: Number(x), y: Number(y), character: character!.replace(/&#x([0-9a-f]+);/g, (_all, code: string) => String.fromCodePoint(Number.parseInt(code, 16))) }));
    const line = origins.filter(({ character }) => '甲㎡乙𠮷丙龘丁⑪戊'.includes(character));
    expect(line.map(({ character }) => character).join('')).toBe('甲㎡乙𠮷丙龘丁⑪戊');
    const { size, letterSpacing } = stylesheet.paragraphs.body;
    const pitch = size + letterSpacing;
    for (const { y } of line) expect(Math.abs(y - line[0]!.y)).toBeLessThan(0.01);
    line.slice(1).forEach(({ x }, index) => expect(Math.abs(x - line[index]!.x - pitch)).toBeLessThan(0.01));
    expect(new Set([...stext.matchAll(/<font name="([^"]+)" size="16"/g)].map(([, name]) => name)).size).toBeGreaterThan(2);
  });
});

describeIf(hasFirstChoices() && hasTools('pdftoppm', 'pdffonts', 'pdftotext'))('a collection', () => {
  const free = (name: string): Buffer => readFileSync(join('fonts', name));
  const text = '中华人民共和国政府信息公开条例，2021年。';
  const picture = (bytes: Uint8Array, name: string): Buffer => {
    writeFileSync(join(folder, `${name}.pdf`), bytes);
    readTool('pdftoppm', ['-r', '100', '-png', '-singlefile', join(folder, `${name}.pdf`), join(folder, name)]);
    return readFileSync(join(folder, `${name}.png`));
  };
  const facesIn = async (file: string, bytes: Buffer): Promise<FontSet> => {
    const own = mkdtempSync(join(folder, 'faces-'));
    writeFileSync(join(own, file), bytes);
    return (await loadFontSet({ systemFaces: false, folder: own })).fontSet!;
  };

  it.each([
    ['OpenType', 'FandolHei-Regular.otf', 'FandolFang-Regular.otf', 0x4f54544f],
    ['TrueType', 'HanaMinA.ttf', 'NotoSerifSC-Regular.ttf', 0x00010000],
  ])('of %s faces gives the face of the name asked for, the same twice in one process', async (_kind, other, wanted, signature) => {
    const names = familyNames('FangSong_GB2312', 'FangSong_GB2312', '仿宋_GB2312');
    const stranger = familyNames('Stranger', 'Stranger', '别的字体');
    const ttc = await facesIn('fangsong.ttc', collection([renamed(free(other), stranger), renamed(free(wanted), names)]));
    const alone = await facesIn('fangsong.otf', fontFile(renamed(free(wanted), names), signature));
    expect(ttc.chains.fangsong[0]).toMatchObject({ postscriptName: 'FangSong_GB2312', isOfficial: true, file: expect.stringMatching(/\.ttc$/) });
    const [first, second] = [await pdfOf(text, ttc), await pdfOf(text, ttc)];
    expect(Buffer.compare(first, second)).toBe(0);
    expect(pdfText(first)).toBe(text);
    expect(picture(first, 'collection').equals(picture(await pdfOf(text, alone), 'alone'))).toBe(true);
    expect(readTool('pdffonts', [join(folder, 'collection.pdf')])).toMatch(/yes yes yes/);
  });
});
