import type { ResolvedStylesheet } from '../../stylesheet/resolve.js';
import { pointsToTwips } from '../../measure/length.js';
import { perSheet } from './perSheet.js';
import { element, toggle, valued, wordPart } from './xml.js';
import type { Xml } from './xml.js';

/** Marks that may not begin or end a line, GB/T 15834-2011 5.1 and W3C CLREQ《中文排版需求》行首行尾禁则 (避头尾). */
const closing = '!%),.:;?]}¢°·ˇˉ’”‰′″℃、。〃々〉》」』】〕〗〞！＂％＇），．：；？］｀｜｝～￠–';
const opening = '$([{£¥‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥';
const forbidden: Readonly<Record<ResolvedStylesheet['composition']['lineBreaking'], { readonly atStart: string; readonly atEnd: string }>> = {
  basic: { atStart: closing, atEnd: opening },
  gb: { atStart: `${closing}/／`, atEnd: `${opening}/／` },
  strict: { atStart: `${closing}/／—…`, atEnd: `${opening}/／` },
};

const compatibility: Readonly<Record<string, number>> = {
  compatibilityMode: 15,
  overrideTableStyleFontSizeAndJustification: 1,
  enableOpenTypeFeatures: 1,
  doNotFlipMirrorIndents: 1,
  differentiateMultirowTableHeaders: 1,
};

function compat(): Xml {
  const uri = 'http://schemas.microsoft.com/office/word';
  return element(
    'w:compat',
    {},
    // A forced break in a justified paragraph must not spread the words before it.
    element('w:doNotExpandShiftReturn'),
    ...Object.entries(compatibility).map(([name, value]) => element('w:compatSetting', { 'w:name': name, 'w:uri': uri, 'w:val': value })),
  );
}

/** Writes `word/settings.xml`: odd and even footers, 避头尾, no squeezing of marks unless the stylesheet wants it; no revision ids. */
export const settingsPart = perSheet(({ composition, paragraphs }): string => {
  const { atStart, atEnd } = forbidden[composition.lineBreaking];
  const { size } = paragraphs.body;
  return wordPart('w:settings', [
    element('w:zoom', { 'w:percent': 100 }),
    toggle('w:bordersDoNotSurroundHeader', true),
    toggle('w:bordersDoNotSurroundFooter', true),
    valued('w:defaultTabStop', pointsToTwips(2 * size)),
    toggle('w:evenAndOddHeaders', true),
    valued('w:characterSpacingControl', composition.squeezedMarks === 'none' ? 'doNotCompress' : 'compressPunctuation'),
    element('w:noLineBreaksAfter', { 'w:lang': 'zh-CN', 'w:val': atEnd }),
    element('w:noLineBreaksBefore', { 'w:lang': 'zh-CN', 'w:val': atStart }),
    compat(),
    element('w:themeFontLang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }),
    element('w:decimalSymbol', { 'w:val': '.' }),
    element('w:listSeparator', { 'w:val': ',' }),
  ]);
});
