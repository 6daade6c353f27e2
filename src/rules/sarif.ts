/** Findings in the Static Analysis Results Interchange Format, SARIF 2.1.0 (OASIS), for CI and editors. */
import { diagnosticCodes, severityOf } from '../diagnostics/codes.js';
import type { DiagnosticCode } from '../diagnostics/codes.js';
import { hintOf, sentenceOf } from '../diagnostics/describe.js';
import { toPointer } from '../diagnostics/diagnostic.js';
import type { Diagnostic, Place, Severity } from '../diagnostics/diagnostic.js';
import { pathText } from '../diagnostics/wording.js';
import type { Language } from '../diagnostics/wording.js';
import { rules } from './rules.js';

/** A text as SARIF wraps it. */
export interface SarifText {
  readonly text: string;
}

/** What kind of finding there is: a rule, or the code of a finding without one. */
export interface SarifRule {
  readonly id: string;
  readonly shortDescription?: SarifText;
  readonly fullDescription?: SarifText;
  readonly defaultConfiguration: { readonly level: SarifLevel };
  readonly properties?: Readonly<Record<string, string | boolean>>;
}

/** SARIF's words for error, warning and notice. */
export type SarifLevel = 'error' | 'warning' | 'note';

/** Where a finding lies: in a file, and in the report. */
export interface SarifLocation {
  readonly physicalLocation?: {
    readonly artifactLocation: { readonly uri: string };
    readonly region?: { readonly startLine: number; readonly startColumn?: number };
  };
  readonly logicalLocations?: readonly { readonly fullyQualifiedName: string }[];
}

/** One finding. */
export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: SarifLevel;
  readonly message: SarifText;
  readonly locations: readonly SarifLocation[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  /** Acknowledged in the data file. */
  readonly suppressions?: readonly { readonly kind: 'inSource'; readonly justification: string }[];
  readonly properties: Readonly<Record<string, string | number | null>>;
}

/** A SARIF file of one run. */
export interface SarifLog {
  readonly $schema: string;
  readonly version: '2.1.0';
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly name: string; readonly version: string; readonly rules: readonly SarifRule[] } };
      readonly language: string;
      readonly columnKind: 'utf16CodeUnits';
      readonly results: readonly SarifResult[];
    },
  ];
}

const levels: Readonly<Record<Severity, SarifLevel>> = { error: 'error', warning: 'warning', notice: 'note' };

/** A file name as a URI reference (RFC 3986): relative ones stay relative, so that they hold on every machine. */
export function fileUri(file: string): string {
  const path = file.replace(/\p{Surrogate}/gu, '\ufffd').replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]%3A\//.test(path)) return `file:///${path.replace('%3A', ':')}`;
  return path.startsWith('/') ? `file://${path}` : path;
}

function ruleDescriptors(language: Language): readonly SarifRule[] {
  return rules.map(({ id, title, says, severity, basis, source, needsPrevious, needsUnits }) => ({
    id,
    shortDescription: { text: title[language] },
    fullDescription: { text: says[language] },
    defaultConfiguration: { level: levels[severity] },
    properties: { basis, source: source[language], needsPrevious, needsUnits },
  }));
}

const codeDescriptors = (Object.keys(diagnosticCodes) as DiagnosticCode[]).map((code): SarifRule => ({ id: code, defaultConfiguration: { level: levels[severityOf(code)] } }));

function physicalLocation({ file, line, column }: Place): Pick<SarifLocation, 'physicalLocation'> {
  if (file === undefined) return {};
  const region = line === undefined ? {} : { region: { startLine: line, ...(column !== undefined && { startColumn: column }) } };
  return { physicalLocation: { artifactLocation: { uri: fileUri(file) }, ...region } };
}

function locationsOf({ place, path }: Diagnostic): readonly SarifLocation[] {
  const logical = path.length > 0 ? { logicalLocations: [{ fullyQualifiedName: pathText(path) }] } : {};
  const location = { ...(place && physicalLocation(place)), ...logical };
  return Object.keys(location).length > 0 ? [location] : [];
}

function resultOf(finding: Diagnostic, ids: readonly string[], language: Language): SarifResult {
  const { code, rule: ruleId = code, path, expected, actual, clause, place, acknowledged } = finding;
  const facts = { code, path: toPointer(path), expected, actual, clause, address: place?.address };
  return {
    ruleId,
    ruleIndex: ids.indexOf(ruleId),
    level: levels[finding.severity],
    message: { text: [sentenceOf(finding, language), hintOf(finding, language)].filter(Boolean).join(language === 'zh' ? '' : ' ') },
    locations: locationsOf(finding),
    partialFingerprints: { 'gongkai/v1': `${ruleId}:${code}:${toPointer(path)}` },
    ...(acknowledged !== undefined && { suppressions: [{ kind: 'inSource' as const, justification: acknowledged }] }),
    properties: Object.fromEntries(Object.entries(facts).filter((entry): entry is [string, string | number | null] => entry[1] !== undefined)),
  };
}

/**
 * Writes findings as a SARIF 2.1.0 log of one run: every rule with its level and source, every finding with its file, line
 * and column (from 1, in UTF-16 units), acknowledged warnings as suppressed in the source.
 *
 * `version` is the program's that is named as the tool; `language` is that of the messages, Chinese when left out.
 * @example
 * toSarif([diagnostic('missing-value', ['year'])], { version: '1.0.0' }).runs[0].results[0].ruleId //=> 'missing-value'
 */
export function toSarif(findings: readonly Diagnostic[], { version, language = 'zh' }: { readonly version: string; readonly language?: Language }): SarifLog {
  const used = new Set<string>(findings.filter(({ rule }) => rule === undefined).map(({ code }) => code));
  const descriptors = [...ruleDescriptors(language), ...codeDescriptors.filter(({ id }) => used.has(id))];
  const ids = descriptors.map(({ id }) => id);
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'gongkai', version, rules: descriptors } },
        language: language === 'zh' ? 'zh-CN' : 'en',
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => resultOf(finding, ids, language)),
      },
    ],
  };
}
