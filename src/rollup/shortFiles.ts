import type { Place } from '../diagnostics/diagnostic.js';
import type { CellSource, CellTrace, RollUpTrace, RosterEntry } from './rolledUp.js';

function withFile(place: Place, short: (file: string) => string): Place {
  return { ...place, ...(place.file !== undefined && { file: short(place.file) }) };
}

/** How many characters of each path name the folders that all the files share. */
function sharedLength(files: readonly string[]): number {
  const [first = '', ...others] = files;
  let shared = 0;
  for (let end = first.search(/[\\/]/) + 1; end > shared; end = shared + first.slice(shared).search(/[\\/]/) + 1) {
    if (!others.every((file) => file.startsWith(first.slice(0, end)))) break;
    shared = end;
  }
  return shared;
}

/**
 * Names the units' files from the folder on that they share, and the roster by its name: what is written reads the same wherever they lie, and tells nothing
 * of the machine they were added on.
 */
export function withShortFiles(trace: RollUpTrace): RollUpTrace {
  const length = sharedLength(trace.units.map(({ file }) => file));
  const short = (file: string): string => file.slice(length);
  const source = (one: CellSource): CellSource => ({ ...one, file: short(one.file), ...(one.place && { place: withFile(one.place, short) }) });
  const cell = (one: CellTrace): CellTrace => ({ ...one, sources: one.sources.map(source) });
  const entry = (one: RosterEntry): RosterEntry => ({ ...one, ...(one.place && { place: withFile(one.place, (file) => file.replace(/^.*[\\/]/, '')) }) });
  return { ...trace, ...(trace.missing && { missing: trace.missing.map(entry) }), units: trace.units.map((unit) => ({ ...unit, file: short(unit.file) })), cells: trace.cells.map(cell) };
}
