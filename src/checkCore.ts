/** `gongkai/check` without what asks the machine for files: what a browser gets of it. */

// Findings
export { describeDiagnostic } from './diagnostics/describe.js';
export { diagnostic, hasErrors, toPointer } from './diagnostics/diagnostic.js';
export type { Diagnostic, DiagnosticFacts, Path, Place, PlaceOf, Severity } from './diagnostics/diagnostic.js';
export { diagnosticCodes } from './diagnostics/codes.js';
export type { DiagnosticCode } from './diagnostics/codes.js';
export { GongkaiError } from './diagnostics/gongkaiError.js';
export type { Language } from './diagnostics/wording.js';

// The official forms
export { formForYear, formOf, forms } from './forms/forms.js';
export { cellName, labelsOf, tableOf, tablesOf, valueCells } from './forms/derive.js';
export type { KeyedLabel, Leaf, ValueCell } from './forms/derive.js';
export type { AxisNode, Band, Form, FormEdition, Label, RowIdentity, RuleId, SectionForm, SectionKey, SumOfSiblings, TableForm, TableKey, ValueKind } from './forms/form.js';

// What goes in
export type { Imported, ImportOptions } from './importers/recognise/importFound.js';
export type { ImportedPicture, PicturesByAddress } from './importers/recognise/collecting.js';
export type { ImageResource, Images } from './document/nodes.js';
export { readData } from './importers/readData.js';
export type { ReadData, ReadDataOptions } from './importers/readData.js';
export { dataLimits } from './importers/limits.js';
export type { DataLimits } from './importers/limits.js';
export { reportJsonSchema } from './model/jsonSchema.js';
export type { ReportInput, ReportInputOf, RowInput } from './model/reportInput.js';
export type { ChartInput, ChartSeriesInput, ContentInput, ContentItemInput, FreeCellInput, FreeTableInput, HeadingInput, ImageInput, ProseSectionInput, ReportHeadInput, TableSectionInput } from './model/input.js';
export type { AnnexInput, ImprintInput, OfficialDocumentInput, OneOrMore } from './model/officialDocumentInput.js';

// The report, and what does not hold in it
export { parseReport } from './model/parseReport.js';
export type { ParsedReport, ParseReportOptions } from './model/parseReport.js';
export { reportLimits } from './model/limits.js';
export type { ReportLimits } from './model/limits.js';
export type { Acknowledgement, CellReference, CellValue, ChartKind, Contact, Content, ProseCell, ProseChart, ProseHeading, ProseImage, ProseParagraph, ProseSeries, ProseTable, Report, Section, TableValues } from './model/report.js';
export type { Annex, OfficialDocument, ReportImprint, SecurityLevel, Urgency } from './model/officialDocument.js';
export { checkReport } from './rules/checkReport.js';
export type { CheckReportOptions } from './rules/checkReport.js';
export { reviewReport } from './rules/reviewReport.js';
export type { ReviewReportOptions } from './rules/reviewReport.js';
export { acknowledge } from './rules/acknowledge.js';
export { ruleOf, rules } from './rules/rules.js';
export type { ReportRule, ReviewRuleId, RuleBasis, Words } from './rules/rules.js';
export { toSarif } from './rules/sarif.js';
export type { SarifLevel, SarifLocation, SarifLog, SarifResult, SarifRule, SarifText } from './rules/sarif.js';
export { diffReports } from './compare/diffReports.js';
export { describeDiff } from './compare/describeDiff.js';
export type { CellChange, DiffSide, HeadChange, ReportDiff, SentenceChange, UncomparedRow } from './compare/reportDiff.js';
export type { ProsePart } from './model/prose.js';
export { equationsOf } from './rules/equations.js';
export type { CellRef, Equation } from './rules/equations.js';

// Units rolled up
export { rollUp } from './rollup/rollUp.js';
export { rollUpWorkbook } from './rollup/rollUpWorkbook.js';
export { describeTrace, traceJson } from './rollup/describeTrace.js';
export { rollUpText } from './pipeline/rollUpText.js';
export type { ReadRoster } from './rollup/readRoster.js';
export type { CellSaying, CellSource, CellTrace, RefusalReason, RollUp, RollUpOptions, RollUpTrace, RollUpUnit, RosterEntry, UnitOutcome } from './rollup/rolledUp.js';
