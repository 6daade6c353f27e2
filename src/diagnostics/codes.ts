/** `error`: no document is made. `warning`: the document is made and the finding shown. `notice`: something could not be judged. */
export type Severity = 'error' | 'warning' | 'notice';

/**
 * Every finding gongkai can give, with its severity.
 *
 * Codes are public: they are never renamed, reused or renumbered. Their sentences stand in `messages.ts`,
 * and a test holds both lists equal.
 */
export const diagnosticCodes = {
  // reading a file
  'file-unreadable': 'error',
  'file-unwritable': 'error',
  'output-clash': 'error',
  'wrong-encoding': 'error',
  'syntax-error': 'error',
  'duplicate-key': 'error',
  'unsupported-format': 'error',
  'limit-exceeded': 'error',
  'limit-unknown': 'error',
  // shape of the report
  'wrong-type': 'error',
  'unknown-key': 'error',
  'missing-value': 'error',
  'missing-cell': 'error',
  'wrong-length': 'error',
  'year-unsupported': 'error',
  'form-unknown': 'error',
  'invalid-date': 'error',
  'invalid-value': 'error',
  'ragged-table': 'error',
  'overlapping-cells': 'error',
  'forbidden-character': 'error',
  'form-year-mismatch': 'warning',
  'label-overridden': 'warning',
  'section-title-overridden': 'warning',
  'section-empty': 'warning',
  'total-not-computed': 'notice',
  // charts
  'chart-cell-unknown': 'error',
  'chart-share-negative': 'error',
  'chart-value-missing': 'warning',
  'chart-nothing-shared': 'warning',
  // parts of an official document
  'report-classified': 'warning',
  'copy-number-missing': 'warning',
  'document-number-wrong': 'error',
  'document-number-year': 'warning',
  'issuer-mark-missing': 'warning',
  'signers-without-number': 'warning',
  'joint-issuers-differ': 'warning',
  'seal-incomplete': 'error',
  'annex-not-attached': 'warning',
  'imprint-before-date': 'error',
  'imprint-incomplete': 'warning',
  // reading a document that was not made for it
  'file-damaged': 'error',
  'file-exists': 'error',
  'report-not-found': 'error',
  'table-not-found': 'error',
  'row-not-found': 'error',
  'column-not-found': 'error',
  'cell-not-found': 'error',
  'cells-merged': 'error',
  'formula-uncomputed': 'error',
  'formula-failed': 'error',
  'hidden-cells-read': 'warning',
  'cell-not-in-form': 'warning',
  'table-repeated': 'warning',
  'section-not-found': 'warning',
  'heading-number-differs': 'warning',
  'text-left-out': 'warning',
  'picture-left-out': 'warning',
  'picture-undescribed': 'warning',
  // rules on the figures
  'sum-mismatch': 'error',
  'negative-count': 'error',
  'not-a-whole-number': 'error',
  'cell-text-unread': 'warning',
  'not-checkable': 'notice',
  // units rolled up
  'unit-refused': 'error',
  'unit-accepted': 'warning',
  'unit-left-out': 'warning',
  'nothing-to-add': 'error',
  'cells-not-common': 'warning',
  'text-not-added': 'warning',
  'amounts-not-added': 'warning',
  'organisation-not-given': 'warning',
  'unit-missing': 'warning',
  'unit-not-on-roster': 'warning',
  'unit-name-differs': 'warning',
  'roster-column-missing': 'error',
  'roster-name-missing': 'warning',
  'roster-name-repeated': 'warning',
  'file-passed-over': 'warning',
  // many reports in one run
  'output-name-unfit': 'error',
  'batch-in-progress': 'error',
  'journal-exists': 'error',
  'journal-damaged': 'warning',
  'rendering-failed': 'error',
  'no-reports-found': 'error',
  'list-column-missing': 'error',
  'list-file-missing': 'warning',
  // what reviewers mark down
  'carry-over-mismatch': 'warning',
  'roll-forward-mismatch': 'warning',
  'decisions-read-as-stock': 'warning',
  'text-table-mismatch': 'warning',
  'units-sum-mismatch': 'warning',
  'rules-without-power': 'warning',
  'stock-below-flow': 'warning',
  'year-on-year-jump': 'warning',
  'figures-repeated': 'warning',
  'text-repeated': 'warning',
  'wrong-notice': 'warning',
  'wrong-decree': 'warning',
  'wrong-period': 'warning',
  'wrong-year': 'warning',
  'date-out-of-term': 'warning',
  'aspect-missing': 'warning',
  'contact-missing': 'warning',
  'download-missing': 'warning',
  'fee-statement-missing': 'warning',
  'accountability-missing': 'warning',
  'number-repeated': 'warning',
  'number-typed': 'warning',
  'amount-unit-doubtful': 'warning',
  'parts-not-named': 'warning',
  'problems-missing': 'warning',
  'previous-unfit': 'warning',
  'acknowledgement-unmatched': 'warning',
  'acknowledgement-refused': 'warning',
  // fonts and pages
  'font-missing': 'error',
  'font-unreadable': 'error',
  'font-substituted': 'warning',
  'font-not-fetched': 'warning',
  'character-missing': 'error',
  'character-fallback': 'notice',
  'variation-not-drawn': 'warning',
  'font-off-grid': 'warning',
  'font-digits-off-grid': 'notice',
  'image-unreadable': 'error',
  'content-too-wide': 'warning',
} as const satisfies Record<string, Severity>;

/** The code of a finding: public, and the same for ever. */
export type DiagnosticCode = keyof typeof diagnosticCodes;

/**
 * Gives the severity a code always has.
 *
 * @example
 * severityOf('not-checkable') //=> 'notice'
 */
export function severityOf(code: DiagnosticCode): Severity {
  return diagnosticCodes[code];
}
