/** Where ink stands on a page, measured on a picture of it. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTool } from './outsideTools.js';
import type { Box } from './pdfPages.js';

const resolution = 300;
const dark = 128;
/** The sides are found in steps of one pixel. */
const step = 1;
const blank = Buffer.alloc(10_000, 255);

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Buffer;
}

function readPgm(file: string): Picture {
  const bytes = readFileSync(file);
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 64).toString('latin1'));
  if (!header) throw new Error(`${file} is no PGM picture`);
  return { width: Number(header[1]), height: Number(header[2]), pixels: bytes.subarray(header[0].length) };
}

function drawn(file: string, page: number): Picture {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-ink-'));
  readTool('pdftoppm', ['-r', String(resolution), '-gray', '-singlefile', '-f', String(page), '-l', String(page), file, join(folder, 'page')]);
  const picture = readPgm(join(folder, 'page.pgm'));
  rmSync(folder, { recursive: true, force: true });
  return picture;
}

/** Whether a stretch of one row holds ink; blank paper is told by one comparison, which a full page of pixels needs. */
function hasInk({ pixels, width }: Picture, y: number, from: number, to: number): boolean {
  if (to <= from) return false;
  const stretch = pixels.subarray(y * width + from, y * width + to);
  return !stretch.equals(blank.subarray(0, to - from)) && stretch.some((value) => value < dark);
}

/**
 * Gives the box around all ink within a region of a page, in points from the top left; exact to a quarter of a point.
 *
 * @throws Error when there is none.
 */
export function inkBox(file: string, page: number, region: Box): Box {
  const picture = drawn(file, page);
  const scale = resolution / 72;
  const within = (value: number, most: number): number => Math.max(0, Math.min(most, Math.round(value * scale)));
  const [from, to] = [within(region.left, picture.width), within(region.right, picture.width)];
  let top = within(region.top, picture.height);
  let bottom = within(region.bottom, picture.height) - 1;
  while (top <= bottom && !hasInk(picture, top, from, to)) top += 1;
  while (bottom >= top && !hasInk(picture, bottom, from, to)) bottom -= 1;
  if (bottom < top) throw new Error(`No ink on page ${page}`);
  let [left, right] = [to, from];
  for (let y = top; y <= bottom; y += 1) {
    while (hasInk(picture, y, from, left)) left -= step;
    while (hasInk(picture, y, right, to)) right += step;
  }
  return { left: left / scale, top: top / scale, right: right / scale, bottom: (bottom + 1) / scale };
}
