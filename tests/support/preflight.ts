/** PDFBox Preflight, the judge of PDF/A-1b that Debian has. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runTool } from './outsideTools.js';

const folder = '/usr/share/java';
const jars = ['preflight', 'pdfbox2', 'fontbox2', 'xmpbox', 'commons-logging', 'commons-io', 'javax.activation', 'jaxb-api'].map((name) => join(folder, `${name}.jar`));

/** Whether Preflight is installed (Debian: libpdfbox2-java, libactivation-java, libjaxb-api-java and a Java runtime). */
export function hasPreflight(): boolean {
  const isThere = existsSync(jars[0]!);
  if (!isThere && process.env['CI']) throw new Error('PDFBox Preflight is missing: install libpdfbox2-java');
  if (!isThere) console.warn('SKIPPED: PDFBox Preflight is not installed; the tests that look with it do not run.');
  return isThere;
}

/** What Preflight holds against a file as PDF/A-1b. */
export function preflightFaults(file: string): readonly string[] {
  const { stdout, stderr } = runTool('java', ['-cp', jars.join(':'), 'org.apache.pdfbox.preflight.Validator_A1b', file]);
  if (/is a valid PDF\/A-1b file/.test(stdout)) return [];
  const faults = stdout.split('\n').filter((line) => /^\d+(\.\d+)* : /.test(line));
  return faults.length > 0 ? faults : [stdout + stderr];
}
