import type { Path } from '../diagnostics/diagnostic.js';
import type { Inline, Text } from '../document/nodes.js';
import type { ResolvedText } from '../stylesheet/resolve.js';
import type { ComposerRun } from '../typesetting/composition.js';
import type { TextElements } from './documentStructure.js';
import type { FaceChoice, FaceLook } from './faceFinder.js';
import { isOwn, reportFace, reportMissing } from './faceFindings.js';
import { clustersOf, grantedWishes, hasJoined, lookStretches } from './faceWishes.js';
import type { LayoutContext } from './layoutContext.js';

/** Where some text stands, for findings about its characters, and what it is; without an element it is page furniture. */
export interface TextPlace extends Partial<TextElements> {
  /** A paragraph role or `cell`. */
  readonly role: string;
  readonly origin?: Path | undefined;
}

interface OpenRun {
  text: string;
  readonly style: string;
  readonly size: number;
  readonly letterSpacing: number;
  readonly preferredBreaks: number[];
  breakAfter: boolean;
}

interface OpenText {
  readonly runs: OpenRun[];
  readonly look: ResolvedText;
  readonly place: TextPlace;
  readonly context: LayoutContext;
}

function addToRun({ runs, look }: OpenText, text: string, face: string): void {
  const last = runs.at(-1);
  const goesOn = last && !last.breakAfter && last.style === face && last.size === look.size && last.letterSpacing === look.letterSpacing;
  if (goesOn) last.text += text;
  else runs.push({ text, style: face, size: look.size, letterSpacing: look.letterSpacing, preferredBreaks: [], breakAfter: false });
}

/** A character that is not the matter of a word of text: with marks, in another face than the typeface's own, or in none. */
function addCluster(open: OpenText, text: string, look: FaceLook, choice: FaceChoice): void {
  const { place, context } = open;
  for (const [part, chosen] of grantedWishes({ text, ...look }, ({ text: one }) => choice.of(one))) {
    if (chosen) {
      reportFace(context, part, chosen, place);
      addToRun(open, part.text, chosen.face.id);
    } else reportMissing(context, part, place);
  }
}

/** Text in which each character stands for itself, in as long pieces as its own face draws; nearly all text is one piece. */
function addPlainText(open: OpenText, text: string, look: FaceLook, choice: FaceChoice): void {
  let [start, face] = [0, undefined as string | undefined];
  for (let at = 0; at < text.length; ) {
    const codePoint = text.codePointAt(at)!;
    const next = at + (codePoint > 0xffff ? 2 : 1);
    const chosen = choice.ofCodePoint(codePoint);
    const own = chosen && isOwn(chosen) ? chosen.face.id : undefined;
    if (own === undefined || own !== face) {
      if (face !== undefined) addToRun(open, text.slice(start, at), face);
      [start, face] = [at, own];
      if (own === undefined) addCluster(open, text.slice(at, next), look, choice);
    }
    at = next;
  }
  if (face !== undefined) addToRun(open, text.slice(start), face);
}

function addText(open: OpenText, text: string): void {
  for (const stretch of lookStretches(text, open.look)) {
    const choice = open.context.facesFor(stretch.look);
    if (hasJoined(stretch.text)) for (const cluster of clustersOf(stretch.text)) addCluster(open, cluster, stretch.look, choice);
    else addPlainText(open, stretch.text, stretch.look, choice);
  }
}

/** A break with nothing before it needs a run to hang on: an empty one in the face that would draw the text. */
function addLineBreak(runs: OpenRun[], look: ResolvedText, context: LayoutContext): void {
  const last = runs.at(-1);
  if (last && !last.breakAfter) {
    last.breakAfter = true;
    return;
  }
  const choice = context.facesFor({ typeface: look.typeface, isLatin: false, isEastAsian: true });
  const chosen = choice.of('。') ?? choice.of(' ');
  if (chosen) runs.push({ text: '', style: chosen.face.id, size: look.size, letterSpacing: look.letterSpacing, preferredBreaks: [], breakAfter: true });
}

/**
 * Turns inlines into runs of one face each: every character goes to the first face of its typeface's chain that has it
 * ({@link chooseFace}), Latin text to the Latin face where the stylesheet wants one.
 *
 * Gives `character-fallback` once a character when not the typeface's own face draws it; `character-missing` once a
 * character and place when no face does – it is then left out here, and the error keeps the document from being made;
 * `variation-not-drawn`, `font-off-grid` and `font-digits-off-grid` once a character or face.
 *
 * @param lookOf how a text with its own role looks; text without a role looks as `look`.
 */
export function fontRuns(
  inlines: readonly Inline[],
  look: ResolvedText,
  place: TextPlace,
  context: LayoutContext,
  lookOf: (role: NonNullable<Text['role']>) => ResolvedText = () => look,
): readonly ComposerRun[] {
  const runs: OpenRun[] = [];
  for (const inline of inlines) {
    if (inline.type === 'text') addText({ runs, look: inline.role ? lookOf(inline.role) : look, place, context }, inline.text);
    else if (inline.type === 'lineBreak') addLineBreak(runs, look, context);
    else runs.at(-1)?.preferredBreaks.push(runs.at(-1)!.text.length);
  }
  return runs;
}
