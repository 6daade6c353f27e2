/** Changes single objects of a finished PDF, whoever wrote it and however its objects are packed; qpdf writes the rest again as it was. */
import { writeFileSync } from 'node:fs';
import { readTool } from './outsideTools.js';
import { asDictionary } from './pdfObjects.js';
import type { PdfDictionary } from './pdfObjects.js';

interface QpdfObject {
  readonly value?: unknown;
  readonly stream?: { readonly dict: PdfDictionary; readonly data?: string };
}

/** The objects of a PDF, to be looked through for the one to change. */
export interface Changeable {
  readonly root: string;
  /** Every object that is a dictionary or has one, by its reference. */
  readonly dictionaries: ReadonlyMap<string, PdfDictionary>;
  readonly isStream: (reference: string) => boolean;
  /** The unpacked bytes of a stream, as Latin-1. */
  readonly text: (reference: string) => string;
}

/** New dictionaries by reference, or new bytes of a stream; what is not named stays. */
export type Changes = ReadonlyMap<string, PdfDictionary | string>;

interface Read extends Changeable {
  readonly head: Readonly<Record<string, unknown>>;
}

function read(file: string): Read {
  const json = readTool('qpdf', ['--json=2', '--json-key=qpdf', '--json-stream-data=inline', '--decode-level=generalized', file]);
  const [head, objects] = (JSON.parse(json) as { qpdf: [Record<string, unknown>, Record<string, QpdfObject>] }).qpdf;
  const entries = Object.entries(objects).flatMap(([key, object]) => (key.startsWith('obj:') ? [[key.slice(4), object] as const] : []));
  return {
    head,
    root: String(asDictionary(objects['trailer']?.value)['/Root']),
    dictionaries: new Map(entries.map(([key, { value, stream }]) => [key, asDictionary(stream?.dict ?? value)])),
    isStream: (reference) => objects[`obj:${reference}`]?.stream !== undefined,
    text: (reference) => Buffer.from(objects[`obj:${reference}`]?.stream?.data ?? '', 'base64').toString('latin1'),
  };
}

const known = new Map<string, Read>();

/**
 * Writes a copy of a PDF in which some objects are others.
 *
 * @throws Error when nothing is changed, so that no mutation passes by doing nothing.
 */
export function mutatePdf(file: string, target: string, change: (objects: Changeable) => Changes): void {
  const source = known.get(file) ?? read(file);
  known.set(file, source);
  const changes = change(source);
  if (changes.size === 0) throw new Error('the mutation changes nothing');
  const entries = [...changes].map(([reference, to]) => {
    if (typeof to === 'string') return [`obj:${reference}`, { stream: { dict: {}, data: Buffer.from(to, 'latin1').toString('base64') } }] as const;
    // A stream keeps its data; qpdf unpacked it, and packs it anew.
    return [`obj:${reference}`, source.isStream(reference) ? { stream: { dict: to, data: Buffer.from(source.text(reference), 'latin1').toString('base64') } } : { value: to }] as const;
  });
  const update = `${target}.json`;
  writeFileSync(update, JSON.stringify({ version: 2, qpdf: [source.head, Object.fromEntries(entries)] }));
  readTool('qpdf', [file, `--update-from-json=${update}`, target]);
}

/** Changes the first object that fits. */
export function changeFirst(fits: (dictionary: PdfDictionary) => boolean, to: (dictionary: PdfDictionary) => PdfDictionary): (objects: Changeable) => Changes {
  return ({ dictionaries }) => {
    const found = [...dictionaries].find(([, dictionary]) => fits(dictionary));
    return new Map(found ? [[found[0], to(found[1])]] : []);
  };
}

/** Changes the bytes of the first stream in which something is found. */
export function changeBytes(fits: (dictionary: PdfDictionary) => boolean, from: RegExp, to: string | ((found: string) => string)): (objects: Changeable) => Changes {
  return ({ dictionaries, isStream, text }) => {
    for (const [reference, dictionary] of dictionaries) {
      if (!isStream(reference) || !fits(dictionary)) continue;
      const changed = text(reference).replace(from, to as string);
      if (changed !== text(reference)) return new Map([[reference, changed]]);
    }
    return new Map();
  };
}

/** A dictionary without a key. */
export function without(key: string): (dictionary: PdfDictionary) => PdfDictionary {
  return (dictionary) => Object.fromEntries(Object.entries(dictionary).filter(([name]) => name !== key));
}

/** A dictionary with another value under a key. */
export function having(key: string, value: unknown): (dictionary: PdfDictionary) => PdfDictionary {
  return (dictionary) => ({ ...dictionary, [key]: value });
}
