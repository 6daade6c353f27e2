import { fontSizeToPoints, namedFontSizes } from '../measure/fontSize.js';
import type { FontSize } from '../measure/fontSize.js';
import { toPoints } from '../measure/length.js';
import type { Length } from '../measure/length.js';
import { clauseOf, commonPractice } from './clauses.js';
import type { Strength } from './clauses.js';
import { gbt9704 } from './gbt9704.js';
import type { Stylesheet } from './stylesheet.js';

/** A single value of a stylesheet. */
export type StyleValue = string | number | boolean;

/** One value of a profile that is not the standard's. */
export interface Deviation {
  /** Keys from the stylesheet's top: `['page', 'marginTop']`. */
  readonly path: readonly string[];
  /** What the standard's value rests on. */
  readonly clause: string;
  /** How strictly that clause asks; 可以 where no standard asks. */
  readonly strength: Strength;
  /** Absent: the standard sets nothing here. */
  readonly standard?: StyleValue;
  /** Absent: the profile sets nothing here. */
  readonly profile?: StyleValue;
  /** What the profile's value rests on, in the profile's own words. */
  readonly reason: string;
}

/** A value of a stylesheet with what it rests on. */
export interface CitedValue {
  readonly path: readonly string[];
  readonly value: StyleValue;
  readonly clause: string;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** Every value below a node with the clause that stands nearest above it; `value` of a cited value is not a step of its path. */
function leavesOf(node: Readonly<Record<string, unknown>>, path: readonly string[], inherited: string): readonly CitedValue[] {
  const clause = typeof node['clause'] === 'string' ? node['clause'] : inherited;
  return Object.entries(node).flatMap(([key, value]): readonly CitedValue[] => {
    if (key === 'clause' || (path.length === 0 && key === 'name')) return [];
    const below = key === 'value' ? path : [...path, key];
    if (isRecord(value)) return leavesOf(value, below, clause);
    return value === undefined ? [] : [{ path: below, value: value as StyleValue, clause }];
  });
}

/** A length or size in points, so that 10mm and 28.346pt, or 三号 and 16pt, are the same; anything else as it is. */
function comparable(value: StyleValue | undefined): StyleValue | undefined {
  if (typeof value !== 'string') return value;
  if (/^-?\d+(\.\d+)?(mm|pt)$/.test(value)) return Math.round(toPoints(value as Length) * 1000) / 1000;
  return Object.hasOwn(namedFontSizes, value) ? fontSizeToPoints(value as FontSize) : value;
}

/** Lists every value of a stylesheet in its order, each with the clause or custom that stands nearest to it. */
export function citedValues(stylesheet: Stylesheet): readonly CitedValue[] {
  return leavesOf({ ...stylesheet }, [], commonPractice);
}

/** Says whether two values are the same measure, however they are written; absent ones are the same too. */
export function isSameValue(one: StyleValue | undefined, other: StyleValue | undefined): boolean {
  return comparable(one) === comparable(other);
}

/**
 * Lists every value of a profile that differs from GB/T 9704-2012, in the standard's order, with clause and strength.
 *
 * Values are compared, not spellings: 三号 and 16pt are the same. The standard itself gives an empty list.
 *
 * @example
 * deviations(gbt33476)[0]
 * //=> { path: ['page', 'marginTop'], clause: 'GB/T 9704-2012 5.2.1', strength: 'must', standard: '37mm', profile: '34.58mm', … }
 */
export function deviations(stylesheet: Stylesheet): readonly Deviation[] {
  const keyOf = ({ path }: CitedValue): string => path.join('.');
  const standard = citedValues(gbt9704);
  const profile = citedValues(stylesheet);
  const own = new Map(profile.map((leaf) => [keyOf(leaf), leaf]));
  const known = new Set(standard.map(keyOf));
  const compared: readonly (readonly [CitedValue | undefined, CitedValue | undefined])[] = [
    ...standard.map((leaf) => [leaf, own.get(keyOf(leaf))] as const),
    ...profile.filter((leaf) => !known.has(keyOf(leaf))).map((leaf) => [undefined, leaf] as const),
  ];
  return Object.freeze(
    compared.flatMap(([asked, given]) => {
      if (isSameValue(asked?.value, given?.value)) return [];
      const clause = asked?.clause ?? clauseAbove(standard, given!.path);
      return [
        Object.freeze({
          path: Object.freeze([...(asked ?? given)!.path]),
          clause,
          strength: clauseOf(clause)?.strength ?? 'may',
          ...(asked && { standard: asked.value }),
          ...(given && { profile: given.value }),
          reason: given?.clause ?? '',
        }),
      ];
    }),
  );
}

/** The clause the standard's neighbouring values rest on. */
function clauseAbove(standard: readonly CitedValue[], path: readonly string[]): string {
  const above = path.slice(0, -1).join('.');
  return standard.find((leaf) => leaf.path.slice(0, -1).join('.') === above)?.clause ?? commonPractice;
}
