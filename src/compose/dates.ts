/**
 * Writes a date as official documents do: Arabic digits, full year, no leading zeros (GB/T 9704-2012 7.3.5.4).
 *
 * @param date `YYYY-MM-DD`; read as a calendar day, so no time zone takes part.
 * @example
 * officialDate('2021-01-05') //=> '2021年1月5日'
 */
export function officialDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
