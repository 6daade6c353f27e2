import { bytesAt, i16, u16, u8 } from './fontBytes.js';
import type { GlyphPath, PathCommand } from './glyphPath.js';
import { compositeOf } from './trueTypeFont.js';
import type { Component, TrueTypeFont } from './trueTypeFont.js';

interface Point {
  readonly x: number;
  readonly y: number;
  readonly isOnCurve: boolean;
}

type Contour = readonly Point[];

/** Components of real faces nest two deep; a glyph made of itself must come to an end. */
const deepestNesting = 16;
/** A glyph of a few bytes could ask for others without end: components and points of one glyph are counted (`maxp` counts both in 16 bits). */
const mostParts = 65_535;
/** Flags of a simple glyph's points (ISO/IEC 14496-22, 5.3.3.1.1). */
const flag = { onCurve: 1, xShort: 2, yShort: 4, repeats: 8, xSame: 16, ySame: 32 } as const;
const headerLength = 10;

/** Gives the outline of a TrueType glyph; throws Error when it is damaged. */
export function trueTypePath(font: TrueTypeFont, glyph: number): GlyphPath {
  const commands: PathCommand[] = [];
  for (const contour of contoursOf(font, glyph, 0, { of: glyph, parts: 0 })) draw(contour, commands);
  return commands;
}

function contoursOf(font: TrueTypeFont, glyph: number, depth: number, counted: { readonly of: number; parts: number }): readonly Contour[] {
  if (depth > deepestNesting) throw new Error(`TrueType: glyph ${counted.of} is made of itself, or too deep`);
  const bytes = font.glyph(glyph);
  if (bytes.length === 0) return [];
  const composite = compositeOf(bytes);
  const contours = composite ? [] : simpleContours(bytes);
  counted.parts += 1 + contours.reduce((sum, { length }) => sum + length, 0);
  if (counted.parts > mostParts) throw new Error(`TrueType: glyph ${counted.of} is one of more than ${mostParts} parts and points`);
  if (!composite) return contours;
  return composite.components.flatMap((component) => contoursOf(font, component.glyph, depth + 1, counted).map((contour) => moved(contour, component)));
}

function moved(contour: Contour, { dx, dy, xx, xy, yx, yy }: Component): Contour {
  return contour.map(({ x, y, isOnCurve }) => ({ x: x * xx + y * xy + dx, y: y * yy + x * yx + dy, isOnCurve }));
}

function simpleContours(bytes: Uint8Array): readonly Contour[] {
  const ends = Array.from({ length: i16(bytes, 0) }, (_, index) => u16(bytes, headerLength + index * 2));
  const instructionsAt = headerLength + ends.length * 2;
  if (ends.length === 0) return [];
  const count = ends.at(-1)! + 1;
  const { flags, end } = readFlags(bytes, instructionsAt + 2 + u16(bytes, instructionsAt), count);
  const horizontal = readCoordinates(bytes, end, flags, flag.xShort, flag.xSame);
  const vertical = readCoordinates(bytes, horizontal.end, flags, flag.yShort, flag.ySame);
  const points = flags.map((one, index): Point => ({ x: horizontal.values[index]!, y: vertical.values[index]!, isOnCurve: (one & flag.onCurve) !== 0 }));
  return ends.map((last, index) => points.slice(index === 0 ? 0 : ends[index - 1]! + 1, last + 1)).filter(({ length }) => length > 0);
}

function readFlags(bytes: Uint8Array, start: number, count: number): { readonly flags: readonly number[]; readonly end: number } {
  const flags: number[] = [];
  let at = start;
  while (flags.length < count) {
    const one = u8(bytes, at);
    const times = one & flag.repeats ? u8(bytes, at + 1) + 1 : 1;
    at += one & flag.repeats ? 2 : 1;
    for (let time = 0; time < times && flags.length < count; time += 1) flags.push(one);
  }
  return { flags, end: at };
}

function readCoordinates(bytes: Uint8Array, start: number, flags: readonly number[], short: number, same: number): { readonly values: readonly number[]; readonly end: number } {
  let [at, value] = [start, 0];
  const values = flags.map((one) => {
    if (one & short) value += one & same ? u8(bytes, at) : -u8(bytes, at);
    else if (!(one & same)) value += i16(bytes, at);
    at += one & short ? 1 : one & same ? 0 : 2;
    return value;
  });
  bytesAt(bytes, start, at - start);
  return { values, end: at };
}

const between = (one: Point, other: Point): Point => ({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2, isOnCurve: true });

/** Between two points off the curve lies one on it, which is not written (ISO/IEC 14496-22, 5.3.3). */
function draw(contour: Contour, commands: PathCommand[]): void {
  const [first, last] = [contour[0]!, contour.at(-1)!];
  const start = first.isOnCurve ? first : last.isOnCurve ? last : between(first, last);
  commands.push({ command: 'moveTo', args: [start.x, start.y] });
  let control: Point | undefined;
  const curveTo = (from: Point, { x, y }: Point): number => commands.push({ command: 'quadraticCurveTo', args: [from.x, from.y, x, y] });
  for (const point of first.isOnCurve ? contour.slice(1) : contour) {
    if (control) curveTo(control, point.isOnCurve ? point : between(control, point));
    else if (point.isOnCurve) commands.push({ command: 'lineTo', args: [point.x, point.y] });
    control = point.isOnCurve ? undefined : point;
  }
  if (control) curveTo(control, start);
  commands.push({ command: 'closePath', args: [] });
}
