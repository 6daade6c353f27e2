import { typefaces } from '../measure/typeface.js';
import type { FaceRole } from '../measure/typeface.js';

/** What a typeface is called, and the names under which its official faces stand in a font file's name table. */
export interface OfficialFace {
  /** The Chinese name of the typeface, as clerks say it. */
  readonly name: string;
  /** Family, full or PostScript names, best first; compared without regard to case, spaces and hyphens. */
  readonly names: readonly string[];
}

/** Names of the faces that 银河麒麟 and 统信 UOS bring: those of 电子标准院 (CESI) and the later 国标 ones, the widest set of characters first. */
function domestic(name: string, cesi: string, standard: string): readonly string[] {
  const sets = ['GB18030', 'GB13000', 'GB2312'];
  return [...sets.map((set) => `CESI${name}-${set}`), ...sets.map((set) => `CESI_${cesi}_${set}`), `GB_${standard}_GB18030`, `GB_${standard}_GBT2312`];
}

/**
 * The official faces, by typeface (GB/T 9704-2012 names typefaces, not makers; the face named first is the usual one).
 *
 * Faces by several makers are official: Founder's for 小标宋, those of Windows, macOS, Kylin and UOS for the others.
 * `roman` is no typeface of the standard but the one in which many offices set letters and digits.
 */
export const officialFaces: Readonly<Record<FaceRole, OfficialFace>> = Object.freeze({
  displaySong: {
    name: '小标宋',
    names: ['方正小标宋简体', 'FZXiaoBiaoSong-B05S', 'FZXBSJW--GB1-0', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05', 'FZXBSK--GBK1-0', '方正公文小标宋', '小标宋体', ...domestic('小标宋', 'XBS', 'XBS')],
  },
  song: {
    name: '宋体',
    names: ['宋体', 'SimSun', '方正书宋_GBK', 'FZShuSong-Z01', '方正书宋简体', 'FZShuSong-Z01S', 'STSong', '华文宋体', 'STSongti-SC-Regular', 'Songti SC', ...domestic('宋体', 'SS', 'ST')],
  },
  fangsong: {
    name: '仿宋',
    names: ['仿宋_GB2312', 'FangSong_GB2312', '仿宋', 'FangSong', '方正仿宋_GBK', 'FZFangSong-Z02', '方正仿宋简体', 'FZFangSong-Z02S', 'STFangsong', '华文仿宋', ...domestic('仿宋', 'FS', 'FS')],
  },
  kai: {
    name: '楷体',
    names: ['楷体_GB2312', 'KaiTi_GB2312', '楷体', 'KaiTi', '方正楷体_GBK', 'FZKai-Z03', '方正楷体简体', 'FZKai-Z03S', 'STKaiti', '华文楷体', 'STKaitiSC-Regular', 'Kaiti SC', ...domestic('楷体', 'KT', 'KT')],
  },
  hei: {
    name: '黑体',
    names: ['黑体', 'SimHei', '方正黑体_GBK', 'FZHei-B01', '方正黑体简体', 'FZHei-B01S', 'STHeitiSC-Medium', 'STHeiti', '华文黑体', 'Heiti SC', ...domestic('黑体', 'HT', 'HT')],
  },
  roman: { name: '西文', names: ['Times New Roman', 'TimesNewRomanPSMT'] },
});

/** Faces of systems for characters that others lack, best first: those with the rare characters of names and places. */
const wideFaces: readonly string[] = [
  ...['宋体-ExtB', 'SimSun-ExtB', 'SimSun-ExtG', '方正宋体S-超大字符集', 'FZSongS-Extended', 'FZSongS-Extended(SIP)', '方正宋体-超大字符集', 'FZSong-Extended'],
  ...['Noto Serif CJK SC', 'NotoSerifCJKsc-Regular', '思源宋体', 'Source Han Serif SC', 'SourceHanSerifSC-Regular', 'Noto Serif SC', 'HanaMinA', 'HanaMinB', 'Plangothic P1', 'PlangothicP1', 'PlangothicP1-Regular', 'Plangothic P2', 'PlangothicP2', 'PlangothicP2-Regular'],
];

const folded = (name: string): string => name.toLowerCase().replace(/[\s-]+/g, '');

/** What a face serves for by its name, and how good it is for that; 0 is best. */
export interface NamedFace {
  readonly typeface: FaceRole | 'fallback';
  readonly rank: number;
}

const namesByRole = [...([...typefaces, 'roman'] as const).map((typeface) => [typeface, officialFaces[typeface].names] as const), ['fallback', wideFaces] as const];
const ranks: ReadonlyMap<string, NamedFace> = new Map(namesByRole.flatMap(([typeface, names]) => names.map((name, rank) => [folded(name), { typeface, rank }] as const)));

/**
 * Says whose official face bears one of these names, or that it is one with rare characters; undefined when neither.
 *
 * @example
 * officialFaceNamed(['SimHei']) //=> { typeface: 'hei', rank: 1 }
 */
export function officialFaceNamed(names: readonly string[]): NamedFace | undefined {
  const found = names.flatMap((name) => ranks.get(folded(name)) ?? []);
  return found.reduce<(typeof found)[number] | undefined>((best, next) => (best && best.rank <= next.rank ? best : next), undefined);
}
