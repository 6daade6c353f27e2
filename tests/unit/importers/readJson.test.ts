/** A JSON file gives what the same text gives as YAML: values, findings, and the place of every key and value. */
import fc from 'fast-check';
import type { Path } from '../../../src/diagnostics/diagnostic.js';
import { readData } from '../../../src/importers/readData.js';
import type { ReadData, ReadDataOptions } from '../../../src/importers/readData.js';

/** Every path there is in a value, and some there are not. */
function pathsIn(value: unknown, above: Path = []): readonly Path[] {
  const below = typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, item]) => pathsIn(item, [...above, Array.isArray(value) ? Number(key) : key])) : [];
  return [above, [...above, 'none'], [...above, 0], [...above, '0'], [...above, 7], [...above, '__proto__'], ...below];
}

const withoutFile = <T>(facts: T): T => JSON.parse(JSON.stringify(facts ?? null, (key, value: unknown) => (key === 'file' ? undefined : value))) as T;

const seen = ({ value, diagnostics, placeOf }: ReadData) => ({
  value,
  diagnostics: withoutFile(diagnostics),
  places: pathsIn(value).map((path) => [path, withoutFile(placeOf(path)), withoutFile(placeOf(path, 'key'))]),
});

const asBoth = (text: string, options?: ReadDataOptions) => ['a.json', 'a.yaml'].map((file) => seen(readData(text, file, options)));

const white = fc.constantFrom('', '', ' ', '\n', '\r\n', '  ', '\n    ');
const number = fc.constantFrom('0', '-0', '7', '-417', '75.9260', '1e3', '1E-3', '2.50', '12345678901234567890', '100000000000000000000', '0.1', '1.0', '-0.0', '9007199254740993', '1e400');
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 6 }).map((words) => JSON.stringify(words)),
  fc.constantFrom('"甲"', '"\\u7532\\n\\t"', '"\\ud83d\\ude00\\/"', '"\\ud800"', '"a\\\\"', '"\\""', '"- a: [b]"', '"# no comment"', '"~"', '"\u2028"', '"\u007f"', '""'),
);
const key = fc.oneof({ weight: 4, arbitrary: fc.constantFrom('"a"', '"b"', '"c"', '"甲"', '"0"', '"1"', '"a b"', '"\\u0061"') }, { weight: 1, arbitrary: fc.constantFrom('"__proto__"', '"constructor"') });

/** Texts of JSON in many forms; some have a key twice, or one that is reserved. */
const { json } = fc.letrec<{ json: string }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small' },
    number,
    text,
    fc.constantFrom('null', 'true', 'false'),
    fc.array(fc.tuple(white, tie('json'), white), { maxLength: 5 }).map((items) => `[${items.map((parts) => parts.join('')).join(',') || ' '}]`),
    fc.array(fc.tuple(white, key, white, white, tie('json'), white), { maxLength: 5 }).map((items) => `{${items.map(([before, name, behind, between, item, after]) => `${before}${name}${behind}:${between}${item}${after}`).join(',')}}`),
  ),
}));

describe('a JSON file', () => {
  it('gives what it would give as YAML', () => {
    fc.assert(
      fc.property(json, (written) => {
        const [asJson, asYaml] = asBoth(written);
        expect(asJson).toEqual(asYaml);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['a key twice', '{"a": 1, "b": {"a": 2, "a": [3]}}', 'duplicate-key'],
    ['a key twice, once with an escape', '{"a": 1, "\\u0061": 2}', 'duplicate-key'],
    ['a reserved key', '[{"__proto__": {"b": 1}}]', 'unknown-key'],
    ['too many levels', `${'['.repeat(62)}${']'.repeat(62)}`, 'limit-exceeded'],
    ['mappings of too many levels', `${'{"a":'.repeat(61)}1${'}'.repeat(61)}`, 'limit-exceeded'],
    ['as many levels as there may be', `${'{"a":['.repeat(30)}${']}'.repeat(30)}`, undefined],
    ['a byte order mark', '\ufeff{"a": 1}', undefined],
    ['Windows line ends', '{\r\n"a":\r\n1,\r\n"b": [\r\n2]}', undefined],
  ])('with %s is told of as it would be as YAML', (_, written, code) => {
    const [asJson, asYaml] = asBoth(written);
    expect(asJson).toEqual(asYaml);
    expect(asJson!.diagnostics[0]?.code).toBe(code);
  });

  it('is held to lower limits as it would be as YAML', () => {
    fc.assert(
      fc.property(json, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 4 }), (written, values, depth) => {
        const [asJson, asYaml] = asBoth(written, { limits: { values, depth } });
        expect(asJson).toEqual(asYaml);
      }),
      { numRuns: 1000 },
    );
  });
});
