import type { Face, FontSet } from '../fonts/face.js';
import { faceFor } from '../fonts/faceFor.js';
import type { Typeface } from '../measure/typeface.js';
import type { ResolvedStylesheet } from '../stylesheet/resolve.js';
import { composeBalanced } from '../typesetting/composeBalanced.js';
import { composeParagraph } from '../typesetting/composeParagraph.js';
import type { AdvanceOf, ComposedLine, ComposerRun, CompositionOptions } from '../typesetting/composition.js';
import type { DocumentStructure } from './documentStructure.js';
import { collectFindings } from './findings.js';
import type { Findings } from './findings.js';

/** The face a character is drawn with, and whether the typeface's own face lacked it. */
export interface ChosenFace {
  readonly face: Face;
  readonly isFallback: boolean;
}

/** What every step of the layout reads: looks, faces, and where findings go. */
export interface LayoutContext {
  readonly stylesheet: ResolvedStylesheet;
  /** Absent: no face of the chain has the character. */
  readonly faceOf: (typeface: Typeface, codePoint: number) => ChosenFace | undefined;
  readonly advanceOf: AdvanceOf;
  readonly findings: Findings;
  /** Names and words that a title does not split over two lines. */
  readonly titleWords: readonly string[];
  /** Which part of the document's structure a node's text is. */
  readonly elementsOf: DocumentStructure['elementsOf'];
}

/** Finds the first face of a typeface's chain that has a character; each answer is looked up once. */
function faceFinder(fontSet: FontSet): LayoutContext['faceOf'] {
  const known = new Map<Typeface, Map<number, ChosenFace | undefined>>();
  return (typeface, codePoint) => {
    let answers = known.get(typeface);
    if (!answers) known.set(typeface, (answers = new Map()));
    if (!answers.has(codePoint)) {
      const face = faceFor(fontSet, typeface, codePoint);
      answers.set(codePoint, face && { face, isFallback: face !== fontSet.chains[typeface][0] });
    }
    return answers.get(codePoint);
  };
}

/** Prepares one layout run. A run's style, as the composer hands it back, is the id of its face. */
export function layoutContext(stylesheet: ResolvedStylesheet, fontSet: FontSet, titleWords: readonly string[], elementsOf: DocumentStructure['elementsOf']): LayoutContext {
  return {
    stylesheet,
    faceOf: faceFinder(fontSet),
    advanceOf: (codePoint, faceId) => fontSet.faces.get(faceId)!.advanceOf(codePoint),
    findings: collectFindings(),
    titleWords,
    elementsOf,
  };
}

export interface LineShape {
  /** Width of the lines in points. */
  readonly measure: number;
  readonly alignment: CompositionOptions['alignment'];
  readonly firstLineIndent?: number;
  /** Lines of even width that keep words whole (GB/T 9704-2012 7.3.1). */
  readonly isTitle?: boolean;
}

/** A title takes a third line rather than split a word. */
const mostTitleLines = 3;

/** Composes runs with the stylesheet's settings for Chinese text. */
export function composeRuns(context: LayoutContext, runs: readonly ComposerRun[], { isTitle, ...shape }: LineShape): readonly ComposedLine[] {
  const options = { firstLineIndent: 0, ...context.stylesheet.composition, ...shape, advanceOf: context.advanceOf };
  if (!isTitle) return composeParagraph(runs, options);
  return composeBalanced(runs, { ...options, maximumLines: mostTitleLines, neverSplit: context.titleWords });
}
