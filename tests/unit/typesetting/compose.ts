import type { ComposedLine, ComposerRun, CompositionOptions } from '../../../src/typesetting/composition.js';
import { composeParagraph } from '../../../src/typesetting/composeParagraph.js';

/** Made-up widths like those of a Song face: half an em for ASCII and Latin letters, one em for the rest. */
export function advanceOf(codePoint: number): number {
  if (codePoint >= 0x300 && codePoint < 0x370) return 0;
  return codePoint < 0x2000 ? 0.5 : 1;
}

/** 28 characters of 16 pt in 156 mm, as GB/T 9704-2012 sets its body. */
export const body: CompositionOptions = {
  measure: (156 * 72) / 25.4,
  firstLineIndent: 0,
  alignment: 'justify',
  lineBreaking: 'gb',
  keepsUnits: true,
  partsAddresses: true,
  cjkLatinGap: 0.25,
  hangingPunctuation: false,
  squeezedMarks: 'none',
  advanceOf,
};

export function run(text: string, more: Partial<ComposerRun> = {}): ComposerRun {
  return { text, style: 'body', size: 16, letterSpacing: -0.207, ...more };
}

/** What is drawn on a line. */
export function drawn(line: ComposedLine): string {
  return line.pieces.map((piece) => piece.text).join('');
}

/** Composes text and gives the drawn lines. */
export function linesOf(text: string, options: Partial<CompositionOptions> = {}): readonly string[] {
  return composeParagraph([run(text)], { ...body, ...options }).map(drawn);
}

/** The same in a measure of so many 10-pt characters. */
export function narrowLinesOf(text: string, characters: number, options: Partial<CompositionOptions> = {}): readonly string[] {
  const lines = composeParagraph([run(text, { size: 10, letterSpacing: 0 })], { ...body, measure: characters * 10, ...options });
  return lines.map(drawn);
}
