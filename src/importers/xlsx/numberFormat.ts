/** What a number format of a spreadsheet says of how a number is printed (ISO/IEC 29500-1, 18.8.30 and 18.8.31). */

/** Formats that files name by number alone. The dates among them look differently in every language; that they are dates is all that counts. */
const knownFormats: Readonly<Record<number, string>> = {
  ...Object.fromEntries([14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'yyyy-m-d'])),
  ...Object.fromEntries([18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56].map((id) => [id, 'h:mm'])),
  2: '0.00',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  22: 'yyyy-m-d h:mm',
  39: '#,##0.00',
  40: '#,##0.00',
  43: '#,##0.00',
  44: '#,##0.00',
};

/** Gives the code of a format a file names by number; undefined where it says nothing of interest. */
export function knownFormat(id: number): string | undefined {
  return knownFormats[id];
}

/** A format's code without quoted texts, escaped characters, colours and conditions. */
function bare(code: string): string {
  return code.replace(/"[^"]*"/g, '').replace(/\\./g, '').replace(/_./g, '').replace(/\*./g, '').replace(/\[[^\]]*\]/g, '');
}

function isDate(code: string): boolean {
  return !/general/i.test(code) && /[ymdhs]/i.test(bare(code).replace(/am\/pm|a\/p/gi, ''));
}

/** The digits a number is written with, exactly: no exponent, no rounding of long whole numbers. */
function plainDigits(raw: string, isShortest = false): string | undefined {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/.exec(raw.trim());
  if (!match) return undefined;
  const [, sign = '', whole = '', part = '', power = '0'] = match;
  const isLongFraction = part !== '' && (whole + part).replace(/^0+/, '').length > 15;
  // Programs store 75.926 as 75.926000000000002; the shortest number that is the same one is what was typed.
  if (isLongFraction && power === '0' && !isShortest) return plainDigits(String(Number(raw)), true);
  const digits = whole + part;
  const point = whole.length + Number(power);
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = Math.max(point, 1);
  const fraction = padded.slice(at).replace(/0+$/, '');
  const integer = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const isZero = /^0*$/.test(integer + fraction);
  return `${sign === '-' && !isZero ? '-' : ''}${integer}${fraction === '' ? '' : `.${fraction}`}`;
}

function sectionFor(code: string, digits: string): string {
  const sections = code.split(';');
  if (digits.startsWith('-')) return sections[1] ?? sections[0]!;
  return digits === '0' ? (sections[2] ?? sections[0]!) : sections[0]!;
}

/** Moves the point two places, for percentages. */
function hundredfold(digits: string): string {
  return plainDigits(`${digits}e2`) ?? digits;
}

/** Zeros a format prints behind the last digit: 75.926 in the format 0.0000 is 75.9260. Nothing is rounded away. */
function withZeros(digits: string, section: string): string {
  const wanted = /\.(0+)/.exec(section)?.[1]?.length ?? 0;
  const [whole, part = ''] = digits.split('.');
  return part.length >= wanted ? digits : `${whole}.${part.padEnd(wanted, '0')}`;
}

const minutesInDay = 1440;

/** A day counted from the beginning of 1900, where spreadsheets know a 29 February that never was, or of 1904. */
function dateText(raw: string, code: string, is1904: boolean): string | undefined {
  const serial = Number(raw);
  if (!(serial >= 0 && serial < 2_958_466)) return undefined;
  const minutes = Math.round(serial * minutesInDay);
  const [days, rest] = [Math.floor(minutes / minutesInDay), minutes % minutesInDay];
  const plain = bare(code).toLowerCase();
  const time = /[hs]/.test(plain) ? `${Math.floor(rest / 60)}:${String(rest % 60).padStart(2, '0')}` : '';
  if (!/[yd]/.test(plain)) return time === '' ? undefined : time;
  const first = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const day = new Date(first + days * 86_400_000);
  const date = !is1904 && days === 60 ? '1900年2月29日' : `${day.getUTCFullYear()}年${day.getUTCMonth() + 1}月${/d/.test(plain) ? `${day.getUTCDate()}日` : ''}`;
  return time === '' || rest === 0 ? date : `${date} ${time}`;
}

/**
 * Gives a number as it is printed where its format tells: zeros behind the point, a plus sign, percent, a date. The digits the file
 * holds are kept, those beyond 2^53 too; separators of thousands are not printed, since official tables have none.
 *
 * @example
 * shownNumber('75.926', '0.0000', false) //=> '75.9260'
 * shownNumber('46042', 'yyyy-m-d', false) //=> '2026年1月20日'
 */
export function shownNumber(raw: string, code: string | undefined, is1904: boolean): string {
  const date = code !== undefined && isDate(code) ? dateText(raw, code, is1904) : undefined;
  if (date !== undefined) return date;
  const digits = plainDigits(raw);
  if (digits === undefined || code === undefined || /general/i.test(code)) return digits ?? raw;
  const section = bare(sectionFor(code, digits));
  const isPercent = section.includes('%');
  const shown = withZeros(isPercent ? hundredfold(digits) : digits, section);
  const sign = /^\s*\+/.test(section) && !digits.startsWith('-') ? '+' : '';
  return `${sign}${shown}${isPercent ? '%' : ''}`;
}
