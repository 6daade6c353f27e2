import type { FontSet } from '../fonts/face.js';
import { chooseFace } from '../fonts/chooseFace.js';
import type { ChosenFace, FaceWish } from '../fonts/chooseFace.js';
import type { Typeface } from '../measure/typeface.js';
import type { ResolvedStylesheet } from '../stylesheet/resolve.js';
import { composeBalanced } from '../typesetting/composeBalanced.js';
import { composeParagraph } from '../typesetting/composeParagraph.js';
import type { AdvanceOf, ComposedLine, ComposerRun, CompositionOptions } from '../typesetting/composition.js';
import type { DocumentStructure } from './documentStructure.js';
import { reportLatinFace } from './faceFindings.js';
import { collectFindings } from './findings.js';
import type { Findings } from './findings.js';

/** What every step of the layout reads: looks, faces, and where findings go. */
export interface LayoutContext {
  readonly stylesheet: ResolvedStylesheet;
  /** Absent: no face has the character. */
  readonly faceOf: (wish: FaceWish) => ChosenFace | undefined;
  readonly advanceOf: AdvanceOf;
  readonly findings: Findings;
  /** Names and words that a title does not split over two lines. */
  readonly titleWords: readonly string[];
  /** Which part of the document's structure a node's text is. */
  readonly elementsOf: DocumentStructure['elementsOf'];
}

/** Chooses faces; each answer is looked up once. */
function faceFinder(fontSet: FontSet): LayoutContext['faceOf'] {
  const known = new Map<Typeface, readonly Map<string, ChosenFace | undefined>[]>();
  return (wish) => {
    let byScript = known.get(wish.typeface);
    if (!byScript) known.set(wish.typeface, (byScript = [new Map(), new Map(), new Map(), new Map()]));
    const answers = byScript[(wish.isLatin ? 2 : 0) + (wish.isEastAsian ? 1 : 0)]!;
    if (!answers.has(wish.text)) answers.set(wish.text, chooseFace(fontSet, wish));
    return answers.get(wish.text);
  };
}

/** Prepares one layout run. A run's style, as the composer hands it back, is the id of its face. */
export function layoutContext(stylesheet: ResolvedStylesheet, fontSet: FontSet, titleWords: readonly string[], elementsOf: DocumentStructure['elementsOf']): LayoutContext {
  const findings = collectFindings();
  reportLatinFace(findings, stylesheet, fontSet);
  return {
    stylesheet,
    faceOf: faceFinder(fontSet),
    advanceOf: (codePoint, faceId) => fontSet.faces.get(faceId)!.advanceOf(codePoint),
    findings,
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
