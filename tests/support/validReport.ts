/** Reports whose figures satisfy every rule, as inputs. The sums are made here anew, without the code under test. */
import fc from 'fast-check';
import type { FormEdition } from '../../src/forms/form.js';

type Row = readonly number[];
type Tree = { readonly [key: string]: number | Row | Tree };

export type ReportValue = Record<string, unknown>;

/** A copy of an input with another value at a path; `undefined` takes the key away. */
export function withValue(input: ReportValue, path: readonly (string | number)[], value: unknown): ReportValue {
  const copy = structuredClone(input);
  const parent = path.slice(0, -1).reduce<unknown>((at, step) => (at as Record<string | number, unknown>)[step], copy) as Record<string | number, unknown>;
  const last = path.at(-1)!;
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}

/** Figures to draw: so many for each table. */
export interface Figures {
  readonly proactive: readonly number[];
  /** Rows of six: the leaves of 三、本年度办理结果 in order, then 结转下年度, then 上年结转. */
  readonly applications: readonly Row[];
  /** Three groups of four. */
  readonly outcomes: readonly Row[];
}

const refused = ['stateSecrets', 'forbiddenByLaw', 'securityAndStability', 'thirdPartyRights', 'internalAffairs', 'processInformation', 'enforcementFiles', 'administrativeEnquiries'];
const unavailable = ['notHeld', 'toBeCreated', 'stillUnclear'];
const notProcessed = ['complaints', 'repeated', 'publications', 'excessive', 'confirmation'];
const otherHandling = ['notCorrected', 'feeNotPaid', 'other'];

/** How many leaves 三、本年度办理结果 has without its total. */
export const resultCount: Readonly<Record<FormEdition, number>> = { '2019': 19, '2021': 21 };

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const withTotal = (row: Row): Row => [...row, sum(row)];
const addRows = (rows: readonly Row[]): Row => rows[0]!.map((_, column) => sum(rows.map((row) => row[column]!)));

function results(edition: FormEdition, rows: readonly Row[]): Tree {
  let next = 0;
  const row = (): Row => withTotal(rows[next++]!);
  const group = (keys: readonly string[]): Tree => Object.fromEntries(keys.map((key) => [key, row()]));
  return {
    granted: row(),
    partlyGranted: row(),
    refused: group(refused),
    unavailable: group(unavailable),
    notProcessed: group(notProcessed),
    otherHandling: edition === '2019' ? row() : group(otherHandling),
    total: withTotal(addRows(rows)),
  };
}

function applications(edition: FormEdition, rows: readonly Row[]): Tree {
  const leaves = rows.slice(0, resultCount[edition]);
  const forward = rows[resultCount[edition]]!;
  const due = addRows([...leaves, forward]);
  const carriedIn = due.map((number, column) => Math.min(number, rows[resultCount[edition] + 1]![column]!));
  const received = due.map((number, column) => number - carriedIn[column]!);
  return { received: withTotal(received), carriedIn: withTotal(carriedIn), results: results(edition, leaves), carriedForward: withTotal(forward) };
}

function proactive(edition: FormEdition, figures: readonly number[]): Tree {
  let next = 0;
  const row = (count: number): Row => Array.from({ length: count }, () => figures[next++ % figures.length]!);
  if (edition === '2021') return { rules: row(3), normativeDocuments: row(3), licensing: row(1), penalties: row(1), compulsoryMeasures: row(1), charges: row(1) };
  const change = (cells: Row): Row => cells.map((number, column) => (column === 1 ? -number : number));
  return {
    rules: row(3), normativeDocuments: row(3), licensing: change(row(3)), otherServices: change(row(3)),
    penalties: change(row(3)), compulsoryMeasures: change(row(3)), charges: change(row(2)), procurement: row(2),
  };
}

/** An input of parseReport with these figures, in the list form, totals given; plain and unfrozen, so that tests may change it. */
export function inputWith(edition: FormEdition, figures: Figures): ReportValue {
  const [review, direct, afterReview] = figures.outcomes.map(withTotal);
  return {
    organisation: '某县人民政府办公室',
    year: edition === '2019' ? 2020 : 2024,
    preface: '本报告依据条例编制。',
    sections: {
      overview: ['第一段。', { heading: '主动公开情况' }, '第二段。'],
      proactiveDisclosure: { table: proactive(edition, figures.proactive) },
      applications: { table: applications(edition, figures.applications) },
      reviewAndLitigation: { table: { review, litigation: { direct, afterReview } } },
      problemsAndImprovements: '存在的问题。\n改进的情况。',
      otherMatters: '无。',
    },
  };
}

/** One fixed valid input with figures that differ from each other. */
export function validInput(edition: FormEdition): ReportValue {
  const row = (seed: number, length: number): Row => Array.from({ length }, (_, index) => (seed * 37 + index * 11 + 5) % 97);
  return inputWith(edition, {
    proactive: row(3, 22),
    applications: Array.from({ length: resultCount[edition] + 2 }, (_, index) => row(index, 6)),
    outcomes: [row(1, 4), row(2, 4), row(3, 4)],
  });
}

/** Any valid input of an edition. */
export function arbitraryInput(edition: FormEdition): fc.Arbitrary<ReportValue> {
  const rows = (count: number, length: number, max: number): fc.Arbitrary<number[][]> =>
    fc.array(fc.array(fc.oneof(fc.constant(0), fc.nat(max)), { minLength: length, maxLength: length }), { minLength: count, maxLength: count });
  return fc
    .record({ proactive: rows(1, 22, 20_000_000).map(([figures]) => figures!), applications: rows(resultCount[edition] + 2, 6, 1_000_000), outcomes: rows(3, 4, 10_000) })
    .map((figures) => inputWith(edition, figures));
}
