import type { Inline, Paragraph } from '../../document/nodes.js';
import { plainText } from '../../document/plainText.js';
import type { ResolvedParagraph, ResolvedStylesheet } from '../../stylesheet/resolve.js';
import { composeBalanced } from '../../typesetting/composeBalanced.js';
import { composeParagraph } from '../../typesetting/composeParagraph.js';
import type { ComposedLine, ComposerRun, CompositionOptions } from '../../typesetting/composition.js';
import { nominalAdvance } from '../../measure/nominalAdvance.js';

/** Part of a paragraph's plain text (offsets in UTF-16) that is set with a letter spacing of its own, in points. */
export interface FittedLine {
  readonly start: number;
  readonly end: number;
  readonly letterSpacing: number;
  /** The line ends inside an address, where a word processor finds no place to break. */
  readonly partsAddress?: true;
}

/** A title takes a third line rather than split a word, as in the PDF. */
const mostTitleLines = 3;
/** A line holds 28 characters, 56 half ones; where it ends is decided by little more than that. */
const lookAhead = 80;
const twips = 20;
const tolerance = 0.001;
/** Word processors round widths, each in its own way; so many points on a line are in doubt. */
const doubt = 1;

function runsOf(inlines: readonly Inline[], { size, letterSpacing }: ResolvedParagraph): readonly ComposerRun[] {
  const style = 'nominal';
  return inlines.flatMap((inline): readonly ComposerRun[] => {
    if (inline.type === 'text') return [{ text: inline.text, style, size, letterSpacing }];
    return inline.type === 'lineBreak' ? [{ text: '', style, size, letterSpacing, breakAfter: true }] : [];
  });
}

function optionsOf(look: ResolvedParagraph, { composition, page }: ResolvedStylesheet): CompositionOptions {
  const { alignment, firstLineIndent, startIndent, endIndent } = look;
  const measure = page.textWidth - startIndent - endIndent;
  return { ...composition, alignment, firstLineIndent, measure, advanceOf: nominalAdvance };
}

/**
 * Gives the places where a title is broken by sense and evenly (GB/T 9704-2012 7.3.1), as offsets into its plain text.
 *
 * No word processor breaks a title so; a clerk does it by hand. Empty when it fits one line or has breaks of its author.
 */
export function titleBreaks({ inlines }: Paragraph, sheet: ResolvedStylesheet, neverSplit: readonly string[]): readonly number[] {
  if (inlines.some(({ type }) => type === 'lineBreak')) return [];
  const look = sheet.paragraphs.title;
  const lines = composeBalanced(runsOf(inlines, look), { ...optionsOf(look, sheet), maximumLines: mostTitleLines, neverSplit });
  return lines.slice(1).map(({ start }) => start);
}

interface Widths {
  readonly of: (text: string) => number;
  readonly options: CompositionOptions;
  readonly look: ResolvedParagraph;
}

function widthsFor(look: ResolvedParagraph, options: CompositionOptions): Widths {
  const { size, letterSpacing } = look;
  const whole = { ...options, measure: Infinity, alignment: 'left', firstLineIndent: 0 } as const;
  const of = (text: string): number => {
    const [line] = composeParagraph([{ text, style: 'nominal', size, letterSpacing }], whole);
    return line ? line.right - line.left + letterSpacing : 0;
  };
  return { of, options, look };
}

/** What a word processor would take next if the line had room: a number, a word, or one character. */
const firstUnit = /^(?:[0-9.,]+%?|[A-Za-z]+|[\s\S])/u;
/** Word processors may part these two (破折号、省略号). */
const pairs = /^(?:——|……)/;

/** Whether the text goes on from one printable half-width character to the next, as addresses do. */
function isInAddress(text: string, end: number): boolean {
  return /^[!-~][!-~]/.test(text.slice(end - 1));
}

/** Whether a word processor would put more on a line than stands on it here. */
function takesMore(text: string, { start, end }: ComposedLine, { options, look }: Widths): boolean {
  if (pairs.test(text.slice(end))) return true;
  const firstLineIndent = start === 0 ? options.firstLineIndent : 0;
  const run = { text: text.slice(start, end + lookAhead), style: 'nominal', size: look.size, letterSpacing: look.letterSpacing };
  const [free] = composeParagraph([run], { ...options, measure: options.measure + doubt, firstLineIndent, keepsUnits: false });
  return free !== undefined && start + free.end > end;
}

/**
 * The letter spacing, in whole twips, that keeps a line as it is: tighter when it is over-full, looser when more would be
 * taken. Half of what the next unit needs is left open, so that faces a little wider or narrower than foreseen do no harm.
 */
function fittingSpacing(text: string, line: ComposedLine, widths: Widths): number | undefined {
  const { options, look } = widths;
  const { start, end, hangs } = line;
  const drawn = text.slice(start, end).trimEnd();
  const room = options.measure - (start === 0 ? options.firstLineIndent : 0);
  const slack = room - widths.of(hangs ? drawn.slice(0, -1) : drawn);
  const count = [...drawn].length;
  if (slack < -tolerance) return look.letterSpacing - Math.ceil((-slack * twips) / count) / twips;
  const isParted = isInAddress(text, end);
  const next = widths.of(isParted ? text.charAt(end) : (firstUnit.exec(text.slice(end))?.[0] ?? ''));
  if (!isParted && (hangs || next > slack + doubt || !takesMore(text, line, widths))) return undefined;
  const more = Math.floor(((slack - next / 2) * twips) / count);
  return more > 0 || isParted ? look.letterSpacing + Math.max(0, more) / twips : undefined;
}

/**
 * Finds the lines on which a word processor would part a number from its unit where the PDF does not, and the letter
 * spacing that keeps it from doing so.
 *
 * Word processors break 12|件 and 〔2021〕30|号 freely, and no property forbids it; a joiner (U+2060) would, but shows as a box in
 * many faces and stands in the way of searching. So the line is set about as loose as justification will make it anyway, and
 * the number has no room left on it. An address that the PDF parts behind . or @ is marked, too (see {@link FittedLine}). Rests on the widths of the official faces; where it foresees wrongly, a line is a little
 * looser. Empty when the stylesheet lets numbers be parted from their units.
 */
export function fittedLines({ inlines, role }: Paragraph, sheet: ResolvedStylesheet): readonly FittedLine[] {
  const look = sheet.paragraphs[role];
  const text = plainText(inlines);
  if (look.alignment !== 'justify' || !sheet.composition.keepsUnits || inlines.some(({ type }) => type === 'lineBreak')) return [];
  const options = optionsOf(look, sheet);
  const widths = widthsFor(look, options);
  return composeParagraph(runsOf(inlines, look), options)
    .slice(0, -1)
    .flatMap((line) => {
      const letterSpacing = fittingSpacing(text, line, widths);
      if (letterSpacing === undefined) return [];
      return [{ start: line.start, end: line.end, letterSpacing, ...(isInAddress(text, line.end) && { partsAddress: true as const }) }];
    });
}
