import type { FontFile } from '../fontFile/fontFile.js';
import type { GlyphPath, PathCommand } from '../fontFile/glyphPath.js';
import type { Face } from './face.js';
import { readFace } from './faceUnreadable.js';
import { fontFileOf } from './fontFileOf.js';
import { glyphOf } from './glyphOf.js';

/** The shape of one glyph. */
export interface GlyphOutline {
  /** SVG path data in font units, from the glyph's origin on the baseline, y downwards as in SVG; empty for a space. */
  readonly path: string;
  readonly unitsPerEm: number;
}

/** Outlines already written, by font and glyph number; they live as long as the parsed font does. */
const outlines = new WeakMap<FontFile, Map<number, GlyphOutline>>();

/**
 * Gives the outline a character is drawn with: the glyph its face's character map names, without shaping, as in the PDF.
 *
 * With a variation selector it is the form asked for, where the face has it. Characters that share a glyph get the same object, and so does a character asked for again.
 *
 * @throws GongkaiError with `character-missing` when the face lacks the character, `font-unreadable` when its file is damaged there.
 * @example
 * glyphOutline(face, '一'.codePointAt(0)!).path //=> 'm38-413…z'
 */
export function glyphOutline(face: Face, codePoint: number, selector?: number): GlyphOutline {
  const { id } = glyphOf(face, { text: '', codePoint, ...(selector !== undefined && { selector }) })!;
  const font = fontFileOf(face)!;
  const known = outlines.get(font) ?? new Map<number, GlyphOutline>();
  outlines.set(font, known);
  const outline = known.get(id) ?? Object.freeze({ path: pathData(readFace(face, () => font.path(id))), unitsPerEm: font.unitsPerEm });
  known.set(id, outline);
  return outline;
}

const letters: Readonly<Record<PathCommand['command'], string>> = { moveTo: 'm', lineTo: 'l', quadraticCurveTo: 'q', bezierCurveTo: 'c', closePath: 'z' };

/**
 * Writes drawing commands as SVG path data.
 *
 * Coordinates are relative, which makes a page a third smaller; they are reckoned between points rounded to hundredths
 * of a unit, so that no error adds up along the outline. Plain loops, because a page has some hundred thousand numbers.
 */
function pathData(commands: GlyphPath): string {
  let path = '';
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (const { command, args } of commands) {
    path += letters[command];
    let [nextX, nextY] = command === 'closePath' ? [startX, startY] : [x, y];
    for (let index = 0; index < args.length; index += 2) {
      nextX = Math.round((args[index] ?? 0) * 100);
      nextY = Math.round((args[index + 1] ?? 0) * -100); // y downwards
      path += number(nextX - x, index === 0) + number(nextY - y, false);
    }
    [x, y] = [nextX, nextY];
    if (command === 'moveTo') [startX, startY] = [x, y];
  }
  return path;
}

/** A minus sign parts two numbers as well as a space does. */
const number = (hundredths: number, isFirst: boolean): string => (isFirst || hundredths < 0 ? '' : ' ') + hundredths / 100;
