import { codePointName } from '../diagnostics/codePointName.js';
import type { Path } from '../diagnostics/diagnostic.js';
import type { Inline, Text } from '../document/nodes.js';
import type { ResolvedText } from '../stylesheet/resolve.js';
import type { ComposerRun } from '../typesetting/composition.js';
import type { TextElements } from './documentStructure.js';
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

function reportMissing(context: LayoutContext, codePoint: number, look: ResolvedText, { role, origin }: TextPlace): void {
  const name = codePointName(codePoint);
  const details = { character: String.fromCodePoint(codePoint), codePoint: name, role, typeface: look.typeface };
  context.findings.add(`missing ${name} ${JSON.stringify(origin ?? role)}`, 'character-missing', origin, { details });
}

function reportFallback(context: LayoutContext, codePoint: number, look: ResolvedText, family: string, { origin }: TextPlace): void {
  const name = codePointName(codePoint);
  const details = { character: String.fromCodePoint(codePoint), codePoint: name, typeface: look.typeface, family };
  context.findings.add(`fallback ${name}`, 'character-fallback', origin, { details });
}

function addText(runs: OpenRun[], text: string, look: ResolvedText, place: TextPlace, context: LayoutContext): void {
  for (const character of text) {
    const codePoint = character.codePointAt(0)!;
    const chosen = context.faceOf(look.typeface, codePoint);
    if (!chosen) {
      reportMissing(context, codePoint, look, place);
      continue;
    }
    if (chosen.isFallback) reportFallback(context, codePoint, look, chosen.face.familyName, place);
    const last = runs.at(-1);
    const goesOn = last && !last.breakAfter && last.style === chosen.face.id && last.size === look.size && last.letterSpacing === look.letterSpacing;
    if (goesOn) last.text += character;
    else runs.push({ text: character, style: chosen.face.id, size: look.size, letterSpacing: look.letterSpacing, preferredBreaks: [], breakAfter: false });
  }
}

/** A break with nothing before it needs a run to hang on: an empty one in the face that would draw the text. */
function addLineBreak(runs: OpenRun[], look: ResolvedText, context: LayoutContext): void {
  const last = runs.at(-1);
  if (last && !last.breakAfter) {
    last.breakAfter = true;
    return;
  }
  const chosen = context.faceOf(look.typeface, 0x3002) ?? context.faceOf(look.typeface, 0x20);
  if (chosen) runs.push({ text: '', style: chosen.face.id, size: look.size, letterSpacing: look.letterSpacing, preferredBreaks: [], breakAfter: true });
}

/**
 * Turns inlines into runs of one face each: every character goes to the first face of its typeface's chain that has it.
 *
 * Gives `character-fallback` once a character when not the first face draws it, and `character-missing` once a character
 * and place when no face does; such a character is left out here, and the error keeps the document from being made.
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
    if (inline.type === 'text') addText(runs, inline.text, inline.role ? lookOf(inline.role) : look, place, context);
    else if (inline.type === 'lineBreak') addLineBreak(runs, look, context);
    else runs.at(-1)?.preferredBreaks.push(runs.at(-1)!.text.length);
  }
  return runs;
}
