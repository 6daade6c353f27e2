import { fact, facts, given, pathText } from './wording.js';
import type { Diagnostic } from './diagnostic.js';
import type { Language, Message } from './wording.js';

const where = (finding: Diagnostic, before: string, after: string): string => given(pathText(finding.path), before, after);

/** Reasons of `image-unreadable` and `font-unreadable`, by the word the finder gives; anything else shows that word. */
const reasons: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  outsideFolder: { zh: '须放在报告文件所在的文件夹或其下级', en: 'it must lie in or below the folder of the report' },
  tooLarge: { zh: '文件过大', en: 'the file is too large' },
  unreadable: { zh: '找不到或无法读取', en: 'not there, or not to be read' },
  noPicture: { zh: '不是 PNG 或 JPEG 图片', en: 'neither PNG nor JPEG' },
  damaged: { zh: '图片不完整或已损坏', en: 'cut short or damaged' },
  turned: { zh: '照片带有旋转标记，各软件显示不一，请转正后另存', en: 'it bears a mark to be turned, which not every program heeds: save it upright' },
  'not given': { zh: '没有提供', en: 'not given' },
  'not JPEG': { zh: '不是 JPEG 图片', en: 'not JPEG' },
  'damaged PNG': { zh: 'PNG 图片已损坏', en: 'damaged PNG' },
  noSuchFolder: { zh: '没有这个文件夹', en: 'no such folder' },
};

const reason = (finding: Diagnostic, language: Language): string => reasons[fact(finding, 'reason')]?.[language] ?? fact(finding, 'reason');
const typeface = (finding: Diagnostic): string => fact(finding, 'typeface') || fact(finding, 'role') || String(finding.expected ?? '');
const character = (finding: Diagnostic): string => [fact(finding, 'character'), fact(finding, 'codePoint')].filter(Boolean).join(' ') || String(finding.actual ?? '');
const file = (finding: Diagnostic): string => fact(finding, 'file') || fact(finding, 'source') || String(finding.actual ?? '');

/** Findings on fonts, pictures and pages. */
export const messagesPages = () => ({
  'font-missing': {
    zh: { sentence: (d) => `找不到字体${given(typeface(d), '：')}${given(facts(d, 'looked').join('、'), '（找过：', '）')}。`, hint: () => '请运行 gongkai fonts --fetch，或指定字体文件所在的文件夹。' },
    en: { sentence: (d) => `No font found${given(typeface(d), ' for ')}${given(facts(d, 'looked').join(', '), ' (looked in: ', ')')}.`, hint: () => 'Run gongkai fonts --fetch, or name a folder with fonts.' },
  },
  'font-unreadable': {
    zh: { sentence: (d) => `字体文件无法读取：${file(d)}${given(reason(d, 'zh'), '（', '）')}。`, hint: () => '请换用完好的 TTF 或 OTF 文件。' },
    en: { sentence: (d) => `The font file cannot be read: ${file(d)}${given(reason(d, 'en'), ' (', ')')}.`, hint: () => 'Use an intact TTF or OTF file.' },
  },
  'font-substituted': {
    zh: { sentence: (d) => `${typeface(d)} 没有官方字体，以 ${fact(d, 'family') || String(d.actual ?? '')} 代替。`, hint: () => '正式印发前请在装有官方字体的电脑上生成，或用字体文件夹提供官方字体。' },
    en: { sentence: (d) => `${typeface(d)}: the official face is not present; ${fact(d, 'family') || String(d.actual ?? '')} stands in.`, hint: () => 'Before issuing, make the file where the official faces are, or give them in a font folder.' },
  },
  'font-not-fetched': {
    zh: { sentence: (d) => `没有取到字体：${facts(d, 'files').join('、')}（软件包 ${fact(d, 'package')}${given(fact(d, 'reason'), '：')}）。`, hint: () => '请检查网络与软件源后再次运行 gongkai fonts --fetch。' },
    en: { sentence: (d) => `Fonts not fetched: ${facts(d, 'files').join(', ')} (package ${fact(d, 'package')}${given(fact(d, 'reason'), ': ')}).`, hint: () => 'Check the network and the package sources, then run gongkai fonts --fetch again.' },
  },
  'character-missing': {
    zh: { sentence: (d) => `没有字体含有字符 ${character(d)}${where(d, '（', '）')}。`, hint: () => '请改用别的字，或提供含有此字的字体。' },
    en: { sentence: (d) => `No font has the character ${character(d)}${where(d, ' (', ')')}.`, hint: () => 'Use another character, or give a font that has it.' },
  },
  'character-fallback': {
    zh: { sentence: (d) => `字符 ${character(d)}${where(d, '（', '）')} 用 ${fact(d, 'family') || '后备字体'} 印出。` },
    en: { sentence: (d) => `The character ${character(d)}${where(d, ' (', ')')} is drawn with ${fact(d, 'family') || 'a fallback font'}.` },
  },
  'variation-not-drawn': {
    zh: { sentence: (d) => `没有字体含有 ${character(d)} 指定的异体字形${where(d, '（', '）')}，以 ${fact(d, 'family')} 的通用字形印出。`, hint: () => '姓名、地名用字须与证件一致的，请提供含有此字形的字体。' },
    en: { sentence: (d) => `No font has the form asked for by ${character(d)}${where(d, ' (', ')')}; it is drawn in its usual form with ${fact(d, 'family')}.`, hint: () => 'Where a name must be written so, give a font that has the form.' },
  },
  'font-off-grid': {
    zh: { sentence: (d) => `${fact(d, 'family')} 的 ${character(d)} 宽 ${d.actual}，版心网格要 ${d.expected}${where(d, '（', '）')}${given(fact(d, 'replacement'), '，改用 ', ' 的')}。`, hint: (d) => (fact(d, 'replacement') ? '' : '请换用标点和汉字都是全角的字体。') },
    en: { sentence: (d) => `${character(d)} of ${fact(d, 'family')} is ${d.actual} wide, the grid needs ${d.expected}${where(d, ' (', ')')}${given(fact(d, 'replacement'), '; that of ', ' is used')}.`, hint: (d) => (fact(d, 'replacement') ? '' : 'Use a font whose marks and Chinese characters are full-width.') },
  },
  'font-digits-off-grid': {
    zh: { sentence: (d) => `${fact(d, 'family')} 的数字不是半角：${character(d)} 宽 ${d.actual}，应为 ${d.expected}${where(d, '（', '）')}。` },
    en: { sentence: (d) => `The digits of ${fact(d, 'family')} are not half-width: ${character(d)} is ${d.actual} wide instead of ${d.expected}${where(d, ' (', ')')}.` },
  },
  'image-unreadable': {
    zh: { sentence: (d) => `图片无法使用：${file(d)}${given(reason(d, 'zh'), '（', '）')}。`, hint: () => '请使用 PNG 或 JPEG 图片，并检查文件名。' },
    en: { sentence: (d) => `The picture cannot be used: ${file(d)}${given(reason(d, 'en'), ' (', ')')}.`, hint: () => 'Use a PNG or JPEG picture and check its name.' },
  },
  'content-too-wide': {
    zh: { sentence: (d) => `内容放不下${where(d, '（', '）')}${given(fact(d, 'text'), '：“', '”')}。`, hint: () => '请缩短文字，或加宽该列。' },
    en: { sentence: (d) => `The content does not fit${where(d, ' (', ')')}${given(fact(d, 'text'), ': "', '"')}.`, hint: () => 'Shorten the text or widen the column.' },
  },
}) as const satisfies Readonly<Record<string, Message>>;
