/** Texts that writers and readers stumble over, by name: two hundred and more. */

const chars = (from: number, to: number): readonly number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const nameOf = (codePoint: number): string => `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
const singles = (codePoints: readonly number[]): readonly (readonly [string, string])[] => codePoints.map((codePoint) => [nameOf(codePoint), `公${String.fromCodePoint(codePoint)}开`]);

const controls = [...chars(0x00, 0x1f), ...chars(0x7f, 0x9f)];
const nonCharacters = [0xfdd0, 0xfdef, ...chars(0, 16).flatMap((plane) => [plane * 0x10000 + 0xfffe, plane * 0x10000 + 0xffff])];
const turners = [0x061c, 0x200e, 0x200f, ...chars(0x202a, 0x202e), ...chars(0x2066, 0x2069)];
const unseen = [0x00ad, 0x034f, 0x115f, 0x17b4, 0x180e, 0x200b, 0x200c, 0x200d, 0x2060, 0x2061, 0x2064, 0x206a, 0x3164, 0xfeff, 0xffa0, 0xfff9, 0xfffc, 0xfffd];
const spaces = [0x00a0, 0x1680, 0x2000, 0x2003, 0x2007, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000];
const planes = [0x3400, 0x4dbf, 0x9fff, 0x20000, 0x2a6df, 0x2a700, 0x2b740, 0x2b820, 0x2ceb0, 0x30000, 0x31350, 0x2ebf0, 0xf900, 0x2f800, 0xe000, 0xf8ff, 0xf0000, 0x10ffff - 2, 0xe0001, 0xe0020, 0xe007f];
const scripts = [0x05d0, 0x0627, 0x0e01, 0x0915, 0xac00, 0x1100, 0x16a0, 0x12000, 0x1d400, 0x2f00, 0x2e80];

const composed: readonly (readonly [string, string])[] = [
  ['a high surrogate alone', '公\ud800开'],
  ['a low surrogate alone', '公\udc00开'],
  ['a pair the wrong way round', '公\udc00\ud800开'],
  ['a high surrogate at the end', '公开\ud83d'],
  ['an emoji', '公😀开'],
  ['a family', '公👨‍👩‍👧‍👦开'],
  ['a flag', '公🇨🇳开'],
  ['a flag by tags', '公🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}开'],
  ['a skin', '公👍🏽开'],
  ['a keycap', '公1️⃣开'],
  ['a variation', '葛\u{e0100}飾'],
  ['two variations', '葛\u{e0100}\u{e0101}飾'],
  ['a variation of nothing', '\ufe0f公'],
  ['a letter and a mark', 'cafe\u0301'],
  ['a letter and ten marks', `e${'\u0301\u0323'.repeat(5)}`],
  ['a mark first', '\u0301公'],
  ['composed and not', '\u00e9e\u0301'],
  ['CR LF', '公\r\n开'],
  ['LF', '公\n开'],
  ['LF CR', '公\n\r开'],
  ['three line ends', '公\n\n\n开'],
  ['a tab', '公\t开'],
  ['two spaces', '公  开'],
];

const markup = [
  ']]>', '<![CDATA[公]]>', '<!-- 公 -->', '--><b>', '<script>alert(1)</script>', '</script>', '</style>', '</title>', '</w:t></w:r>', '<w:br/>', '</svg>', '<img src=x onerror=alert(1)>', '"><svg onload=alert(1)>', "' onmouseover='1", '" x="', '<?xml version="1.0"?>', '<?php echo 1 ?>', '<!DOCTYPE x [<!ENTITY a "b">]>',
  '&amp;', '&lt;b&gt;', '&nbsp;', '&#0;', '&#x1f;', '&#xD800;', '&lol;', '&', '&&', '<', '>', '<>', '%3Cb%3E', '\\u003c', '\\', '\\\\', '\\n', '`', '${1}', '{{1}}', '{% x %}', '%s%n', '../../etc/passwd', 'file:///etc/passwd', 'javascript:alert(1)', 'data:text/html,1',
  '=1+1', '+1', '-1+1', '@SUM(A1)', "=cmd|'/c calc'!A1", '=HYPERLINK("http://a.example")', "'=1", '"=1"', ',=1', ';1',
  '(公', '公)', ')Tj ET', 'endstream endobj', '%%EOF', '<</Type/Page>>', '(\\', '<feff0041>', '/Name', 'BT /F1 12 Tf',
  '!!js/function 1', '*alias', '&anchor 公', '- 公', '公: 开', '# 公', '| 公', '> 公', '---', '...', '%YAML 1.2', '{a: 1}', '[1]', 'null', '~', 'true', '1e3', '0x10', '1_000', '__proto__', 'constructor', 'toString',
];

/** Words and runs that are long, but no longer than a report may be. */
const long: readonly (readonly [string, string])[] = [
  ['a word of 4,000 letters', 'a'.repeat(4000)],
  ['4,000 marks that may not begin a line', '，'.repeat(4000)],
  ['4,000 opening brackets', '（'.repeat(4000)],
  ['4,000 digits', '1'.repeat(4000)],
  ['2,000 joiners', `公${'\u200d'.repeat(2000)}开`],
  ['2,000 marks on one letter', `e${'\u0301'.repeat(2000)}`],
  ['2,000 words', 'ab '.repeat(2000).trim()],
  ['2,000 dashes', '—'.repeat(2000)],
];

export interface HostileText {
  readonly name: string;
  readonly text: string;
}

export const hostileTexts: readonly HostileText[] = [
  ...singles([...controls, ...nonCharacters, ...turners, ...unseen, ...spaces, ...planes, ...scripts]),
  ...composed,
  ...markup.map((text) => [text, text] as const),
  ...long,
].map(([name, text]) => ({ name, text }));

/** Texts that no report has, for one field at a time: a million characters and more. */
export const vastTexts: readonly HostileText[] = [
  { name: 'a million characters', text: '公开'.repeat(500_000) },
  { name: 'a word of a million letters', text: 'a'.repeat(1_000_000) },
  { name: 'a million spaces between', text: `公${' '.repeat(1_000_000)}开` },
  { name: 'as many characters as a report may have', text: '公开政府信息，'.repeat(55_000) },
];
