/** The objects of a PDF as qpdf gives them: names as `/Name`, texts as `u:text`, references followed on request. */
import { readTool } from './outsideTools.js';

export type PdfDictionary = Readonly<Record<string, unknown>>;

export interface PdfObjects {
  readonly trailer: PdfDictionary;
  readonly catalog: PdfDictionary;
  /** Each page's own object name (`10 0 R`), dictionary and unpacked contents. */
  readonly pages: readonly { readonly reference: string; readonly dictionary: PdfDictionary; readonly contents: string }[];
  readonly dictionaries: readonly PdfDictionary[];
  /** What a reference stands for; anything else is given back. */
  readonly follow: (value: unknown) => unknown;
  readonly isStream: (reference: unknown) => boolean;
  /** The unpacked bytes of a stream, as Latin-1. */
  readonly stream: (reference: unknown) => string;
}

interface QpdfObject {
  readonly value?: unknown;
  readonly stream?: { readonly dict: PdfDictionary; readonly data: string };
}

export const isDictionary = (value: unknown): value is PdfDictionary => typeof value === 'object' && value !== null && !Array.isArray(value);

export const asDictionary = (value: unknown): PdfDictionary => (isDictionary(value) ? value : {});

/** An array's entries; a single value as an array of one; nothing for nothing. */
export const asArray = (value: unknown): readonly unknown[] => (value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]);

/** Reads all objects of a PDF. */
export function readObjects(file: string): PdfObjects {
  const json = readTool('qpdf', ['--json=2', '--json-key=pages', '--json-key=qpdf', '--json-stream-data=inline', '--decode-level=generalized', file]);
  const { pages, qpdf } = JSON.parse(json) as { pages: { object: string; contents: string[] }[]; qpdf: [unknown, Record<string, QpdfObject>] };
  const objects = qpdf[1];
  const objectOf = (value: unknown): QpdfObject | undefined => (typeof value === 'string' ? objects[`obj:${value}`] : undefined);
  const follow = (value: unknown): unknown => {
    const object = objectOf(value);
    return object ? (object.stream?.dict ?? object.value) : value;
  };
  const stream = (reference: unknown): string => Buffer.from(objectOf(reference)?.stream?.data ?? '', 'base64').toString('latin1');
  const trailer = asDictionary(objects['trailer']?.value);
  return {
    trailer,
    catalog: asDictionary(follow(trailer['/Root'])),
    pages: pages.map(({ object, contents }) => ({ reference: object, dictionary: asDictionary(follow(object)), contents: contents.map(stream).join('\n') })),
    dictionaries: Object.values(objects).map(({ value, stream: given }) => asDictionary(given?.dict ?? value)),
    follow,
    isStream: (reference) => objectOf(reference)?.stream !== undefined,
    stream,
  };
}
