/** YAML and JSON files such as no honest program writes. */
import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { seedData } from '../../support/commandLine.js';
import type { DamagedFile } from '../../support/damagedFiles.js';

const seed = readFileSync(seedData, 'utf8');
const report = parse(seed) as Record<string, unknown>;
const json = JSON.stringify(report, null, 1);
const cut = (text: string, share: number): string => text.slice(0, Math.floor(text.length * share));
/** Each name means the one before nine times. */
const laughs = ['a0: &a0 [哈, 哈, 哈, 哈, 哈, 哈, 哈, 哈, 哈]', ...Array.from({ length: 9 }, (_, index) => `a${index + 1}: &a${index + 1} [${Array(9).fill(`*a${index}`).join(', ')}]`)].join('\n');
const gbkBytes = Buffer.from('bba7d0c5cfa2b9abbfaa', 'hex');
const utf16 = (text: string): Uint8Array => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
const bigEndian = (text: string): Uint8Array => Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()]);
const yaml = (name: string, bytes: () => Uint8Array | string, code: DamagedFile['code'], reason?: string | RegExp): DamagedFile => ({ name: `YAML: ${name}`, file: 'a.yaml', bytes, code, ...(reason !== undefined && { reason }) });
const asJson = (name: string, bytes: () => Uint8Array | string, code: DamagedFile['code'], reason?: string | RegExp): DamagedFile => ({ name: `JSON: ${name}`, file: 'a.json', bytes, code, ...(reason !== undefined && { reason }) });
const withOverview = (overview: unknown): string => JSON.stringify({ ...report, sections: { ...(report['sections'] as object), overview } });
const table = (rows: unknown): string => withOverview([{ table: { rows } }]);

const ofYaml: readonly DamagedFile[] = [
  yaml('empty', () => '', 'wrong-type'),
  yaml('a byte order mark alone', () => '\ufeff', 'wrong-type'),
  yaml('white space alone', () => ' \n\n  \n', 'wrong-type'),
  yaml('comments alone', () => '# 公开\n'.repeat(1000), 'wrong-type'),
  yaml('one word', () => '公开', 'wrong-type'),
  yaml('a list of everything', () => '- 1\n- 2\n', 'wrong-type'),
  yaml('null bytes', () => new Uint8Array(4096), 'forbidden-character'),
  yaml('a null byte in a text', () => seed.replace('otherMatters: 无。', 'otherMatters: "无\\0。"'), 'forbidden-character'),
  yaml('GBK bytes', () => gbkBytes, 'wrong-encoding'),
  yaml('UTF-16, low byte first', () => utf16(seed), 'wrong-encoding'),
  yaml('UTF-16, high byte first', () => bigEndian(seed), 'wrong-encoding'),
  yaml('a character cut in the middle', () => Buffer.from(seed).subarray(0, Buffer.from(seed).indexOf('公') + 1), 'wrong-encoding'),
  yaml('an overlong form of a slash', () => Buffer.from([0x61, 0x3a, 0x20, 0xc0, 0xaf]), 'wrong-encoding'),
  yaml('a surrogate in UTF-8', () => Buffer.from([0x61, 0x3a, 0x20, 0xed, 0xa0, 0x80]), 'wrong-encoding'),
  yaml('random bytes', () => Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919 + (index >> 3) * 104729) % 256), 'wrong-encoding'),
  yaml('a bomb of aliases', () => laughs, 'limit-exceeded', 'values'),
  yaml('a list that holds itself', () => 'a: &a [*a]', 'limit-exceeded', /depth|values/),
  yaml('a mapping that merges itself', () => 'a: &a\n  <<: *a\n', 'limit-exceeded', /depth|values/),
  yaml('half a million texts between quotation marks', () => `a: [${'"1",'.repeat(480_000)}]`, 'limit-exceeded', 'values'),
  yaml('half a million texts between single ones', () => `a: [${"'1',".repeat(480_000)}]`, 'limit-exceeded', 'values'),
  yaml('an alias of nothing', () => 'a: *nothing', 'syntax-error', 'BAD_ALIAS'),
  yaml('a key that is an alias', () => 'a: &a 1\n? *a\n: 2\n', 'syntax-error'),
  yaml('a hundred thousand levels of lists', () => '['.repeat(100_000), 'limit-exceeded', 'depth'),
  yaml('a hundred thousand levels of mappings', () => '{a: '.repeat(100_000), 'limit-exceeded', 'depth'),
  yaml('levels by dashes', () => '- '.repeat(100_000), 'limit-exceeded', 'depth'),
  yaml('levels by indentation', () => Array.from({ length: 1500 }, (_, index) => `${' '.repeat(index)}a:`).join('\n'), 'limit-exceeded', 'depth'),
  yaml('levels of keys', () => `${'? '.repeat(50_000)}a`, 'limit-exceeded', 'depth'),
  yaml('two million characters and more', () => `a: ${'公'.repeat(2_000_001)}`, 'limit-exceeded', 'characters'),
  yaml('more bytes than are read', () => new Uint8Array(33 * 1024 * 1024).fill(0x20), 'limit-exceeded'),
  yaml('values without end', () => `a: [${'1,'.repeat(300_000)}]`, 'limit-exceeded', 'values'),
  yaml('keys without end', () => Array.from({ length: 150_000 }, (_, index) => `k${index}: 1`).join('\n'), 'limit-exceeded', 'values'),
  yaml('one key ten thousand times', () => 'year: 2020\n'.repeat(10_000), 'duplicate-key'),
  yaml('a key that reaches the prototype', () => `${seed}\n__proto__: {polluted: true}\n`, 'unknown-key'),
  yaml('keys that reach a constructor', () => `${seed}\nconstructor: {prototype: {polluted: true}}\n`, 'unknown-key'),
  yaml('the prototype of a section', () => seed.replace('sections:\n', 'sections:\n  __proto__: {a: 1}\n'), 'unknown-key'),
  yaml('a tag that calls a program', () => 'a: !!js/function "function () { process.exit(9) }"', 'syntax-error'),
  yaml('two documents', () => `${seed}\n---\n${seed}`, 'syntax-error', 'MULTIPLE_DOCS'),
  yaml('a quotation mark that nothing closes', () => `a: "${'公'.repeat(500_000)}`, 'syntax-error'),
  yaml('tabs for indentation', () => 'a:\n\tb: 1', 'syntax-error'),
  yaml('half a report', () => cut(seed, 0.5), 'syntax-error', 'BAD_INDENT'),
  yaml('a year beyond counting', () => seed.replace('year: 2020', 'year: 1e999'), 'wrong-type'),
  { ...yaml('a count of four hundred digits', () => seed.replace('normativeDocuments: [0, 0, 0]', `normativeDocuments: [${'9'.repeat(400)}, 0, 0]`), 'cell-text-unread'), exit: 0 },
  { ...yaml('a count that is infinite', () => seed.replace('normativeDocuments: [0, 0, 0]', 'normativeDocuments: [.inf, 0, 0]'), 'cell-text-unread'), exit: 0 },
  { ...yaml('a count that is no number', () => seed.replace('normativeDocuments: [0, 0, 0]', 'normativeDocuments: [.nan, 0, 0]'), 'cell-text-unread'), exit: 0 },
  { name: 'YAML: a folder in its place', file: 'a.yaml', code: 'file-unreadable', reason: 'EISDIR', exit: 3 },
  { name: 'YAML: a file that is not there', file: 'b.yaml', bytes: () => seed, words: (file) => ['check', file.replace('b.yaml', 'c.yaml'), '--json'], place: 'c.yaml', code: 'file-unreadable', reason: 'ENOENT', exit: 3 },
  { name: 'YAML: another ending', file: 'a.exe', bytes: () => seed, code: 'unsupported-format', exit: 2 },
];

const ofJson: readonly DamagedFile[] = [
  asJson('empty', () => '', 'syntax-error', 'NOT_JSON'),
  asJson('null', () => 'null', 'wrong-type'),
  asJson('a number', () => '1', 'wrong-type'),
  asJson('cut in the middle', () => cut(json, 0.5), 'syntax-error', 'NOT_JSON'),
  asJson('its last bracket missing', () => json.slice(0, -1), 'syntax-error', 'NOT_JSON'),
  asJson('one bracket too many', () => `${json}}`, 'syntax-error', 'NOT_JSON'),
  asJson('twice the report', () => json + json, 'syntax-error', 'NOT_JSON'),
  asJson('a forgotten comma', () => json.replace(/",\n/, '"\n'), 'syntax-error', 'NOT_JSON'),
  asJson('a comma behind the last', () => json.replace(/\n\}$/, ',\n}'), 'syntax-error', 'NOT_JSON'),
  asJson('comments', () => `// 公开\n${json}`, 'syntax-error', 'NOT_JSON'),
  asJson('a bare control character', () => json.replace('无。', '无\u0001。'), 'syntax-error', 'NOT_JSON'),
  asJson('half of a pair of surrogates', () => json.replace('无。', '无\\ud83d。'), 'forbidden-character'),
  asJson('a million levels', () => '['.repeat(990_000) + ']'.repeat(990_000), 'limit-exceeded', 'depth'),
  asJson('a million levels that nothing closes', () => '{"a":'.repeat(390_000), 'syntax-error', 'NOT_JSON'),
  asJson('a key that reaches the prototype', () => json.replace(/\}$/, ',"__proto__":{"polluted":true}}'), 'unknown-key'),
  asJson('a key given twice', () => json.replace(/\}$/, ',"year":2021}'), 'duplicate-key'),
  asJson('UTF-16', () => utf16(json), 'wrong-encoding'),
  asJson('NaN', () => json.replace('2020', 'NaN'), 'syntax-error', 'NOT_JSON'),
  asJson('a year of 2^53 and one', () => json.replace('2020', '9007199254740993'), 'wrong-type'),
  asJson('a string of escapes that nothing closes', () => `{"a":"${'\\u0041'.repeat(300_000)}`, 'syntax-error', 'NOT_JSON'),
  asJson('a table of ten thousand columns', () => table([Array(10_000).fill('1'), Array(10_000).fill('2')]), 'limit-exceeded'),
  asJson('a table of sixty thousand rows', () => table(Array.from({ length: 60_000 }, (_, index) => [String(index), '2', '3'])), 'limit-exceeded', 'values'),
  asJson('half a million texts', () => `[${'"1",'.repeat(490_000)}"1"]`, 'limit-exceeded', 'values'),
  asJson('as many values as there may be', () => table(Array.from({ length: 49_000 }, () => ['1'])), 'limit-exceeded', 'rows'),
  asJson('a table whose rows are ragged', () => table([['1', '2'], ['1']]), 'ragged-table'),
  asJson('a million characters of text', () => withOverview('公开'.repeat(500_000)), 'limit-exceeded'),
  asJson('a picture from elsewhere', () => withOverview([{ image: '../../../etc/passwd', alternativeText: '图' }]), 'invalid-value'),
  asJson('a picture from the root', () => withOverview([{ image: '/etc/passwd', alternativeText: '图' }]), 'invalid-value'),
  { name: 'JSON: a folder in its place', file: 'a.json', code: 'file-unreadable', reason: 'EISDIR', exit: 3 },
];

/** Data files. */
export const dataFiles: readonly DamagedFile[] = [...ofYaml, ...ofJson];
