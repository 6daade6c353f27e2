/** Holds every dictionary of a PDF against the tables of ISO 32000-1, from the trailer down: wrong types, missing and unknown keys, names that are none of those allowed. */
import { pdfDictionaries, toleratedKeys } from './pdfDictionaries.js';
import { isDictionary, readObjects } from './pdfObjects.js';
import type { PdfObjects } from './pdfObjects.js';

interface Key {
  readonly type: string;
  readonly isRequired: boolean;
}

const tables = new Map(
  Object.entries(pdfDictionaries).map(([name, keys]) => {
    const entries = keys.split(';').map((entry) => /^\s*([\w]+)(!?)\s+([\s\S]+?)\s*$/.exec(entry)!);
    return [name, new Map(entries.map(([, key, required, type]): [string, Key] => [`/${key}`, { type: type!, isRequired: required === '!' }]))] as const;
  }),
);

/** Splits at bars that stand in no bracket. */
function alternatives(type: string): readonly string[] {
  let depth = 0;
  const parts = [''];
  for (const character of type) {
    depth += '[({'.includes(character) ? 1 : '])}'.includes(character) ? -1 : 0;
    if (character === '|' && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}

const isNumber = (value: unknown): boolean => typeof value === 'number';
const isReference = (value: unknown): boolean => typeof value === 'string' && /^\d+ \d+ R$/.test(value);
const isText = (value: unknown): boolean => typeof value === 'string' && /^[ub]:/.test(value);

const simple: Readonly<Record<string, (value: unknown) => boolean>> = {
  any: () => true,
  null: (value) => value === null,
  bool: (value) => typeof value === 'boolean',
  int: (value) => Number.isInteger(value),
  number: isNumber,
  name: (value) => typeof value === 'string' && value.startsWith('/'),
  text: isText,
  bytes: isText,
  date: (value) => typeof value === 'string' && /^u:D:\d{14}(Z|[+-]\d\d'\d\d'?)$/.test(value),
  rect: (value) => Array.isArray(value) && value.length === 4 && value.every(isNumber) && value[0] < value[2] && value[1] < value[3],
};

interface Walk {
  readonly objects: PdfObjects;
  /** Each indirect object with the table it was read by; what is read twice is the same. */
  readonly seen: Map<string, string>;
  readonly faults: string[];
  /** What is still to be read: elements nest deeper than calls may. */
  readonly waiting: (() => void)[];
}

/** Whether a value may be of one type; of a dictionary only its kind is asked, the rest waits. */
function fits(type: string, given: unknown, { objects }: Walk): boolean {
  const value = objects.follow(given);
  if (type === 'page' || type === 'element') return isReference(given) && isDictionary(value);
  if (type.startsWith('[')) return Array.isArray(value);
  if (type.startsWith('{')) return isDictionary(value) && !objects.isStream(given);
  if (type.startsWith('name(')) return typeof value === 'string' && type.slice(5, -1).split(' ').includes(value.slice(1));
  if (!type.startsWith('@') && !type.startsWith('#')) return simple[type]!(value);
  if (!isDictionary(value) || objects.isStream(given) !== type.startsWith('#')) return false;
  const kind = tables.get(type.slice(1))!;
  // Of two kinds of dictionary the one whose /Type or /S fits is meant.
  return ['/Type', '/S'].every((key) => {
    const wanted = kind.get(key);
    if (!wanted) return value['/S'] === undefined || key !== '/S';
    return value[key] === undefined ? !wanted.isRequired : !wanted.type.startsWith('name(') || wanted.type.slice(5, -1).split(' ').includes(String(value[key]).slice(1));
  });
}

function check(type: string, given: unknown, place: string, walk: Walk): void {
  const kinds = alternatives(type);
  const kind = kinds.find((one) => fits(one, given, walk)) ?? (kinds.length === 1 && /^[@#]/.test(type) && isDictionary(walk.objects.follow(given)) && walk.objects.isStream(given) === type.startsWith('#') ? type : undefined);
  if (kind === undefined) {
    walk.faults.push(`${place}: ${JSON.stringify(walk.objects.follow(given))?.slice(0, 60)} is no ${type.replace(/\s+/g, ' ')}`);
    return;
  }
  if (kind === 'page' || kind === 'element') return;
  const value = walk.objects.follow(given);
  if (kind.startsWith('[')) for (const entry of value as readonly unknown[]) check(kind.slice(1, -1), entry, place, walk);
  if (kind.startsWith('{')) for (const [key, entry] of Object.entries(value as object)) check(kind.slice(1, -1), entry, `${place} ${key}`, walk);
  if (kind.startsWith('@') || kind.startsWith('#')) walk.waiting.push(() => checkDictionary(kind.slice(1), given, walk));
}

function checkDictionary(name: string, given: unknown, walk: Walk): void {
  if (isReference(given)) {
    if (walk.seen.has(String(given))) return;
    walk.seen.set(String(given), name);
  }
  const dictionary = walk.objects.follow(given) as Readonly<Record<string, unknown>>;
  const keys = tables.get(name)!;
  for (const [key, { isRequired }] of keys) if (isRequired && dictionary[key] === undefined) walk.faults.push(`${name}: ${key} is missing`);
  for (const [key, value] of Object.entries(dictionary)) {
    const known = keys.get(key);
    if (known) check(known.type, value, `${name} ${key}`, walk);
    else if (!(`${name} ${key}` in toleratedKeys)) walk.faults.push(`${name}: ${key} is no key of it`);
  }
}

/** Everything in which a PDF's dictionaries differ from what the standard lets them be; each fault names dictionary and key. */
export function dictionaryFaults(file: string): readonly string[] {
  const objects = readObjects(file);
  const walk: Walk = { objects, seen: new Map(), faults: [], waiting: [] };
  walk.waiting.push(() => checkDictionary('Trailer', objects.trailer, walk));
  for (let step = walk.waiting.pop(); step; step = walk.waiting.pop()) step();
  return [...new Set(walk.faults)];
}
