import { diagnostic } from './diagnostic.js';
import type { Diagnostic } from './diagnostic.js';

/** Why a file is not read at all: thrown inside the readers, a finding at their door. */
export class DocumentFault extends Error {
  /**
   * @param limit given when the file is not damaged but too large.
   * @param actual how large it is; absent: it was not read on beyond the limit.
   */
  constructor(
    readonly reason: string,
    readonly limit?: number,
    readonly actual?: number,
  ) {
    super(reason);
  }

  /** The fault as a finding on a file. */
  toDiagnostic(file: string | undefined): Diagnostic {
    const place = { place: { ...(file !== undefined && { file }) } };
    if (this.limit !== undefined) return diagnostic('limit-exceeded', [], { expected: this.limit, actual: this.actual ?? `≥ ${this.limit + 1}`, details: { limit: this.reason }, ...place });
    return diagnostic('file-damaged', [], { details: { reason: this.reason }, ...place });
  }
}
