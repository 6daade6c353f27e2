/** Faces whose every glyph is a plain box of its own height, so that a page drawn with them can be read. */
import type { FontSet } from '../../../../src/fonts/face.js';
import { fakeFonts } from '../../../support/fakeFonts.js';

const unitsPerEm = 1000;
const spaces = new Set([0x20, 0x3000]);

function box(codePoint: number): readonly object[] {
  const height = 500 + (codePoint % 400);
  const corners = [[100, 0], [800, 0], [800, height], [100, height]];
  return [...corners.map((args, index) => ({ command: index === 0 ? 'moveTo' : 'lineTo', args })), { command: 'closePath', args: [] }];
}

const parsed = {
  unitsPerEm,
  glyphFor: (codePoint: number) => codePoint,
  variationGlyph: () => undefined,
  path: (codePoint: number) => (spaces.has(codePoint) ? [] : box(codePoint)),
};

/** Every character one em wide, ASCII half an em; spaces are empty. Each face has a parsed font of its own. */
export function blockFonts(noneHas = ''): FontSet {
  const { chains, faces } = fakeFonts({ noneHas });
  return { chains, faces: new Map([...faces].map(([id, face]) => [id, { ...face, parsed: { ...parsed } }])) };
}
