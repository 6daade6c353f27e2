import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Alias, Pair, YAMLMap, YAMLSeq } from 'yaml';
import type { DiagnosticCode } from '../diagnostics/codes.js';
import type { DiagnosticFacts, Path } from '../diagnostics/diagnostic.js';
import type { DataLimits } from './limits.js';
import type { YamlDocument } from './readTokens.js';
import { reservedKeys } from './reservedKeys.js';

/** Where a key or value begins in the text; undefined when there is none at the path. */
export type OffsetAt = (path: Path, part: 'key' | 'value') => number | undefined;

/** A finding before its offset is turned into line and column. */
export interface OffsetFinding {
  readonly code: DiagnosticCode;
  readonly path: Path;
  readonly offset: number;
  readonly facts: DiagnosticFacts;
}

interface Reading {
  readonly limits: DataLimits;
  /** The latest node under each anchor, in the order of the text. */
  readonly anchors: Map<string, unknown>;
  /** What each alias meant where it is written; an anchor may be given anew further down. */
  readonly targets: Map<Alias, unknown>;
  readonly findings: OffsetFinding[];
  /** How many aliases are being unfolded around the node in hand. */
  unfolding: number;
  valueCount: number;
  stopped: boolean;
}

function find(reading: Reading, code: DiagnosticCode, path: Path, offset: number, facts: DiagnosticFacts = {}): undefined {
  if (reading.findings.length < reading.limits.findings) reading.findings.push({ code, path, offset, facts });
  return undefined;
}

function stop(reading: Reading, limit: 'values' | 'depth', path: Path, offset: number): undefined {
  if (!reading.stopped) find(reading, 'limit-exceeded', path, offset, { expected: reading.limits[limit], actual: `≥ ${reading.limits[limit] + 1}`, details: { limit } });
  reading.stopped = true;
}

/** A number that JavaScript would write otherwise (75.9260, +1036, 007, 1e3) is handed on as written. */
function scalarValue(value: unknown, source: string | undefined): unknown {
  return typeof value === 'number' && source !== undefined && String(value) !== source ? source : value;
}

/** The text of a key, numbers as written; undefined when it is a list, a mapping or missing. */
function keyText(key: unknown): string | undefined {
  if (!isScalar(key) || key.value === null) return undefined;
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
}

function readMap(reading: Reading, map: YAMLMap, path: Path): unknown {
  const entries = new Map<string, unknown>();
  for (const pair of map.items) {
    const offset = offsetOf(pair.key) ?? offsetOf(map) ?? 0;
    const key = keyText(pair.key);
    if (key === undefined) find(reading, 'syntax-error', path, offset, { details: { reason: 'KEY_NOT_TEXT' } });
    else if (reservedKeys.includes(key)) find(reading, 'unknown-key', [...path, key], offset, { details: { key } });
    else if (entries.has(key)) find(reading, 'duplicate-key', [...path, key], offset, { details: { key } });
    else {
      entries.set(key, readNode(reading, pair.value, [...path, key], offset));
    }
    if (reading.stopped) break;
  }
  return Object.fromEntries(entries);
}

function readList(reading: Reading, list: YAMLSeq, path: Path): unknown {
  const values: unknown[] = [];
  for (const item of list.items) {
    values.push(readNode(reading, item, [...path, values.length], offsetOf(item) ?? offsetOf(list) ?? 0));
    if (reading.stopped) break;
  }
  return values;
}

function offsetOf(node: unknown): number | undefined {
  return (isScalar(node) || isMap(node) || isSeq(node) || isAlias(node)) ? (node.range?.[0] ?? undefined) : undefined;
}

function readAlias(reading: Reading, alias: Alias, path: Path, offset: number): unknown {
  if (!reading.targets.has(alias)) reading.targets.set(alias, reading.anchors.get(alias.source));
  const target = reading.targets.get(alias);
  if (target === undefined) return find(reading, 'syntax-error', path, offset, { details: { reason: 'BAD_ALIAS' } });
  reading.unfolding += 1;
  const value = readNode(reading, target, path, offset);
  reading.unfolding -= 1;
  return value;
}

function readNode(reading: Reading, node: unknown, path: Path, keyOffset: number): unknown {
  const offset = offsetOf(node) ?? keyOffset;
  reading.valueCount += 1;
  if (reading.valueCount > reading.limits.values) return stop(reading, 'values', path, offset);
  if (path.length > reading.limits.depth) return stop(reading, 'depth', path, offset);
  if (isAlias(node)) return readAlias(reading, node, path, offset);
  if ((isScalar(node) || isMap(node) || isSeq(node)) && node.anchor !== undefined && reading.unfolding === 0) reading.anchors.set(node.anchor, node);
  if (isMap(node)) return readMap(reading, node, path);
  if (isSeq(node)) return readList(reading, node, path);
  return isScalar(node) ? scalarValue(node.value, node.source) : null;
}

/** A node, an alias being what it means; where it begins, and where its key does. */
interface Stood {
  readonly node: unknown;
  readonly value: number;
  readonly key?: number;
}

type Unfold = (node: unknown) => unknown;

function stand(written: unknown, offset: number, unfold: Unfold): Pick<Stood, 'node' | 'value'> {
  const node = unfold(written);
  return { node, value: offsetOf(node) ?? offsetOf(written) ?? offset };
}

type Pairs = (map: YAMLMap) => ReadonlyMap<string, Pair>;

/** The pairs of mappings by key, the first of each, told apart once a mapping: findings on a hundred thousand keys look there as often. */
function rememberedPairs(): Pairs {
  const known = new Map<YAMLMap, ReadonlyMap<string, Pair>>();
  return (map) => {
    const pairs = known.get(map) ?? new Map([...map.items].reverse().map((pair) => [keyText(pair.key) ?? '', pair]));
    known.set(map, pairs);
    return pairs;
  };
}

/** What stands at a step below a node; of a key given twice the first, as for its value. */
function stepInto({ node }: Stood, step: string | number, unfold: Unfold, pairs: Pairs): Stood | undefined {
  if (isSeq(node)) {
    const item: unknown = String(Number(step)) === String(step) ? node.items[Number(step)] : undefined;
    return item === undefined ? undefined : stand(item, offsetOf(node) ?? 0, unfold);
  }
  if (!isMap(node) || reservedKeys.includes(String(step))) return undefined;
  const pair = pairs(node).get(String(step));
  if (!pair) return undefined;
  const key = offsetOf(pair.key) ?? offsetOf(node) ?? 0;
  return { ...stand(pair.value, key, unfold), key };
}

/** Finds places in the tree when they are asked for: a report has a thousand, and findings on few of them. */
function offsetFinder(contents: unknown, targets: Reading['targets']): OffsetAt {
  const unfold: Unfold = (node) => (isAlias(node) && targets.get(node) !== undefined ? targets.get(node) : node);
  const pairs = rememberedPairs();
  return (path, part) => {
    let stood: Stood | undefined = stand(contents, 0, unfold);
    for (const step of path) stood = stood && stepInto(stood, step, unfold, pairs);
    return part === 'key' ? (stood?.key ?? stood?.value) : stood?.value;
  };
}

/**
 * Turns a document tree into plain lists, mappings and scalars, and finds where each key and value begins.
 *
 * Aliases are unfolded within the limits on values and depth, so neither a chain of doubling aliases nor one that holds
 * itself can fill the memory. Duplicate keys and keys that reach a prototype are findings; their values are left out.
 */
export function plainValue(document: YamlDocument, limits: DataLimits): { readonly value: unknown; readonly offsetAt: OffsetAt; readonly findings: readonly OffsetFinding[] } {
  const reading: Reading = { limits, anchors: new Map(), targets: new Map(), findings: [], unfolding: 0, valueCount: 0, stopped: false };
  const value = readNode(reading, document.contents, [], 0);
  return { value, offsetAt: offsetFinder(document.contents, reading.targets), findings: reading.findings };
}
