/** The fill-in workbook in a clerk's hands: figures typed into its cells, what the program shows read back. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { elementBudget } from '../../src/ooxml/xmlTree.js';
import { openPackage } from '../../src/ooxml/openPackage.js';
import { readSheetCells } from '../../src/importers/xlsx/sheetCells.js';
import { readWorkbookParts } from '../../src/importers/xlsx/workbookParts.js';
import { addressName } from '../../src/spreadsheet/address.js';

/** What is typed, by sheet and cell: `表三!D7`. */
export type Typed = ReadonlyMap<string, number | string>;

/** The names of the sheets, in their order. */
function sheetNamesIn(entries: Readonly<Record<string, Uint8Array>>): readonly string[] {
  return [...strFromU8(entries['xl/workbook.xml']!).matchAll(/<sheet name="([^"]+)"/g)].map((match) => match[1]!);
}

/** Types into cells, formulas and looks left as they are; what the file had computed stays as it was. */
export function typeInto(bytes: Uint8Array, typed: Typed): Uint8Array {
  const entries = unzipSync(bytes);
  const names = sheetNamesIn(entries);
  for (const [place, value] of typed) {
    const [sheet, address] = place.split('!') as [string, string];
    const part = `xl/worksheets/sheet${names.indexOf(sheet) + 1}.xml`;
    const text = strFromU8(entries[part]!);
    const cell = new RegExp(`<c r="${address}" s="(\\d+)"(?: t="s")?(?:/>|><v>[^<]*</v></c>)`);
    if (!cell.test(text)) throw new Error(`${place} is no cell to type into`);
    const content = typeof value === 'number' ? `><v>${value}</v>` : ` t="inlineStr"><is><t>${value}</t></is>`;
    entries[part] = strToU8(text.replace(cell, `<c r="${address}" s="$1"${content}</c>`));
  }
  return zipSync(entries);
}

/** Every text and number shown on the sheets, by sheet and cell. */
export function shownIn(bytes: Uint8Array): ReadonlyMap<string, string> {
  const open = openPackage(bytes);
  const parts = readWorkbookParts(open);
  const budget = elementBudget(open.limits);
  return new Map(parts.sheets.flatMap(({ name, part }) => readSheetCells(name, open.bytes(part)!, parts, { budget, merged: open.limits.merged }).cells.filter(({ text }) => text !== '').map((cell) => [`${name}!${addressName(cell)}`, cell.text] as const)));
}
