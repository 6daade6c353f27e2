import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { FontOptions } from '../fonts/nodeFontSource.js';
import type { RenderReportFileOptions } from '../pipeline/nodeRenderFile.js';
import type { EntryPlace, JournalEntry } from './journalEntry.js';

/** What every thread of a batch is started with. */
export interface ThreadSetting {
  /** The output folder. */
  readonly folder: string;
  readonly journalFile: string;
  /** Of the package: another version may make other files. */
  readonly version: string;
  readonly render: Pick<RenderReportFileOptions, 'formats' | 'attachData' | 'html' | 'createdAt' | 'limits'>;
  readonly profile?: string;
  readonly fonts: FontOptions;
}

/** One report, for the thread that works on it. */
export interface RenderTask {
  readonly type: 'render';
  readonly file: string;
  readonly name: string;
  /** Below the output folder, without ending. */
  readonly output: string;
  readonly profile?: string;
  readonly organisation?: string;
  /** What an earlier run has written down of it. */
  readonly before?: EntryPlace;
}

/** Asks for what was found on faces and stylesheet. */
export interface PrepareTask {
  readonly type: 'prepare';
}

/** What a thread answers: which entry the report has now, and whether an earlier run made it. */
export interface RenderedTask {
  readonly entry: JournalEntry | UnrecordedEntry;
  readonly isUnchanged: boolean;
}

/** A report that could not be worked on to its end, or with nothing to hold it against; it is not written down, so that the next run tries again. */
export type UnrecordedEntry = Omit<JournalEntry, 'key' | 'reads'>;

export type ThreadTask = RenderTask | PrepareTask;
export type ThreadAnswer = RenderedTask | { readonly diagnostics: readonly Diagnostic[] };
