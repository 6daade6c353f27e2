/** Cells of published reports, as printed, from the folder GONGKAI_CASES: what was not recovered is blank. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { leaves, tableOf } from '../../src/forms/derive.js';
import type { FormEdition } from '../../src/forms/form.js';
import { formOf } from '../../src/forms/forms.js';
import { parseReport } from '../../src/model/parseReport.js';
import type { CellValue, Report } from '../../src/model/report.js';
import { blankInput } from './blankInput.js';
import { withValue } from './validReport.js';
import type { ReportValue } from './validReport.js';

interface PublishedCase {
  readonly case: string;
  readonly organisation: string;
  readonly reportYear: number | null;
  readonly editionUsed: FormEdition;
  readonly table2: Readonly<Record<string, unknown>> | null;
  readonly table3: { readonly rows: readonly { readonly label: string; readonly values: readonly CellValue[] }[] } | null;
}

/** Says whether the cells are there; loudly when not, and under CI with an error. */
export function casesAreReady(): boolean {
  const folder = process.env['GONGKAI_CASES'];
  if (folder && existsSync(folder)) return true;
  if (process.env['CI']) throw new Error('GONGKAI_CASES must name the folder of the published cells on CI');
  console.warn('SKIPPED: the cells of published reports; GONGKAI_CASES does not name their folder');
  return false;
}

/** Row keys of table two by their official labels. */
function rowKeys(edition: FormEdition): ReadonlyMap<string, string> {
  const rows = tableOf(formOf(edition), 'proactiveDisclosure').bands.flatMap((band) => (band.rows === 'single' ? [] : leaves(band.rows)));
  return new Map(rows.map(({ node, path }) => [node.label.text, path.join('.')]));
}

/** Row paths of table three by their official labels, which are all different. */
function applicationRows(edition: FormEdition): ReadonlyMap<string, readonly string[]> {
  const [band] = tableOf(formOf(edition), 'applications').bands;
  return new Map(leaves(band!.rows as Parameters<typeof leaves>[0]).map(({ node, path }) => [node.label.text, path]));
}

function inputOf({ organisation, reportYear, editionUsed, table2, table3 }: PublishedCase): ReportValue {
  const year = reportYear ?? (editionUsed === '2019' ? 2020 : 2024);
  let input = blankInput(editionUsed, organisation, year);
  for (const [band, rows] of Object.entries(table2 ?? {}).filter(([key]) => key.startsWith('art20'))) {
    for (const [label, values] of Object.entries(rows as Readonly<Record<string, CellValue | readonly CellValue[]>>)) {
      const key = rowKeys(editionUsed).get(label);
      if (key === undefined) throw new Error(`${band} has no row ${label}`);
      input = withValue(input, ['sections', 'proactiveDisclosure', 'table', key], Array.isArray(values) ? values : [values]);
    }
  }
  for (const { label, values } of table3?.rows ?? []) {
    const path = applicationRows(editionUsed).get(label);
    if (!path) throw new Error(`Table three has no row ${label}`);
    input = withValue(input, ['sections', 'applications', 'table', ...path], values);
  }
  return input;
}

/** The reports of the cases by their numbers. */
export function publishedReports(): ReadonlyMap<string, Report> {
  const folder = process.env['GONGKAI_CASES'] ?? '';
  const cases = readdirSync(folder).filter((name) => name.endsWith('.json')).sort().map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as PublishedCase);
  return new Map(
    cases.map((published) => {
      const { report, diagnostics } = parseReport(inputOf(published));
      if (!report) throw new Error(`${published.case}: ${JSON.stringify(diagnostics)}`);
      return [published.case, report];
    }),
  );
}
