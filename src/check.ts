/** `gongkai/check`: read a report and prove its sums; loads neither fonts nor renderers. */
export { describeDiagnostic } from './diagnostics/describe.js';
export { diagnostic, hasErrors, toPointer } from './diagnostics/diagnostic.js';
export type { Diagnostic, Path, Place, Severity } from './diagnostics/diagnostic.js';
export { diagnosticCodes } from './diagnostics/codes.js';
export type { DiagnosticCode } from './diagnostics/codes.js';
export { GongkaiError } from './diagnostics/gongkaiError.js';
export { formForYear, formOf, forms } from './forms/forms.js';
export type { Form, FormEdition, SectionKey, TableForm, TableKey } from './forms/form.js';
export { cellName, labelsOf, tableOf, tablesOf, valueCells } from './forms/derive.js';
export { readData } from './importers/readData.js';
export { reportJsonSchema } from './model/jsonSchema.js';
export { parseReport } from './model/parseReport.js';
export type { CellValue, Contact, Content, Report, Section, TableValues } from './model/report.js';
export { checkReport } from './rules/checkReport.js';
export { equationsOf } from './rules/equations.js';
export { inputEndings, readReportFile } from './pipeline/nodeReportFile.js';
export type { ReportFile } from './pipeline/nodeReportFile.js';
