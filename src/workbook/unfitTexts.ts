import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { textsOf } from '../model/prose.js';
import type { Report } from '../model/report.js';

/** What a cell holds at most (a limit all spreadsheet programs share). */
const mostCharacters = 32_767;

/** Texts of a report that no cell can hold. */
export function unfitTexts(report: Report): readonly Diagnostic[] {
  return textsOf(report).flatMap(({ path, text }) =>
    text.length > mostCharacters ? [diagnostic('limit-exceeded', path, { expected: mostCharacters, actual: text.length, details: { limit: 'cellCharacters' } })] : [],
  );
}
