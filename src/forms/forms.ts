import { form2019 } from './form2019.js';
import { form2021 } from './form2021.js';
import type { Form, FormEdition } from './form.js';

const officialForms = [form2019, form2021] as const satisfies readonly Form[];

/** An official form with its keys in its type. */
export type OfficialForm = (typeof officialForms)[number];

/** Every official form, oldest first. A new edition is one more file and one more entry here. */
export const forms: readonly Form[] = Object.freeze(officialForms);

/**
 * Gives the form of an edition.
 *
 * @example
 * formOf('2021').notice //=> '国办公开办函〔2021〕30号'
 */
export function formOf(edition: FormEdition): Form {
  return forms.find((form) => form.edition === edition)!;
}

/**
 * Gives the form in force for a report year; nothing before 2019, when another national form was used.
 *
 * Notices: 国办公开办函〔2019〕60号 for 2019 and 2020, 国办公开办函〔2021〕30号 from 2021 on.
 * @example
 * formForYear(2020)?.edition //=> '2019'
 */
export function formForYear(year: number): Form | undefined {
  return forms.find((form) => year >= form.firstYear && (form.lastYear === undefined || year <= form.lastYear));
}
