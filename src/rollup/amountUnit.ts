import type { CellValue } from '../model/report.js';

/**
 * Gives the unit of money a cell is in: the one it says itself, or the one its column's label prints; the empty string when neither does.
 *
 * The form of 2021 prints 万元; that of 2019 prints none, and published cells say 70487元 or no unit at all.
 * @example
 * amountUnit('70487元', '采购总金额') //=> '元'
 * amountUnit(75.9, '本年收费金额（单位：万元）') //=> '万元'
 */
export function amountUnit(value: CellValue, label: string): string {
  const own = /[万亿]?元(?=\s*$)/u.exec(String(value ?? ''))?.[0];
  return own ?? /单位：([^）]+)/u.exec(label)?.[1] ?? '';
}
