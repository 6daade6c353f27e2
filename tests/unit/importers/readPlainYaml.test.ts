/** What the short reader of YAML reads, it reads as the yaml package does: values, and the place of every key and value. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { globSync } from 'tinyglobby';
import type { Path } from '../../../src/diagnostics/diagnostic.js';
import { dataLimits } from '../../../src/importers/limits.js';
import type { DataLimits } from '../../../src/importers/limits.js';
import { readPlainYaml } from '../../../src/importers/readPlainYaml.js';
import { readYaml } from '../../../src/importers/readYaml.js';
import { writeReport } from '../../../src/importers/writeReport.js';

/** Every path there is in a value, and some there are not. */
function pathsIn(value: unknown, above: Path = []): readonly Path[] {
  const below = typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, item]) => pathsIn(item, [...above, Array.isArray(value) ? Number(key) : key])) : [];
  return [above, [...above, 'none'], [...above, 0], [...above, '0'], [...above, 7], [...above, '__proto__'], ...below];
}

/** Whether the short reader read the text; then the package must have given the same. */
function readsAlike(text: string, limits: DataLimits = dataLimits): boolean {
  const short = readPlainYaml(text, limits);
  if (!short) return false;
  const whole = readYaml(text, { file: undefined, lineAt: (offset) => ({ line: 1, column: offset }) }, limits);
  expect(whole.diagnostics).toEqual([]);
  expect(short.value).toEqual(whole.value);
  expect(JSON.stringify(short.value)).toBe(JSON.stringify(whole.value));
  for (const path of pathsIn(whole.value)) {
    for (const part of ['key', 'value'] as const) expect([path, part, short.offsetAt(path, part)]).toEqual([path, part, whole.placeOf(path, part)?.column]);
  }
  return true;
}

const examples = globSync('examples/data/**/*.yaml').sort().map((file) => [file, readFileSync(file, 'utf8')] as const);

const scalar = fc.oneof(
  fc.constantFrom('甲', '甲 乙', 'a: b', 'a:', 'a:b', 'a #b', 'a#b', '“引”', '- a', '-1', '-', '--', '---', '...', '-a', '?', '? a', '!a', '&a', '*a', '|', '>-', '%', '@a', '`', '{a', '[', ']', '}', ',', '甲,乙', '甲[1]', "it's", 'a"b"', '=', '<<', 'a\u3000', '\u3000a', '\u00a0', 'a\tb', '😀', '\ud800'),
  fc.constantFrom('0', '-0', '7', '+7', '007', '-417', '75.9260', '.5', '5.', '-.5', '1e3', '1E-3', '2.50', '12345678901234567890', '0x1F', '0o17', '0b1', '1_000', '.inf', '-.INF', '.nan', '2024-01-05', '12:30', '1,386', '1.2.3', '10%', '1e400'),
  fc.constantFrom('~', 'null', 'Null', 'NULL', 'true', 'True', 'FALSE', 'yes', 'off', '', '""', "''", '"a"', "'a'", '"a" b', '"a', "'a''b'", '"a\\n"', '"#"', "'[a'", '"a" # b', '"a": 1', "'a':"),
);
const note = fc.constantFrom('', '', '', ' # 注', '#', '  ', ' #');
const key = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'long.key', 'null', 'true', 'a b', '甲', '"a"', '1', 'constructor', '?', '- a', '<<');
const colon = fc.constantFrom(': ', ': ', ': ', ':  ', ':');
const { inline } = fc.letrec<{ inline: string }>((tie) => ({
  inline: fc.oneof(
    { depthSize: 'small' },
    scalar,
    fc.array(tie('inline'), { maxLength: 4 }).chain((items) => fc.constantFrom(`[${items.join(', ')}]`, `[ ${items.join(',')} ]`, `[${items.join(', ')}`, `[${items.join(', ')},]`)),
    fc.array(fc.tuple(key, colon, tie('inline')), { maxLength: 4 }).chain((pairs) => fc.constantFrom(...[', ', ','].map((comma) => `{${pairs.map((parts) => parts.join('')).join(comma)}}`), `{ ${pairs.map((parts) => parts.join('')).join(' , ')} }`)),
  ),
}));
const line = fc.tuple(
  fc.constantFrom('', '', '', '  ', '  ', '    ', '      ', ' '),
  fc.oneof(
    fc.tuple(key, colon, inline, note).map((parts) => parts.join('')),
    fc.tuple(key, fc.constantFrom(':', ':', ': '), note).map((parts) => parts.join('')),
    fc.tuple(fc.constantFrom('- ', '- ', '-   ', '-'), key, colon, inline, note).map((parts) => parts.join('')),
    fc.tuple(fc.constantFrom('- ', '- ', '-  ', '-'), inline, note).map((parts) => parts.join('')),
    fc.constantFrom('', '# 注', '-', '---', '...', '%YAML 1.2', 'word'),
  ),
).map((parts) => parts.join(''));
/** Lines that hang together: each entry with another key, lists and mappings below keys. */
const { block } = fc.letrec<{ block: readonly string[] }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'medium' },
    fc.array(fc.tuple(inline, note), { minLength: 1, maxLength: 3 }).map((items) => items.map(([item, behind]) => `- ${item}${behind}`)),
    fc.array(fc.tuple(fc.constantFrom('  ', '', ' '), tie('block'), fc.constantFrom('', ' # 注', '\n  # 注', '\n')), { minLength: 1, maxLength: 3 }).map((entries) =>
      entries.flatMap(([indent, lines, behind], index) => [`k${index}:${behind}`, ...lines.map((below) => indent + below)])),
    fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((items) => items.flatMap(([first, ...rest]) => [`- ${first!}`, ...rest.map((below) => `  ${below}`)])),
    fc.array(fc.tuple(inline, note), { minLength: 1, maxLength: 3 }).map((items) => items.map(([item, behind], index) => `k${index}: ${item}${behind}`)),
  ),
}));

describe('the short reader of YAML', () => {
  it.each(examples)('reads %s', (_, text) => {
    expect(readsAlike(text)).toBe(true);
  });

  it.each(examples)('reads %s as an import writes it', (_, text) => {
    const { value } = readYaml(text, { file: undefined, lineAt: () => ({ line: 1, column: 1 }) }, dataLimits);
    expect(readsAlike(writeReport(value))).toBe(true);
  });

  it('reads as the package does, or not at all: lines of all kinds', () => {
    let read = 0;
    const around = fc.constantFrom(['k0: 1\n', '\nk1: 2\n'], ['k0:\n', '\nk1: 2'], ['k0:\n  - a\n', '\n'], ['', ''], ['k0:\n  k: 1\n', '\n  m: 2']);
    fc.assert(fc.property(fc.array(line, { minLength: 1, maxLength: 2 }), fc.constantFrom('\n', '\n', '\n\n', '\r\n'), around, (lines, between, [before, behind]) => void (read += readsAlike(before + lines.join(between) + behind) ? 1 : 0)), { numRuns: 4000 });
    expect(read).toBeGreaterThan(50);
  });

  it('reads as the package does, or not at all: lists and mappings in each other', () => {
    let read = 0;
    fc.assert(fc.property(block, (lines) => void (read += readsAlike(`a: 1\nb:\n${lines.map((below) => `  ${below}`).join('\n')}\n`) ? 1 : 0)), { numRuns: 2000 });
    expect(read).toBeGreaterThan(100);
  });

  it('reads as the package does, or not at all: examples with something put in or left out', () => {
    const odd = fc.constantFrom('', '', ' ', '  ', '\n', '\n  ', '#', ' #', ':', ': ', '- ', '-', ',', '[', ']', '{', '}', '"', "'", '~', '\t', '\r', '|\n', '&a ', '*a', '!!str ', '\u2028', '\u0085', '\ufeff', '\u0000');
    fc.assert(
      fc.property(fc.constantFrom(...examples), fc.nat(), odd, fc.nat(3), ([, text], where, put, left) => {
        const at = where % text.length;
        // Some lines before and after: the whole would be read by the package each time.
        const start = text.lastIndexOf('\n', text.lastIndexOf('\n\n', at) - 1) + 1;
        const end = text.indexOf('\n\n', at + 1);
        const piece = `${text.slice(start, at)}${put}${text.slice(at + left, end === -1 ? undefined : end)}`;
        readsAlike(piece);
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves to the package what is beyond a limit', () => {
    fc.assert(
      fc.property(block, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 12 }), (lines, values, depth) => void readsAlike(`a: 1\nb:\n${lines.map((below) => `  ${below}`).join('\n')}\n`, { ...dataLimits, values, depth })),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['a key twice', 'a: 1\na: 2\n'],
    ['a reserved key', 'constructor: 1\n'],
    ['two documents', 'a: 1\n---\nb: 2\n'],
    ['an alias', 'a: &x 1\nb: *x\n'],
    ['words over two lines', 'a: b\n  c\n'],
    ['nothing behind a key', 'a:\nb: 1\n'],
    ['too many levels', `a: ${'['.repeat(60)}${']'.repeat(60)}\n`],
  ])('leaves %s to the package', (_, text) => {
    expect(readPlainYaml(text, dataLimits)).toBeUndefined();
  });
});
