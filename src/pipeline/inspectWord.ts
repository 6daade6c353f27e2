import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { DocumentFault } from '../diagnostics/documentFault.js';
import { inspectOpenWord } from '../inspect/docx/inspectOpenWord.js';
import type { Inspection } from '../inspect/inspection.js';
import type { PackageLimits } from '../ooxml/limits.js';
import { openPackage } from '../ooxml/openPackage.js';

/** How a finished Word file is measured; every part may be left out. */
export interface InspectWordOptions {
  /** Limits on size, depth and count; absent, wholly or in part: `packageLimits`. */
  readonly limits?: Partial<PackageLimits>;
}

/**
 * Measures how a finished Word file is set, whoever made it, against GB/T 9704-2012; no office suite is asked.
 *
 * Styles are resolved in the order of ISO/IEC 29500-1: direct formatting over styles over defaults. Pages and lines are `notVerified`, since a
 * word processor decides them. Findings: `limit-exceeded`, `file-damaged`; then there is no inspection.
 *
 * @example
 * const { diagnostics } = inspectWord(new TextEncoder().encode('no Word file'));
 * diagnostics[0]?.code //=> 'file-damaged'
 */
export function inspectWord(bytes: Uint8Array, { limits }: InspectWordOptions = {}): { readonly inspection?: Inspection; readonly diagnostics: readonly Diagnostic[] } {
  try {
    const inspection = inspectOpenWord(openPackage(bytes, limits));
    if (!inspection) throw new DocumentFault('noDocument');
    return { inspection, diagnostics: [] };
  } catch (error) {
    if (error instanceof DocumentFault) return { diagnostics: [error.toDiagnostic(undefined)] };
    throw error;
  }
}
