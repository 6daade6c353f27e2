import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Form } from '../forms/form.js';
import { formForYear, forms } from '../forms/forms.js';

/** The form an input is judged by. */
export interface FormChoice {
  /** The form to check against; the newest one when none could be told. */
  readonly form: Form;
  /** False: neither year nor `form` told the edition, so nothing can be said about what differs between editions. */
  readonly isCertain: boolean;
  readonly findings: readonly Diagnostic[];
}

/**
 * Chooses the official form by the report's year, or the one its input names.
 *
 * Findings: `form-unknown`; `form-year-mismatch` (warning) when the named form is not the year's.
 *
 * @example
 * chooseForm({ year: 2020 }).form.edition //=> '2019'
 * chooseForm({ year: 2020, form: '2021' }).findings.map(({ code }) => code) //=> ['form-year-mismatch']
 */
export function chooseForm(input: Readonly<Record<string, unknown>>): FormChoice {
  const { form: named, year } = input;
  const forYear = typeof year === 'number' ? formForYear(year) : undefined;
  const newest = forms.at(-1)!;
  if (named === undefined) return { form: forYear ?? newest, isCertain: forYear !== undefined, findings: [] };
  const form = forms.find(({ edition }) => named === edition || named === Number(edition));
  if (!form) {
    const actual = typeof named === 'string' || typeof named === 'number' ? named : null;
    const expected = forms.map(({ edition }) => edition).join(', ');
    return { form: forYear ?? newest, isCertain: forYear !== undefined, findings: [diagnostic('form-unknown', ['form'], { expected, actual })] };
  }
  const mismatch = forYear !== undefined && forYear !== form;
  const facts = { rule: 'R16', expected: forYear?.edition ?? '', actual: form.edition, clause: forYear?.notice ?? '', details: { year: year as number } };
  return { form, isCertain: true, findings: mismatch ? [diagnostic('form-year-mismatch', ['form'], facts)] : [] };
}
