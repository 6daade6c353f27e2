/**
 * Time per character of composing one paragraph of 200,000 characters against one hundred of 2,000, side by side in one
 * run: the ratio is 1 when composition is linear. Run after `npm run build`: node bench/lines.mjs
 */
import { performance } from 'node:perf_hooks';
import { composeParagraph, gbt9704, resolveStylesheet } from '../dist/esm/index.js';

const { page, composition, paragraphs } = resolveStylesheet(gbt9704);
const { size, letterSpacing, firstLineIndent } = paragraphs.body;
const options = { ...composition, measure: page.textWidth, firstLineIndent, alignment: 'justify', advanceOf: (codePoint) => (codePoint < 0x2000 ? 0.5 : 1) };
const sentence = '2025年，全市行政机关收到政府信息公开申请12409件（含上年结转324件），办结率98.7%，详见《澄岚市2025年政务公开工作要点》（澄政办发〔2025〕12号）和www.chenglan.example/zwgk/2025。';
const textOf = (length) => sentence.repeat(Math.ceil(length / sentence.length)).slice(0, length);
const compose = (text) => composeParagraph([{ text, style: 'body', size, letterSpacing }], options).length;

const long = textOf(200_000);
const short = textOf(2_000);
const rounds = 15;

function timed(work) {
  const start = performance.now();
  const lines = work();
  return { milliseconds: performance.now() - start, lines };
}

function oneLong() {
  return compose(long);
}

function manyShort() {
  let lines = 0;
  for (let i = 0; i < 100; i += 1) lines += compose(short);
  return lines;
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
for (let i = 0; i < 3; i += 1) [oneLong(), manyShort()];
// In turns, so that whatever else the machine does falls on both.
const pairs = Array.from({ length: rounds }, () => [timed(oneLong), timed(manyShort)]);
const [whole, parts] = [0, 1].map((side) => median(pairs.map((pair) => pair[side].milliseconds)));
console.log(`one paragraph of 200,000 characters: ${whole.toFixed(1)} ms, ${pairs[0][0].lines} lines`);
console.log(`100 paragraphs of 2,000 characters:  ${parts.toFixed(1)} ms, ${pairs[0][1].lines} lines`);
console.log(`time per character, long : short = ${(whole / parts).toFixed(2)}`);
