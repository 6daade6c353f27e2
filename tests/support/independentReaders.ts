/** Four readers that are not ours, and what each reads out of finished files, white space folded. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import mammoth from 'mammoth';
import { convertWithLibreOffice } from './libreoffice.js';
import { elementsOf, parseXml } from './ooxmlTree.js';
import type { XmlNode } from './ooxmlTree.js';
import { silenced } from './pdfContents.js';
import { readTool, runTool } from './outsideTools.js';
import { fold } from './seedText.js';

/** Debian's own Python, which has python3-docx; another one on the path may not. */
const python = ['/usr/bin/python3', 'python3'].find((one) => one === 'python3' || existsSync(one))!;

/** Whether python-docx is there (Debian: python3-docx). Says so loudly when it is not. @throws Error under CI. */
export function hasPythonDocx(): boolean {
  if (runTool(python, ['-c', 'import docx']).status === 0) return true;
  if (process.env['CI']) throw new Error('python-docx is missing: install python3-docx');
  console.warn('SKIPPED: python-docx is not installed; the tests that read with it do not run.');
  return false;
}

const script = `
import json, sys
import docx
from docx.table import Table
from docx.text.paragraph import Paragraph

def read(element, parent):
    parts = []
    for child in element.iterchildren():
        name = child.tag.split('}')[1]
        if name == 'p':
            parts.append(Paragraph(child, parent).text)
        elif name == 'tbl':
            for row in Table(child, parent).rows:
                for cell in row._tr.tc_lst:
                    parts.append(read(cell, parent))
    return ''.join(parts)

for path in sys.argv[1:]:
    document = docx.Document(path)
    print(json.dumps(read(document.element.body, document)))
`;

/** What python-docx reads, all files in one process. */
export function readWithPythonDocx(files: readonly string[]): readonly string[] {
  return readTool(python, ['-c', script, ...files]).trim().split('\n').map((line) => fold(JSON.parse(line) as string));
}

/** What mammoth reads. */
export async function readWithMammoth(file: string): Promise<string> {
  return fold((await mammoth.extractRawText({ path: file })).value);
}

/** Elements whose text is not the document's: a chart's own data, descriptions, the bytes of pictures. */
const beside = new Set(['draw:object', 'svg:desc', 'svg:title', 'office:binary-data']);

const textIn = (node: XmlNode): string => (typeof node === 'string' ? node : beside.has(node.name) ? '' : node.children.map(textIn).join(''));

/** What LibreOffice reads, thirty files a call: its own document format, since its plain text leaves out what stands in frames. */
export async function readWithLibreOffice(files: readonly string[], batch = 30): Promise<readonly string[]> {
  const texts: string[] = [];
  for (let at = 0; at < files.length; at += batch) {
    const converted = await convertWithLibreOffice(files.slice(at, at + batch), 'fodt');
    texts.push(...converted.map((file) => fold(textIn(elementsOf(parseXml(readFileSync(file, 'utf8')), 'office:text')[0]!))));
  }
  return texts;
}

interface Shown {
  readonly pages: readonly { readonly contents: readonly string[] }[];
  readonly qpdf: readonly [Readonly<Record<string, unknown>>, Readonly<Record<string, { readonly stream?: { readonly data: string } }>>];
}

const saidTwice: ReadonlySet<string> = new Set(['/Artifact', '/Figure']);

/**
 * What pdftotext reads of a PDF's contents: repeated header rows, page numbers and what stands in charts are taken out
 * first by the marks the file itself has for them, so that what is left is said once.
 */
export function readWithPdftotext(file: string): string {
  const json = readTool('qpdf', ['--json=2', '--json-key=pages', '--json-key=qpdf', '--json-stream-data=inline', '--decode-level=generalized', file]);
  const { pages, qpdf: [head, objects] } = JSON.parse(json) as Shown;
  const changed = pages.flatMap(({ contents }) => contents).map((reference) => {
    const text = silenced(Buffer.from(objects[`obj:${reference}`]?.stream?.data ?? '', 'base64').toString('latin1'), saidTwice);
    return [`obj:${reference}`, { stream: { dict: {}, data: Buffer.from(text, 'latin1').toString('base64') } }] as const;
  });
  writeFileSync(`${file}.json`, JSON.stringify({ version: 2, qpdf: [head, Object.fromEntries(changed)] }));
  const plain = `${file}.plain.pdf`;
  readTool('qpdf', [file, `--update-from-json=${file}.json`, plain]);
  return fold(readTool('pdftotext', ['-raw', '-enc', 'UTF-8', plain, '-']));
}
