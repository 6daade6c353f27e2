import type { Place } from '../../diagnostics/diagnostic.js';
import type { ContentItemInput } from '../../model/input.js';
import type { Contact } from '../../model/report.js';
import { joinLines } from './cellText.js';
import { find, notePlace } from './collecting.js';
import type { Collecting } from './collecting.js';
import type { FoundBlock } from './found.js';
import type { Outline } from './outline.js';
import { readProse } from './prose.js';
import { fullName, readContact } from './reportHead.js';
import { findTitle, organisationIn, yearIn } from './titleLines.js';

/** What stands above the first section. */
export interface ReadHead {
  readonly organisation?: string;
  readonly year?: number;
  readonly title?: readonly string[];
  readonly preface: readonly ContentItemInput[];
  readonly contact?: Contact;
}

function textsOf(blocks: readonly FoundBlock[]): readonly string[] {
  return blocks.flatMap((block) => (block.type === 'paragraph' && block.text.trim() !== '' ? [joinLines(block.text)] : []));
}

/** What stands above the title is not the report's; in a file that is nothing but a report, its loss is told. */
function tellLost(collecting: Collecting, blocks: readonly FoundBlock[]): void {
  for (const block of blocks) {
    const text = block.type === 'paragraph' ? joinLines(block.text) : '';
    const isBlank = block.type === 'paragraph' && text === '';
    if (!isBlank && block.containers === undefined) find(collecting, 'text-left-out', [], { actual: text.slice(0, 40), details: { reason: 'beforeTitle' }, place: block.place });
  }
}

function notePlaces(collecting: Collecting, place: Place | undefined): void {
  for (const key of ['title', 'organisation', 'year']) notePlace(collecting, [key], place);
}

/**
 * Reads title, organ, year, preface and contact.
 *
 * @param own what the file says of itself outside its pages.
 */
export function readHead(collecting: Collecting, { head, outside, sectionLevel }: Outline, own: { readonly title?: string; readonly organisation?: string }): ReadHead {
  const inside = findTitle(head);
  const above = inside ? undefined : findTitle(outside);
  const lines = inside?.lines ?? above?.lines ?? (own.title !== undefined && organisationIn([own.title]) ? [own.title.trim()] : undefined);
  notePlaces(collecting, inside ? head[inside.from]!.place : above ? outside[above.from]!.place : undefined);
  if (inside) tellLost(collecting, head.slice(0, inside.from));
  const rest = head.slice(inside?.to ?? 0);
  const contactAt = rest.findLastIndex((block) => block.type === 'paragraph' && !block.isPlain && readContact(block.text) !== undefined);
  const contact = contactAt < 0 ? undefined : readContact(joinLines((rest[contactAt] as { readonly text: string }).text));
  notePlace(collecting, ['contact'], rest[contactAt]?.place);
  const preface = readProse(collecting, rest.filter((_, index) => index !== contactAt), ['preface'], { 2: 0, 3: 0, 4: 0 }, sectionLevel);
  const texts = textsOf(rest);
  const named = lines && organisationIn(lines);
  const organisation = own.organisation ?? (named && fullName(named, texts));
  const year = (lines && yearIn(lines.join(''))) ?? (own.title === undefined ? undefined : yearIn(own.title)) ?? texts.map(yearIn).find((found) => found !== undefined);
  return { ...(organisation && { organisation }), ...(year !== undefined && { year }), ...(lines && { title: lines }), preface, ...(contact && { contact }) };
}
