/** How large a Word file or workbook may be (ISO/IEC 29500-2); what is beyond is refused with a `limit-exceeded` finding. */
export interface PackageLimits {
  /** Entries of the archive. */
  readonly entries: number;
  /** Bytes of one part when it is unpacked. */
  readonly partBytes: number;
  /** Bytes of all parts that are read. */
  readonly totalBytes: number;
  /** XML elements, of one part or of all sheets of a workbook. */
  readonly elements: number;
  /** Levels of XML. */
  readonly depth: number;
  /** Sheets of a workbook. */
  readonly sheets: number;
  /** Places of a sheet that are laid out; a merged cell over the whole sheet is cut to what is used. */
  readonly cells: number;
  /** Merged rectangles of a sheet. */
  readonly merged: number;
}

/** A report has some ten parts, some hundred kilobytes and ten thousand elements in twenty levels; these limits leave ample room and stop archives that unpack without end. */
export const packageLimits: PackageLimits = Object.freeze({ entries: 2000, partBytes: 16 * 1024 * 1024, totalBytes: 64 * 1024 * 1024, elements: 200_000, depth: 200, sheets: 100, cells: 400_000, merged: 20_000 });
