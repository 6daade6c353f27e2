import { diagnostic, toPointer } from '../diagnostics/diagnostic.js';
import type { Diagnostic, Path } from '../diagnostics/diagnostic.js';
import { labelsOf, tablePath, tablesOf } from '../forms/derive.js';
import type { Form, SectionForm, SectionKey } from '../forms/form.js';
import { chartFindings } from './chartFindings.js';
import { completeContent } from './completeContent.js';
import type { NoteOrigin } from './completeContent.js';
import { completeTable, originInTable } from './completeTable.js';
import type { CheckedInput, ContentInput, ProseSectionInput, SectionInput, TableSectionInput, ValuesInput } from './input.js';
import type { Acknowledgement, Contact, Report, Section } from './report.js';
import { completeOfficialDocument } from './officialDocument.js';
import { officialDocumentFindings } from './officialDocumentFindings.js';

/** A report, and what was found while it was completed. */
export interface CompletedReport {
  readonly report: Report;
  readonly findings: readonly Diagnostic[];
  /** The path in the input of a part of the report. */
  readonly originOf: (path: Path) => Path;
}

interface Completing {
  readonly form: Form;
  readonly findings: Diagnostic[];
  readonly note: NoteOrigin;
}

function titleLines(title: CheckedInput['title'], organisation: string, year: number, form: Form): readonly string[] {
  const given = typeof title === 'string' ? title.split(/[\r\n\u2028\u2029]+/) : (title ?? [`${organisation}${year}年${form.name}`]);
  return given.map((line) => line.trim()).filter((line) => line !== '');
}

function overriddenTitle(section: SectionForm, title: string | undefined, completing: Completing): { readonly title?: string } {
  const words = title?.trim();
  if (words === undefined) return {};
  if (words !== section.title) {
    completing.findings.push(diagnostic('section-title-overridden', ['sections', section.key, 'title'], { expected: section.title, actual: words, clause: completing.form.notice }));
  }
  return { title: words };
}

function proseSection(section: SectionForm, input: ProseSectionInput, completing: Completing): Section {
  const path: Path = ['sections', section.key];
  const isPlain = typeof input === 'string' || Array.isArray(input);
  const { title, content: given } = isPlain ? { title: undefined, content: input as ContentInput } : (input as { title?: string; content: ContentInput });
  const content = completeContent(given, isPlain ? path : [...path, 'content'], [...path, 'content'], completing.note);
  // Left blank on purpose, as the blank form is: said, and not refused.
  if (content.length === 0) completing.findings.push(diagnostic('section-empty', path, { clause: completing.form.notice, details: { name: section.title } }));
  return { ...overriddenTitle(section, title, completing), content, after: [] };
}

function tableSection(section: SectionForm, input: TableSectionInput<ValuesInput>, completing: Completing): Section {
  const { key, table } = section;
  const path: Path = ['sections', key];
  const { values, findings } = completeTable(table!, input.table, tablePath(key));
  completing.findings.push(...findings);
  // Blocks made from this prose name it `before` in their origin, as the input does; the report calls it `content`.
  const note: NoteOrigin = (inReport, inInput) => {
    completing.note(inReport, inInput);
    completing.note([...path, 'before', ...inReport.slice(3)], inInput);
  };
  const content = completeContent(input.before, [...path, 'before'], [...path, 'content'], note);
  const after = completeContent(input.after, [...path, 'after'], [...path, 'after'], completing.note);
  return { ...overriddenTitle(section, input.title, completing), content, table: values, after };
}

function sectionOf(section: SectionForm, input: SectionInput, completing: Completing): Section {
  return section.table ? tableSection(section, input as TableSectionInput<ValuesInput>, completing) : proseSection(section, input as ProseSectionInput, completing);
}

function trimmed(texts: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(texts).flatMap(([key, text]) => (text === undefined ? [] : [[key, text.trim()]])));
}

function labelsFound(labels: Readonly<Record<string, string>>, { form, findings }: Completing): void {
  const official = new Map(tablesOf(form).flatMap(labelsOf).map(({ key, label }) => [key, label.text]));
  for (const [key, actual] of Object.entries(labels)) {
    const expected = official.get(key)!;
    if (actual !== expected) findings.push(diagnostic('label-overridden', ['labels', key], { expected, actual, clause: form.notice, details: { key } }));
  }
}

/** Looks for what is nearest around a part and was noted. Cells are not noted, being many and seldom asked for: their way is followed anew. */
function originOf(path: Path, origins: ReadonlyMap<string, Path>, form: Form, input: CheckedInput): Path {
  const table = path[0] === 'sections' && path[2] === 'table' ? form.sections.find(({ key }) => key === path[1])?.table : undefined;
  if (table) return [...path.slice(0, 3), ...originInTable(table, (input.sections[path[1] as SectionKey] as TableSectionInput<ValuesInput>).table, path.slice(3))];
  for (let length = path.length; length > 0; length -= 1) {
    const origin = origins.get(toPointer(path.slice(0, length)));
    if (origin) return [...origin, ...path.slice(length)];
  }
  return path;
}

/**
 * Completes an input of the right shape to a report: defaults, paragraphs, rows by key, computed totals.
 *
 * Findings: `section-title-overridden`, `label-overridden`, `section-empty` (warnings), `total-not-computed` (notice), and those of `officialDocumentFindings` and `chartFindings`.
 */
export function completeReport(input: CheckedInput, form: Form): CompletedReport {
  const findings: Diagnostic[] = [];
  const origins = new Map<string, Path>();
  const completing: Completing = { form, findings, note: (inReport, inInput) => origins.set(toPointer(inReport), inInput) };
  const { organisation, year, contact, signature, date } = input;
  const preface = completeContent(input.preface, ['preface'], ['preface'], completing.note);
  const sections = Object.fromEntries(form.sections.map((section) => [section.key, sectionOf(section, input.sections[section.key], completing)]));
  const labels = trimmed(input.labels ?? {});
  labelsFound(labels, completing);
  const report: Report = {
    form: form.edition,
    organisation: organisation.trim(),
    year,
    title: titleLines(input.title, organisation.trim(), year, form),
    preface,
    sections: sections as Record<SectionKey, Section>,
    ...(contact && { contact: trimmed(contact) as Contact }),
    ...(signature !== undefined && { signature: typeof signature === 'string' ? signature.trim() : signature.map((organ) => organ.trim()) }),
    ...(date !== undefined && { date }),
    labels,
    ...(input.officialDocument && { officialDocument: completeOfficialDocument(input.officialDocument, completing.note) }),
    ...(input.acknowledged && { acknowledged: input.acknowledged.map((entry) => trimmed({ ...entry }) as unknown as Acknowledgement) }),
  };
  const toInput = (path: Path): Path => originOf(path, origins, form, input);
  const ofCharts = chartFindings(report, form).map((finding) => ({ ...finding, path: toInput(finding.path) }));
  return { report, findings: [...findings, ...officialDocumentFindings(report), ...ofCharts], originOf: toInput };
}
