/** Whether a caller's own stylesheet fits its page, and the counts and measures that follow from those it sets. */
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { ParagraphRole } from '../document/nodes.js';
import { fontSizeToPoints } from '../measure/fontSize.js';
import type { Length } from '../measure/length.js';
import { toPoints } from '../measure/length.js';
import { largestPitch, linesThatFit } from './linesOnPage.js';
import type { LineRoom } from './linesOnPage.js';
import { resolveStylesheet } from './resolve.js';
import type { ResolvedStylesheet } from './resolve.js';
import type { Stylesheet } from './stylesheet.js';

/** What derived values cite. */
export const derivedClauses = Object.freeze({
  linePitch: '由版心高度与每面行数推算',
  linesPerPage: '由版心高度与行距推算',
  charactersPerLine: '由版心宽度与字距推算',
});

/** Rounding of millimetres to points. */
const tolerance = 0.01;

function roomOf({ page, paragraphs }: Stylesheet): LineRoom {
  const textHeight = toPoints(page.height.value) - toPoints(page.marginTop.value) - toPoints(page.marginBottom.value);
  return { textHeight, size: fontSizeToPoints(paragraphs.body.size), linesFill: page.linesFill.value };
}

/** How many characters of the body's size stand on a line with the spacing a stylesheet gives them. */
function charactersThatFit({ page, paragraphs }: Stylesheet, letterSpacing: Length): number {
  const textWidth = toPoints(page.width.value) - toPoints(page.marginLeft.value) - toPoints(page.marginRight.value);
  const size = fontSizeToPoints(paragraphs.body.size);
  return Math.floor((textWidth - size + tolerance) / (size + toPoints(letterSpacing))) + 1;
}

/** Values the pitch follows from. */
const pitchRestsOn = ['linesPerPage', 'linesFill', 'height', 'marginTop', 'marginBottom'];

type DerivedKey = keyof typeof derivedClauses;

/** The values that follow from those a caller set, and are not set themselves. */
function derivedValues(stylesheet: Stylesheet, given: readonly string[]): Partial<Record<DerivedKey, number | Length>> {
  const { page } = stylesheet;
  const room = roomOf(stylesheet);
  const isOpen = (key: DerivedKey): boolean => !given.includes(key);
  const pitch = isOpen('linePitch') && given.some((key) => pitchRestsOn.includes(key)) && { linePitch: `${largestPitch(page.linesPerPage.value, room)}pt` as Length };
  const lines = isOpen('linesPerPage') && !isOpen('linePitch') && { linesPerPage: Math.max(1, linesThatFit(toPoints(page.linePitch.value), room)) };
  const { letterSpacing } = page;
  const characters = isOpen('charactersPerLine') && given.includes('letterSpacing') && letterSpacing.value !== 'grid' && { charactersPerLine: Math.max(1, charactersThatFit(stylesheet, letterSpacing.value)) };
  return { ...pitch, ...lines, ...characters };
}

/**
 * Derives pitch from lines or lines from pitch, and characters from their spacing, where a caller sets the one and leaves
 * the other open; so the lines of a page always fill the text area as far as their pitch lets them (GB/T 9704-2012 5.2.3).
 *
 * @param given the keys the caller set below `page`.
 */
export function withDerivedCounts(stylesheet: Stylesheet, given: readonly string[]): Stylesheet {
  if (roomOf(stylesheet).textHeight <= 0) return stylesheet;
  const derived = Object.entries(derivedValues(stylesheet, given)).filter(([key, value]) => value !== stylesheet.page[key as DerivedKey].value);
  const cited = derived.map(([key, value]) => [key, Object.freeze({ value, clause: derivedClauses[key as DerivedKey] })] as const);
  return cited.length === 0 ? stylesheet : Object.freeze({ ...stylesheet, page: Object.freeze({ ...stylesheet.page, ...Object.fromEntries(cited) }) });
}

const fault = (path: readonly string[], expected: string, actual: string): Diagnostic => diagnostic('invalid-value', path, { expected, actual, details: { reason: 'range' } });
const points = (value: number): string => `${value.toFixed(2)}pt`;

/** The lines a page holds are what the pitch and the text area say, so a number of lines that says otherwise is a mistake. */
function lineFaults(stylesheet: Stylesheet): readonly Diagnostic[] {
  const room = roomOf(stylesheet);
  const pitch = toPoints(stylesheet.page.linePitch.value);
  const asked = stylesheet.page.linesPerPage.value;
  const fit = linesThatFit(pitch, room);
  if (fit === asked) return [];
  if (fit > asked) return [fault(['page', 'linesPerPage'], `= ${fit} (linePitch ${pitch}pt)`, String(asked))];
  const largest = largestPitch(asked, room);
  return [fault(['page', 'linePitch'], `≤ ${largest}pt (linesPerPage ${asked})`, points(pitch))];
}

/** The same for the characters of a line, where their spacing is given and not derived. */
function characterFaults(stylesheet: Stylesheet): readonly Diagnostic[] {
  const { letterSpacing, charactersPerLine } = stylesheet.page;
  if (letterSpacing.value === 'grid') return [];
  const fit = charactersThatFit(stylesheet, letterSpacing.value);
  const asked = charactersPerLine.value;
  return fit === asked ? [] : [fault(['page', 'charactersPerLine'], `= ${fit} (letterSpacing ${letterSpacing.value})`, String(asked))];
}

/** Lines nearer to each other than their characters are high would be printed over each other. */
function overlaps({ paragraphs: styles }: Stylesheet, { paragraphs, table }: ResolvedStylesheet): readonly Diagnostic[] {
  const prose = Object.entries(paragraphs).map(([role, { linePitch, size }]) => {
    const isOwn = styles[role as ParagraphRole].linePitch !== undefined;
    return { path: isOwn ? ['paragraphs', role, 'linePitch'] : ['page', 'linePitch'], linePitch, size };
  });
  const cells = Object.values(table.cells).map(({ size }) => ({ path: ['table', 'linePitch'], linePitch: table.linePitch, size }));
  const close = [...prose, ...cells].filter(({ linePitch, size }) => linePitch < size - tolerance);
  const each = new Map(close.map((one) => [one.path.join('.'), one]));
  return [...each.values()].map(({ path, linePitch, size }) => fault(path, `≥ ${points(size)}`, points(linePitch)));
}

/**
 * Finds where a stylesheet has no room: its lines on a page, at least one character between the indents of each line,
 * characters between two baselines. Each is an `invalid-value` with the place and both values.
 */
export function roomFaults(stylesheet: Stylesheet): readonly Diagnostic[] {
  const { textHeight } = roomOf(stylesheet);
  const resolved = resolveStylesheet(stylesheet);
  const { textWidth } = resolved.page;
  if (textHeight <= 0) return [fault(['page', 'marginBottom'], 'marginTop + marginBottom < height', points(textHeight))];
  if (textWidth <= 0) return [fault(['page', 'marginRight'], 'marginLeft + marginRight < width', points(textWidth))];
  const narrow = Object.entries(resolved.paragraphs).flatMap(([role, { firstLineIndent, startIndent, endIndent, size }]) => {
    const taken = firstLineIndent + startIndent + endIndent + size;
    return taken > textWidth ? [fault(['paragraphs', role], `≤ ${points(textWidth)}`, points(taken))] : [];
  });
  return [...lineFaults(stylesheet), ...characterFaults(stylesheet), ...overlaps(stylesheet, resolved), ...narrow];
}
