import { gbt9704 } from './gbt9704.js';
import type { Stylesheet } from './stylesheet.js';

const margins = 'GB/T 33476.2-2016 页边';
const derived = '由 GB/T 33476.2-2016 页边推算';

/**
 * GB/T 9704-2012 with the margins that programs making electronic documents take from GB/T 33476.2-2016.
 *
 * Only these four margins are known: the text of that standard was not read. All else is GB/T 9704-2012, or follows: the
 * text area is 156 mm × 229.84 mm = 651.5 pt, 22 lines of it are 29.60 pt apart (29.65 pt needs 652.3 pt), and 28 characters
 * fill the same 156 mm. From the first line's characters to the last one's are then 21 × 29.6 pt + 16 pt = 224.9 mm: the
 * 225 mm of GB/T 9704 read as the height of the characters, without the space above the first line and below the last.
 */
export const gbt33476: Stylesheet = Object.freeze({
  ...gbt9704,
  name: 'gbt33476-2016',
  page: {
    ...gbt9704.page,
    marginTop: { value: '34.58mm', clause: margins },
    marginBottom: { value: '32.58mm', clause: margins },
    linePitch: { value: '29.6pt', clause: derived },
  },
  // On the paper the number stays where GB/T 9704-2012 7.5 has it, 7 mm below 262 mm: the text area here ends 2.42 mm lower.
  pageNumber: { ...gbt9704.pageNumber, distance: '4.58mm', clause: derived },
} as const satisfies Stylesheet);
