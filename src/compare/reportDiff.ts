/** What changed from one report to another, as plain data: made by `diffReports`. */
import type { Path } from '../diagnostics/diagnostic.js';
import type { FormEdition } from '../forms/form.js';
import type { ProsePart } from '../model/prose.js';
import type { CellValue } from '../model/report.js';

/** Which report stands on a side. */
export interface DiffSide {
  readonly organisation: string;
  readonly year: number;
  readonly form: FormEdition;
}

/** A part beside prose and tables: organisation, title, contact and so on. A side without it: not given there. */
export interface HeadChange {
  readonly path: Path;
  readonly before?: string;
  readonly after?: string;
}

/** A cell of an official table. */
export interface CellChange {
  readonly path: Path;
  /** 表三 第7行 自然人: rows of values are counted from 1 through the table. */
  readonly address: string;
  /** 表三 （三）不予公开·5.属于三类内部事务信息 自然人 */
  readonly name: string;
  readonly before: CellValue;
  readonly after: CellValue;
  /** After minus before, exactly; absent when either is no number. */
  readonly difference?: number | string;
}

/** Cells of a row that only one of the two forms has, and which are therefore not compared. */
export interface UncomparedRow {
  readonly side: 'before' | 'after';
  /** 表二 第3行 行政许可 */
  readonly row: string;
  readonly columns: readonly string[];
}

/** A sentence, heading, caption or cell of a free table that was added, removed or reworded. */
export interface SentenceChange {
  readonly type: 'added' | 'removed' | 'changed';
  readonly part: ProsePart;
  readonly before?: string;
  readonly after?: string;
  /** The block it stands in, in its own report. */
  readonly beforePath?: Path;
  readonly afterPath?: Path;
}

/** All that changed, in the order of the form; empty lists when nothing did. */
export interface ReportDiff {
  readonly before: DiffSide;
  readonly after: DiffSide;
  readonly head: readonly HeadChange[];
  readonly cells: readonly CellChange[];
  readonly uncompared: readonly UncomparedRow[];
  readonly sentences: readonly SentenceChange[];
}
