import { readDecimal } from './decimal.js';
import type { Decimal } from './decimal.js';
import type { CellValue } from './report.js';

/** What a cell says to a sum. `none`: a sign for "not applicable", which is no number. `unread`: text nobody told us how to read. */
export type CellReading = { readonly type: 'number'; readonly value: Decimal } | { readonly type: 'blank' | 'none' | 'unread' };

/** Seen in published reports where a figure does not apply. */
const noneSigns: readonly string[] = ['/', '-', '–', '—', '——', '不适用', '0/0'];

/** Full-width digits and signs, and the minus sign, as their plain counterparts. */
function plainSigns(text: string): string {
  return text.replace(/[０-９＋－．／，]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/[−﹣]/g, '-');
}

/** `1,036` as `1036`; commas anywhere else are left for the reader to fail on. */
function ungrouped(digits: string): string {
  return /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits) ? digits.replace(/,/g, '') : digits;
}

function readNumber(text: string): Decimal | undefined {
  const match = /^(增加?|减少?|\+|-)?([\d.,]{1,60})(?:元|万元|亿元|件|个|项|条|宗|起|份)?$/.exec(text);
  if (!match) return undefined;
  const [, sign = '', digits = ''] = match;
  return readDecimal(`${sign.startsWith('减') || sign === '-' ? '-' : ''}${ungrouped(digits)}`);
}

/**
 * Reads a cell for arithmetic, without changing it.
 *
 * Understood are numbers with sign, decimals, grouping commas, full-width digits, 增 or 减 before and a unit behind;
 * the unit is not converted, since no sum mixes amounts.
 *
 * @example
 * readCell('减4') //=> { type: 'number', value: { units: -4n, scale: 0 } }
 * readCell('/') //=> { type: 'none' }
 */
export function readCell(value: CellValue): CellReading {
  if (value === null) return { type: 'blank' };
  // Nearly every cell; what follows would read its digits and say the same.
  if (Number.isSafeInteger(value)) return { type: 'number', value: { units: BigInt(value), scale: 0 } };
  const text = plainSigns(String(value)).trim();
  if (text === '') return { type: 'blank' };
  if (noneSigns.includes(text)) return { type: 'none' };
  const number = readNumber(text);
  return number ? { type: 'number', value: number } : { type: 'unread' };
}
