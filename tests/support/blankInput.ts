import { tablesOf } from '../../src/forms/derive.js';
import type { FormEdition } from '../../src/forms/form.js';
import { formOf } from '../../src/forms/forms.js';
import { valuesOf } from './blankValues.js';
import type { ReportValue } from './validReport.js';

/** The input of a report with every cell blank and no word of text that is not asked for. */
export function blankInput(edition: FormEdition, organisation: string, year: number): ReportValue {
  const tables = tablesOf(formOf(edition)).map((table) => [table.key, { table: valuesOf(table, () => null) }]);
  return {
    form: edition,
    organisation,
    year,
    sections: { overview: '有。', ...Object.fromEntries(tables), problemsAndImprovements: '有。', otherMatters: '无。' },
  };
}
