import type * as z from 'zod/mini';
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { DiagnosticCode } from '../diagnostics/codes.js';
import type { Diagnostic, DiagnosticFacts, Path } from '../diagnostics/diagnostic.js';
import { nearestKey } from './nearestKey.js';
import type { ValueNode } from './valueTree.js';

type Issue = z.core.$ZodIssue;

/** What the sentences of findings need beside the issue itself. */
export interface IssueContext {
  readonly input: unknown;
  /** The node of an official table that a path leads to; undefined outside the tables. */
  readonly nodeOf: (path: Path) => ValueNode | undefined;
  /** A name for a part of the report, such as a section's title; undefined when it has none. */
  readonly nameOf: (path: Path) => string | undefined;
}

const typeWords: Readonly<Record<string, string>> = { string: 'text', int: 'wholeNumber', array: 'list', tuple: 'list', object: 'mapping', null: 'blank' };

/**
 * Names the type of a plain value as `wrong-type` findings do.
 *
 * @example
 * typeOf(null) //=> 'blank'
 */
export function typeOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'blank';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'number') return Number.isFinite(value) ? 'number' : 'notFinite';
  return { string: 'text', boolean: 'boolean', object: 'mapping' }[typeof value as string] ?? 'other';
}

function valueAt(input: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => (typeof value === 'object' && value !== null && Object.hasOwn(value, step) ? (value as Record<string | number, unknown>)[step] : undefined), input);
}

function shown(value: unknown): DiagnosticFacts {
  return typeof value === 'string' || typeof value === 'number' ? { actual: value } : {};
}

function missing(path: Path, context: IssueContext): Diagnostic {
  const node = context.nodeOf(path);
  if (node) return diagnostic('missing-cell', path, { details: { cellName: node.name } });
  const name = context.nameOf(path);
  return diagnostic('missing-value', path, { details: { ...(name !== undefined && { name }) } });
}

function wrongType(expected: readonly string[], path: Path, context: IssueContext): Diagnostic {
  const value = valueAt(context.input, path);
  if (value === undefined) return missing(path, context);
  const types = [...new Set(expected.map((type) => typeWords[type] ?? type))];
  return diagnostic('wrong-type', path, { expected: types.join(' '), actual: typeOf(value) });
}

function wrongSize(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig, path: Path, context: IssueContext): Diagnostic {
  const value = valueAt(context.input, path);
  const bound = issue.code === 'too_small' ? issue.minimum : issue.maximum;
  if (Array.isArray(value)) {
    const node = context.nodeOf(path);
    if (node?.type === 'group') {
      const names = node.children.map((child) => child.label);
      const least = names.length - (node.children.at(-1)?.type === 'cell' && (node.children.at(-1) as { isTotal: boolean }).isTotal ? 1 : 0);
      const expected = least === names.length ? least : `${least}–${names.length}`;
      return diagnostic('wrong-length', path, { expected, actual: value.length, details: { cellName: node.name, names } });
    }
    if (issue.code === 'too_small') return diagnostic('invalid-value', path, { details: { reason: 'empty' } });
    return diagnostic('limit-exceeded', path, { expected: Number(bound), actual: value.length, details: { limit: 'rows' } });
  }
  if (path.length === 1 && path[0] === 'year' && issue.code === 'too_small') return diagnostic('year-unsupported', path, { expected: Number(bound), ...shown(value) });
  const sign = issue.code === 'too_small' ? (issue.inclusive ? '≥' : '>') : issue.inclusive ? '≤' : '<';
  return diagnostic('invalid-value', path, { expected: `${sign} ${bound}`, ...shown(value), details: { reason: 'range' } });
}

function unknownKeys(issue: z.core.$ZodIssueUnrecognizedKeys, path: Path): readonly Diagnostic[] {
  const known = issue.message.split(' ');
  return issue.keys.map((key) => {
    const nearest = nearestKey(key, known);
    return diagnostic('unknown-key', [...path, key], { details: { key, known, ...(nearest !== undefined && { nearest }) } });
  });
}

/** Texts fail one of our patterns, whose message is the reason; a date fails as a date. */
function badText(issue: Issue & { code: 'invalid_format' }, path: Path, context: IssueContext): Diagnostic {
  const value = valueAt(context.input, path);
  if (issue.format === 'date') return diagnostic('invalid-date', path, shown(value));
  const reason = typeof value === 'string' && !/\S/.test(value) ? 'empty' : issue.message;
  return diagnostic('invalid-value', path, { details: { reason } });
}

interface FoundParams {
  readonly code: DiagnosticCode;
  readonly expected?: string | number;
  readonly actual?: string | number;
  readonly details?: Readonly<Record<string, string | number>>;
}

function custom(issue: z.core.$ZodIssueCustom, path: Path, context: IssueContext): Diagnostic {
  const { code, ...found } = (issue.params ?? {}) as Partial<FoundParams>;
  if (code) return diagnostic(code, path, found);
  return diagnostic('invalid-value', path, { ...shown(valueAt(context.input, path)), details: { reason: issue.message } });
}

/** How far a value is from one branch of a union; a wrong or missing key tells more than a wrong value. */
function distance(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? 2 * issue.keys.length : 1), 0);
}

function refusesType(issues: readonly Issue[]): boolean {
  return issues.some((issue) => issue.code === 'invalid_type' && issue.path.length === 0);
}

/** Judges a value by the branch it comes nearest to; by none when no branch takes its type. */
function unionFindings(issue: z.core.$ZodIssueInvalidUnion, path: Path, context: IssueContext): readonly Diagnostic[] {
  const fitting = issue.errors.filter((branch) => !refusesType(branch));
  const [first] = fitting;
  if (first) {
    const nearest = fitting.reduce((best, branch) => (distance(branch) < distance(best) ? branch : best), first);
    return issueFindings(nearest, path, context);
  }
  const expected = issue.errors.flat().flatMap((inner) => (inner.code === 'invalid_type' && inner.path.length === 0 ? [inner.expected] : []));
  return [wrongType(expected, path, context)];
}

function findingsOf(issue: Issue, path: Path, context: IssueContext): readonly Diagnostic[] {
  switch (issue.code) {
    case 'invalid_union':
      return unionFindings(issue, path, context);
    case 'unrecognized_keys':
      return unknownKeys(issue, path);
    case 'invalid_type':
      return [wrongType([issue.expected], path, context)];
    case 'too_small':
    case 'too_big':
      return [wrongSize(issue, path, context)];
    case 'invalid_format':
      return [badText(issue, path, context)];
    case 'invalid_value':
      return [diagnostic('invalid-value', path, { expected: issue.values.join(', '), ...shown(valueAt(context.input, path)), details: { reason: 'oneOf' } })];
    case 'custom':
      return [custom(issue, path, context)];
    default:
      return [diagnostic('invalid-value', path, { details: { reason: issue.message } })];
  }
}

/** Turns zod's issues into findings, each at the path of the value it is about. */
export function issueFindings(issues: readonly Issue[], above: Path, context: IssueContext): readonly Diagnostic[] {
  return issues.flatMap((issue) => findingsOf(issue, [...above, ...(issue.path as (string | number)[])], context));
}
