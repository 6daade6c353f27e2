/** Opens font programs again and tells what their glyphs draw. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { inflateSync } from 'node:zlib';
import { create } from 'fontkit';
import type { Font } from 'fontkit';
import type { Face } from '../../../src/fonts/face.js';
import { openFontFile } from '../../../src/fontFile/fontFile.js';
import { fontProgram } from '../../../src/fontPrograms/fontProgram.js';
import { parseFace } from '../../../src/fonts/parse.js';
import { fakeFace } from '../../support/fakeFonts.js';
import { fontFile, tablesOf } from '../fonts/fontFiles.js';
import type { Tables } from '../fonts/fontFiles.js';

let opened = 0;

/** Opens a face with nothing known of it from before. */
export function freshFace(bytes: Uint8Array): Face {
  opened += 1;
  return parseFace(bytes, { file: 'test', origin: 'given', isOfficial: false, sha256: `fresh${opened}` });
}

/** Reads a file of `fonts/`. */
export const fontBytes = (file: string): Buffer => readFileSync(resolve('fonts', file));

/** A font as fontkit opens it. */
export const openFont = (bytes: Uint8Array): Font => create(bytes as Buffer) as Font;

/** A face of these tables, whose character map may name glyphs it does not have. */
export const faceOf = (tables: Tables, signature?: number): Face => ({ ...fakeFace('made'), parsed: openFontFile(fontFile(tables, signature), 0) });

/** The commands that draw a glyph. */
export const drawn = (font: Font, glyph: number): unknown => font.getGlyph(glyph).path.commands.map(({ command, args }) => [command, ...args]);

/** The bytes of a program; fails unless they are as many as it says. */
export function programBytes(face: Face, glyphIds: readonly number[]): Buffer {
  const { compressed, length } = fontProgram(face, glyphIds);
  const bytes = inflateSync(compressed);
  if (bytes.length !== length) throw new Error(`${bytes.length} bytes instead of ${length}`);
  return bytes;
}

/** Opens a program as a font; a bare CFF one with the other tables of the font it was taken from. */
export function programFont(face: Face, file: Uint8Array, glyphIds: readonly number[]): Font {
  const bytes = programBytes(face, glyphIds);
  return openFont(fontProgram(face, glyphIds).kind === 'trueType' ? bytes : fontFile(new Map([...tablesOf(file), ['CFF ', bytes]])));
}
