import { bytesAt, u16 } from './fontBytes.js';

/** What a font calls itself. */
export interface FontNames {
  readonly familyName?: string;
  readonly postscriptName?: string;
}

const [macintosh, windows] = [1, 3];
/** English, as each platform numbers it: the United States'. */
const english: Readonly<Record<number, number>> = { [macintosh]: 0, [windows]: 0x409 };
const [familyName, postscriptName] = [1, 6];

/** Controls, halves of pairs and marks that turn the reading direction: no name has them, a terminal would obey them, and PDF forbids some in names. */
const invisible = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Surrogate}/gu;
/** UTF-8 bytes: a name in a PDF holds 127 (ISO 19005-2, 6.1.13), seven of them the subset's mark. */
const longest = 120;

function cleaned(text: string): string {
  const encoder = new TextEncoder();
  let room = longest;
  return Array.from(text.replace(invisible, '')).filter((character) => (room -= encoder.encode(character).length) >= 0).join('');
}

/**
 * Reads the English names of a font, else those in whatever language comes first (ISO/IEC 14496-22, 5.2.7); either may be lacking.
 * What cannot be seen in them is left out, and what a name in a PDF has no room for.
 */
export function readNames(name: Uint8Array): FontNames {
  const storage = u16(name, 4);
  const records = Array.from({ length: u16(name, 2) }, (_, index) => {
    const at = 6 + index * 12;
    const [platform, encoding, language, id] = [0, 2, 4, 6].map((place) => u16(name, at + place)) as [number, number, number, number];
    return { platform, encoding, language, id, at };
  });
  const named = (id: number): string | undefined => {
    const some = records.filter((record) => record.id === id);
    const isEnglish = (platform: number) => (record: (typeof some)[number]) => record.platform === platform && record.language === english[platform];
    const record = some.find(isEnglish(windows)) ?? some.find(isEnglish(macintosh)) ?? some[0];
    const text = record && cleaned(decoded(bytesAt(name, storage + u16(name, record.at + 10), u16(name, record.at + 8)), record.platform, record.encoding));
    return text === '' ? undefined : text;
  };
  const [family, postscript] = [named(familyName), named(postscriptName)];
  return { ...(family !== undefined && { familyName: family }), ...(postscript !== undefined && { postscriptName: postscript }) };
}

/** On the Macintosh names are in the script's encoding, elsewhere in UTF-16; old ones for the PRC in GBK. */
function decoded(bytes: Uint8Array, platform: number, encoding: number): string {
  if (platform === macintosh) return new TextDecoder(encoding === 25 ? 'gbk' : 'macintosh').decode(bytes);
  if (platform === windows && encoding === 3) return new TextDecoder('gbk').decode(bytes.filter((byte) => byte !== 0));
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2) text += String.fromCharCode(u16(bytes, at));
  return text;
}
