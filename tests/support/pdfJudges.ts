/** Everything that judges a PDF here, by name: programs from outside, and our own rules where no program has any. Each gives its faults as sentences. */
import { readFileSync, writeFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { readTool, runTool } from './outsideTools.js';
import { crossFaults } from './pdfCrossRules.js';
import { dictionaryFaults } from './pdfDictionaryFaults.js';
import type { PdfDictionary } from './pdfObjects.js';
import { structureFaults } from './pdfStructure.js';
import { preflightFaults } from './preflight.js';

/** What `qpdf --check` says: exit code 3, a warning, counts as a fault. */
export function qpdfFaults(file: string): readonly string[] {
  const { status, stdout, stderr } = runTool('qpdf', ['--check', file]);
  const said = `${stdout}${stderr}`.split('\n').filter((line) => /WARNING|error|qpdf:/i.test(line) && !/^No syntax or stream/.test(line) && !/errors that qpdf cannot detect/.test(line));
  return status === 0 && stderr === '' ? [] : [`exit code ${status}`, ...said];
}

/** Reads the table `pdffonts` prints; every face must be embedded, a subset, and mapped to Unicode. */
export function fontTableFaults(table: string): readonly string[] {
  const rows = table.split('\n').slice(2).filter((line) => line.trim() !== '');
  return rows.flatMap((row) => {
    const [, name, embedded, subset, mapped] = /^(\S+).*?\s(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$/.exec(row) ?? [];
    if (!name) return [`unreadable: ${row}`];
    return [...(embedded === 'no' ? [`${name}: not embedded`] : []), ...(subset === 'no' ? [`${name}: not a subset`] : []), ...(mapped === 'no' ? [`${name}: not mapped to Unicode`] : [])];
  });
}

/** What `pdffonts` tells of a file's faces. */
export function pdffontsFaults(file: string): readonly string[] {
  const { stdout, stderr } = runTool('pdffonts', [file]);
  return [...stderr.split('\n').filter((line) => line !== ''), ...fontTableFaults(stdout)];
}

/** The text of a PDF without page numbers and white space, as poppler reads it. */
export function popplerText(file: string): string {
  const pages = readTool('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-']);
  return pages.replace(/^\s*—\s*\d+\s*—\s*$/gm, '').replace(/\s+/gu, '');
}

/**
 * What PDFBox Preflight holds against a file as PDF/A-1b, once it calls itself that and its objects are written as that
 * version has them. Lists of glyphs are asked by PDF/A-1 alone.
 */
export function archiveFaults(file: string): readonly string[] {
  const copy = `${file}.a1.pdf`;
  const { status, stderr } = runTool('qpdf', ['--object-streams=disable', '--newline-before-endstream', '--force-version=1.4', file, copy]);
  if (status !== 0) return [stderr];
  const bytes = readFileSync(copy, 'latin1');
  writeFileSync(copy, Buffer.from(bytes.replace(/<pdfaid:part>[23]</, '<pdfaid:part>1<'), 'latin1'));
  return preflightFaults(copy).filter((fault) => !/CIDSet entry is missing/.test(fault));
}

interface QpdfStream {
  readonly stream?: { readonly dict: PdfDictionary; readonly data: string };
}

/** Every packed stream unpacks to its checksum; qpdf and others let a wrong one pass where something comes out. */
export function streamFaults(file: string): readonly string[] {
  const json = readTool('qpdf', ['--json=2', '--json-key=qpdf', '--json-stream-data=inline', '--decode-level=none', file]);
  const objects = (JSON.parse(json) as { qpdf: [unknown, Readonly<Record<string, QpdfStream>>] }).qpdf[1];
  return Object.entries(objects).flatMap(([name, { stream }]) => {
    if (stream?.dict['/Filter'] !== '/FlateDecode') return [];
    const data = Buffer.from(stream.data, 'base64');
    try {
      const { engine } = inflateSync(data, { info: true } as object) as unknown as { engine: { bytesWritten: number } };
      return engine.bytesWritten === data.length ? [] : [`${name}: ${data.length - engine.bytesWritten} bytes behind its end`];
    } catch (error) {
      return [`${name}: ${String(error)}`];
    }
  });
}

export type JudgeName = 'streams' | 'qpdf' | 'pdffonts' | 'dictionaries' | 'objects' | 'tags' | 'Preflight';

export const pdfJudges: Readonly<Record<JudgeName, (file: string) => readonly string[]>> = {
  streams: streamFaults,
  qpdf: qpdfFaults,
  pdffonts: pdffontsFaults,
  dictionaries: dictionaryFaults,
  objects: crossFaults,
  tags: structureFaults,
  Preflight: archiveFaults,
};
