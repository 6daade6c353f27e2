import type { Diagnostic } from './diagnostic.js';
import { describeDiagnostic } from './describe.js';

/** Thrown only where nothing can be delivered; carries every finding that stood in the way. */
export class GongkaiError extends Error {
  override readonly name = 'GongkaiError';
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[], options?: ErrorOptions) {
    super(diagnostics.map((finding) => describeDiagnostic(finding)).join('\n'), options);
    this.diagnostics = diagnostics;
  }
}
