import type { PictureLimits } from '../document/pictureLimits.js';
import type { DataLimits, PageLimits } from '../importers/limits.js';
import type { ReportLimits } from '../model/limits.js';
import type { PackageLimits } from '../ooxml/limits.js';

/**
 * How large a file with a report may be, and what is in it; each part absent, wholly or in part: the limits of its reader
 * (`fileLimits`, `dataLimits`, `packageLimits`, `pageLimits`, `pictureLimits`, `reportLimits`).
 */
export interface ReportFileLimits {
  /** Bytes of the file, and of each picture beside it. */
  readonly bytes?: number;
  /** YAML and JSON. */
  readonly data?: Partial<DataLimits>;
  /** Word files and workbooks. */
  readonly package?: Partial<PackageLimits>;
  /** Web pages. */
  readonly page?: Partial<PageLimits>;
  /** Pictures, beside the file or in it. */
  readonly pictures?: Partial<PictureLimits>;
  /** UTF-16 units of all that is found in a Word file, workbook or page; absent: 2,000,000. */
  readonly documentCharacters?: number;
  /** What the report is made of, whatever file it was in. */
  readonly report?: Partial<ReportLimits>;
}

/** The same limits as a table of texts takes them: a roster, or a list of a batch. */
export const tableLimits = ({ bytes, package: { cells } = {} }: ReportFileLimits = {}): { readonly bytes?: number; readonly cells?: number } => ({ ...(bytes !== undefined && { bytes }), ...(cells !== undefined && { cells }) });

/** A data file or picture larger than this is refused before it is read: reports are texts of some ten kilobytes. */
export const fileLimits = Object.freeze({ bytes: 32 * 1024 * 1024 });
