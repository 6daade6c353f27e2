import type { Contact } from '../../model/report.js';
import type { FoundBlock, FoundParagraph } from './found.js';
import { printedNumber } from './numbers.js';

const contactKeys: Readonly<Record<string, keyof Contact>> = { 地址: 'address', 邮编: 'postcode', 电话: 'telephone', 传真: 'fax', 电子邮箱: 'email', 网址: 'website' };

/** The sentence a report made from data says its contact with. */
const contactSentence = /^如对本报告有疑问，请与([^，。（）]+)联系(?:（(.+)）)?。$/u;

/**
 * Reads the contact out of the sentence that reports made here say it with; undefined for any other wording, which stays text.
 *
 * @example
 * readContact('如对本报告有疑问，请与某局联系（电话：0000-1）。') //=> { organisation: '某局', telephone: '0000-1' }
 */
export function readContact(text: string): Contact | undefined {
  const match = contactSentence.exec(text.trim());
  if (!match) return undefined;
  const [, organisation, inside] = match;
  const entries = (inside ?? '').split('，').filter(Boolean).map((part) => /^([^：]+)：(.+)$/u.exec(part));
  if (entries.some((entry) => !entry || contactKeys[entry[1]!] === undefined)) return undefined;
  return { organisation: organisation!, ...Object.fromEntries(entries.map((entry) => [contactKeys[entry![1]!]!, entry![2]!])) };
}

function isAbbreviation(short: string, full: string): boolean {
  if (full.startsWith(short) || short[0] !== full[0] || short.length < 3) return false;
  let at = 0;
  for (const character of full) if (character === short[at]) at += 1;
  return at === short.length;
}

/**
 * Gives the full name of an organ whose title shortens it (兴国县政府办), as the report names it elsewhere (请与兴国县人民政府办公室联系).
 *
 * @example
 * fullName('某县政府办', ['如有疑问，请与某县人民政府办公室联系。']) //=> '某县人民政府办公室'
 */
export function fullName(short: string, texts: readonly string[]): string {
  if (!/[办委局]$/.test(short)) return short;
  const named = texts.flatMap((text) => [...text.matchAll(/请(?:与|向)([^，。（）()、：:\s]{4,30}?)(?:联系|咨询|反映)/gu)].map((match) => match[1]!));
  return named.find((name) => isAbbreviation(short, name)) ?? short;
}

/** 署名 and 成文日期 at the end of a report. */
export interface Closing {
  readonly signature?: FoundParagraph;
  readonly date?: { readonly paragraph: FoundParagraph; readonly value: string };
  /** How many blocks at the end they are. */
  readonly count: number;
}

/** A date of the calendar; what is none stays text. */
function readDate(text: string): string | undefined {
  const match = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text.normalize('NFKC').replace(/\s+/g, ''));
  if (!match) return undefined;
  const [, year, month, day] = match;
  const date = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).getUTCDate() === Number(day) ? date : undefined;
}

const nameAlone = /^(?!特此|以上|此致|附)[\p{Script=Han}（）()、 　]{2,30}$/u;

/** Reads signature and date off the last blocks that are not blank. */
export function findClosing(blocks: readonly FoundBlock[]): Closing {
  const isBlank = (block: FoundBlock): boolean => block.type === 'paragraph' && block.text.trim() === '';
  const last = blocks.findLastIndex((block) => !isBlank(block));
  const end = blocks[last];
  const value = end?.type === 'paragraph' ? readDate(end.text) : undefined;
  const date = value !== undefined && end?.type === 'paragraph' ? { paragraph: end, value } : undefined;
  const above = date ? blocks.slice(0, last).findLastIndex((block) => !isBlank(block)) : last;
  const signed = blocks[above];
  // By its look alone, a signature is told only where a date stands below it.
  const looksLikeName = signed?.type === 'paragraph' && date !== undefined && signed.level === undefined && !printedNumber(signed.text) && nameAlone.test(signed.text.trim());
  const signature = signed?.type === 'paragraph' && (signed.role === 'signature' || looksLikeName) && above > 0 ? signed : undefined;
  const first = signature ? above : date ? last : blocks.length;
  return { ...(signature && { signature }), ...(date && { date }), count: blocks.length - first };
}
