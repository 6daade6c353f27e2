import * as z from 'zod/mini';
import type { SchemaMaking } from './schemaMaking.js';

/** Text that says something; may have several lines. A failed pattern's message is the reason of an `invalid-value` finding. */
export const someText = z.string().check(z.regex(/\S/, 'empty'));

const line = z.string().check(z.regex(/^\s*\S(?:[^\t\n\r\u2028\u2029]*\S)?\s*$/, 'oneLine'));

/** One line that says something. White space around it, such as the last line end of a YAML block, is no fault. */
export const oneLineOf = ({ named }: SchemaMaking) => named('oneLine', () => line);

/** For limits of lists: zod measures whatever has a `length`, and a mapping's own may be anything. Its types do not show `when`. */
export const listsOnly = { when: ({ value }: z.core.ParsePayload): boolean => Array.isArray(value) } as never;

/** One line, or several in order. */
export function oneOrMoreOf(making: SchemaMaking) {
  const oneLine = oneLineOf(making);
  return making.repeated('oneOrMore', () => z.union([oneLine, z.array(oneLine).check(z.minLength(1, listsOnly))]));
}

/** One line as printed, which may be empty. */
export const printedText = z.string().check(z.regex(/^[^\t\n\r\u2028\u2029]*$/, 'oneLine'));

/** A number whose usual digits are exact: no exponent, and no whole number beyond 2^53. */
export const plainNumber = z.number().check(z.refine((value) => Math.abs(value) <= Number.MAX_SAFE_INTEGER && !String(value).includes('e'), 'plainNumber'));

/**
 * A mapping with these keys and no others.
 *
 * The message of an `unrecognized_keys` issue is the list of known keys, because the issue itself does not name them.
 */
export function closedObject<S extends z.core.$ZodLooseShape>(shape: S): z.ZodMiniObject<S, z.core.$strict> {
  const known = Object.keys(shape).join(' ');
  return z.strictObject(shape, { error: (issue) => (issue.code === 'unrecognized_keys' ? known : undefined) });
}
