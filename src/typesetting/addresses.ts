import { breakLevels } from './breakLevels.js';
import { characterClasses as c } from './characterClass.js';
import { unitAt, type MeasuredText } from './characters.js';

const shortestAddress = 8;
/** From this length on, any run of ASCII with such marks in it is broken like an address. */
const longToken = 24;
const looksLikeAddress = /:\/\/|@|www\.|[a-z0-9]\.[a-z]{2}/i;
const unitsOf = (marks: string): ReadonlySet<number> => new Set(marks.split('').map((mark) => mark.charCodeAt(0)));
/** Where the parts of an address meet; here LibreOffice breaks it, too (Unicode Standard Annex 14, class SY). */
const partsMeet = unitsOf('/?&');
const otherDelimiters = unitsOf('.@-_=#:%,;+');
/** No break leaves fewer characters of an address than this on either line. */
const shortestPart = 3;

function isWordCharacter(characterClass: number): boolean {
  return characterClass === c.latin || characterClass === c.digit;
}

/** Index behind the run of printable ASCII that begins at `start`. */
function endOfToken(measured: MeasuredText, start: number): number {
  let end = start;
  while (end < measured.length) {
    const unit = unitAt(measured, end);
    if (unit <= 0x20 || unit >= 0x7f) break;
    end += 1;
  }
  return end;
}

/** 2020-12-31 or 192.168.1.1 is a number inside an address too; a path is broken behind its solidus all the same. */
function isInNumber(measured: MeasuredText, index: number): boolean {
  const isBetweenDigits = measured.classes[index - 2] === c.digit && measured.classes[index] === c.digit;
  return isBetweenDigits && measured.classes[index - 1] !== c.solidus;
}

/** `www.` names nothing; alone at a line's end it only puzzles. */
function isBehindWww({ text, offsets }: MeasuredText, index: number): boolean {
  return text.slice(Math.max(0, offsets[index]! - 4), offsets[index]!).toLowerCase() === 'www.';
}

function markToken(measured: MeasuredText, partsAddresses: boolean, levels: Uint8Array, start: number, end: number): void {
  for (let i = start + shortestPart; i <= end - shortestPart; i += 1) {
    const mark = unitAt(measured, i - 1);
    if ((!partsMeet.has(mark) && !(partsAddresses && otherDelimiters.has(mark))) || !isWordCharacter(measured.classes[i]!)) continue;
    if (isInNumber(measured, i) || isBehindWww(measured, i)) continue;
    // A path goes on with digits (/2021/0128/): Annex 14 keeps them with the solidus, as it keeps 1/2.
    const level = partsMeet.has(mark) && measured.classes[i] !== c.digit ? breakLevels.discouraged : breakLevels.reluctant;
    if (levels[i]! < level) levels[i] = level;
  }
}

/**
 * Raises, in place, the break levels behind the delimiters of web and mail addresses, so that a long one leaves no
 * gaping line. The solidus of an address is no 分隔号, so it may end a line; the mark stays on the line above.
 */
export function markAddresses(measured: MeasuredText, partsAddresses: boolean, levels: Uint8Array): void {
  const { text, offsets, length, classes } = measured;
  for (let i = 0; i < length; i += 1) {
    if (!isWordCharacter(classes[i]!) || unitAt(measured, i) >= 0x7f) continue;
    const end = endOfToken(measured, i);
    const size = end - i;
    const isAddress = size >= longToken || (size >= shortestAddress && looksLikeAddress.test(text.slice(offsets[i]!, offsets[end]!)));
    if (isAddress) markToken(measured, partsAddresses, levels, i, end);
    i = end - 1;
  }
}
