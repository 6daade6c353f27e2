import type { DataLimits } from './limits.js';
import { offsetFinder, textOf, valueOf } from './readJson.js';
import type { Found, ReadJson, Stood } from './readJson.js';
import { reservedKeys } from './reservedKeys.js';

interface Reading {
  readonly text: string;
  readonly limits: DataLimits;
  /** Where to read on. */
  at: number;
  /** Of the line in hand: its column, and where it ends. */
  indent: number;
  end: number;
  /** Keys and values so far. */
  count: number;
}

/** Signs of which it is left to the package to say what they mean: other line ends, tabs, what cannot be seen. */
const unsure = /[^\n\u0020-\u007e\u00a0-\u2027\u202a-\ufefe\uff00-\ufffd]/;
const key = /([A-Za-z][\w.]{0,80}):(?: +|(?=\n)|$)/y;
const quoted = /"[^"\\\n]*"|'[^'\n]*'/y;
/** What a word without quotation marks may begin with, and what of it may stand between brackets. */
const opening = /[^\s\-?:,[\]{}#&*!|>'"%@`]|-\d/y;
const between = /[^,:#[\]{}\n]+/y;
const restOfLine = / *(?: #[^\n]*)?(?=\n|$)/y;
const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
/** What YAML takes for a number, a truth or nothing in some spelling; those that JSON has too are told before. */
const spelled = /^(?:[-+]?(?:\.?\d+\.?\d*(?:e[-+]?\d+)?|0[xo][\da-f]+|\.(?:inf|nan))|null|true|false)$/i;

function match(reading: Reading, pattern: RegExp): string | undefined {
  pattern.lastIndex = reading.at;
  return pattern.exec(reading.text)?.[0];
}

/** Goes to the next line that holds more than a comment; its column is -1 behind the last. */
function nextLine(reading: Reading): void {
  const { text } = reading;
  while (reading.end < text.length) {
    const start = reading.end + 1;
    const end = text.indexOf('\n', start);
    reading.end = end === -1 ? text.length : end;
    reading.at = start;
    while (text[reading.at] === ' ') reading.at += 1;
    reading.indent = reading.at - start;
    if (reading.at < reading.end && text[reading.at] !== '#') return;
  }
  reading.indent = -1;
}

function skipSpaces(reading: Reading): void {
  while (reading.text[reading.at] === ' ') reading.at += 1;
}

function plainScalar(words: string): unknown {
  let { length } = words;
  while (words[length - 1] === ' ') length -= 1;
  const written = words.slice(0, length);
  if (written === '~') return null;
  if (number.test(written) || ['null', 'true', 'false'].includes(written)) return valueOf(written);
  return spelled.test(written) || written.includes(': ') || written.endsWith(':') ? undefined : written;
}

/** A word or number on one line, in quotation marks or without. */
function takeScalar(reading: Reading, inBrackets: boolean): unknown {
  const text = match(reading, quoted);
  if (text !== undefined) {
    reading.at += text.length;
    return textOf(text);
  }
  if (match(reading, opening) === undefined) return undefined;
  const comment = inBrackets ? -1 : reading.text.slice(reading.at, reading.end).indexOf(' #');
  const words = inBrackets ? match(reading, between)! : reading.text.slice(reading.at, comment === -1 ? reading.end : reading.at + comment);
  reading.at += words.length;
  return plainScalar(words);
}

function listOf(at: number, items: readonly Found[]): Found {
  return { value: items.map(({ value }) => value), stood: { at, below: items.map(({ stood }) => stood) } };
}

function mapOf(at: number, entries: ReadonlyMap<string, Found>): Found {
  const pairs = [...entries];
  return { value: Object.fromEntries(pairs.map(([name, { value }]) => [name, value])), stood: { at, below: new Map(pairs.map(([name, { stood }]) => [name, stood] as const)) } };
}

/** Takes a key, and what it has with `take`; false when there is anything to tell of it. */
function takeEntry(reading: Reading, entries: Map<string, Found>, take: () => Found | undefined): boolean {
  const { at } = reading;
  const written = match(reading, key);
  const name = written?.slice(0, written.lastIndexOf(':'));
  if (written === undefined || name === undefined || entries.has(name) || reservedKeys.includes(name) || /^null$/i.test(name)) return false;
  reading.at += written.length;
  reading.count += 1;
  const found = take();
  if (found) entries.set(name, { value: found.value, stood: { ...found.stood, key: at } satisfies Stood });
  return found !== undefined;
}

/** Takes what stands between brackets, entry by entry; false when it is not known for sure what is meant. */
function takeEntries(reading: Reading, closing: string, take: () => boolean): boolean {
  reading.at += 1;
  skipSpaces(reading);
  let sign = reading.text[reading.at] === closing ? closing : ',';
  if (sign === closing) reading.at += 1;
  while (sign === ',') {
    skipSpaces(reading);
    if (!take()) return false;
    skipSpaces(reading);
    sign = reading.text[reading.at] ?? '';
    reading.at += 1;
  }
  return sign === closing;
}

/** A value that stands on one line. */
function takeOnLine(reading: Reading, depth: number, inBrackets: boolean): Found | undefined {
  const { at, text, limits } = reading;
  reading.count += 1;
  if (depth > limits.depth - 4 || reading.count > limits.values) return undefined;
  if (text[at] === '[') {
    const items: Found[] = [];
    const take = (): boolean => {
      const item = takeOnLine(reading, depth + 1, true);
      if (item) items.push(item);
      return item !== undefined;
    };
    return takeEntries(reading, ']', take) ? listOf(at, items) : undefined;
  }
  if (text[at] === '{') {
    const entries = new Map<string, Found>();
    return takeEntries(reading, '}', () => takeEntry(reading, entries, () => takeOnLine(reading, depth + 1, true))) ? mapOf(at, entries) : undefined;
  }
  const value = takeScalar(reading, inBrackets);
  return value === undefined ? undefined : { value, stood: { at } };
}

/** A value behind its key or dash, to the end of its line. */
function takeRest(reading: Reading, depth: number): Found | undefined {
  const found = takeOnLine(reading, depth, false);
  if (!found || match(reading, restOfLine) === undefined) return undefined;
  nextLine(reading);
  return found;
}

const isItem = ({ text, at }: Reading): boolean => text[at] === '-' && text[at + 1] === ' ';

function takeList(reading: Reading, depth: number): Found | undefined {
  const { at, indent, limits } = reading;
  const items: Found[] = [];
  reading.count += 1;
  if (depth > limits.depth - 4 || reading.count > limits.values) return undefined;
  while (reading.indent === indent && isItem(reading)) {
    const dash = reading.at;
    reading.at += 1;
    skipSpaces(reading);
    const takeBelow = isItem(reading) ? takeList : match(reading, key) !== undefined ? takeMap : undefined;
    if (takeBelow) reading.indent += reading.at - dash;
    const item = (takeBelow ?? takeRest)(reading, depth + 1);
    if (!item) return undefined;
    items.push(item);
  }
  return reading.indent > indent ? undefined : listOf(at, items);
}

/** What stands behind the key of a mapping at a column: on the same line, or on those below. */
function takeBehindKey(reading: Reading, column: number, depth: number): Found | undefined {
  if (reading.at < reading.end && reading.text[reading.at] !== '#') return takeRest(reading, depth);
  nextLine(reading);
  if (isItem(reading) && reading.indent >= column) return takeList(reading, depth);
  return reading.indent > column ? takeMap(reading, depth) : undefined;
}

function takeMap(reading: Reading, depth: number): Found | undefined {
  const { at, indent, limits } = reading;
  const entries = new Map<string, Found>();
  reading.count += 1;
  if (depth > limits.depth - 4 || reading.count > limits.values) return undefined;
  do {
    if (!takeEntry(reading, entries, () => takeBehindKey(reading, indent, depth + 1))) return undefined;
  } while (reading.indent === indent);
  return reading.indent > indent ? undefined : mapOf(at, entries);
}

/**
 * Reads a mapping in YAML, as people write reports – indented mappings and lists, words and figures on one line, lists of figures in brackets, comments –,
 * into the same values and offsets as the package gives, before the package's code is read.
 *
 * Undefined where anything else is met, or there is something to tell: then the package reads the text.
 */
export function readPlainYaml(text: string, limits: DataLimits): ReadJson | undefined {
  if (unsure.test(text)) return undefined;
  const reading: Reading = { text, limits, at: 0, indent: 0, end: -1, count: 0 };
  nextLine(reading);
  const found = reading.indent === 0 ? takeMap(reading, 0) : undefined;
  return found && reading.indent === -1 ? { value: found.value, offsetAt: offsetFinder(found.stood) } : undefined;
}
