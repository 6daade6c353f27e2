import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';

/**
 * Gives the code of an error of the operating system; undefined for any other.
 *
 * @example
 * systemCode(Object.assign(new Error(), { code: 'ENOSPC' })) //=> 'ENOSPC'
 */
export function systemCode(error: unknown): string | undefined {
  // By its shape: an error that comes out of another realm is no instance of this one's Error.
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** The finding on a file or folder that cannot be written. */
export function unwritable(error: unknown, file: string): Diagnostic {
  return diagnostic('file-unwritable', [], { details: { reason: systemCode(error) ?? 'unknown' }, place: { file } });
}
