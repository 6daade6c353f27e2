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

/**
 * Finds where a text stops being JSON (RFC 8259); undefined when it is JSON.
 *
 * YAML takes `{"a":1 "b":2}` for the single text `1 "b":2`, so a forgotten comma in a JSON file would go unnoticed
 * if JSON were only read as YAML.
 *
 * @example
 * jsonFault('{"a":1 "b":2}') //=> 7
 */
export function jsonFault(text: string): number | undefined {
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
    position = token.lastIndex;
  }
}
