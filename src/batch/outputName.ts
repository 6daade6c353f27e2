/** Names that every usual system can write: Windows forbids the most. */

const forbidden = /[<>:"\\|?*\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Surrogate}/gu;
/** Devices of Windows, whatever stands behind a full stop. */
const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=$|\.)/i;
/** Bytes of one part of a path: 255 are the limit of most systems, and `-123.svg.1234567.part` is put behind it. */
const mostBytes = 224;

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** Eight digits that tell long names apart which begin the same (FNV-1a). */
function shortHash(text: string): string {
  const hash = [...new TextEncoder().encode(text)].reduce((at, byte) => Math.imul(at ^ byte, 0x01000193) >>> 0, 0x811c9dc5);
  return hash.toString(16).padStart(8, '0');
}

function shortened(part: string): string {
  if (bytesOf(part) <= mostBytes) return part;
  let start = '';
  for (const character of part) {
    if (bytesOf(start + character) > mostBytes - 9) break;
    start += character;
  }
  return `${start}~${shortHash(part)}`;
}

function safePart(part: string): string {
  const plain = part.normalize('NFC').replace(forbidden, '_').replace(/[. ]+$/, (end) => '_'.repeat(end.length)).replace(/^ +/, (start) => '_'.repeat(start.length));
  return shortened(plain.replace(device, (name) => `${name}_`));
}

/**
 * Makes a name with `/` between folders one that Windows, macOS and Linux all can write: what one of them forbids becomes `_`,
 * devices (`con`) get one behind, parts of more than 224 bytes are shortened and keep apart by a hash.
 *
 * @example
 * outputName('甲县/aux: 2025. ') //=> '甲县/aux_ 2025__'
 */
export function outputName(name: string): string {
  return name.split('/').map(safePart).join('/');
}

/**
 * Gives the name of an input's files: its own name without its ending.
 *
 * @example
 * outputNameOf('甲县/教育局.yaml') //=> '甲县/教育局'
 */
export function outputNameOf(name: string): string {
  return outputName(name.replace(/(?<=[^/])\.[^./]*$/, ''));
}

/** What two names share that a system takes for one: case and composition of letters. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
