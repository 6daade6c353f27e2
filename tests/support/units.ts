/** Units to roll up, and their sum made anew, without the code under test. */
import { parseReport } from '../../src/model/parseReport.js';
import type { RollUpUnit } from '../../src/rollup/rolledUp.js';
import { validInput, withValue } from './validReport.js';
import type { ReportValue } from './validReport.js';

export const tableKeys = ['proactiveDisclosure', 'applications', 'reviewAndLitigation'] as const;

/** The three tables' cells in the order of the form, from rows given as lists or by key. */
export function cellsOf(sections: Readonly<Record<string, unknown>>): readonly unknown[] {
  const flat = (value: unknown): readonly unknown[] => (typeof value === 'object' && value !== null ? Object.values(value).flatMap(flat) : [value]);
  return tableKeys.flatMap((key) => flat((sections[key] as { table: unknown }).table));
}

/** Place by place, the sum of the whole numbers; null where there are none. */
export function wholeSum(columns: readonly (readonly unknown[])[]): readonly (number | null)[] {
  return columns[0]!.map((_, index) => {
    const numbers = columns.map((cells) => cells[index]).filter((cell): cell is number => typeof cell === 'number');
    return numbers.length === 0 ? null : Number(numbers.reduce((sum, number) => sum + BigInt(number), 0n));
  });
}

/** A valid input of a unit of this name, with other cells where given by their paths below `sections`. */
export function unitInput(organisation: string, changes: Readonly<Record<string, unknown>> = {}, edition: '2019' | '2021' = '2021'): ReportValue {
  const input = { ...validInput(edition), organisation };
  return Object.entries(changes).reduce<ReportValue>((at, [path, value]) => withValue(at, ['sections', ...path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step))], value), input);
}

/** The unit of an input, as if read from `name.yaml`. */
export function unitOf(input: ReportValue): RollUpUnit {
  const { report, diagnostics } = parseReport(input);
  return { file: `${String(input['organisation'])}.yaml`, diagnostics, ...(report && { report }) };
}
