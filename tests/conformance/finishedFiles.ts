/** The finished files of the examples, opened with other programs' eyes, with the report's paragraphs found again in them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '../../src/document/nodes.js';
import { plainText } from '../../src/document/plainText.js';
import type { Inspection } from '../../src/inspect/inspection.js';
import type { Typeface } from '../../src/measure/typeface.js';
import { clauseOf } from '../../src/stylesheet/clauses.js';
import { cityData, coverData, gongkai, render, seedData } from '../support/commandLine.js';
import { documentOf } from '../support/expectedText.js';
import { openPackage, partTree } from '../support/ooxmlPackage.js';
import { childrenOf, elementsOf, textOf } from '../support/ooxmlTree.js';
import type { XmlElement } from '../support/ooxmlTree.js';
import { readFaces } from '../support/pdfFaces.js';
import type { FacedLine, FacedPage } from '../support/pdfFaces.js';
import { readPdf } from '../support/pdfPages.js';
import { fold } from '../support/seedText.js';
import { drawnTables } from '../support/tableCells.js';

/** What the tests measure against, in points; written here once more, so that a wrong stylesheet is not held against itself. */
const millimetre = 72 / 25.4;
export const area = { left: 28 * millimetre, right: (28 + 156) * millimetre, top: 37 * millimetre, bottom: (37 + 225) * millimetre };
export const oneMillimetre = millimetre;
export const characterPitch = (156 * millimetre) / 28;

/** A line of the PDF with the page it stands on, from 1. */
export interface PlacedLine extends FacedLine {
  readonly page: number;
}

export interface FoundParagraph {
  readonly role: string;
  readonly text: string;
  readonly lines: readonly PlacedLine[];
}

export interface Finished {
  readonly name: string;
  readonly pdf: string;
  readonly pages: readonly FacedPage[];
  readonly document: Document;
  /** Lines outside tables, without page numbers, in reading order. */
  readonly prose: readonly PlacedLine[];
  readonly paragraphs: readonly FoundParagraph[];
  readonly part: (name: string) => XmlElement;
  /** PostScript names of the faces that draw a typeface. */
  readonly facesOf: (typeface: Typeface) => readonly string[];
}

const isPageNumber = (line: FacedLine): boolean => /^—\s*\d+\s*—$/.test(line.text);

/** Finds each paragraph's lines: as many, from where the last one ended, as make up its text. */
function findParagraphs({ blocks }: Document, lines: readonly PlacedLine[]): readonly FoundParagraph[] {
  let at = 0;
  return blocks.flatMap((block): readonly FoundParagraph[] => {
    if (block.type !== 'paragraph') return [];
    const wanted = fold(plainText(block.inlines));
    while (at < lines.length && !wanted.startsWith(fold(lines[at]!.text))) at += 1;
    const own: PlacedLine[] = [];
    for (let text = ''; at < lines.length && text !== wanted; at += 1) {
      own.push(lines[at]!);
      text += fold(lines[at]!.text);
      if (!wanted.startsWith(text)) break;
    }
    if (fold(own.map(({ text }) => text).join('')) !== wanted) throw new Error(`Not found in the PDF: ${wanted}`);
    return [{ role: block.role, text: wanted, lines: own }];
  });
}

async function open(folder: string, data: string, name: string, findsParagraphs = true): Promise<Finished> {
  const pdf = join(folder, `${name}.pdf`);
  const document = await documentOf(data);
  const pages = readFaces(pdf);
  const tables = readPdf(pdf).map((page) => drawnTables(page).flat());
  const isInCell = (line: FacedLine, page: number): boolean => tables[page]!.some((cell) => line.top > cell.top - 1 && line.bottom < cell.bottom + 1 && line.left > cell.left - 1 && line.right < cell.right + 1);
  const prose = pages.flatMap(({ lines }, page) => {
    const outside = lines.filter((line) => !isPageNumber(line) && !line.words.some((word) => isInCell({ ...line, ...word, words: [word] }, page)));
    return outside.map((line) => ({ ...line, page: page + 1 }));
  });
  const opened = openPackage(readFileSync(join(folder, `${name}.docx`)));
  const { inspection } = JSON.parse(gongkai(['inspect', data, '--json']).stdout) as { inspection: Inspection };
  return {
    name,
    pdf,
    pages,
    document,
    prose,
    paragraphs: findsParagraphs ? findParagraphs(document, prose) : [],
    part: (part) => partTree(opened, part)!,
    facesOf: (typeface) => inspection.faces.filter(({ typefaces }) => typefaces.includes(typeface)).map(({ postscriptName }) => postscriptName),
  };
}

/** Renders both examples and opens what was written. */
export async function finishedFiles(words: readonly string[] = []): Promise<readonly Finished[]> {
  const folder = render([seedData, cityData], words);
  return [await open(folder, seedData, 'xingguo-2020'), await open(folder, cityData, 'chenglan-2025')];
}

/** Renders the example under a cover and opens what was written; its lines are looked for by their text, not by paragraph. */
export async function finishedCover(): Promise<Finished> {
  return open(render([coverData]), coverData, 'yunzhang-2025-cover', false);
}

/** The words a clause's tests go under. */
export function clauseTitle(id: string): string {
  const clause = clauseOf(id);
  if (!clause) throw new Error(`No clause ${id}`);
  return `${id} ${clause.title.zh}`;
}

/** The lines of all paragraphs of some roles. */
export function linesOfRole({ paragraphs }: Finished, ...roles: readonly string[]): readonly PlacedLine[] {
  return paragraphs.filter(({ role }) => roles.includes(role)).flatMap(({ lines }) => lines);
}

/** A style of the Word file by its id; every style is complete in itself. */
export function wordStyle({ part }: Finished, id: string): (name: string) => Readonly<Record<string, string>> {
  const style = childrenOf(part('word/styles.xml'), 'w:style').find((one) => one.attributes.get('w:styleId') === id);
  if (!style) throw new Error(`No style ${id}`);
  return (name) => Object.fromEntries(elementsOf(style, name)[0]?.attributes ?? []);
}

/** The paragraphs of the Word file outside tables, with the id of their style. */
export function wordParagraphs({ part }: Finished): readonly { readonly style: string; readonly text: string }[] {
  const body = childrenOf(part('word/document.xml'), 'w:body')[0]!;
  return childrenOf(body, 'w:p').map((paragraph) => ({ style: elementsOf(paragraph, 'w:pStyle')[0]?.attributes.get('w:val') ?? 'Normal', text: textOf(paragraph) }));
}
