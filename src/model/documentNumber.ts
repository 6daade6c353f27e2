/** What is wrong with a document number, and how it would be written; absent when that cannot be told. */
export interface DocumentNumberFault {
  readonly expected?: string;
  readonly details: { readonly reason: 'brackets' | 'ordinal' | 'leadingZero' | 'year' | 'form' };
}

const official = /^[^\s〔〕\[\]（）()【】]+〔\d{4}〕[1-9]\d*号$/;
/** Organ's sign, year between any brackets, serial number with what clerks put before it. */
const near = /^([^\s〔〕\[\]（）()【】]+?)\s*[〔\[（(【](\d{2}|\d{4})年?[〕\]）)】]\s*(第?)\s*(0*)([1-9]\d*)\s*号$/;

/**
 * Judges a 发文字号: the organ's sign, the full year between 〔 〕, the serial number without 第 and without leading
 * zeros, and 号 (GB/T 9704-2012 7.2). Undefined when it is right.
 *
 * @example
 * documentNumberFault('云政办〔2026〕3号') //=> undefined
 * documentNumberFault('云政办[2026]3号') //=> { expected: '云政办〔2026〕3号', details: { reason: 'brackets' } }
 */
export function documentNumberFault(number: string): DocumentNumberFault | undefined {
  if (official.test(number)) return undefined;
  const [, sign, year, ordinal, zeros, serial] = near.exec(number) ?? [];
  if (sign === undefined || year === undefined) return { details: { reason: 'form' } };
  const expected = `${sign}〔${year}〕${serial}号`;
  if (year.length < 4) return { details: { reason: 'year' } };
  if (ordinal !== '') return { expected, details: { reason: 'ordinal' } };
  if (zeros !== '') return { expected, details: { reason: 'leadingZero' } };
  return { expected, details: { reason: 'brackets' } };
}
