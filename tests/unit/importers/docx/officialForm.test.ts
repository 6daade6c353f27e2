/** The official Word form of 2021 as offices pass it round: blank, and filled in as a clerk would. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, strFromU8, unzipSync, zipSync } from 'fflate';
import { hasErrors } from '../../../../src/diagnostics/diagnostic.js';
import { tablesOf, valueCells } from '../../../../src/forms/derive.js';
import { formOf } from '../../../../src/forms/forms.js';
import { readDocx } from '../../../../src/importers/docx/readDocx.js';
import { importFound } from '../../../../src/importers/recognise/importFound.js';
import { parseReport } from '../../../../src/model/parseReport.js';
import { describeIf } from '../../../support/outsideTools.js';
import { valueAt } from '../../../support/values.js';

const file = join(process.env['GONGKAI_SAMPLES'] ?? join(__dirname, '../../../../../shared/samples'), 'form-2021-blank.docx');

function hasForm(): boolean {
  if (existsSync(file)) return true;
  if (process.env['CI']) throw new Error(`The blank form is missing: ${file} (set GONGKAI_SAMPLES)`);
  console.warn('SKIPPED: the blank official form is not here; set GONGKAI_SAMPLES to the folder that holds it.');
  return false;
}

const form = formOf('2021');
const cells = tablesOf(form).flatMap((table) => valueCells(table).map(({ path }) => ({ section: table.key, path })));

/** Puts texts into the cells of the tables that hold no label, in the order of the file, without touching anything else. */
function filledIn(bytes: Uint8Array, texts: readonly string[]): Uint8Array {
  const parts = unzipSync(bytes);
  const text = strFromU8(parts['word/document.xml']!);
  let next = 0;
  const filled = text.replace(/<w:tc>(?:(?!<w:tc>).)*?<\/w:tc>/gs, (cell) => {
    const words = [...cell.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1]).join('');
    if (words.trim() !== '' || /<w:vMerge(?: w:val="continue")?\/>/.test(cell)) return cell;
    const value = texts[next++] ?? '';
    return value === '' ? cell : cell.replace(/<\/w:p>(?!.*<\/w:p>)/s, `<w:r><w:t xml:space="preserve">${value}</w:t></w:r></w:p>`);
  });
  if (next !== texts.length) throw new Error(`The form has ${next} blank cells, not ${texts.length}`);
  return zipSync({ ...parts, 'word/document.xml': strToU8(filled) });
}

describeIf(hasForm())('the official form of 2021', () => {
  const bytes = (): Uint8Array => new Uint8Array(readFileSync(file));

  it('imports blank as a report of 2021 with every cell blank, and nothing to tell', () => {
    const imported = importFound(readDocx(bytes(), 'form.docx'));
    expect(imported.diagnostics).toEqual([]);
    expect((imported.value as { form: string }).form).toBe('2021');
    const { report } = parseReport({ ...(imported.value as object), organisation: '某局', year: 2021 });
    expect(cells).toHaveLength(200);
    for (const { section, path } of cells) expect(valueAt(report!.sections[section].table!, path)).toBeNull();
  });

  it('imports filled in with exactly the figures put there, each with its place', () => {
    const text = fc.oneof(fc.nat(99_999_999).map(String), fc.constantFrom('', '0', '/', '—', '-3', '75.9260', '12 件'));
    fc.assert(
      fc.property(fc.array(text, { minLength: cells.length, maxLength: cells.length }), (texts) => {
        const imported = importFound(readDocx(filledIn(bytes(), texts), 'form.docx'), { organisation: '某局', year: 2024 });
        const { report, placeOf } = parseReport(imported.value, { placeOf: imported.placeOf });
        expect(imported.diagnostics).toEqual([]);
        const found = cells.map(({ section, path }) => valueAt(report!.sections[section].table!, path));
        expect(found.map((value) => (value === null ? '' : String(value)))).toEqual(texts);
        expect(placeOf(['sections', 'applications', 'table', 'results', 'refused', 'securityAndStability', 'naturalPersons'])).toEqual({ file: 'form.docx', address: 'table 2 row 10 cell 4' });
      }),
      { numRuns: 10 },
    );
  });

  it('asks for organ and year where nobody has written them', () => {
    const imported = importFound(readDocx(bytes()));
    const { diagnostics } = parseReport(imported.value, { placeOf: imported.placeOf });
    expect(hasErrors(diagnostics)).toBe(true);
    expect(diagnostics.map(({ code, path }) => `${code} ${path.join('.')}`).sort()).toEqual(['missing-value organisation', 'missing-value year']);
  });
});
