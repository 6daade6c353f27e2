import { writeReport } from '../importers/writeReport.js';

/**
 * Writes the input of a report, as an importer gives it, as the text of a data file.
 *
 * YAML is for people – figures in lists, official labels beside them –, JSON for programs; either reads back as the same report.
 * What is no input of a report is written as it is; reading it back gives the findings.
 * @param source the document it came from, named in the first line of YAML.
 * @example
 * reportText({ organisation: '某局', year: 2024 }, 'json') //=> '{\n  "organisation": "某局",\n  "year": 2024\n}\n'
 */
export function reportText(value: unknown, format: 'yaml' | 'json', source?: string): string {
  return format === 'json' ? `${JSON.stringify(value, null, 2)}\n` : writeReport(value, source);
}
