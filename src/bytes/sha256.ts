import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';

/** Gathers bytes into a SHA-256 hash (FIPS 180-4). */
export interface Hash {
  /** @returns the hash itself. */
  readonly update: (bytes: Uint8Array) => Hash;
  /** Its 32 bytes; nothing can be added any more. */
  readonly digest: () => Uint8Array;
}

/**
 * Begins a hash.
 *
 * @example
 * newHash().update(new Uint8Array(3)).digest().length //=> 32
 */
export function newHash(): Hash {
  return sha256.create();
}

/**
 * Hashes bytes, in hexadecimal figures.
 *
 * @example
 * sha256Hex(new Uint8Array(0)).slice(0, 8) //=> 'e3b0c442'
 */
export function sha256Hex(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}
