/**
 * Reads a PDF back without our own code: text with its place from pdftotext, ruled lines from the page contents as
 * qpdf unpacks them. Points, from the top left of the page.
 */
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTool } from './outsideTools.js';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Word extends Box {
  readonly text: string;
}

/** Words on one base line, from left to right. */
export interface Line extends Box {
  readonly text: string;
  readonly words: readonly Word[];
}

/** A straight rule, horizontal or vertical. */
export type Segment = Box;

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
  readonly segments: readonly Segment[];
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescape(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));/g, (whole, code: string | undefined, name: string | undefined) =>
    code === undefined ? (entities[name ?? ''] ?? whole) : String.fromCodePoint(Number(code)),
  );
}

function boxOf(attributes: string): Box {
  const value = (name: string): number => Number(new RegExp(`${name}="([-\\d.]+)"`).exec(attributes)?.[1]);
  return { left: value('xMin'), top: value('yMin'), right: value('xMax'), bottom: value('yMax') };
}

function around(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    top: Math.min(...boxes.map((box) => box.top)),
    right: Math.max(...boxes.map((box) => box.right)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}

/** Puts words whose middles are less than 4 pt apart in height into one line; lines from the top. */
export function linesOf(words: readonly Word[]): readonly Line[] {
  const middle = (box: Box): number => (box.top + box.bottom) / 2;
  const rows: Word[][] = [];
  for (const word of [...words].sort((a, b) => middle(a) - middle(b))) {
    const row = rows.at(-1);
    if (row && Math.abs(middle(row[0]!) - middle(word)) < 4) row.push(word);
    else rows.push([word]);
  }
  return rows.map((row) => {
    const ordered = row.sort((a, b) => a.left - b.left);
    return { ...around(ordered), text: ordered.map(({ text }) => text).join(''), words: ordered };
  });
}

/** Whether a line ends with a point mark that stands beyond the edge where its text ends (标点溢出). */
export function hangs(line: Pick<Line, 'text' | 'right'>, edge: number): boolean {
  return line.right > edge + 8 && /[，。、；：？！]$/u.test(line.text);
}

/** A line's text without a mark that hangs. */
export function textWithin(line: Pick<Line, 'text' | 'right'>, edge: number): string {
  return hangs(line, edge) ? line.text.slice(0, -1) : line.text;
}

type Matrix = readonly [number, number, number, number, number, number];

function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[1] * n[2],
    m[0] * n[1] + m[1] * n[3],
    m[2] * n[0] + m[3] * n[2],
    m[2] * n[1] + m[3] * n[3],
    m[4] * n[0] + m[5] * n[2] + n[4],
    m[4] * n[1] + m[5] * n[3] + n[5],
  ];
}

/** Follows a page's drawing operators and gives the straight lines it strokes and the thin rectangles it fills. */
function segmentsOf(content: string, height: number): readonly Segment[] {
  const saved: Matrix[] = [];
  const segments: Segment[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  let operands: number[] = [];
  let path: [number, number][][] = [];
  const point = (x: number, y: number): [number, number] => [matrix[0] * x + matrix[2] * y + matrix[4], height - (matrix[1] * x + matrix[3] * y + matrix[5])];
  const emit = (): void => {
    for (const points of path) {
      const box = { left: Math.min(...points.map(([x]) => x)), top: Math.min(...points.map(([, y]) => y)), right: Math.max(...points.map(([x]) => x)), bottom: Math.max(...points.map(([, y]) => y)) };
      if (Math.min(box.right - box.left, box.bottom - box.top) < 2) segments.push(box);
    }
    path = [];
  };
  // Text between brackets never holds an operator's name on its own, but strings are taken out to be sure.
  for (const token of content.replace(/\((?:\\.|[^\\)])*\)|<[0-9a-fA-F\s]*>/g, ' 0 ').split(/[\s[\]]+/)) {
    const number = Number(token);
    if (token !== '' && !Number.isNaN(number)) {
      operands.push(number);
      continue;
    }
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = operands;
    if (token === 'q') saved.push(matrix);
    else if (token === 'Q') matrix = saved.pop() ?? [1, 0, 0, 1, 0, 0];
    else if (token === 'cm') matrix = multiply([a, b, c, d, e, f], matrix);
    else if (token === 'm') path.push([point(a, b)]);
    else if (token === 'l') path.at(-1)?.push(point(a, b));
    else if (token === 're') path.push([point(a, b), point(a + c, b + d)]);
    else if (['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*'].includes(token)) emit();
    else if (['n', 'W'].includes(token)) path = token === 'n' ? [] : path;
    operands = [];
  }
  return segments;
}

interface QpdfObject {
  readonly value?: Readonly<Record<string, unknown>>;
  readonly stream?: { readonly data?: string; readonly datafile?: string };
}

interface PageContent {
  readonly content: string;
  /** How far a reader turns the sheet to the right, in degrees. */
  readonly turn: number;
}

/** The unpacked contents of each page, in order. */
function contentsOf(file: string): readonly PageContent[] {
  const prefix = join(tmpdir(), `gongkai-streams-${process.pid}`);
  const json = readTool('qpdf', ['--json=2', '--json-key=pages', '--json-key=qpdf', '--json-stream-data=file', `--json-stream-prefix=${prefix}`, '--decode-level=generalized', file]);
  const { pages, qpdf } = JSON.parse(json) as { pages: { contents: string[]; object: string }[]; qpdf: [unknown, Record<string, QpdfObject>] };
  const text = (reference: string): string => {
    const datafile = qpdf[1][`obj:${reference}`]?.stream?.datafile;
    return datafile === undefined ? '' : readFileSync(datafile, 'latin1');
  };
  const contents = pages.map(({ contents: own, object }) => ({ content: own.map(text).join('\n'), turn: Number(qpdf[1][`obj:${object}`]?.value?.['/Rotate'] ?? 0) }));
  for (const { stream } of Object.values(qpdf[1])) if (stream?.datafile !== undefined) rmSync(stream.datafile, { force: true });
  return contents;
}

/** A box of the sheet, on the sheet turned a quarter to the right, where pdftotext has the words already. */
function turned({ left, top, right, bottom }: Box, height: number): Box {
  return { left: height - bottom, top: left, right: height - top, bottom: right };
}

/** Reads the pages of a PDF as a reader shows them: a sheet that is to be turned is turned. */
export function readPdf(file: string): readonly PdfPage[] {
  const xml = readTool('pdftotext', ['-bbox', file, '-']);
  const contents = contentsOf(file);
  return [...xml.matchAll(/<page width="([\d.]+)" height="([\d.]+)">([\s\S]*?)<\/page>/g)].map(([, width, height, body], index) => {
    const words = [...body!.matchAll(/<word ([^>]*)>([\s\S]*?)<\/word>/g)].map(([, attributes, text]) => ({ ...boxOf(attributes!), text: unescape(text!) }));
    const sheet = { width: Number(width), height: Number(height) };
    const { content, turn } = contents[index] ?? { content: '', turn: 0 };
    const segments = segmentsOf(content, sheet.height);
    if (turn === 0) return { ...sheet, lines: linesOf(words), segments };
    if (turn !== 90) throw new Error(`page ${index + 1} is turned by ${turn}`);
    return { width: sheet.height, height: sheet.width, lines: linesOf(words), segments: segments.map((segment) => turned(segment, sheet.height)) };
  });
}
