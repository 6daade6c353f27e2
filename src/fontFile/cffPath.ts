import { operandAt } from './cffWidth.js';
import type { GlyphPath, PathCommand } from './glyphPath.js';

/** Draws as a charstring says: lines and curves from where the last one ended. */
class Pen {
  readonly commands: PathCommand[] = [];
  private x = 0;
  private y = 0;
  private isOpen = false;

  move(dx: number, dy: number): void {
    this.close();
    this.commands.push({ command: 'moveTo', args: [(this.x += dx), (this.y += dy)] });
    this.isOpen = true;
  }

  line(dx: number, dy: number): void {
    this.commands.push({ command: 'lineTo', args: [(this.x += dx), (this.y += dy)] });
  }

  curve(dx1: number, dy1: number, dx2: number, dy2: number, dx: number, dy: number): void {
    const x1 = this.x + dx1;
    const y1 = this.y + dy1;
    const x2 = x1 + dx2;
    const y2 = y1 + dy2;
    this.commands.push({ command: 'bezierCurveTo', args: [x1, y1, x2, y2, (this.x = x2 + dx), (this.y = y2 + dy)] });
  }

  close(): void {
    if (this.isOpen) this.commands.push({ command: 'closePath', args: [] });
    this.isOpen = false;
  }
}

/** Draws with operands `from` to `to`, which lie in a row; without lists of its own, since each glyph has hundreds of these. */
type Draw = (pen: Pen, operands: readonly number[], from: number, to: number) => void;

function lines(pen: Pen, operands: readonly number[], from: number, to: number): void {
  for (let at = from; at + 2 <= to; at += 2) pen.line(operands[at]!, operands[at + 1]!);
}

/** Alternately horizontal and vertical, beginning with one of them. */
const turningLines = (beginsHorizontal: boolean): Draw => (pen, operands, from, to) => {
  for (let at = from, isHorizontal = beginsHorizontal; at < to; at += 1, isHorizontal = !isHorizontal) {
    if (isHorizontal) pen.line(operands[at]!, 0);
    else pen.line(0, operands[at]!);
  }
};

function curves(pen: Pen, operands: readonly number[], from: number, to: number): void {
  for (let at = from; at + 6 <= to; at += 6) pen.curve(operands[at]!, operands[at + 1]!, operands[at + 2]!, operands[at + 3]!, operands[at + 4]!, operands[at + 5]!);
}

/** Curves that begin and end alternately horizontal and vertical; the last one's end may lean. */
const turningCurves = (beginsHorizontal: boolean): Draw => (pen, operands, from, to) => {
  for (let at = from, isHorizontal = beginsHorizontal; at + 4 <= to; at += 4, isHorizontal = !isHorizontal) {
    const lean = to - at === 5 ? operands[at + 4]! : 0;
    if (isHorizontal) pen.curve(operands[at]!, 0, operands[at + 1]!, operands[at + 2]!, lean, operands[at + 3]!);
    else pen.curve(0, operands[at]!, operands[at + 1]!, operands[at + 2]!, operands[at + 3]!, lean);
  }
};

/** Curves that all begin and end in one direction; the first one's beginning may lean. */
const levelCurves = (isHorizontal: boolean): Draw => (pen, operands, from, to) => {
  const leans = (to - from) % 4 === 1;
  let lean = leans ? operands[from]! : 0;
  for (let at = leans ? from + 1 : from; at + 4 <= to; at += 4, lean = 0) {
    if (isHorizontal) pen.curve(operands[at]!, lean, operands[at + 1]!, operands[at + 2]!, operands[at + 3]!, 0);
    else pen.curve(lean, operands[at]!, operands[at + 1]!, operands[at + 2]!, 0, operands[at + 3]!);
  }
};

/** Moves take the last operands: the first of the first one may be the glyph's width. */
const last = (operands: readonly number[], to: number, back: number): number => operands[to - back] ?? 0;

/** Path operators of Type 2 charstrings (Adobe Technical Note 5177, 4.1); those of two bytes with 12 in the upper half. */
const drawing: ReadonlyMap<number, Draw> = new Map<number, Draw>([
  [4, (pen, operands, _, to) => pen.move(0, last(operands, to, 1))],
  [5, lines],
  [6, turningLines(true)],
  [7, turningLines(false)],
  [8, curves],
  [21, (pen, operands, _, to) => pen.move(last(operands, to, 2), last(operands, to, 1))],
  [22, (pen, operands, _, to) => pen.move(last(operands, to, 1), 0)],
  [24, (pen, operands, from, to) => (curves(pen, operands, from, to - 2), lines(pen, operands, to - 2, to))],
  [25, (pen, operands, from, to) => (lines(pen, operands, from, to - 6), curves(pen, operands, to - 6, to))],
  [26, levelCurves(false)],
  [27, levelCurves(true)],
  [30, turningCurves(false)],
  [31, turningCurves(true)],
  [0x0c22, (pen, [dx1 = 0, dx2 = 0, dy2 = 0, dx3 = 0, dx4 = 0, dx5 = 0, dx6 = 0]) => (pen.curve(dx1, 0, dx2, dy2, dx3, 0), pen.curve(dx4, 0, dx5, -dy2, dx6, 0))],
  [0x0c23, (pen, operands) => curves(pen, operands, 0, 12)],
  [0x0c24, (pen, [dx1 = 0, dy1 = 0, dx2 = 0, dy2 = 0, dx3 = 0, dx4 = 0, dx5 = 0, dy5 = 0, dx6 = 0]) => (pen.curve(dx1, dy1, dx2, dy2, dx3, 0), pen.curve(dx4, 0, dx5, dy5, dx6, -(dy1 + dy2 + dy5)))],
  [0x0c25, flex1],
]);

/** The last point lies level with the first one in the direction the curve goes least. */
function flex1(pen: Pen, operands: readonly number[]): void {
  const [dx1 = 0, dy1 = 0, dx2 = 0, dy2 = 0, dx3 = 0, dy3 = 0, dx4 = 0, dy4 = 0, dx5 = 0, dy5 = 0, d6 = 0] = operands;
  const [dx, dy] = [dx1 + dx2 + dx3 + dx4 + dx5, dy1 + dy2 + dy3 + dy4 + dy5];
  pen.curve(dx1, dy1, dx2, dy2, dx3, dy3);
  if (Math.abs(dx) > Math.abs(dy)) pen.curve(dx4, dy4, dx5, dy5, d6, -dy);
  else pen.curve(dx4, dy4, dx5, dy5, -dx, d6);
}

/** Stem hints and masks, which draw nothing but are counted, since a mask has a bit for each stem. */
const isStem = (operator: number): boolean => operator === 1 || operator === 3 || operator === 18 || operator === 23;
const isMask = (operator: number): boolean => operator === 19 || operator === 20;
const endchar = 14;

/**
 * Follows a Type 2 charstring without subroutines (Adobe Technical Note 5177) and gives what it draws.
 *
 * Bytes that are missing count as 0; `flatCharstring` has seen to it that none is.
 *
 * @throws Error when it reckons, which no known face's do.
 */
export function cffPath(charstring: Uint8Array): GlyphPath {
  const pen = new Pen();
  const operands: number[] = [];
  let stems = 0;
  for (let at = 0; at < charstring.length; ) {
    const first = charstring[at]!;
    if (first >= 32 || first === 28) {
      operands.push(operandAt(charstring, at));
      at += first === 28 ? 3 : first < 247 ? 1 : first < 255 ? 2 : 5;
      continue;
    }
    if (first === endchar) break;
    const operator = first === 12 ? 0x0c00 + (charstring[at + 1] ?? 0) : first;
    at += first === 12 ? 2 : 1;
    if (isStem(operator) || isMask(operator)) {
      stems += operands.length >>> 1;
      if (isMask(operator)) at += (stems + 7) >>> 3;
    } else {
      const draw = drawing.get(operator);
      if (!draw) throw new Error(`CFF: operator ${operator} in a charstring`);
      draw(pen, operands, 0, operands.length);
    }
    operands.length = 0;
  }
  pen.close();
  return pen.commands;
}
