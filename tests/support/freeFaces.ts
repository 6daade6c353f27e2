/** The faces the tests measure with; which are there depends on the machine (fonts/README.md). */
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { FontSet } from '../../src/fonts/face.js';
import { faceFor } from '../../src/fonts/faceFor.js';
import { missingFirstChoices } from '../../src/fonts/fetchPlan.js';
import { parseManifest } from '../../src/fonts/manifest.js';
import { loadFontSet } from '../../src/fonts/nodeFontSource.js';
import type { Typeface } from '../../src/measure/typeface.js';

const folder = resolve('fonts');

function firstChoicesLacking(): readonly string[] {
  const manifest = parseManifest(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const isPresent = ({ file, size }: { readonly file: string; readonly size: number }): boolean => statSync(join(folder, file), { throwIfNoEntry: false })?.size === size;
  // No page asks for the Latin face unless its profile does; tests that do say so themselves.
  return missingFirstChoices(manifest, isPresent).flatMap(({ typeface, file }) => (typeface === 'roman' ? [] : [file]));
}

/** Options that keep the machine's own faces out of a test, where the first choices of the manifest are all there. */
export const faceOptions = firstChoicesLacking().length === 0 ? { systemFaces: false } : {};

/**
 * Whether the first choices of the manifest are there. Without Debian's package manager others stand in; the tests that
 * name the first choices then do not run, and say so loudly. Under CI that is a failure, not a skip.
 *
 * @throws Error under CI when a face is missing.
 */
export function hasFirstChoices(): boolean {
  const lacking = firstChoicesLacking();
  if (lacking.length === 0) return true;
  if (process.env['CI']) throw new Error(`Faces the tests name are missing: ${lacking.join(', ')}`);
  console.warn(`SKIPPED: ${lacking.join(', ')} could not be had on this machine; the tests that name them do not run.`);
  return false;
}

/** Loads the faces of this machine; the free ones only, where they are all there. */
export async function facesHere(): Promise<FontSet> {
  const { fontSet } = await loadFontSet(faceOptions);
  if (!fontSet) throw new Error('no faces: run npm run fonts');
  return fontSet;
}

/** Those characters of a text that the faces here have. */
export function drawable(fontSet: FontSet, typeface: Typeface, text: string): string {
  return [...text].filter((character) => faceFor(fontSet, typeface, character.codePointAt(0)!)).join('');
}
