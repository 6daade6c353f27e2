import { composeReport } from '../compose/composeReport.js';
import { codePointName } from '../diagnostics/codePointName.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Diagnostic, Path } from '../diagnostics/diagnostic.js';
import type { FontSet } from '../fonts/face.js';
import { characterUse } from '../layout/characterUse.js';
import type { CharacterUse } from '../layout/characterUse.js';
import type { FaceRole } from '../measure/typeface.js';
import { typefaces } from '../measure/typeface.js';
import type { Report } from '../model/report.js';
import { gbt9704 } from '../stylesheet/gbt9704.js';
import { resolveStylesheet } from '../stylesheet/resolve.js';
import type { Stylesheet } from '../stylesheet/stylesheet.js';

/** The faces a report is looked through for. */
export interface InspectFontsOptions {
  readonly fontSet: FontSet;
  /** Says what is set in which typeface; absent: GB/T 9704-2012. */
  readonly stylesheet?: Stylesheet;
}

/** A character that a typeface's own face does not draw. */
export interface SubstitutedCharacter {
  readonly character: string;
  /** `U+33A1`; of a character with marks all its code points. */
  readonly codePoint: string;
  /** `lacking`: the face lacks it; `offGrid`: its own is not full-width; `noSuchForm`: no face has the form its selector asks for. */
  readonly reason: 'lacking' | 'offGrid' | 'noSuchForm';
  /** Family of the face that draws it; absent: no face has it. */
  readonly drawnBy?: string;
  readonly count: number;
  /** Where it stands, each place once; none in page numbers. */
  readonly places: readonly Path[];
}

/** What a report sets in one typeface. */
export interface TypefaceUse {
  readonly typeface: FaceRole;
  /** Family of the typeface's own face. */
  readonly family: string;
  /** How many characters, and how many different ones. */
  readonly characters: number;
  readonly distinct: number;
  readonly substituted: readonly SubstitutedCharacter[];
}

/** What a report sets in each typeface, and what no face can draw. */
export interface InspectFontsResult {
  readonly typefaces: readonly TypefaceUse[];
  /** `character-missing`, an error, for each character no face has, at its first place. */
  readonly diagnostics: readonly Diagnostic[];
}

const codePointsOf = (text: string): string => [...text].map((character) => codePointName(character.codePointAt(0)!)).join(' ');

function substituted({ character, chosen, count, origins }: CharacterUse): readonly SubstitutedCharacter[] {
  const isOwn = chosen?.reason === 'own' && !chosen.lacksVariation;
  if (isOwn) return [];
  const reason = chosen?.reason === 'offGrid' ? 'offGrid' : chosen?.lacksVariation ? 'noSuchForm' : 'lacking';
  return [{ character, codePoint: codePointsOf(character), reason, ...(chosen && { drawnBy: chosen.face.familyName }), count, places: origins }];
}

/**
 * Tells which characters of a report each typeface's face lacks, which face draws them instead, and where they stand.
 *
 * Nothing is laid out. Findings: `character-missing` for characters no face has.
 *
 * @example
 * inspectFonts(report, { fontSet }).typefaces.flatMap(({ substituted }) => substituted.map(({ character }) => character))
 */
export function inspectFonts(report: Report, { fontSet, stylesheet = gbt9704 }: InspectFontsOptions): InspectFontsResult {
  const uses = characterUse(composeReport(report), resolveStylesheet(stylesheet), fontSet);
  const used = ([...typefaces, 'roman'] as const).flatMap((typeface) => {
    const own = uses.filter((use) => use.typeface === typeface);
    const family = (typeface === 'roman' ? fontSet.roman : fontSet.chains[typeface][0])?.familyName ?? '';
    const characters = own.reduce((sum, { count }) => sum + count, 0);
    return own.length === 0 ? [] : [{ typeface, family, characters, distinct: own.length, substituted: own.flatMap(substituted) }];
  });
  const missing = uses.filter(({ chosen }) => chosen === undefined);
  const diagnostics = missing.map(({ character, typeface, origins }) =>
    diagnostic('character-missing', origins[0] ?? [], { details: { character, codePoint: codePointsOf(character), typeface, places: origins.map((origin) => origin.join('.')) } }),
  );
  return { typefaces: used, diagnostics };
}
