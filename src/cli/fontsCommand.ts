import { describeDiagnostic } from '../diagnostics/describe.js';
import { hasErrors } from '../diagnostics/diagnostic.js';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.js';
import { listFaces } from '../fonts/describeFaces.js';
import type { FontSet } from '../fonts/face.js';
import { fetchFreeFaces } from '../fonts/nodeFetch.js';
import { loadFontSet, packageFontFolder } from '../fonts/nodeFontSource.js';
import type { ReportFileLimits } from '../pipeline/fileLimits.js';
import { inspectFonts } from '../pipeline/inspectFonts.js';
import type { SubstitutedCharacter, TypefaceUse } from '../pipeline/inspectFonts.js';
import { readProfile } from '../pipeline/nodeProfile.js';
import { readReportFile } from '../pipeline/nodeReportFile.js';
import type { Stylesheet } from '../stylesheet/stylesheet.js';
import { exitCodeFor } from './exitCodes.js';
import type { ExitCode } from './exitCodes.js';
import { faceLines, useLines } from './fontTables.js';
import { tellFindings } from './output.js';
import type { Output } from './output.js';

/** What `gongkai fonts` was asked for. */
export interface FontsCommandOptions {
  /** Reports whose characters are looked for in the faces; may be none. */
  readonly files: readonly string[];
  readonly fetch: boolean;
  readonly json: boolean;
  /** A stylesheet's name or file: it says what is set in which typeface. */
  readonly profile: string;
  /** A folder with faces to use first. */
  readonly fonts?: string;
  readonly limits?: ReportFileLimits;
}

interface ReportFonts {
  readonly file: string;
  readonly typefaces: readonly TypefaceUse[];
  readonly placeOf: (path: Diagnostic['path']) => Place | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

async function fontsOfReport(file: string, fontSet: FontSet, stylesheet: Stylesheet, limits: ReportFileLimits = {}): Promise<ReportFonts> {
  const { report, placeOf, diagnostics: onReport } = await readReportFile(file, { limits });
  if (!report) return { file, typefaces: [], placeOf, diagnostics: onReport };
  const { typefaces, diagnostics } = inspectFonts(report, { fontSet, stylesheet });
  const placed = diagnostics.map((finding) => {
    const place = placeOf(finding.path);
    return place ? { ...finding, place } : finding;
  });
  // A missing picture is no matter of fonts, yet a report with errors has no pages: they are all told.
  return { file, typefaces, placeOf, diagnostics: [...onReport, ...placed] };
}

function withPlaces(character: SubstitutedCharacter, placeOf: ReportFonts['placeOf']) {
  return { ...character, places: character.places.map((path) => ({ path, ...placeOf(path) })) };
}

function tellJson(fontSet: FontSet | undefined, reports: readonly ReportFonts[], diagnostics: readonly Diagnostic[], output: Output): void {
  const told = {
    faces: fontSet ? listFaces(fontSet) : [],
    reports: reports.map(({ file, typefaces, placeOf }) => ({ file, typefaces: typefaces.map((use) => ({ ...use, substituted: use.substituted.map((one) => withPlaces(one, placeOf)) })) })),
    diagnostics: diagnostics.map((finding) => ({ ...finding, message: describeDiagnostic(finding, output.language) })),
  };
  output.data(`${JSON.stringify(told, null, 2)}\n`);
}

function tellText(fontSet: FontSet | undefined, reports: readonly ReportFonts[], diagnostics: readonly Diagnostic[], output: Output): void {
  const { language } = output;
  if (fontSet) output.data(`${faceLines(listFaces(fontSet), language).join('\n')}\n`);
  for (const { file, typefaces, placeOf } of reports) output.data(`${['', file, ...useLines(typefaces, placeOf, language)].join('\n')}\n`);
  tellFindings(output, hasErrors(diagnostics) ? diagnostics : diagnostics.filter(({ severity }) => severity !== 'notice'));
}

/**
 * `gongkai fonts`: tells which face each typeface is drawn with and, of reports, which characters each face lacks, what
 * draws them and where they stand; with `--fetch` brings the free faces first.
 */
export async function fontsCommand(options: FontsCommandOptions, output: Output): Promise<ExitCode> {
  const found: Diagnostic[] = [];
  if (options.fetch) {
    found.push(...(await fetchFreeFaces({ folder: packageFontFolder(), log: output.finding })));
    if (options.files.length === 0 && !options.json) {
      tellFindings(output, found);
      return exitCodeFor(found);
    }
  }
  const { stylesheet, diagnostics: onProfile } = await readProfile(options.profile);
  const { fontSet, diagnostics } = await loadFontSet(options.fonts === undefined ? {} : { folder: options.fonts });
  found.push(...diagnostics, ...onProfile);
  const reports: ReportFonts[] = [];
  if (fontSet && stylesheet) for (const file of options.files) reports.push(await fontsOfReport(file, fontSet, stylesheet, options.limits));
  found.push(...reports.flatMap((report) => report.diagnostics));
  (options.json ? tellJson : tellText)(fontSet, reports, found, output);
  return exitCodeFor(found);
}
