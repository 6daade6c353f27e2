/**
 * Works something out from a value that does not change, such as a form, once for each; kept no longer than the value itself.
 *
 * @example
 * const countRows = workedOutOnce((rows: readonly string[]) => rows.length);
 */
export function workedOutOnce<From extends object, To>(derive: (from: From) => To): (from: From) => To {
  const known = new WeakMap<From, { readonly value: To }>();
  return (from) => {
    const before = known.get(from);
    if (before) return before.value;
    const value = derive(from);
    known.set(from, { value });
    return value;
  };
}
