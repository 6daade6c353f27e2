import type { FormEdition } from '../forms/form.js';
import { formForYear, forms } from '../forms/forms.js';
import type { Report } from '../model/report.js';

/** The year and the edition that are rolled up. */
export interface Base {
  readonly year: number;
  readonly form: FormEdition;
}

function isLater(first: Base, second: Base): boolean {
  return first.year === second.year ? first.form > second.form : first.year > second.year;
}

/** The year asked for, or that of most reports, in the edition most of its reports are in; of two with as many, the later one. */
export function chooseBase(reports: readonly Report[], asked?: number): Base {
  const counts = new Map<string, { readonly base: Base; count: number }>();
  for (const { year, form } of reports) {
    if (asked !== undefined && year !== asked) continue;
    const key = `${year} ${form}`;
    const found = counts.get(key) ?? { base: { year, form }, count: 0 };
    counts.set(key, { ...found, count: found.count + 1 });
  }
  const [most] = [...counts.values()].sort((first, second) => second.count - first.count || (isLater(first.base, second.base) ? -1 : 1));
  const newest = forms.at(-1)!;
  const year = asked ?? newest.firstYear;
  return most?.base ?? { year, form: (formForYear(year) ?? newest).edition };
}
