import type { Paragraph } from '../../document/nodes.js';
import { plainText } from '../../document/plainText.js';
import type { ComposedParagraph, ForecastLines } from '../../layout/forecastLines.js';
import type { ResolvedParagraph, ResolvedStylesheet } from '../../stylesheet/resolve.js';
import { joinedText } from '../../typesetting/characters.js';
import { composeParagraph } from '../../typesetting/composeParagraph.js';
import type { AdvanceOf, ComposedLine, ComposerRun, CompositionOptions } from '../../typesetting/composition.js';
import { widthOnOneLine } from '../../typesetting/widthOnOneLine.js';

/** Part of a paragraph's plain text (offsets in UTF-16) that is set with a letter spacing of its own, in points. */
export interface FittedLine {
  readonly start: number;
  readonly end: number;
  readonly letterSpacing: number;
  /** The line ends inside an address, where LibreOffice finds no place to break. */
  readonly partsAddress?: true;
}

/** A line holds 28 characters, 56 half ones; where it ends is decided by little more than that. */
const lookAhead = 80;
const twips = 20;
const tolerance = 0.001;
/** A flow program rounds widths in its own way (LibreOffice does not tighten the last character before a change of script); so many points on a line are in doubt. */
const doubt = 1;

/** A paragraph's text with all that decides where its lines end. */
interface Setting {
  readonly text: string;
  readonly runs: readonly ComposerRun[];
  readonly look: ResolvedParagraph;
  readonly options: CompositionOptions;
}

function settingOf({ role }: Paragraph, { runs, measure }: ComposedParagraph, { composition, paragraphs }: ResolvedStylesheet, advanceOf: AdvanceOf): Setting {
  const look = paragraphs[role];
  const { alignment, firstLineIndent } = look;
  return { text: joinedText(runs), runs, look, options: { ...composition, alignment, firstLineIndent, measure, advanceOf } };
}

/** The runs of a stretch of the text. */
function stretchOf(runs: readonly ComposerRun[], start: number, end: number): readonly ComposerRun[] {
  const found: ComposerRun[] = [];
  let begin = 0;
  for (const run of runs) {
    const [from, to] = [Math.max(0, start - begin), Math.min(run.text.length, end - begin)];
    if (from < to) found.push({ ...run, text: run.text.slice(from, to) });
    begin += run.text.length;
  }
  return found;
}

/** The width of a stretch at its natural spacing, with the letter spacing behind it. */
function widthOf({ runs, look, options }: Setting, start: number, end: number): number {
  return start < end ? widthOnOneLine(stretchOf(runs, start, end), options) + look.letterSpacing : 0;
}

/**
 * Gives the places where a title is broken by sense and evenly (GB/T 9704-2012 7.3.1), as offsets into its plain text.
 *
 * LibreOffice fills each line of a title; a clerk breaks it by hand. Empty when it fits one line or has breaks of its author.
 */
export function titleBreaks(paragraph: Paragraph, sheet: ResolvedStylesheet, { paragraphOf }: ForecastLines): readonly number[] {
  if (paragraph.inlines.some(({ type }) => type === 'lineBreak')) return [];
  return paragraphOf(paragraph, sheet.page).lines.slice(1).map(({ start }) => start);
}

/** What a flow program would take next if the line had room: a number, a word, or one character. */
const firstUnit = /^(?:[0-9.,]+%?|[A-Za-z]+|[\s\S])/u;
/** LibreOffice parts these two (破折号、省略号). */
const pairs = /^(?:——|……)/;

function characterCount(text: string): number {
  let count = 0;
  for (const _character of text) count += 1;
  return count;
}

/** Whether the text goes on from one printable half-width character to the next, as addresses do. */
function isInAddress(text: string, end: number): boolean {
  return /^[!-~][!-~]/.test(text.slice(end - 1));
}

/** Whether a flow program, breaking as LibreOffice does, would put more on a line than stands on it here. */
function takesMore({ text, runs, options }: Setting, { start, end }: ComposedLine): boolean {
  if (pairs.test(text.slice(end))) return true;
  const firstLineIndent = start === 0 ? options.firstLineIndent : 0;
  const [free] = composeParagraph(stretchOf(runs, start, end + lookAhead), { ...options, measure: options.measure + doubt, firstLineIndent, keepsUnits: false });
  return free !== undefined && start + free.end > end;
}

/**
 * The letter spacing, in whole twips, that keeps a line as it is: tighter when it is over-full, looser when more would be
 * taken. Half of what the next unit needs is left open, so that faces a little wider or narrower than foreseen do no harm.
 */
function fittingSpacing(setting: Setting, line: ComposedLine): number | undefined {
  const { text, options, look } = setting;
  const { start, end, hangs } = line;
  const drawn = text.slice(start, end).trimEnd();
  const count = characterCount(drawn);
  const room = options.measure - (start === 0 ? options.firstLineIndent : 0);
  const slack = room - widthOf(setting, start, start + drawn.length - (hangs ? 1 : 0));
  if (slack < -tolerance) return look.letterSpacing - Math.ceil((-slack * twips) / count) / twips;
  const isParted = isInAddress(text, end);
  const unit = isParted ? text.charAt(end) : (firstUnit.exec(text.slice(end))?.[0] ?? '');
  const next = widthOf(setting, end, end + unit.length);
  if (!isParted && (hangs || next > slack + doubt || !takesMore(setting, line))) return undefined;
  const more = Math.floor(((slack - next / 2) * twips) / count);
  return more > 0 || isParted ? look.letterSpacing + Math.max(0, more) / twips : undefined;
}

/**
 * Finds the lines on which LibreOffice would part a number from its unit where the PDF does not, and the letter
 * spacing that keeps it from doing so.
 *
 * LibreOffice breaks 12|件 and 〔2021〕30|号 freely, and no property forbids it; a joiner (U+2060) would, but none of the free
 * Chinese faces has it, and it stands in the way of searching. So the line is set about as loose as justification will make it anyway, and
 * the number has no room left on it. An address that the PDF parts behind . or @ is marked, too (see {@link FittedLine}). Where
 * the reader's faces are others than foreseen, a line is a little looser. Empty when the stylesheet lets numbers be parted from
 * their units.
 */
export function fittedLines(paragraph: Paragraph, sheet: ResolvedStylesheet, { paragraphOf, advanceOf }: ForecastLines): readonly FittedLine[] {
  const isJustified = sheet.paragraphs[paragraph.role].alignment === 'justify';
  if (!isJustified || !sheet.composition.keepsUnits || paragraph.inlines.some(({ type }) => type === 'lineBreak')) return [];
  const composed = paragraphOf(paragraph, sheet.page);
  const setting = settingOf(paragraph, composed, sheet, advanceOf);
  // A character no face has is left out there, and offsets would not be those of the paragraph.
  if (setting.text !== plainText(paragraph.inlines)) return [];
  return composed.lines.slice(0, -1).flatMap((line) => {
    const letterSpacing = fittingSpacing(setting, line);
    if (letterSpacing === undefined) return [];
    return [{ start: line.start, end: line.end, letterSpacing, ...(isInAddress(setting.text, line.end) && { partsAddress: true as const }) }];
  });
}
