import type { Diagnostic, Path, Place } from '../diagnostics/diagnostic.js';

/** The finding with the place of its path, or of what is nearest around it. */
export function withPlace(finding: Diagnostic, placeOf: (path: Path) => Place | undefined): Diagnostic {
  for (let length = finding.path.length; length > 0; length -= 1) {
    const place = placeOf(finding.path.slice(0, length));
    if (place) return Object.freeze({ ...finding, place });
  }
  return finding;
}
