/** Any one figure of tables three and four that is wrong by one is found, by the rule that holds it, at its cell. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { cellName, tableOf, valueCells } from '../../src/forms/derive.js';
import type { ValueCell } from '../../src/forms/derive.js';
import { formOf } from '../../src/forms/forms.js';
import { parseReport } from '../../src/model/parseReport.js';
import { checkReport } from '../../src/rules/checkReport.js';
import { cityData, cityTextWithoutPicture, gongkai, newFolder } from '../support/commandLine.js';

const text = cityTextWithoutPicture();
const input = parse(text) as { sections: Record<string, { table: Record<string, unknown> }> };
const cells = (['applications', 'reviewAndLitigation'] as const).flatMap((key) => valueCells(tableOf(formOf('2021'), key)));

/** A row of the data file is a list; a cell is found in it by its column's place in the form. */
function rowAndIndex(value: typeof input, cell: ValueCell): { readonly row: number[]; readonly index: number } {
  const steps = cell.path.slice(0, -1);
  let row: unknown = value.sections[cell.table.key]!.table;
  for (const step of steps) row = (row as Record<string, unknown>)[step];
  const sameRow = cells.filter((other) => other.table === cell.table && other.path.slice(0, -1).join() === steps.join());
  return { row: row as number[], index: sameRow.indexOf(cell) };
}

function figureOf(cell: ValueCell): number {
  const { row, index } = rowAndIndex(input, cell);
  return row[index]!;
}

function withFigureMoved(cell: ValueCell, by: number): unknown {
  const value = structuredClone(input);
  const { row, index } = rowAndIndex(value, cell);
  row[index]! += by;
  return value;
}

/** Which rules hold a cell, worked out from the wording of the form and not from the rules' own list. */
function rulesHolding({ table, path }: ValueCell): readonly string[] {
  if (table.number === 4) return ['R4'];
  const row = path.slice(0, -1).join('.');
  const holdsInColumn = row === 'results.total' ? ['R1', 'R2'] : row.startsWith('results.') ? ['R2'] : ['R1'];
  return [...holdsInColumn, 'R3'];
}

function findingsWhenMoved(cell: ValueCell, by: number): readonly Diagnostic[] {
  const { report } = parseReport(withFigureMoved(cell, by));
  return checkReport(report!);
}

describe('a figure wrong by one', () => {
  it('is looked for in 175 cells of table three and 15 of table four', () => {
    expect(cells.map(({ table }) => table.number).filter((number) => number === 3)).toHaveLength(175);
    expect(cells).toHaveLength(190);
  });

  it.each([1, -1])('is found in every cell, by every rule that holds the cell and no other (%i)', (by) => {
    const found = cells.map((cell) => ({ cell: cellName(cell), rules: findingsWhenMoved(cell, by).map(({ rule }) => rule).sort() }));
    // A cell of 0 that loses one is no count any more, which R5 says beside the rules on sums.
    const without5 = found.map(({ cell, rules }) => ({ cell, rules: rules.filter((rule) => rule !== 'R5') }));
    expect(without5).toEqual(cells.map((cell) => ({ cell: cellName(cell), rules: [...rulesHolding(cell)].sort() })));
    expect(found.filter(({ rules }) => rules.includes('R5')).length).toBe(by > 0 ? 0 : cells.filter((cell) => figureOf(cell) === 0).length);
  });

  it('is named with its cell and a difference of 1 in every finding', () => {
    for (const cell of cells) {
      const path = ['sections', cell.table.key, 'table', ...cell.path].join('.');
      for (const finding of findingsWhenMoved(cell, 1)) {
        expect(finding.code).toBe('sum-mismatch');
        expect(finding.severity).toBe('error');
        expect(finding.cells?.map((other) => other.join('.'))).toContain(path);
        expect(Math.abs(Number(finding.actual) - Number(finding.expected))).toBe(1);
      }
    }
  });
});

describe('gongkai check', () => {
  const call = (changed: string, ...words: readonly string[]) => {
    const file = join(newFolder(), 'report.yaml');
    writeFileSync(file, changed);
    return gongkai(['check', file, ...words]);
  };

  it.each([
    ['granted: [5218,', 'granted: [5219,', ['R2', 'R3'], '自然人', /相差 1，后者[多少]。/],
    ['review: [214, 37, 88, 29, 368]', 'review: [214, 37, 88, 29, 367]', ['R4'], '行政复议', /相差 1，后者[多少]。/],
    ['carriedForward: [341, 27, 2, 1, 12, 4, 387]', 'carriedForward: [341, 27, 2, 1, 12, 4, 388]', ['R1', 'R3'], '四、结转下年度继续办理', /相差 1，后者[多少]。/],
    ['afterReview: [48, 5, 19, 12, 84]', 'afterReview: [48, 5, 19, 13, 84]', ['R4'], '复议后起诉', /相差 1，后者[多少]。/],
  ])('tells rule, cell, line and difference of %s made %s', (from, to, rules, name, difference) => {
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    const line = changed.split('\n').findIndex((entry) => entry.includes(to)) + 1;
    const { code, stderr } = call(changed);
    // The text of the report states some of these figures, too; R9 says so beside the errors, as a warning.
    const told = stderr.split('\n').filter((entry) => / 错误 R\d /.test(entry));
    expect(code).toBe(1);
    expect(told.map((entry) => / (R\d) /.exec(entry)![1]).sort()).toEqual([...rules].sort());
    for (const entry of told) {
      expect(entry).toContain(name);
      expect(entry).toMatch(difference);
    }
    expect(stderr).toContain(`report.yaml:${line}:`);
  });

  it('says nothing against either example, and answers 0', () => {
    expect(gongkai(['check', cityData])).toMatchObject({ code: 0, stderr: '' });
    const { code, stderr } = gongkai(['check', 'examples/data/xingguo-2020.yaml']);
    expect(code).toBe(0);
    expect(stderr).not.toMatch(/错误/);
  });

  it('gives the same findings as data', () => {
    const { code, stdout } = call(text.replace('granted: [5218,', 'granted: [5219,'), '--json');
    const [{ diagnostics }] = JSON.parse(stdout) as [{ diagnostics: readonly (Diagnostic & { message: string })[] }];
    expect(code).toBe(1);
    expect(diagnostics.map(({ rule }) => rule).sort()).toEqual(['R2', 'R3']);
    expect(diagnostics.every(({ message, place }) => message.length > 20 && place?.line !== undefined)).toBe(true);
  });
});
