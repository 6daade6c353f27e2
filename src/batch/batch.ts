import type { Diagnostic, Place } from '../diagnostics/diagnostic.js';
import type { FontOptions } from '../fonts/nodeFontSource.js';
import type { ReportFileLimits } from '../pipeline/fileLimits.js';
import type { RenderOptions } from '../pipeline/renderReport.js';

/** One report of a batch. */
export interface BatchInput {
  /** Its file, of any kind `readReportFile` reads. */
  readonly file: string;
  /** What it is called in results and summary, with `/` between folders; absent: `file` as given. */
  readonly name?: string;
  /** Where its files go, below the output folder and without ending, with `/` between folders; absent: made from its name. */
  readonly output?: string;
  /** A stylesheet's name or file, for this report alone. */
  readonly profile?: string;
  /** The organ a list expects here; another in the report is told (`unit-name-differs`). */
  readonly organisation?: string;
  /** Where a list names it. */
  readonly place?: Place;
}

/** How a batch is run, and what is made of each report. */
export interface BatchOptions extends Pick<RenderOptions, 'formats' | 'attachData' | 'html' | 'createdAt'> {
  /** The folder the files go to; made when it is not there. */
  readonly folder: string;
  /** A stylesheet's name or file; absent: GB/T 9704-2012. */
  readonly profile?: string;
  /** Where faces are looked for. */
  readonly fonts?: FontOptions;
  /** How many reports are worked on at a time, each in a thread of its own; absent: as many as the machine has processors. */
  readonly jobs?: number;
  /** Goes on with the batch whose journal lies in the folder: what is done and unchanged is not done again. */
  readonly resume?: boolean;
  /** No further report is begun once one has an error. */
  readonly failFast?: boolean;
  /** On each report's file, and on what is in it; absent, wholly or in part: those of its reader. */
  readonly limits?: ReportFileLimits;
  /** Seconds after which a report is given up (`rendering-failed`); absent: 120. */
  readonly timeLimit?: number;
  /** Megabytes of heap a thread may take before its report is given up (`rendering-failed`); absent: 2048. Less makes a batch slower. */
  readonly memoryLimit?: number;
  /** No further report is begun once it is aborted; what is in work is finished, and the iteration ends. */
  readonly signal?: AbortSignal;
  /** Told once, before the first result: what was found on faces, stylesheet and journal. */
  readonly onFindings?: (diagnostics: readonly Diagnostic[]) => void;
}

/** A file that was written. */
export interface BatchFile {
  /** Below the output folder, with `/` between folders. */
  readonly name: string;
  readonly bytes: number;
  /** In hexadecimal digits. */
  readonly sha256: string;
}

/** What became of one report. */
export interface BatchResult {
  readonly name: string;
  /** `written`: its files are there. `refused`: a finding is an error. `failed`: it could not be worked on to the end; a resumed batch tries again. */
  readonly status: 'written' | 'refused' | 'failed';
  /** Nothing was done now: an earlier run had done it, and neither report, options nor files have changed since. */
  readonly isUnchanged: boolean;
  /** Absent when the file holds no report. */
  readonly organisation?: string;
  readonly year?: number;
  readonly files: readonly BatchFile[];
  /** Places name the report as `name` does, never a path of the machine. */
  readonly diagnostics: readonly Diagnostic[];
  /** Sums that hold a blank or text (`not-checkable`), counted by rule: an office without applications has some hundred. */
  readonly uncheckedSums: Readonly<Record<string, number>>;
  /** How many findings beyond the first 500 are left out of `diagnostics`. */
  readonly findingsLeftOut: number;
}
