import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { FreeFace } from '../fonts/manifest.js';
import type { PackageLimits } from '../ooxml/limits.js';
import type { PdfLimits } from '../pdfReader/limits.js';
import type { Inspection } from '../inspect/inspection.js';

/** A finished file that can be measured, by its ending. */
export type FinishedFormat = 'pdf' | 'docx';

/** What the thread that reads a finished file is given. */
export interface InspectThreadTask {
  readonly bytes: Uint8Array;
  readonly format: FinishedFormat;
  readonly freeFaces: readonly FreeFace[];
  readonly pdfLimits?: Partial<PdfLimits>;
  readonly packageLimits?: Partial<PackageLimits>;
}

/** What it says: that it goes on, or what it found. */
export type InspectThreadMessage = { readonly type: 'progress' } | { readonly type: 'done'; readonly inspection?: Inspection; readonly diagnostics: readonly Diagnostic[] };
