import type { RollUpUnit, RosterEntry } from './rolledUp.js';

/** A unit with its line of the roster. */
export interface OrderedUnit {
  readonly unit: RollUpUnit;
  readonly entry?: RosterEntry;
}

/** Units by the roster, then those that are not on it by name; and whom the roster waits for. */
export interface OrderedUnits {
  readonly units: readonly OrderedUnit[];
  readonly missing: readonly RosterEntry[];
}

/**
 * Gives a name without what typing makes different: white space, full-width letters and brackets.
 *
 * @example
 * plainName('澄岚市教育局（体育局） ') //=> '澄岚市教育局(体育局)'
 */
export function plainName(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, '');
}

const slashed = (file: string): string => file.replace(/\\/g, '/').normalize('NFC');

/** Whether a roster's file is a given one: the same path, or its last part. */
function isFile(wanted: string, file: string): boolean {
  const [end, whole] = [slashed(wanted).replace(/^\.\//, ''), slashed(file)];
  return whole === end || whole.endsWith(`/${end}`);
}

/** By code point, so that the order is the same on every machine. */
function compareText(first: string, second: string): number {
  return first < second ? -1 : first > second ? 1 : 0;
}

function compareUnits(first: RollUpUnit, second: RollUpUnit): number {
  const name = ({ report }: RollUpUnit): string => plainName(report?.organisation ?? '');
  return compareText(name(first), name(second)) || compareText(slashed(first.file), slashed(second.file));
}

/** A file named in the roster is meant, whatever organisation it says; otherwise the name tells. */
function entryOf(unit: RollUpUnit, roster: readonly RosterEntry[]): RosterEntry | undefined {
  const byFile = roster.find(({ file }) => file !== undefined && isFile(file, unit.file));
  const own = unit.report && plainName(unit.report.organisation);
  return byFile ?? roster.find(({ name }) => plainName(name) === own);
}

/** Puts units in an order that does not hang on the order of their files: the roster's, then by name, then by file. */
export function orderUnits(units: readonly RollUpUnit[], roster: readonly RosterEntry[] = []): OrderedUnits {
  const known = [...units].sort(compareUnits).map((unit): OrderedUnit => {
    const entry = entryOf(unit, roster);
    return { unit, ...(entry && { entry }) };
  });
  const listed = roster.map((entry) => known.filter((one) => one.entry === entry));
  return {
    units: [...listed.flat(), ...known.filter(({ entry }) => !entry)],
    missing: roster.filter((_, index) => listed[index]!.length === 0),
  };
}
