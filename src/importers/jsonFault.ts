const whiteSpace = /[ \t\n\r]*/y;

/** One token of JSON (RFC 8259). The string part never tries two ways to read the same characters, so time stays linear. */
const token =
  /([{}[\],:])|("[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** What may come next: a value, a key, a colon, or a comma or closing bracket; `first` also allows an empty list or mapping. */
type Wanted = 'value' | 'firstValue' | 'key' | 'firstKey' | 'colon' | 'comma';

interface Reading {
  wanted: Wanted;
  readonly open: string[];
}

/** Takes one bracket, comma or colon; false when it cannot stand here. */
function takeSign(reading: Reading, sign: string): boolean {
  const { wanted, open } = reading;
  if (sign === '{' || sign === '[') {
    if (wanted !== 'value' && wanted !== 'firstValue') return false;
    open.push(sign);
    reading.wanted = sign === '{' ? 'firstKey' : 'firstValue';
    return true;
  }
  if (sign === ':') {
    reading.wanted = 'value';
    return wanted === 'colon';
  }
  if (sign === ',') {
    reading.wanted = open.at(-1) === '{' ? 'key' : 'value';
    return wanted === 'comma' && open.length > 0;
  }
  const opening = sign === '}' ? '{' : '[';
  reading.wanted = 'comma';
  return (wanted === 'comma' || wanted === (sign === '}' ? 'firstKey' : 'firstValue')) && open.pop() === opening;
}

/** Takes a string, number or word; false when it cannot stand here. */
function takeScalar(reading: Reading, isString: boolean): boolean {
  const { wanted } = reading;
  const isKey = isString && (wanted === 'key' || wanted === 'firstKey');
  reading.wanted = isKey ? 'colon' : 'comma';
  return isKey || wanted === 'value' || wanted === 'firstValue';
}

/** What a JSON text has of scalars, keys, lists and mappings, counted as the reader of YAML does. */
export interface JsonCount {
  /** How many there may be. */
  readonly most: number;
  /** Where there are more; undefined: there are not. */
  manyAt?: number;
  /** Levels of nesting up to there. */
  deepest: number;
  values: number;
}

function addTo(count: JsonCount, at: number, depth: number): void {
  if (count.manyAt !== undefined) return;
  count.values += 1;
  count.deepest = Math.max(count.deepest, depth);
  if (count.values > count.most) count.manyAt = at;
}

/**
 * Finds where a text stops being JSON (RFC 8259); undefined when it is JSON.
 *
 * YAML takes `{"a":1 "b":2}` for the single text `1 "b":2`, so a forgotten comma in a JSON file would go unnoticed
 * if JSON were only read as YAML.
 *
 * @param count is counted up; absent: nothing is counted.
 * @example
 * jsonFault('{"a":1 "b":2}') //=> 7
 */
export function jsonFault(text: string, count?: JsonCount): number | undefined {
  const reading: Reading = { wanted: 'value', open: [] };
  let position = 0;
  while (true) {
    whiteSpace.lastIndex = position;
    whiteSpace.exec(text);
    const start = whiteSpace.lastIndex;
    token.lastIndex = start;
    const match = token.exec(text);
    if (!match) return start === text.length && reading.wanted === 'comma' && reading.open.length === 0 ? undefined : start;
    const taken = match[1] !== undefined ? takeSign(reading, match[1]) : takeScalar(reading, match[2] !== undefined);
    if (!taken) return start;
    const opens = match[1] === '[' || match[1] === '{';
    if (count && (opens || match[1] === undefined)) addTo(count, opens || match[2] !== undefined ? token.lastIndex : start, reading.open.length);
    position = token.lastIndex;
  }
}
