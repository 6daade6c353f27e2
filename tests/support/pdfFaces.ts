/** Reads a PDF's text with face, size and colour, as poppler's pdftohtml sees it: a third of a point exact. Points, from the top left. */
import { readTool } from './outsideTools.js';
import { linesOf } from './pdfPages.js';
import type { Line, Word } from './pdfPages.js';

export interface FacedText extends Word {
  /** PostScript name without the subset's tag. */
  readonly face: string;
  readonly size: number;
  readonly colour: string;
}

export interface FacedLine extends Line {
  readonly words: readonly FacedText[];
}

export interface FacedPage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly FacedLine[];
}

/** pdftohtml's largest zoom: its whole numbers are thirds of a point. */
const zoom = 3;
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function attributesOf(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...text.matchAll(/(\w+)="([^"]*)"/g)].map(([, key, value]) => [key, value]));
}

const plainOf = (xml: string): string => xml.replace(/<[^>]+>/g, '').replace(/&(?:#(\d+)|(\w+));/g, (whole, code?: string, name?: string) => (code === undefined ? (named[name ?? ''] ?? whole) : String.fromCodePoint(Number(code))));

/** Reads the pages of a PDF. */
export function readFaces(file: string): readonly FacedPage[] {
  const xml = readTool('pdftohtml', ['-xml', '-i', '-stdout', '-zoom', String(zoom), '-fontfullname', file]);
  const faces = new Map<string, { face: string; size: number; colour: string }>();
  return [...xml.matchAll(/<page ([^>]*)>([\s\S]*?)<\/page>/g)].map(([, page, body]) => {
    for (const [, spec] of body!.matchAll(/<fontspec ([^>]*)\/>/g)) {
      const { id, family, size, color } = attributesOf(spec!);
      faces.set(id!, { face: family!.replace(/^[A-Z]{6}\+/, ''), size: Number(size) / zoom, colour: color! });
    }
    const words = [...body!.matchAll(/<text ([^>]*)>([\s\S]*?)<\/text>/g)].flatMap(([, attributes, content]): FacedText[] => {
      const { top, left, width, height, font } = attributesOf(attributes!);
      const box = { left: Number(left) / zoom, top: Number(top) / zoom, right: (Number(left) + Number(width)) / zoom, bottom: (Number(top) + Number(height)) / zoom };
      const text = plainOf(content!);
      return text.trim() === '' ? [] : [{ ...box, ...faces.get(font!)!, text }];
    });
    const { width, height } = attributesOf(page!);
    return { width: Number(width) / zoom, height: Number(height) / zoom, lines: linesOf(words) as readonly FacedLine[] };
  });
}
