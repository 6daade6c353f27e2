import { officialFaces } from '../../fonts/officialFaces.js';
import type { Typeface } from '../../measure/typeface.js';
import type { ResolvedStylesheet, ResolvedText } from '../../stylesheet/resolve.js';
import { cssString } from './markup.js';

/** What stands in where no official face is installed: free faces by name, then whatever the browser has of the kind. */
const standIns: Readonly<Record<Typeface, readonly string[]>> = {
  displaySong: ['STZhongsong', '华文中宋', 'Noto Serif CJK SC', 'Source Han Serif SC'],
  song: ['Noto Serif CJK SC', 'Source Han Serif SC'],
  fangsong: ['Noto Serif CJK SC', 'Source Han Serif SC'],
  kai: ['AR PL UKai CN', 'Noto Serif CJK SC'],
  hei: ['Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC', 'WenQuanYi Zen Hei'],
};

/** As many official names as browsers need: those of Windows, Founder and macOS stand first in the list. */
const officialNames = 9;

/**
 * Writes the faces of a text: the stylesheet's own name first, then the other official names, then what stands in.
 *
 * Digits and letters come first from the Latin face where the stylesheet sets them so.
 */
export function fontFamily({ typeface, latinTypeface }: ResolvedText, { officialFaces: own }: ResolvedStylesheet): string {
  const latin = latinTypeface ? [own[latinTypeface]] : [];
  const names = [...latin, own[typeface], ...officialFaces[typeface].names.slice(0, officialNames), ...standIns[typeface]];
  return [...new Set(names)].map(cssString).join(',') + (typeface === 'hei' ? ',sans-serif' : ',serif');
}
