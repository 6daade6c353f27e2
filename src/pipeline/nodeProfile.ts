import { extname } from 'node:path';
import { diagnostic, hasErrors } from '../diagnostics/diagnostic.js';
import { profileNamed, profiles } from '../stylesheet/profiles.js';
import { readStylesheet } from '../stylesheet/readStylesheet.js';
import type { ReadStylesheet } from '../stylesheet/readStylesheet.js';
import { inputEndings, readDataFile } from './nodeDataFile.js';

/**
 * Gives the stylesheet a caller asks for: one of ours by name, or his own from a YAML or JSON file.
 *
 * Findings: `unsupported-format` when it is neither, those of reading a data file, and those of `readStylesheet` with
 * line and column.
 *
 * @example
 * const { stylesheet } = await readProfile('gbt33476-2016');
 */
export async function readProfile(nameOrFile: string): Promise<ReadStylesheet> {
  const named = profileNamed(nameOrFile);
  if (named) return { stylesheet: named, diagnostics: [] };
  if (!inputEndings.includes(extname(nameOrFile).toLowerCase())) {
    const expected = [...profiles.map(({ name }) => name), ...inputEndings].join(' ');
    return { diagnostics: [diagnostic('unsupported-format', [], { expected, actual: nameOrFile })] };
  }
  const data = await readDataFile(nameOrFile);
  if (hasErrors(data.diagnostics)) return { diagnostics: data.diagnostics };
  const { stylesheet, diagnostics } = readStylesheet(data.value);
  const placed = diagnostics.map((finding) => ({ ...finding, place: data.placeOf(finding.path, finding.code === 'unknown-key' ? 'key' : 'value') ?? { file: nameOrFile } }));
  return { ...(stylesheet && { stylesheet }), diagnostics: [...data.diagnostics, ...placed] };
}
