import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Diagnostic, DiagnosticFacts, Path } from '../diagnostics/diagnostic.js';
import type { DiagnosticCode } from '../diagnostics/codes.js';

/** Collects findings in the order they are met, each key once. */
export interface Findings {
  readonly add: (key: string, code: DiagnosticCode, path: Path | undefined, facts: DiagnosticFacts) => void;
  readonly list: () => readonly Diagnostic[];
}

/** Starts an empty collection; of several findings under one key the first is kept. */
export function collectFindings(): Findings {
  const found = new Map<string, Diagnostic>();
  return {
    add: (key, code, path, facts) => {
      if (!found.has(key)) found.set(key, diagnostic(code, path ?? [], facts));
    },
    list: () => Object.freeze([...found.values()]),
  };
}
