import fc from 'fast-check';
import { describeDiagnostic } from '../../../src/diagnostics/describe.js';
import { houseCustom } from '../../../src/stylesheet/clauses.js';
import { deviations } from '../../../src/stylesheet/deviations.js';
import { gbt33476 } from '../../../src/stylesheet/gbt33476.js';
import { gbt9704 } from '../../../src/stylesheet/gbt9704.js';
import { readStylesheet } from '../../../src/stylesheet/readStylesheet.js';
import { resolveStylesheet } from '../../../src/stylesheet/resolve.js';
import { derivedClauses } from '../../../src/stylesheet/roomFaults.js';

const told = (value: unknown): readonly (readonly unknown[])[] => readStylesheet(value).diagnostics.map(({ code, path }) => [code, path.join('.')]);

describe('a stylesheet of one’s own', () => {
  it('is the base when nothing is changed', () => {
    expect(readStylesheet({}).stylesheet).toEqual({ ...gbt9704, name: 'gbt9704-2012-own' });
    expect(readStylesheet({ profile: 'gbt33476-2016', name: 'x' }).stylesheet).toEqual({ ...gbt33476, name: 'x' });
  });

  it('takes bare values, and puts them down to the house’s custom', () => {
    const { stylesheet, diagnostics } = readStylesheet({ page: { linePitch: '28pt' }, composition: { hangingPunctuation: false } });
    expect(diagnostics).toEqual([]);
    expect(stylesheet?.page.linePitch).toEqual({ value: '28pt', clause: houseCustom });
    expect(stylesheet?.composition.hangingPunctuation).toEqual({ value: false, clause: houseCustom });
    expect(stylesheet?.page.marginTop).toEqual(gbt9704.page.marginTop);
    expect(deviations(stylesheet!).map(({ reason }) => reason)).toEqual([houseCustom, houseCustom]);
  });

  it('keeps the reason given for a value or a style', () => {
    const { stylesheet } = readStylesheet({ page: { marginLeft: { value: '30mm', clause: '装订要求' } }, paragraphs: { title: { size: '小一', clause: '本市公文规范' } } });
    expect(stylesheet?.page.marginLeft).toEqual({ value: '30mm', clause: '装订要求' });
    expect(stylesheet?.paragraphs.title).toEqual({ ...gbt9704.paragraphs.title, size: '小一', clause: '本市公文规范' });
  });

  it('takes the tables that stand wide by their roles, and the words of 续表', () => {
    const { stylesheet } = readStylesheet({ table: { orientation: { applications: 'landscape' }, continuation: { isShown: true, text: '（续表{number}）', alignment: 'left' } } });
    expect(stylesheet?.table.orientation).toMatchObject({ applications: 'landscape', free: 'portrait', clause: houseCustom });
    expect(stylesheet?.table.continuation).toEqual({ isShown: true, text: '（续表{number}）', alignment: 'left', clause: houseCustom });
    expect(deviations(stylesheet!).map(({ path, strength }) => [path.slice(1).join('.'), strength])).toContainEqual(['orientation.applications', 'may']);
    expect(told({ table: { orientation: { applications: 'wide' } } })).toEqual([['invalid-value', 'table.orientation.applications']]);
    expect(told({ table: { continuation: { alignment: 'justify' } } })).toEqual([['invalid-value', 'table.continuation.alignment']]);
  });

  it('lets a title follow the pitch of the page', () => {
    const { stylesheet } = readStylesheet({ page: { linePitch: '28pt' } });
    expect(resolveStylesheet(stylesheet!).paragraphs.title.linePitch).toBe(28);
  });

  it('takes a colour for the head, and for any paragraph', () => {
    const { stylesheet } = readStylesheet({ head: { ruleColor: '#C00000' }, paragraphs: { issuerMark: { color: '#C00000' }, heading1: { color: '#000080' } } });
    const { head, paragraphs } = resolveStylesheet(stylesheet!);
    expect([head.ruleColor, paragraphs.issuerMark.color, paragraphs.heading1.color, paragraphs.body.color]).toEqual(['#C00000', '#C00000', '#000080', undefined]);
    expect(told({ head: { ruleColor: 'red' }, paragraphs: { body: { color: 0 } } })).toEqual([['invalid-value', 'head.ruleColor'], ['wrong-type', 'paragraphs.body.color']]);
  });

  it('takes indents the base leaves out', () => {
    expect(readStylesheet({ paragraphs: { body: { startIndent: 1 } } }).stylesheet?.paragraphs.body.startIndent).toBe(1);
    expect(told({ pageNumber: { startIndent: 1 } })).toEqual([['unknown-key', 'pageNumber.startIndent']]);
  });

  it.each<[string, Record<string, unknown>, string, number]>([
    ['fewer lines', { linesPerPage: 20 }, '31.85pt', 20],
    ['more lines', { linesPerPage: 28 }, '22.75pt', 28],
    ['narrower margins', { marginTop: '33mm', marginBottom: '31mm' }, '30pt', 22],
    ['the reading of 22 lines and 21 gaps', { linesFill: 'characters' }, '29.6pt', 22],
  ])('with %s takes the pitch at which they fill the text area, and says where it comes from', (_name, page, pitch, lines) => {
    const { stylesheet, diagnostics } = readStylesheet({ page });
    expect(diagnostics).toEqual([]);
    expect(stylesheet?.page.linePitch).toEqual({ value: pitch, clause: derivedClauses.linePitch });
    const { page: resolved } = resolveStylesheet(stylesheet!);
    expect(Math.floor(resolved.textHeight / resolved.linePitch + 0.001)).toBe(lines);
    expect(deviations(stylesheet!).map(({ path }) => path.join('.'))).toContain('page.linePitch');
  });

  it('takes the lines a pitch holds, and the characters a spacing does, and lists both', () => {
    const { stylesheet } = readStylesheet({ page: { linePitch: '30pt', letterSpacing: '0pt' } });
    expect([stylesheet?.page.linesPerPage, stylesheet?.page.charactersPerLine]).toEqual([
      { value: 21, clause: derivedClauses.linesPerPage },
      { value: 27, clause: derivedClauses.charactersPerLine },
    ]);
    expect(deviations(stylesheet!).map(({ path }) => path.at(-1))).toEqual(['linesPerPage', 'charactersPerLine', 'linePitch', 'letterSpacing']);
  });

  it('keeps a pitch that is set, if it holds the lines', () => {
    expect(readStylesheet({ page: { linePitch: '31pt', linesPerPage: 20 } }).stylesheet?.page.linePitch.value).toBe('31pt');
    const [finding] = readStylesheet({ page: { linePitch: '28pt', linesPerPage: 20 } }).diagnostics;
    expect(describeDiagnostic(finding!)).toBe('错误 page.linesPerPage 须 = 22 (linePitch 28pt)，实为 20。');
  });

  it('sets the text of all tables, or of one kind of cell', () => {
    const { stylesheet } = readStylesheet({ table: { size: '小四', linePitch: '16pt', cells: { band: { typeface: 'hei' } } } });
    const { cells } = resolveStylesheet(stylesheet!).table;
    expect([cells.value.size, cells.band.size, cells.value.typeface, cells.band.typeface]).toEqual([12, 12, 'song', 'hei']);
    expect(deviations(stylesheet!).map(({ path, reason }) => [path.join('.'), reason])).toEqual([
      ['table.size', houseCustom],
      ['table.linePitch', houseCustom],
      ['table.cells.band.typeface', houseCustom],
    ]);
  });

  it.each<[string, unknown, readonly (readonly unknown[])[]]>([
    ['no mapping', ['page'], [['wrong-type', '']]],
    ['an unknown base', { profile: 'gbt9704-1999' }, [['invalid-value', 'profile']]],
    ['an unknown key', { page: { pitch: '28pt' } }, [['unknown-key', 'page.pitch']]],
    ['a number for a length', { page: { linePitch: 28 } }, [['wrong-type', 'page.linePitch']]],
    ['a length without a unit', { page: { linePitch: '28' } }, [['invalid-value', 'page.linePitch']]],
    ['a length of nothing', { page: { width: '0mm' } }, [['invalid-value', 'page.width']]],
    ['an unknown size', { paragraphs: { body: { size: '十号' } } }, [['invalid-value', 'paragraphs.body.size']]],
    ['an unknown typeface', { paragraphs: { body: { typeface: 'arial' } } }, [['invalid-value', 'paragraphs.body.typeface']]],
    ['justified cells', { table: { cells: { value: { alignment: 'justify' } } } }, [['invalid-value', 'table.cells.value.alignment']]],
    ['text for a truth', { composition: { hangingPunctuation: 'yes' } }, [['wrong-type', 'composition.hangingPunctuation']]],
    ['half a line', { page: { linesPerPage: 22.5 } }, [['invalid-value', 'page.linesPerPage']]],
    ['a control character', { pageNumber: { before: '\u0007' } }, [['invalid-value', 'pageNumber.before']]],
    ['a style for a value', { officialFaces: { song: { name: '宋体' } } }, [['wrong-type', 'officialFaces.song']]],
    ['a value for a style', { paragraphs: { body: '三号' } }, [['wrong-type', 'paragraphs.body']]],
    ['margins wider than the page', { page: { marginLeft: '120mm', marginRight: '100mm' } }, [['invalid-value', 'page.marginRight']]],
    ['more lines than the page is high', { page: { linePitch: '30pt', linesPerPage: 22 } }, [['invalid-value', 'page.linePitch']]],
    ['a line higher than the page', { page: { linePitch: '700pt' } }, [['invalid-value', 'page.linePitch']]],
    ['lines the pitch has room to spare for', { page: { linePitch: '25pt', linesPerPage: 22 } }, [['invalid-value', 'page.linesPerPage']]],
    ['letters too wide for 28 on a line', { page: { letterSpacing: '0pt', charactersPerLine: 28 } }, [['invalid-value', 'page.charactersPerLine']]],
    ['letters 5 pt apart', { page: { letterSpacing: '5pt' } }, [['invalid-value', 'page.letterSpacing']]],
    ['cells larger than their lines', { table: { size: '三号' } }, [['invalid-value', 'table.linePitch']]],
    ['more lines than a title is high', { page: { linesPerPage: 30 } }, [['invalid-value', 'page.linePitch']]],
    ['an unknown reading', { page: { linesFill: 'gaps' } }, [['invalid-value', 'page.linesFill']]],
    ['an indent as wide as the line', { paragraphs: { body: { firstLineIndent: 28 } } }, [['invalid-value', 'paragraphs.body']]],
    ['two faults at once', { page: { pitch: 1 }, table: 7 }, [['unknown-key', 'page.pitch'], ['wrong-type', 'table']]],
  ])('with %s is refused with its place', (_name, value, expected) => {
    expect(told(value)).toEqual(expected);
    expect(readStylesheet(value).stylesheet).toBeUndefined();
  });

  it('tells what is wrong in a sentence', () => {
    const [finding] = readStylesheet({ page: { linePitch: '28' } }).diagnostics;
    expect(describeDiagnostic(finding!)).toBe('错误 page.linePitch 须为毫米或磅的长度，如 37mm、28.95pt，实为 28。');
  });

  it('of any shape is read or refused, never thrown on, and what is read can be resolved', () => {
    const keys = fc.constantFrom('profile', 'name', 'page', 'paragraphs', 'table', 'body', 'cells', 'value', 'clause', 'linePitch', 'marginTop', 'size', 'startIndent', '__proto__', 'toString');
    const { any } = fc.letrec((tie) => ({
      any: fc.oneof({ maxDepth: 4 }, fc.constantFrom<unknown>('28pt', '三号', '5mm', 2, -1, Number.NaN, true, null, undefined), fc.array(tie('any'), { maxLength: 2 }), fc.dictionary(keys, tie('any'), { maxKeys: 4 })),
    }));
    fc.assert(
      fc.property(any, (value) => {
        const { stylesheet, diagnostics } = readStylesheet(value);
        expect(stylesheet === undefined).toBe(diagnostics.length > 0);
        if (stylesheet) expect(resolveStylesheet(stylesheet).page.textWidth).toBeGreaterThan(0);
      }),
      { seed: 9704, numRuns: 2000 },
    );
  });
});
