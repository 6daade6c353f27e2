/** A hundred thousand composed lines of random mixed text, under the default profile and the one offices use. */
import { officePractice } from '../../../src/stylesheet/officePractice.js';
import { gbt9704 } from '../../../src/stylesheet/gbt9704.js';
import { resolveStylesheet } from '../../../src/stylesheet/resolve.js';
import { composeParagraph } from '../../../src/typesetting/composeParagraph.js';
import type { ComposedLine, CompositionOptions } from '../../../src/typesetting/composition.js';
import { chooser } from '../../support/generatedReports.js';
import { advanceOf, drawn } from './compose.js';

const wanted = 100_000;
const han = [...'的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经政府信息公开条例'];
const pieces = ['，', '。', '、', '；', '：', '？', '！', '（', '）', '《', '》', '〈', '〉', '“', '”', '‘', '’', '【', '】', '〔2021〕30号', '——', '……', '·', '～', '／', '12', '3847件', '100%', '12.5‰', '75.9260万元', '2025年', '第711号', '0797－5322187', '0797-5322187', 'APP', 'Open Government', 'IPv6', 'e-mail', 'https://www.example.gov/zwgk/2025-01/15/content_53.htm?a=1&b=2', 'xxgk@yunting.example', '𬳵', '𰻞', '㼆', '增\ufe00', 'é', ' ', '　', '①', '℃'];

/** Paragraphs of 20 to 2,000 characters: Chinese text with one of the pieces every few characters. */
function paragraphOf({ below, from }: ReturnType<typeof chooser>): string {
  const parts: string[] = [];
  for (let left = from([20, 60, 200, 2_000]); left > 0; left -= 5) parts.push(Array.from({ length: 1 + below(8) }, () => from(han)).join(''), from(pieces));
  return parts.join('');
}

const fullWidth = /[\u2014\u2018\u2019\u201c\u201d\u2026\u3001-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]|[\u{20000}-\u{3ffff}]/u;
const beginsNoLine = /^[，。、；：？！）》〉”’】·～／%‰℃]/u;
const endsNoLine = /[（《〈“‘【〔]$/u;
const splits = [[/\d$/u, /^\d/u], [/—$/u, /^—/u], [/…$/u, /^…/u], [/〕$/u, /^30号/u]] as const;

/** What is wrong with a line, given the text it and the line before it draw; empty when nothing is. */
function faultsOf(line: ComposedLine, before: string | undefined, options: CompositionOptions): readonly string[] {
  const text = drawn(line);
  const within = line.hangs ? text.slice(0, -1) : text;
  const last = line.pieces.at(-1);
  const edge = last && last.x + last.width - (line.hangs ? last.size + last.letterSpacing : 0);
  return [
    ...(beginsNoLine.test(text) && before !== undefined ? [`begins ${text}`] : []),
    ...(endsNoLine.test(text) && line.isJustified ? [`ends ${text}`] : []),
    ...(before !== undefined && splits.slice(0, options.keepsUnits ? 4 : 3).some(([end, start]) => end.test(before) && start.test(text)) ? [`splits ${before}|${text}`] : []),
    ...(line.isJustified && edge !== undefined && Math.abs(edge - options.measure) > 0.05 ? [`ends at ${edge} ${text}`] : []),
    ...([...within].filter((character) => fullWidth.test(character)).length > 28 ? [`is too full ${text}`] : []),
  ];
}

describe.each([gbt9704, officePractice])('100,000 lines as $name sets them', (profile) => {
  it('lose and move no character, begin and end with no forbidden mark, divide no number, end on the edge and hold at most 28 characters', () => {
    const { page, composition, paragraphs } = resolveStylesheet(profile);
    const { size, letterSpacing, firstLineIndent } = paragraphs.body;
    const options = { ...composition, measure: page.textWidth, firstLineIndent, alignment: 'justify', advanceOf } as const;
    const choose = chooser(2026);
    const faults: string[] = [];
    let count = 0;
    let hanging = 0;
    while (count < wanted && faults.length === 0) {
      const text = paragraphOf(choose);
      const lines = composeParagraph([{ text, style: 'body', size, letterSpacing }], options);
      if (lines.map(({ start, end }) => text.slice(start, end)).join('') !== text) faults.push(`lost ${text}`);
      if (lines.map(drawn).join('').replace(/[ 　]/gu, '') !== text.replace(/[ 　]/gu, '')) faults.push(`drawn otherwise ${text}`);
      lines.forEach((line, index) => faults.push(...faultsOf(line, index > 0 ? drawn(lines[index - 1]!) : undefined, options)));
      count += lines.length;
      hanging += lines.filter(({ hangs }) => hangs).length;
    }
    expect(faults).toEqual([]);
    expect(hanging).toBeGreaterThan(wanted / 100);
  });
});
