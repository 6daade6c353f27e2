/** A file larger than this is a rare one, and what it was made from is given back at once. Bytes; a yearly report has 300 kB. */
const largestKept = 1_000_000;

const kept: { objects?: readonly unknown[] } = {};

/**
 * Keeps what the last file was written from until the next one is written; nothing reads it.
 *
 * At a full garbage collection V8 throws away code compiled for objects of whose shape not one is left, which between
 * two documents is true of all of them. A thread that made one report after the other compiled its writers anew after
 * each collection: with two threads, a quarter of the processors' time.
 *
 * @param bytes the size of the file.
 * @param objects without faces and pictures, which are the caller's to give back.
 */
export function keepShapes(bytes: number, objects: readonly unknown[]): void {
  kept.objects = bytes > largestKept ? [] : objects;
}
