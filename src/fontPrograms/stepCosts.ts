import { distanceRanges, lengthIndex, lengthRanges } from '../bytes/deflateSymbols.js';

/** What each step costs in bits. */
export interface StepCosts {
  /** By byte. */
  readonly literal: Uint8Array;
  /** By length of match. */
  readonly length: Uint8Array;
  /** By symbol of distance. */
  readonly distance: Uint8Array;
}

/** Reckons what steps cost from the lengths of the codes. */
export function stepCosts(literalLengths: Uint8Array, distanceLengths: Uint8Array): StepCosts {
  const length = Uint8Array.from(lengthIndex, (index) => literalLengths[257 + index]! + lengthRanges[index]!.extraBits);
  const distance = Uint8Array.from(distanceRanges, ({ extraBits }, symbol) => distanceLengths[symbol]! + extraBits);
  return { literal: literalLengths.slice(0, 256), length, distance };
}

/**
 * Finds the steps that write bytes. A literal step is its byte; of a match the length stands in the upper half, the distance in
 * the lower. They are read before the next call.
 */
export type FindSteps = (bytes: Uint8Array, costs: StepCosts) => Int32Array;

/** Whether a step is a match. */
export const isMatch = (step: number): boolean => step >= 1 << 16;
