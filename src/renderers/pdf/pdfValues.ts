/** Values as a PDF writes them (ISO 32000-1, 7.3). */

const ascii = /^[\x20-\x7e]*$/;
const ofName = /^[!"$&'*+,\-.0-9:;=?@A-Z^_`a-z|~\\]$/;

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/** A number with at most three figures behind the point. */
export function numberValue(value: number): string {
  return String(Math.round(value * 1000) / 1000 + 0);
}

const plainName = /^[A-Za-z0-9+.\-]+$/;

/** A name; what may not stand in one is written by its bytes (7.3.5). */
export function nameValue(name: string): string {
  if (plainName.test(name)) return `/${name}`;
  return `/${[...new TextEncoder().encode(name)].map((byte) => (ofName.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : `#${hex(byte, 2)}`)).join('')}`;
}

/** UTF-16 code units of a text as hexadecimal figures. */
export function utf16Hex(text: string): string {
  let figures = '';
  for (let index = 0; index < text.length; index += 1) figures += hex(text.charCodeAt(index), 4);
  return figures;
}

/** A text string: ASCII as it is, anything else as UTF-16 with its mark (7.9.2.2). */
export function textValue(text: string): string {
  return ascii.test(text) ? `(${text.replace(/[\\()]/g, '\\$&')})` : `<feff${utf16Hex(text)}>`;
}

/** Bytes as a string. */
export function bytesValue(bytes: Uint8Array): string {
  return `<${Array.from(bytes, (byte) => hex(byte, 2)).join('')}>`;
}

/** A moment in UTC (7.9.4), to the second. */
export function dateValue(moment: Date): string {
  return `(D:${moment.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z)`;
}

export const reference = (number: number): string => `${number} 0 R`;
