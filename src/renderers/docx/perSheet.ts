import type { ResolvedStylesheet } from '../../stylesheet/resolve.js';

/**
 * Remembers what depends on nothing but a resolved stylesheet, which is a frozen value: a batch of reports shares one.
 * It is kept no longer than the stylesheet itself.
 */
export function perSheet<T>(make: (sheet: ResolvedStylesheet) => T): (sheet: ResolvedStylesheet) => T {
  const made = new WeakMap<ResolvedStylesheet, { readonly value: T }>();
  return (sheet) => {
    const known = made.get(sheet) ?? { value: make(sheet) };
    made.set(sheet, known);
    return known.value;
  };
}
