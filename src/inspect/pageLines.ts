import type { Imprint } from '../document/nodes.js';
import type { Face, FontSet } from '../fonts/face.js';
import type { Page, Pages, PlacedPiece, TextLine } from '../layout/pages.js';
import { typefaces } from '../measure/typeface.js';
import type { FaceRole } from '../measure/typeface.js';
import type { ResolvedStylesheet } from '../stylesheet/resolve.js';
import { turnedPage } from '../stylesheet/turnedPage.js';

/** A line of prose with its measures, in points from the left and top edge of the paper; on a turned page as if its text area began where others do. */
export interface ProseLine {
  readonly page: number;
  readonly role: string;
  readonly text: string;
  readonly left: number;
  /** Where the line ends; a mark that hangs stands beyond it. */
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly isJustified: boolean;
  readonly hangs: boolean;
  readonly pieces: readonly PlacedPiece[];
}

/** The lines of one paragraph, over page ends. */
export interface ProseParagraph {
  readonly role: string;
  readonly lines: readonly ProseLine[];
}

/** Height of a character above its baseline, in em, as CJK faces have it. */
export const emAscent = 0.88;

const notProse: ReadonlySet<string> = new Set(['cell', 'figureLabel', 'tableContinuation', 'pageNumber']);
const isProse = (line: TextLine): boolean => !notProse.has(line.role);

/** The text lines of a page, in reading order. */
export function textLinesOf(page: Page): readonly TextLine[] {
  return page.items.flatMap((item) => (item.type === 'text' && item.pieces.length > 0 ? [item] : []));
}

/** The characters of a line. */
export function lineText(line: { readonly pieces: readonly PlacedPiece[] }): string {
  return line.pieces.map(({ text }) => text).join('');
}

/** Where a line ends, in points from the left edge of the paper; a mark that hangs, one em wide, stands beyond it. */
export function lineEnd({ pieces, hangs }: TextLine): number {
  const { x, width, size, letterSpacing } = pieces.at(-1)!;
  return x + width - (hangs ? size + letterSpacing : 0);
}

type Sheet = ResolvedStylesheet['page'];

/** How far the text area of a turned page, as it is read, stands from where that of an upright page stands. */
function shiftOf({ isTurned }: Page, sheet: Sheet): { readonly right: number; readonly down: number } {
  const area = isTurned ? turnedPage(sheet) : sheet;
  return { right: area.left - sheet.left, down: area.top - sheet.top };
}

function proseLine(line: TextLine, page: Page, sheet: Sheet): ProseLine {
  const shift = shiftOf(page, sheet);
  return {
    page: page.number,
    role: line.role,
    text: lineText(line),
    left: line.pieces[0]!.x - shift.right,
    right: lineEnd(line) - shift.right,
    baseline: line.baseline - shift.down,
    size: Math.max(...line.pieces.map(({ size }) => size)),
    isJustified: line.isJustified,
    hangs: line.hangs ?? false,
    pieces: line.pieces,
  };
}

/** The paragraphs of all pages: lines that follow each other and come from the same part of the report. */
export function proseParagraphs({ pages }: Pages, sheet: Sheet): readonly ProseParagraph[] {
  const paragraphs: { role: string; origin: string | undefined; lines: ProseLine[] }[] = [];
  for (const page of pages) {
    for (const line of textLinesOf(page).filter(isProse)) {
      const origin = line.origin && JSON.stringify(line.origin);
      const open = paragraphs.at(-1);
      if (open && open.role === line.role && origin !== undefined && open.origin === origin) open.lines.push(proseLine(line, page, sheet));
      else paragraphs.push({ role: line.role, origin, lines: [proseLine(line, page, sheet)] });
    }
  }
  return paragraphs;
}

/** How many of a line's characters are as wide as a Chinese character, a mark that hangs not counted. */
export function fullWidthCount({ pieces, hangs }: Pick<ProseLine, 'pieces' | 'hangs'>, faces: ReadonlyMap<string, Pick<Face, 'advanceOf'>>): number {
  return pieces.reduce((count, piece) => count + [...piece.text].filter((character) => faces.get(piece.face)!.advanceOf(character.codePointAt(0)!) > 0.9).length, hangs ? -1 : 0);
}

/** Whether a line stands on the page's own grid: not what belongs to a table or a picture, which has a pitch of its own. */
export function isOnGrid({ role }: { readonly role: string }): boolean {
  return !/^(?:table|figure)/.test(role);
}

/** Which typefaces each face draws as their own; a face that only supplies missing characters is not listed. */
export function typefacesByFace({ chains, roman }: FontSet): ReadonlyMap<string, ReadonlySet<FaceRole>> {
  const drawn = new Map<string, Set<FaceRole>>(roman && [[roman.id, new Set(['roman'])]]);
  for (const typeface of typefaces) {
    const own = chains[typeface][0];
    if (own) drawn.set(own.id, (drawn.get(own.id) ?? new Set()).add(typeface));
  }
  return drawn;
}

/** Where the character at an offset (UTF-16) of a line begins, in points from the left edge of the paper. */
export function placeOf({ pieces }: ProseLine, offset: number, faces: ReadonlyMap<string, Pick<Face, 'advanceOf'>>): number {
  let at = 0;
  for (const { text, x, face, size, letterSpacing } of pieces) {
    if (offset < at + text.length) return [...text.slice(0, offset - at)].reduce((place, sign) => place + faces.get(face)!.advanceOf(sign.codePointAt(0)!) * size + letterSpacing, x);
    at += text.length;
  }
  return Infinity;
}

/** How many rows 版记 has between its rules: 抄送机关, and 印发机关 with 印发日期. */
export function rowsOf({ copiesTo, printedBy, printedOn }: Imprint): number {
  return (copiesTo ? 1 : 0) + (printedBy || printedOn ? 1 : 0);
}
