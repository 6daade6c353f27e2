import { diagnostic, hasErrors } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { houseCustom } from './clauses.js';
import { gbt9704 } from './gbt9704.js';
import { profileNamed, profiles } from './profiles.js';
import { roomFaults, withDerivedCounts } from './roomFaults.js';
import type { Stylesheet } from './stylesheet.js';
import { typeOf, valueFault } from './valueKinds.js';

/** A caller's own stylesheet as it was read, or what keeps it from being one. */
export interface ReadStylesheet {
  /** Absent when a finding is an error. */
  readonly stylesheet?: Stylesheet;
  readonly diagnostics: readonly Diagnostic[];
}

type Mapping = Readonly<Record<string, unknown>>;

interface Reading {
  readonly findings: Diagnostic[];
}

/** What a paragraph may set although the base does not; the values only tell the kind. */
const optionalOfParagraphs: Mapping = { startIndent: 0, endIndent: 0, linePitch: '28.95pt', outlineLevel: 1, color: '#000000', startsPage: true };
/** The same for a kind of cell, which otherwise looks as the table says. */
const optionalOfCells: Mapping = { typeface: 'song', size: '五号', clause: '' };

const isMapping = (value: unknown): value is Mapping => typeOf(value) === 'mapping';
const isCited = (base: Mapping): boolean => 'value' in base && 'clause' in base;

function readLeaf(base: unknown, value: unknown, path: readonly string[], { findings }: Reading): unknown {
  const fault = valueFault(path, base as string | number | boolean, value);
  if (!fault) return value;
  const actual = typeof value === 'string' || typeof value === 'number' ? value : typeOf(value);
  if (fault.code === 'wrong-type') findings.push(diagnostic('wrong-type', path, { expected: fault.expected, actual: typeOf(value) }));
  else findings.push(diagnostic('invalid-value', path, { expected: fault.expected, actual, details: { reason: fault.reason } }));
  return base;
}

/** A cited value may be given bare; its reason is then the house's custom. */
function readCited(base: Mapping, value: unknown, path: readonly string[], reading: Reading): Mapping {
  if (!isMapping(value)) return { value: readLeaf(base['value'], value, path, reading), clause: houseCustom };
  return readMapping({ ...base, clause: houseCustom }, value, path, reading);
}

function readMapping(base: Mapping, value: unknown, path: readonly string[], reading: Reading): Mapping {
  if (!isMapping(value)) {
    reading.findings.push(diagnostic('wrong-type', path, { expected: 'mapping', actual: typeOf(value) }));
    return base;
  }
  const isCell = path[0] === 'table' && path[1] === 'cells' && path.length === 3;
  const optional = path[0] === 'paragraphs' && path.length === 2 ? optionalOfParagraphs : isCell ? optionalOfCells : {};
  const merged: Record<string, unknown> = { ...base };
  // Whoever changes a style without a reason of his own cannot leave the standard's clause standing for it.
  if ('clause' in base || isCell) merged['clause'] = houseCustom;
  for (const [key, given] of Object.entries(value)) {
    const below = [...path, key];
    const known = Object.hasOwn(base, key) ? base[key] : Object.hasOwn(optional, key) ? optional[key] : undefined;
    if (known === undefined) {
      reading.findings.push(diagnostic('unknown-key', below, { details: { key, known: [...Object.keys(base), ...Object.keys(optional).filter((name) => !Object.hasOwn(base, name))] } }));
    } else if (!isMapping(known)) merged[key] = readLeaf(known, given, below, reading);
    else merged[key] = isCited(known) ? readCited(known, given, below, reading) : readMapping(known, given, below, reading);
  }
  return Object.freeze(merged);
}

/**
 * Reads a caller's own stylesheet: the values that differ from a named base.
 *
 * A value must be of the kind the base has at the same place. A value given without a clause is put down to 本机关惯例,
 * so that no changed value cites the standard. Of pitch and lines of a page, letter spacing and
 * characters of a line, the one that is not set follows from the other; where both are set they must agree. Findings: `wrong-type`, `unknown-key`, `invalid-value`.
 *
 * @param value what a YAML or JSON file holds: `profile` names the base (absent: gbt9704-2012), `name` the result.
 * @example
 * readStylesheet({ profile: 'gbt9704-2012', page: { linePitch: '28pt' } }).stylesheet?.page.linePitch
 * //=> { value: '28pt', clause: '本机关惯例' }
 */
export function readStylesheet(value: unknown): ReadStylesheet {
  if (!isMapping(value)) return { diagnostics: [diagnostic('wrong-type', [], { expected: 'mapping', actual: typeOf(value) })] };
  const { profile = gbt9704.name, ...own } = value;
  const base = typeof profile === 'string' ? profileNamed(profile) : undefined;
  if (!base) {
    const known = profiles.map(({ name }) => name).join(' ');
    return { diagnostics: [diagnostic('invalid-value', ['profile'], { expected: known, actual: typeof profile === 'string' ? profile : typeOf(profile), details: { reason: 'oneOf' } })] };
  }
  const reading: Reading = { findings: [] };
  const merged = readMapping({ ...base, name: `${base.name}-own` }, own, [], reading) as unknown as Stylesheet;
  if (hasErrors(reading.findings)) return { diagnostics: reading.findings };
  const stylesheet = withDerivedCounts(merged, isMapping(own['page']) ? Object.keys(own['page']) : []);
  const diagnostics = roomFaults(stylesheet);
  return hasErrors(diagnostics) ? { diagnostics } : { stylesheet, diagnostics };
}
