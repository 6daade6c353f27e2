/** PDFBox Preflight, the judge of PDF/A-1b that Debian has. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTool, runTool } from './outsideTools.js';

const folder = '/usr/share/java';
const jars = ['preflight', 'pdfbox2', 'fontbox2', 'xmpbox', 'commons-logging', 'commons-io', 'javax.activation', 'jaxb-api'].map((name) => join(folder, `${name}.jar`));

/** Whether Preflight is installed (Debian: libpdfbox2-java, libactivation-java, libjaxb-api-java and a Java runtime). */
export function hasPreflight(): boolean {
  const isThere = existsSync(jars[0]!);
  if (!isThere && process.env['CI']) throw new Error('PDFBox Preflight is missing: install libpdfbox2-java');
  if (!isThere) console.warn('SKIPPED: PDFBox Preflight is not installed; the tests that look with it do not run.');
  return isThere;
}

/**
 * Gives a PDF/A-2 file as it would be of part 1, which is all Preflight knows: the same objects, unpacked from the object
 * streams that part 1 does not have, under the marks of part 1.
 */
export function asPartOne(file: string, target: string): string {
  const unpacked = `${target}.unpacked`;
  readTool('qpdf', ['--object-streams=disable', '--stream-data=preserve', '--newline-before-endstream', file, unpacked]);
  const bytes = readFileSync(unpacked, 'latin1');
  rmSync(unpacked);
  for (const mark of ['<pdfaid:part>2', '%PDF-1.7']) if (!bytes.includes(mark)) throw new Error(`${file} lacks ${mark}`);
  writeFileSync(target, bytes.replace('<pdfaid:part>2', '<pdfaid:part>1').replace('%PDF-1.7', '%PDF-1.4'), 'latin1');
  return target;
}

/** What Preflight holds against a file as PDF/A-1b. */
export function preflightFaults(file: string): readonly string[] {
  const { stdout, stderr } = runTool('java', ['-cp', jars.join(':'), 'org.apache.pdfbox.preflight.Validator_A1b', file]);
  if (/is a valid PDF\/A-1b file/.test(stdout)) return [];
  const faults = stdout.split('\n').filter((line) => /^\d+(\.\d+)* : /.test(line));
  return faults.length > 0 ? faults : [stdout + stderr];
}
