/**
 * Time and size of the embedded font programs of the seed report, against node:zlib at level 6 on the same bytes, side by
 * side in one run; first of all, cold, the time of the first programs in this process. Ratios below 1 are gains.
 * Run after `npm run build`: node bench/fontPrograms.mjs
 */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { deflateSync, inflateSync } from 'node:zlib';
import { parse } from 'yaml';
import { fontProgram } from '../dist/esm/fontPrograms/fontProgram.js';
import { glyphOf } from '../dist/esm/fonts/glyphOf.js';
import { sequencesOf } from '../dist/esm/fonts/sequences.js';
import { composeReport, gbt9704, layoutDocument, loadFontSet, parseReport, resolveStylesheet } from '../dist/esm/index.js';

const rounds = 41;
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

function timed(work) {
  const start = performance.now();
  const value = work();
  return { milliseconds: performance.now() - start, value };
}

/** Each face with its glyphs in the order they are drawn, .notdef first, as in a PDF. */
function glyphLists(fontSet, pages) {
  const textsByFace = new Map();
  const lines = pages.pages.flatMap((page) => page.items.filter(({ type }) => type === 'text'));
  for (const { face, text } of lines.flatMap(({ pieces }) => pieces)) {
    const texts = textsByFace.get(face) ?? new Map();
    for (const sequence of sequencesOf(text)) texts.set(sequence.text, sequence);
    textsByFace.set(face, texts);
  }
  return [...textsByFace].map(([id, texts]) => {
    const face = fontSet.faces.get(id);
    return { face, glyphIds: [0, ...[...texts.values()].map((sequence) => glyphOf(face, sequence)?.id ?? 0)] };
  });
}

const { report } = parseReport(parse(readFileSync(new URL('../examples/data/xingguo-2020.yaml', import.meta.url), 'utf8')));
const { fontSet } = await loadFontSet({ systemFaces: false });
const { pages } = layoutDocument(composeReport(report), resolveStylesheet(gbt9704), fontSet, new Map());
const lists = glyphLists(fontSet, pages);

const make = () => lists.map(({ face, glyphIds }) => fontProgram(face, glyphIds));
const cold = timed(make);
const programs = cold.value.map(({ compressed }) => inflateSync(compressed));
const deflate = () => programs.map((bytes) => deflateSync(bytes, { level: 6 }));
for (let i = 0; i < 10; i += 1) [make(), deflate()];
// In turns, so that whatever else the machine does falls on both.
const pairs = Array.from({ length: rounds }, () => [timed(make), timed(deflate)]);
const [own, zlib] = [0, 1].map((side) => median(pairs.map((pair) => pair[side].milliseconds)));

const sum = (values) => values.reduce((total, value) => total + value, 0);
lists.forEach(({ face, glyphIds }, index) => {
  const [compressed, other] = [cold.value[index].compressed.length, deflate()[index].length];
  console.log(`${face.postscriptName}: ${glyphIds.length} glyphs, ${programs[index].length} bytes; ${compressed} compressed, zlib ${other}: ratio ${(compressed / other).toFixed(3)}`);
});
const [size, zlibSize] = [sum(cold.value.map(({ compressed }) => compressed.length)), sum(deflate().map(({ length }) => length))];
console.log(`all: ${size} bytes, zlib ${zlibSize}: ratio ${(size / zlibSize).toFixed(3)}`);
console.log(`cold: ${cold.milliseconds.toFixed(1)} ms`);
console.log(`warm: ${own.toFixed(2)} ms, zlib level 6 of the same bytes ${zlib.toFixed(2)} ms: ratio ${(own / zlib).toFixed(3)}`);
