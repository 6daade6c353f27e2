import type { Paragraph } from '../document/nodes.js';
import type { FontSet } from '../fonts/face.js';
import { nominalFonts } from '../fonts/nominalFonts.js';
import type { ResolvedStylesheet } from '../stylesheet/resolve.js';
import type { AdvanceOf, ComposerRun } from '../typesetting/composition.js';
import { fontRuns } from './fontRuns.js';
import { layoutContext } from './layoutContext.js';

/** The text of paragraphs as the composer takes it. */
export interface ForecastRuns {
  readonly runsOf: (paragraph: Paragraph) => readonly ComposerRun[];
  readonly advanceOf: AdvanceOf;
}

/**
 * Gives the text of paragraphs with the widths of its faces, for a format that flows (Word).
 *
 * @param fontSet the faces the PDF is drawn with; absent: faces as wide as the official ones.
 * @example
 * forecastRuns(resolveStylesheet(gbt9704)).advanceOf(0x5e74, 'fangsong') //=> 1
 */
export function forecastRuns(stylesheet: ResolvedStylesheet, fontSet: FontSet = nominalFonts): ForecastRuns {
  const context = layoutContext(stylesheet, fontSet, [], () => undefined);
  return {
    runsOf: ({ inlines, role }) => fontRuns(inlines, stylesheet.paragraphs[role], { role }, context, (runIn) => stylesheet.runInHeadings[runIn]),
    advanceOf: context.advanceOf,
  };
}
