/** Units rolled up, as plain data: what `rollUp` takes and gives. */
import type { Diagnostic, Path, Place } from '../diagnostics/diagnostic.js';
import type { FormEdition } from '../forms/form.js';
import type { CellValue, Report } from '../model/report.js';

/** A unit's report as it was read: a `ReportFile` with the name of its file. */
export interface RollUpUnit {
  /** Names the unit in findings and in the trace; for reports that come from no file, any name of its own. */
  readonly file: string;
  /** Absent when the file holds no report. */
  readonly report?: Report;
  /** What was found while it was read; absent: nothing. */
  readonly diagnostics?: readonly Diagnostic[];
  /** Where in the file a part of the report stands; absent: the trace gives the file alone. */
  readonly placeOf?: (path: Path) => Place | undefined;
}

/** A unit that has to report. */
export interface RosterEntry {
  readonly name: string;
  /** The file its report is in, as given or by its last part; absent: the unit is told by its name. */
  readonly file?: string;
  /** Department, town and so on; any words. */
  readonly level?: string;
  /** Where it stands in the roster. */
  readonly place?: Place;
}

/** Why a unit is not simply added. `reading`: its file has errors, `unread`: so many that there is no report. */
export type RefusalReason = 'unread' | 'reading' | 'sums' | 'year' | 'repeated';

/** What became of a unit. */
export interface UnitOutcome {
  readonly file: string;
  /** As its report says; without a report, as the roster says; absent: not known. */
  readonly organisation?: string;
  readonly level?: string;
  /** `refused`: nothing is rolled up until it is put right. `leftOut`: the roll-up is made without it, as was asked for. */
  readonly status: 'added' | 'refused' | 'leftOut';
  /** What stands against it; an added unit may have some that were accepted. */
  readonly reasons: readonly RefusalReason[];
  /** The findings on the unit itself: those of its file, and of its sums. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * What a unit's cell says. `number`: a figure. `blank`. `none`: `/` and the like. `text`: anything else.
 * `absent`: the unit's edition of the form has no such cell.
 */
export type CellSaying = 'number' | 'blank' | 'none' | 'text' | 'absent';

/** One unit's part in one cell. */
export interface CellSource {
  readonly organisation: string;
  readonly file: string;
  /** As the unit has it. */
  readonly value: CellValue;
  readonly says: CellSaying;
  /** The figure that went into the sum; absent: none did. */
  readonly added?: number | string;
  /** Where the cell stands in the unit's file; absent when that is not known. */
  readonly place?: Place;
}

/** One cell of the roll-up with the units behind it, in the order of the roster or by name. */
export interface CellTrace {
  readonly path: Path;
  /** 表三 一、本年新收政府信息公开申请数量 自然人 */
  readonly name: string;
  readonly value: CellValue;
  readonly sources: readonly CellSource[];
}

/** Every total, led back to the units behind it. Plain data. */
export interface RollUpTrace {
  readonly organisation: string;
  readonly year: number;
  readonly form: FormEdition;
  readonly units: readonly Omit<UnitOutcome, 'diagnostics'>[];
  /** On the roster and without a report, by name; absent when there is no roster. */
  readonly missing?: readonly RosterEntry[];
  /** With a report and not on the roster, by organisation; absent when there is no roster. */
  readonly notOnRoster?: readonly string[];
  /** Every value cell of the form, table by table and row by row. */
  readonly cells: readonly CellTrace[];
}

/** How units are rolled up. */
export interface RollUpOptions {
  /** The organ the sum is of; absent: a stand-in and the warning `organisation-not-given`. */
  readonly organisation?: string;
  /** The year rolled up; absent: the year of most units, the later one when two have as many. */
  readonly year?: number;
  /** Adds units although their own sums fail, or their files were read with errors; each is told. */
  readonly acceptFailing?: boolean;
  /** Adds units of another year or edition, in the cells both forms have; the others are named. */
  readonly acceptOtherYears?: boolean;
  /** Rolls up without the units that are refused, each of which is told, instead of not at all. */
  readonly leaveOutRefused?: boolean;
  /** Blanks, and signs such as `/`, count as 0 when sums are proved; what is added does not change. */
  readonly blankMeansZero?: boolean;
  /** Who has to report: gives the order of the units, and who is missing. */
  readonly roster?: readonly RosterEntry[];
}

/** What comes of a roll-up. */
export interface RollUp {
  /** The input of the sum's report, texts left to the organ; absent when a unit is refused or none is left. */
  readonly value?: Readonly<Record<string, unknown>>;
  /** The same, complete. */
  readonly report?: Report;
  /** Absent with the report. */
  readonly trace?: RollUpTrace;
  readonly units: readonly UnitOutcome[];
  readonly missing: readonly RosterEntry[];
  /** On the roll-up: units refused, accepted, missing; cells not added; sums that fail on the result. The units' own stand with them. */
  readonly diagnostics: readonly Diagnostic[];
}
