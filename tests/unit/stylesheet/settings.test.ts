import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { clauseOf } from '../../../src/stylesheet/clauses.js';
import { citedValues, deviations, isSameValue } from '../../../src/stylesheet/deviations.js';
import { gbt9704 } from '../../../src/stylesheet/gbt9704.js';
import { profiles } from '../../../src/stylesheet/profiles.js';
import { readStylesheet } from '../../../src/stylesheet/readStylesheet.js';
import { resolveStylesheet } from '../../../src/stylesheet/resolve.js';
import { roomFaults } from '../../../src/stylesheet/roomFaults.js';
import { settings } from '../../../src/stylesheet/settings.js';
import type { Setting } from '../../../src/stylesheet/settings.js';
import { latinTypefaces, lineFills, numberEdges } from '../../../src/stylesheet/stylesheet.js';

const millimetre = 72 / 25.4;

/** A caller's own profile with one value, and what makes it fit. */
function own({ path }: Setting, value: unknown): Record<string, unknown> {
  const [section, ...keys] = path as [string, ...string[]];
  const key = keys.at(-1)!;
  const beside = key === 'size' ? { linePitch: '16pt' } : value === '29.6pt' ? { linesFill: 'characters' } : {};
  const inside = keys.slice(0, -1).reduceRight<Record<string, unknown>>((below, step) => ({ [step]: below }), { [key]: value, ...beside });
  return { [section]: inside };
}

describe('the settings of a profile', () => {
  it('begin with what the standard profile has', () => {
    const values = new Map(citedValues(gbt9704).map((leaf) => [leaf.path.join('.'), leaf.value]));
    for (const { path, values: [first] } of settings) expect([path, isSameValue(values.get(path.join('.')), first!.value)]).toEqual([path, true]);
  });

  it.each(settings.flatMap((setting) => setting.values.map((value) => [setting.path.join('.'), value.value, setting] as const)))('%s can be set to %s by name and is listed when it is not the standard’s', (path, value, setting) => {
    const { stylesheet, diagnostics } = readStylesheet(own(setting, value));
    expect(diagnostics).toEqual([]);
    const listed = deviations(stylesheet!).find((one) => one.path.join('.') === path);
    expect(listed?.profile).toEqual(value === setting.values[0]!.value ? undefined : value);
    if (listed) expect(clauseOf(listed.clause) !== undefined || listed.clause === '通行做法').toBe(true);
  });

  it('agree with each other in every profile', () => {
    expect(profiles.flatMap((profile) => roomFaults(profile).map(({ path, actual }) => [profile.name, path, actual]))).toEqual([]);
  });

  it('name every reading there is', () => {
    const valuesOf = (path: string): readonly unknown[] => settings.find((setting) => setting.path.join('.') === path)!.values.map(({ value }) => value);
    expect([valuesOf('page.linesFill'), valuesOf('pageNumber.distanceTo'), valuesOf('composition.latinTypeface')]).toEqual([[...lineFills], [...numberEdges], [...latinTypefaces]]);
  });

  it('are shown in docs/profiles.md by a profile that can be read', () => {
    const page = readFileSync(join(__dirname, '../../../docs/profiles.md'), 'utf8');
    const [, example] = /```yaml\n([\s\S]*?)```/.exec(page)!;
    expect(readStylesheet(parse(example!)).diagnostics).toEqual([]);
  });
});

describe('22 lines and 21 gaps', () => {
  const { page, pageNumber } = resolveStylesheet(readStylesheet({ page: { linesFill: 'characters' } }).stylesheet!);

  it('reach with their characters from 37 mm to 35 mm from the edges, within a tenth of a millimetre', () => {
    const first = page.top + 0.8 * page.linePitch - 0.88 * 16;
    const last = page.top + 21 * page.linePitch + 0.8 * page.linePitch + 0.12 * 16;
    expect(Math.abs(first / millimetre - 37)).toBeLessThan(0.001);
    expect(Math.abs((page.height - last) / millimetre - 35)).toBeLessThan(0.1);
  });

  it('leave the page number where it was', () => {
    expect((page.top + page.textHeight + pageNumber.distance) / millimetre).toBeCloseTo(269, 3);
  });
});

describe('the place of the page number', () => {
  const dash = (distanceTo: string): number => {
    const { page, pageNumber } = resolveStylesheet(readStylesheet({ pageNumber: { distanceTo } }).stylesheet!);
    return (page.top + page.textHeight + pageNumber.distance) / millimetre;
  };

  it('is 7 mm to the dash, to the upper edge of its line, or to the lower one: a footer 28 mm from the edge', () => {
    const line = 14 / millimetre;
    expect(dash('dash')).toBeCloseTo(269, 3);
    expect(dash('lineTop')).toBeCloseTo(269 + 0.42 * line, 3);
    expect(dash('lineBottom')).toBeCloseTo(297 - 28 - 0.58 * line, 3);
  });
});
