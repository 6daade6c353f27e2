import fc from 'fast-check';
import { readData } from '../../../src/importers/readData.js';

const valueOf = (text: string, file?: string): unknown => {
  const { value, diagnostics } = readData(text, file);
  expect(diagnostics).toEqual([]);
  return value;
};
const codesOf = (text: string, file?: string): readonly string[] => readData(text, file).diagnostics.map((finding) => finding.code);

describe('reading values', () => {
  it('gives numbers, text, blanks and lists of YAML 1.2, not of YAML 1.1', () => {
    expect(valueOf('a: 12\nb: 甲\nc: null\nd:\ne: [1, ~, yes, "2"]\nf: 2021-01-20\ng: -4\nh: 0.5\n')).toEqual({
      a: 12, b: '甲', c: null, d: null, e: [1, null, 'yes', '2'], f: '2021-01-20', g: -4, h: 0.5,
    });
  });

  it.each(['75.9260', '+1036', '007', '1e3', '-0', '0x1F', '.5', '5.', '1.0', '12345678901234567890', '.inf', '.nan', '0o17'])(
    'hands on %s as the text that was written', (written) => {
      expect(valueOf(`v: ${written}\n`)).toEqual({ v: written });
    },
  );

  it.each(['0', '7', '-417', '21790.457379', '11398889'])('reads %s as a number', (written) => {
    expect(valueOf(`[${written}]`)).toEqual([Number(written)]);
  });

  it('keeps number text of JSON as well', () => {
    expect(valueOf('{\n\t"a": 75.9260,\n\t"b": [1, 2.50],\n\t"c": "\\ud83d\\ude00\\/"\n}', 'a.json')).toEqual({ a: '75.9260', b: [1, '2.50'], c: '😀/' });
  });

  it('takes a byte order mark and Windows line ends for no part of the text', () => {
    const { value, placeOf } = readData('\ufeffa: 1\r\nb: 2\r\n');
    expect(value).toEqual({ a: 1, b: 2 });
    expect(placeOf(['a'])).toEqual({ line: 1, column: 4 });
    expect(placeOf(['b'])).toEqual({ line: 2, column: 4 });
  });

  it('gives an empty text and one of comments a place too', () => {
    for (const text of ['', '# 空\n']) {
      const { value, placeOf } = readData(text, 'a.yaml');
      expect(value).toBeNull();
      expect(placeOf([])).toEqual({ file: 'a.yaml', line: 1, column: 1 });
      expect(placeOf(['year'])).toBeUndefined();
    }
  });

  it('reads number keys as they are written', () => {
    expect(valueOf('2020: a\n007: b\n')).toEqual({ '2020': 'a', '007': 'b' });
  });

  it('lets an alias mean the anchor before it, also when the anchor is given anew', () => {
    expect(valueOf('a: &x [&y 1]\nb: &y 2\nc: [*x, *y]\nd: &y 3\n')).toEqual({ a: [1], b: 2, c: [[1], 2], d: 3 });
  });

  it('reads an empty text as nothing', () => {
    expect(valueOf('')).toBeNull();
    expect(valueOf('# 只有注释\n')).toBeNull();
  });

  it('gives back every JSON value', () => {
    const key = fc.string().filter((text) => !['__proto__', 'constructor', 'prototype'].includes(text));
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        fc.string(), fc.integer(), fc.boolean(), fc.constant(null),
        fc.array(tie('tree')), fc.dictionary(key, tie('tree'), { noNullPrototype: true }),
      ),
    }));
    fc.assert(
      fc.property(tree, fc.constantFrom(undefined, 1, '\t'), (value, indent) => {
        const read = readData(JSON.stringify(value, null, indent), 'a.json');
        expect(read.diagnostics).toEqual([]);
        expect(read.value).toEqual(value);
      }),
    );
  });
});

describe('places', () => {
  const text = ['year: 2020', 'sections:', '  overview:', '    - 第一段', '    - heading: 标题', 'list: [1, 22, 3]', ''].join('\n');
  const { placeOf } = readData(text, 'a.yaml');

  it.each([
    [['year'], { line: 1, column: 7 }],
    [['sections', 'overview', 0], { line: 4, column: 7 }],
    [['sections', 'overview', 1, 'heading'], { line: 5, column: 16 }],
    [['list', 2], { line: 6, column: 15 }],
    [[], { line: 1, column: 1 }],
  ])('gives line and column of the value at %j', (path, place) => {
    expect(placeOf(path)).toEqual({ file: 'a.yaml', ...place });
  });

  it('gives the place of a key when asked for it', () => {
    expect(placeOf(['sections', 'overview'], 'key')).toEqual({ file: 'a.yaml', line: 3, column: 3 });
  });

  it('gives nothing for what is not written', () => {
    expect(placeOf(['sections', 'otherMatters'])).toBeUndefined();
  });
});

describe('refusals', () => {
  it('names the line and column of a second key of the same name', () => {
    const [finding] = readData('a:\n  b: 1\n  c: 2\n  b: 3\n', 'x.yaml').diagnostics;
    expect(finding).toMatchObject({ code: 'duplicate-key', path: ['a', 'b'], place: { file: 'x.yaml', line: 4, column: 3 } });
  });

  it.each(['__proto__', 'constructor', 'prototype'])('refuses the key %s and leaves the prototype of objects alone', (key) => {
    const read = readData(`a:\n  ${key}: { polluted: 1 }\n`);
    expect(read.diagnostics).toMatchObject([{ code: 'unknown-key', path: ['a', key], place: { line: 2, column: 3 } }]);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(read.value).toEqual({ a: {} });
  });

  it.each([
    ['a: "open', 'MISSING_CHAR'],
    ['a: b: c', 'BLOCK_AS_IMPLICIT_KEY'],
    ['a: 1\n---\nb: 2\n', 'MULTIPLE_DOCS'],
    ['a: !!binary aGk=', 'TAG_RESOLVE_FAILED'],
    ['a: !thing 1', 'TAG_RESOLVE_FAILED'],
    ['a: *nowhere', 'BAD_ALIAS'],
    ['? [a, b]\n: 1', 'KEY_NOT_TEXT'],
    ['a:\n\tb: 1', 'TAB_AS_INDENT'],
  ])('says why %j is badly written', (text, reason) => {
    const [finding] = readData(text).diagnostics;
    expect(finding).toMatchObject({ code: 'syntax-error', details: { reason } });
    expect(finding!.place?.line).toBeGreaterThanOrEqual(1);
  });

  it('gives the line of a fault of writing', () => {
    expect(readData('a: 1\nb: 2\nc: d: e\n', 'f.yaml').diagnostics[0]!.place).toMatchObject({ file: 'f.yaml', line: 3 });
  });

  it('does not take JSON with a forgotten comma for text, as YAML would', () => {
    const text = '{\n  "a":1 "b":2\n}';
    expect(readData(text, 'x.json').diagnostics).toMatchObject([{ code: 'syntax-error', place: { file: 'x.json', line: 2, column: 9 } }]);
    expect(valueOf(text)).toEqual({ a: '1 "b":2' });
  });

  it.each(['{"a": 1,}', "{'a': 1}", '{a: 1}', '[1 2]', '// x\n1', '{"a"}', '[,]', ']', '', '{} {}', '[1}', '01', '"\u0001"', '"\\x"', '1,', '{"a":1,2}', 'NaN'])(
    'refuses %j as JSON, as JSON.parse does', (text) => {
      expect(() => JSON.parse(text)).toThrow();
      expect(codesOf(text, 'x.JSON')).toEqual(['syntax-error']);
    },
  );

  it('agrees with JSON.parse on what is JSON', () => {
    const piece = fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '"b"', '1', '-', 'null', ' ', '"\\u00', '.5');
    const parses = (text: string): boolean => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const text = pieces.join('');
        expect(codesOf(text, 'x.json').includes('syntax-error')).toBe(!parses(text));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('limits', () => {
  const nested = (open: string, count: number): string => open.repeat(count);

  it.each([
    ['lists in brackets', nested('[', 100_000)],
    ['mappings in braces', nested('{', 50_000)],
    ['lists on one line', nested('- ', 50_000)],
    ['explicit keys', nested('? ', 50_000)],
    ['mappings by indentation', Array.from({ length: 1000 }, (_, level) => `${' '.repeat(level)}a:`).join('\n')],
    ['mappings just above the limit', `${'{a: '.repeat(61)}1${'}'.repeat(61)}`],
  ])('stop %s nested too deeply', (_, text) => {
    expect(readData(text).diagnostics).toMatchObject([{ code: 'limit-exceeded', expected: 60, details: { limit: 'depth' } }]);
  });

  it('let a report of sixty levels pass', () => {
    expect(codesOf(`${'{a: '.repeat(60)}1${'}'.repeat(60)}`)).toEqual([]);
  });

  it('stop aliases that double, and one that holds itself', () => {
    const bomb = ['a0: &a0 [x, x]', ...Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`)].join('\n');
    expect(readData(bomb).diagnostics).toMatchObject([{ code: 'limit-exceeded', details: { limit: 'values' } }]);
    expect(readData('a: &a [*a]').diagnostics).toMatchObject([{ code: 'limit-exceeded', details: { limit: 'depth' } }]);
  });

  it('stop a text of too many characters before reading it', () => {
    expect(readData('#'.repeat(2_000_001)).diagnostics).toMatchObject([{ code: 'limit-exceeded', actual: 2_000_001, details: { limit: 'characters' } }]);
  });
});

describe('any text at all', () => {
  it('gives a value or findings, and never an exception', () => {
    const sign = fc.constantFrom(...'{}[],:&*!|>\'"%@`#-? \n\t\r\\~<=', '\u0000', '\ud800', '\ufeff', 'a', '1', '甲', '---', '...', '<<', '\\u');
    const hostile = fc.array(sign, { maxLength: 60 }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), fc.constantFrom(undefined, 'a.yaml', 'a.json'), (text, file) => {
        const { value, diagnostics, placeOf } = readData(text, file);
        expect(value !== undefined || diagnostics.length > 0).toBe(true);
        for (const finding of diagnostics) expect(finding.place).toMatchObject(file === undefined ? { line: expect.any(Number) } : { file, line: expect.any(Number) });
        expect(placeOf(['no', 'such', 'path'])).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });
});
