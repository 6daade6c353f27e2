/** What `gongkai fonts` shows to people, in either language. */
import type { Place } from '../diagnostics/diagnostic.js';
import type { Language } from '../diagnostics/wording.js';
import { pathText } from '../diagnostics/wording.js';
import type { FaceDescription } from '../fonts/describeFaces.js';
import type { GridKind } from '../fonts/gridAdvances.js';
import { officialFaces } from '../fonts/officialFaces.js';
import type { SubstitutedCharacter, TypefaceUse } from '../pipeline/inspectFonts.js';
import { textTable } from './textTable.js';

interface Words {
  readonly headings: readonly string[];
  readonly fallback: string;
  readonly official: string;
  readonly kinds: Readonly<Record<GridKind, string>>;
  readonly offGrid: (face: string, kind: string, characters: string, widths: string, expected: number) => string;
  readonly use: (use: TypefaceUse, role: string) => string;
  readonly characterHeadings: readonly string[];
  readonly none: string;
  readonly reasons: Readonly<Record<SubstitutedCharacter['reason'], string>>;
  readonly more: (count: number) => string;
  readonly pageNumber: string;
}

const words: Readonly<Record<Language, Words>> = {
  zh: {
    headings: ['角色', '字体', '代替', '许可', '文件'],
    fallback: '补字',
    official: '官方字体',
    kinds: { ideograph: '汉字', mark: '标点', quote: '引号', dash: '破折号、省略号', digit: '数字' },
    offGrid: (face, kind, characters, widths, expected) => `不合版心网格：${face} 的${kind} ${characters} 宽 ${widths} 字，应为 ${expected} 字`,
    use: ({ family, characters, distinct, substituted }, role) => `${role}（${family}）：${characters} 字，不同的 ${distinct} 个${substituted.length === 0 ? '，都有' : `，其中 ${substituted.length} 个缺字或须代用`}`,
    characterHeadings: ['角色', '字', '码位', '原因', '印出的字体', '次数', '出处'],
    none: '没有字体',
    reasons: { lacking: '缺字', offGrid: '不是全角', noSuchForm: '没有此异体' },
    more: (count) => ` 等 ${count} 处`,
    pageNumber: '页码',
  },
  en: {
    headings: ['typeface', 'face', 'stands in for', 'licence', 'file'],
    fallback: 'fallback',
    official: 'official face',
    kinds: { ideograph: 'Chinese characters', mark: 'marks', quote: 'quotes', dash: 'dashes and ellipses', digit: 'digits' },
    offGrid: (face, kind, characters, widths, expected) => `off the page's grid: ${kind} ${characters} of ${face} are ${widths} em wide, not ${expected} em`,
    use: ({ family, characters, distinct, substituted }, role) => `${role} (${family}): ${characters} characters, ${distinct} different${substituted.length === 0 ? ', all there' : `, ${substituted.length} lacking or replaced`}`,
    characterHeadings: ['typeface', 'character', 'code point', 'reason', 'drawn by', 'times', 'where'],
    none: 'no face',
    reasons: { lacking: 'lacking', offGrid: 'not full-width', noSuchForm: 'no such form' },
    more: (count) => ` and ${count - 1} more`,
    pageNumber: 'page number',
  },
};

const roleName = (role: FaceDescription['typeface'], language: Language): string => (role === 'fallback' ? words[language].fallback : language === 'zh' ? officialFaces[role].name : role);
const thousandths = (em: number): string => String(Math.round(em * 1000) / 1000);
const upTo = (least: number, greatest: number): string => (thousandths(least) === thousandths(greatest) ? thousandths(least) : `${thousandths(least)}–${thousandths(greatest)}`);

/** Writes which face draws each typeface, and then what of them leaves the grid. */
export function faceLines(faces: readonly FaceDescription[], language: Language): readonly string[] {
  const { headings, official, kinds, offGrid } = words[language];
  const rows = faces.map(({ typeface, familyName, file, licence, standsInFor, origin }) => [
    roleName(typeface, language),
    familyName,
    standsInFor ?? (typeface !== 'fallback' && origin !== 'given' ? official : ''),
    licence ?? '',
    file,
  ]);
  const faults = faces.flatMap(({ familyName, gridFaults }) => gridFaults.map(({ kind, characters, least, greatest, expected }) => offGrid(familyName, kinds[kind], characters.join(''), upTo(least, greatest), expected)));
  return [...textTable(headings, rows), ...new Set(faults)];
}

/** Where in a file a part of the report stands, as short as it can be found by. */
function placeText(path: readonly (string | number)[], place: Place | undefined): string {
  return place?.line === undefined ? pathText(path) : `${place.line}:${place.column ?? 1} ${pathText(path)}`;
}

/** Writes what a report sets in each typeface, and each character that its face does not draw. */
export function useLines(typefaces: readonly TypefaceUse[], placeOf: (path: readonly (string | number)[]) => Place | undefined, language: Language): readonly string[] {
  const { use, characterHeadings, none, reasons, more, pageNumber } = words[language];
  const rows = typefaces.flatMap(({ typeface, substituted }) =>
    substituted.map(({ character, codePoint, reason, drawnBy, count, places: [first, ...others] }) => [
      roleName(typeface, language),
      character,
      codePoint,
      reasons[reason],
      drawnBy ?? none,
      String(count),
      first === undefined ? pageNumber : placeText(first, placeOf(first)) + (others.length > 0 ? more(others.length + 1) : ''),
    ]),
  );
  return [...typefaces.map((one) => use(one, roleName(one.typeface, language))), ...(rows.length > 0 ? textTable(characterHeadings, rows) : [])];
}
