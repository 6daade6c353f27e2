/** What is told of the faces that draw characters. */
import { codePointName } from '../diagnostics/codePointName.js';
import type { ChosenFace, FaceWish } from '../fonts/chooseFace.js';
import type { FontSet } from '../fonts/face.js';
import { officialFaces } from '../fonts/officialFaces.js';
import type { ResolvedStylesheet } from '../stylesheet/resolve.js';
import type { Findings } from './findings.js';
import type { TextPlace } from './fontRuns.js';
import type { LayoutContext } from './layoutContext.js';

const named = (text: string): string => [...text].map((character) => codePointName(character.codePointAt(0)!)).join(' ');
const em = (width: number): string => `${Math.round(width * 1000) / 1000} em`;

/** No face has a character: an error, once a character and place. */
export function reportMissing({ findings }: LayoutContext, { text, typeface }: FaceWish, { role, origin }: TextPlace): void {
  const details = { character: text, codePoint: named(text), role, typeface };
  findings.add(`missing ${named(text)} ${JSON.stringify(origin ?? role)}`, 'character-missing', origin, { details });
}

/** The typeface's own face draws it as asked for, as it does nearly every character: nothing is to be told. */
export function isOwn({ reason, offGrid, lacksVariation }: ChosenFace): boolean {
  return reason === 'own' && !offGrid && !lacksVariation;
}

/** Another face than the typeface's own draws a character, or one of a width or form that was not asked for. */
export function reportFace({ findings }: LayoutContext, { text, typeface, isEastAsian }: FaceWish, chosen: ChosenFace, { origin }: TextPlace): void {
  const { face, offGrid, reason, lacksVariation } = chosen;
  if (isOwn(chosen)) return;
  const details = { character: text, codePoint: named(text), typeface, family: face.familyName };
  if (reason === 'lacking') findings.add(`fallback ${named(text)}`, 'character-fallback', origin, { details });
  if (lacksVariation) findings.add(`variation ${named(text)}`, 'variation-not-drawn', origin, { details });
  if (!offGrid || (!isEastAsian && offGrid.kind !== 'digit')) return;
  const widths = { expected: em(offGrid.expected), actual: em(offGrid.actual) };
  const replaced = reason === 'offGrid' && { replacement: face.familyName };
  const told = { ...widths, details: { ...details, family: offGrid.family, ...replaced } };
  if (offGrid.kind === 'digit') findings.add(`digits ${offGrid.family}`, 'font-digits-off-grid', origin, told);
  else findings.add(`off grid ${offGrid.family} ${offGrid.kind === 'ideograph' ? '' : text}`, 'font-off-grid', origin, told);
}

/** A stylesheet that sets Latin text in a face of its own is told when another stands in, be it the Chinese one. */
export function reportLatinFace(findings: Findings, { paragraphs, officialFaces: asked }: ResolvedStylesheet, { chains, roman }: FontSet): void {
  if (paragraphs.body.latinTypeface === undefined || roman?.isOfficial || roman?.origin === 'given') return;
  const family = (roman ?? chains[paragraphs.body.typeface][0])?.familyName ?? '';
  findings.add('latin face', 'font-substituted', undefined, { expected: asked.roman, actual: family, details: { typeface: officialFaces.roman.name, family } });
}
