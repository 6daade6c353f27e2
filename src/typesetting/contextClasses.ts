import { characterClasses as c } from './characterClass.js';
import type { MeasuredText } from './characters.js';

const leftSingle = 0x2018;
const rightSingle = 0x2019;
const leftDouble = 0x201c;
const rightDouble = 0x201d;
const straightDouble = 0x22;

function isWordClass(characterClass: number): boolean {
  return characterClass === c.latin || characterClass === c.digit;
}

function opensBefore(characterClass: number): boolean {
  return characterClass === c.space || characterClass === c.newline || characterClass === c.opening;
}

function closesAfter(characterClass: number): boolean {
  return opensBefore(characterClass) ? characterClass !== c.opening : characterClass === c.closing || characterClass === c.point;
}

/** Which side a quote stands on, from its neighbours and from whether one like it is open. */
function quoteClass(unit: number, before: number, after: number, isOpen: boolean): number {
  if (unit === leftDouble) return c.opening;
  if (unit === rightDouble) return c.closing;
  if (unit === leftSingle) return isWordClass(before) && isWordClass(after) ? c.latin : c.opening;
  if (unit !== straightDouble && isWordClass(before) && isWordClass(after)) return c.latin; // don’t, don't
  if (unit === rightSingle) {
    if (isOpen) return c.closing;
    return isWordClass(before) || (isWordClass(after) && opensBefore(before)) ? c.latin : c.closing; // students’, ’90s
  }
  if (opensBefore(before)) return c.opening;
  if (closesAfter(after)) return c.closing;
  return isOpen ? c.closing : c.opening;
}

/**
 * Settles, in place, the classes that depend on the neighbours.
 *
 * “ ” ‘ ’ are Chinese opening and closing quotes or Latin apostrophes, straight quotes take turns (CLREQ: quotation marks);
 * a single — between two words is a connector (GB/T 15834-2011: 连接号, 一字线), two are a dash.
 */
export function resolveContext(measured: MeasuredText): void {
  const { classes, length, text, offsets } = measured;
  let doubleIsOpen = false;
  let singleIsOpen = false;
  for (let i = 0; i < length; i += 1) {
    const current = classes[i]!;
    if (current !== c.quote && current !== c.dash) continue;
    const before = i > 0 ? classes[i - 1]! : c.newline;
    const after = i + 1 < length ? classes[i + 1]! : c.newline;
    const unit = text.charCodeAt(offsets[i]!);
    if (current === c.dash) {
      // U+2E3A and U+2E3B are whole dashes by themselves.
      const isAlone = before !== c.dash && after !== c.dash;
      if (isAlone && i > 0 && unit < 0x2e3a) classes[i] = c.connector;
      continue;
    }
    const isDouble = unit === leftDouble || unit === rightDouble || unit === straightDouble;
    const resolved = quoteClass(unit, before, after, isDouble ? doubleIsOpen : singleIsOpen);
    classes[i] = resolved;
    if (resolved === c.latin) continue;
    if (isDouble) doubleIsOpen = resolved === c.opening;
    else singleIsOpen = resolved === c.opening;
  }
}
