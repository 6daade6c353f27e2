import type { Inline, ParagraphRole } from '../document/nodes.js';
import type { Face, FontSet } from '../fonts/face.js';
import type { ResolvedStylesheet } from '../stylesheet/resolve.js';
import { composeBalanced } from '../typesetting/composeBalanced.js';
import { composeParagraph } from '../typesetting/composeParagraph.js';
import type { AdvanceOf, ComposedLine, ComposerRun, CompositionOptions } from '../typesetting/composition.js';
import { cellMemory } from './cellContent.js';
import type { CellMemory } from './cellContent.js';
import type { DocumentStructure } from './documentStructure.js';
import { reportLatinFace } from './faceFindings.js';
import { faceFinder } from './faceFinder.js';
import type { FaceChoice, FaceLook } from './faceFinder.js';
import { collectFindings } from './findings.js';
import type { Findings } from './findings.js';

/** The text of a paragraph in its faces, and its lines in a measure. */
export interface ComposedParagraph {
  readonly role: ParagraphRole;
  readonly measure: number;
  readonly runs: readonly ComposerRun[];
  readonly lines: readonly ComposedLine[];
}

/** What every step of the layout reads: looks, faces, and where findings go. */
export interface LayoutContext {
  readonly stylesheet: ResolvedStylesheet;
  readonly facesFor: (look: FaceLook) => FaceChoice;
  readonly advanceOf: AdvanceOf;
  /** What is remembered of the texts of cells, of this layout and of others in the same faces and stylesheet. */
  readonly cellMemory: CellMemory;
  /** How paragraphs were composed, by their inlines; for a Word file they need not be composed again. Undefined: none is made. */
  readonly paragraphs: Map<readonly Inline[], ComposedParagraph> | undefined;
  readonly findings: Findings;
  /** Names and words that a title does not split over two lines. */
  readonly titleWords: readonly string[];
  /** Which part of the document's structure a node's text is. */
  readonly elementsOf: DocumentStructure['elementsOf'];
}

/** Widths of the faces; text is measured run by run, so the face is nearly always that of the character before. */
function advancesOf({ faces }: FontSet): AdvanceOf {
  let [lastId, lastFace] = ['', undefined as Face | undefined];
  return (codePoint, faceId) => {
    if (faceId !== lastId || !lastFace) [lastId, lastFace] = [faceId, faces.get(faceId)!];
    return lastFace.advanceOf(codePoint);
  };
}

/** Prepares one layout run. A run's style, as the composer hands it back, is the id of its face. */
export function layoutContext(stylesheet: ResolvedStylesheet, fontSet: FontSet, titleWords: readonly string[], elementsOf: DocumentStructure['elementsOf']): LayoutContext {
  const findings = collectFindings();
  reportLatinFace(findings, stylesheet, fontSet);
  return {
    stylesheet,
    facesFor: faceFinder(fontSet),
    advanceOf: advancesOf(fontSet),
    cellMemory: cellMemory(fontSet, stylesheet),
    paragraphs: new Map(),
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
export function composeRuns(context: LayoutContext, runs: readonly ComposerRun[], { measure, alignment, firstLineIndent = 0, isTitle }: LineShape): readonly ComposedLine[] {
  const { lineBreaking, keepsUnits, partsAddresses, cjkLatinGap, hangingPunctuation, squeezedMarks } = context.stylesheet.composition;
  const options = { measure, alignment, firstLineIndent, lineBreaking, keepsUnits, partsAddresses, cjkLatinGap, hangingPunctuation, squeezedMarks, advanceOf: context.advanceOf };
  if (!isTitle) return composeParagraph(runs, options);
  return composeBalanced(runs, { ...options, maximumLines: mostTitleLines, neverSplit: context.titleWords });
}
