import type * as z from 'zod/mini';
import { diagnostic, hasErrors } from '../diagnostics/diagnostic.js';
import type { Diagnostic, Path, Place, PlaceOf } from '../diagnostics/diagnostic.js';
import type { Form, FormEdition } from '../forms/form.js';
import { chooseForm } from './chooseForm.js';
import type { FormChoice } from './chooseForm.js';
import { completeReport } from './completeReport.js';
import { copyInput } from './copyInput.js';
import type { CheckedInput } from './input.js';
import { limitFindings } from './limitFindings.js';
import { reportLimits } from './limits.js';
import type { ReportLimits } from './limits.js';
import { issueFindings, typeOf } from './issueFindings.js';
import type { IssueContext } from './issueFindings.js';
import type { Report } from './report.js';
import { partNames, schemaOf } from './schema.js';
import { nodeAt, valueTree } from './valueTree.js';

/** How an input is parsed. */
export interface ParseReportOptions {
  /** As `readData` gives it; absent: findings carry no line and column. */
  readonly placeOf?: PlaceOf;
  /** Limits on size, depth and count; absent, wholly or in part: `reportLimits`. */
  readonly limits?: Partial<ReportLimits>;
}

/** A report, or what stands in its way. */
export interface ParsedReport {
  /** Complete and frozen; absent when a finding is an error. */
  readonly report?: Report;
  readonly diagnostics: readonly Diagnostic[];
  /** Gives the place in the input of a part of the report, or of the nearest part around it. */
  readonly placeOf: (path: Path) => Place | undefined;
}

const schemas = new Map<FormEdition, z.ZodMiniType<CheckedInput>>();

function schemaFor(form: Form): z.ZodMiniType<CheckedInput> {
  const schema = schemas.get(form.edition) ?? schemaOf(form);
  schemas.set(form.edition, schema);
  return schema;
}

function contextFor(form: Form, input: unknown): IssueContext {
  const tableAt = (path: Path) => (path[0] === 'sections' ? form.sections.find(({ key }) => key === path[1])?.table : undefined);
  return {
    input,
    nodeOf: (path) => {
      const table = path[2] === 'table' && path.length > 3 ? tableAt(path) : undefined;
      return table && nodeAt(valueTree(table), path.slice(3));
    },
    nameOf: (path) => {
      if (path.length === 1) return partNames[String(path[0])];
      if (path.length === 2 && path[0] === 'sections') return form.sections.find(({ key }) => key === path[1])?.title;
      return path.length === 3 && path[2] === 'table' ? tableAt(path)?.name : undefined;
    },
  };
}

function shapeFindings(issues: readonly z.core.$ZodIssue[], { form, isCertain }: FormChoice, input: unknown): readonly Diagnostic[] {
  const findings = issueFindings(issues, [], contextFor(form, input)).filter(({ path }) => path[0] !== 'form');
  // Without an edition, keys and rows cannot be judged.
  return isCertain ? findings : findings.filter(({ path }) => path[0] !== 'labels' && !(path[2] === 'table' && path.length > 3));
}

/** The place of a path in the input; of the key of what is nearest around it when nothing is written there. */
function nearestPlace(path: Path, part: 'key' | 'value', placeOf: PlaceOf | undefined): Place | undefined {
  for (let length = path.length; placeOf && length >= 0; length -= 1) {
    const place = placeOf(path.slice(0, length), length === path.length ? part : 'key');
    if (place) return place;
  }
  return undefined;
}

function withPlace(finding: Diagnostic, placeOf: PlaceOf | undefined): Diagnostic {
  const place = nearestPlace(finding.path, finding.code === 'unknown-key' ? 'key' : 'value', placeOf);
  return place ? Object.freeze({ ...finding, place }) : finding;
}

/** Findings in the order of the file; without places, as they were found. */
function inOrder(findings: readonly Diagnostic[], placeOf: PlaceOf | undefined): readonly Diagnostic[] {
  const placed = findings.map((finding) => withPlace(finding, placeOf));
  const lineOf = ({ place }: Diagnostic): number => place?.line ?? 0;
  const columnOf = ({ place }: Diagnostic): number => place?.column ?? 0;
  return Object.freeze(placed.sort((first, second) => lineOf(first) - lineOf(second) || columnOf(first) - columnOf(second)));
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
}

function refusal(findings: readonly Diagnostic[], placeOf: PlaceOf | undefined): ParsedReport {
  return Object.freeze({ diagnostics: inOrder(findings, placeOf), placeOf: (path: Path) => nearestPlace(path, 'value', placeOf) });
}

/**
 * Gives the complete, frozen report of an input, or every finding that stands in the way.
 *
 * The form is the one in force for the year (国办公开办函〔2019〕60号 for 2019 and 2020, 国办公开办函〔2021〕30号 from 2021 on)
 * unless the input names another. Sums are not judged here, see `checkReport`. The input is not changed. Never throws on plain data.
 *
 * Findings: everything under "shape of the report" in diagnostics/codes.ts.
 * @param input A plain value as TypeScript, YAML or JSON give it; the format is that of `ReportInput`.
 * @example
 * const { report, diagnostics } = parseReport({ organisation: '某县人民政府办公室', year: 2018, sections: {} });
 * report //=> undefined
 * diagnostics[0].code //=> 'year-unsupported'
 */
export function parseReport(input: unknown, { placeOf, limits: given }: ParseReportOptions = {}): ParsedReport {
  const limits = { ...reportLimits, ...given };
  const { value, findings: gated } = copyInput(input, limits);
  if (gated.some(({ code }) => code === 'limit-exceeded')) return refusal(gated, placeOf);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refusal([...gated, diagnostic('wrong-type', [], { expected: 'mapping', actual: typeOf(value) })], placeOf);
  }
  const choice = chooseForm(value as Record<string, unknown>);
  const checked = schemaFor(choice.form).safeParse(value, { jitless: true });
  const findings = [...gated, ...choice.findings, ...limitFindings(value, limits)];
  if (!checked.success) return refusal([...findings, ...shapeFindings(checked.error.issues, choice, value)], placeOf);
  if (hasErrors(findings)) return refusal(findings, placeOf);
  const completed = completeReport(checked.data, choice.form);
  const found = [...findings, ...completed.findings];
  if (hasErrors(found)) return refusal(found, placeOf);
  return Object.freeze({
    report: deepFreeze(completed.report),
    diagnostics: inOrder(found, placeOf),
    placeOf: (path: Path) => nearestPlace(completed.originOf(path), 'value', placeOf),
  });
}
