import { gbt33476 } from './gbt33476.js';
import { gbt9704 } from './gbt9704.js';
import { officePractice } from './officePractice.js';
import type { Stylesheet } from './stylesheet.js';

/** The stylesheets that can be asked for by name; the first is the default. */
export const profiles: readonly Stylesheet[] = Object.freeze([gbt9704, gbt33476, officePractice]);

/** Gives a stylesheet by its name; undefined when there is none of that name. */
export function profileNamed(name: string): Stylesheet | undefined {
  return profiles.find((profile) => profile.name === name);
}
