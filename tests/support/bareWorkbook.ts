/** Small workbooks of a test's own writing, as other programs write them. */
import { strToU8, zipSync } from 'fflate';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Further parts, and facts of the workbook. */
export interface WorkbookOptions {
  /** Attributes of `workbookPr`, such as `date1904="1"`. */
  readonly properties?: string;
  /** The children of `styleSheet`. */
  readonly styles?: string;
  /** The items of the shared strings. */
  readonly strings?: string;
  /** Attributes of sheets by name, such as `state="hidden"`. */
  readonly states?: Readonly<Record<string, string>>;
  readonly entries?: Readonly<Record<string, Uint8Array>>;
}

/** The children of a worksheet, by the sheet's name. */
export type Sheets = Readonly<Record<string, string>>;

/** The entries of a workbook. */
export function workbookEntries(sheets: Sheets, { properties = '', styles, strings, states = {}, entries = {} }: WorkbookOptions = {}): Record<string, Uint8Array> {
  const names = Object.keys(sheets);
  const listed = names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index + 1}" ${states[name] ?? ''}/>`).join('');
  const related = [
    ...names.map((_, index) => [`r${index + 1}`, 'worksheet', `worksheets/s${index + 1}.xml`]),
    ...(styles === undefined ? [] : [['rs', 'styles', 'styles.xml']]),
    ...(strings === undefined ? [] : [['rt', 'sharedStrings', 'strings.xml']]),
  ];
  return {
    '_rels/.rels': strToU8(`<Relationships xmlns="${packages}"><Relationship Id="a" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`),
    'xl/workbook.xml': strToU8(`<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr ${properties}/><sheets>${listed}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships xmlns="${packages}">${related.map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`).join('')}</Relationships>`),
    ...Object.fromEntries(names.map((name, index) => [`xl/worksheets/s${index + 1}.xml`, strToU8(`<worksheet xmlns="${main}">${sheets[name]}</worksheet>`)])),
    ...(styles !== undefined && { 'xl/styles.xml': strToU8(`<styleSheet xmlns="${main}">${styles}</styleSheet>`) }),
    ...(strings !== undefined && { 'xl/strings.xml': strToU8(`<sst xmlns="${main}">${strings}</sst>`) }),
    ...entries,
  };
}

/** A workbook. */
export function workbookFile(sheets: Sheets, options: WorkbookOptions = {}): Uint8Array {
  return zipSync(workbookEntries(sheets, options));
}

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A cell with an inline text. */
export function textCell(address: string, text: string): string {
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escape(text)}</t></is></c>`;
}

/** Rows of cells, each written by its caller. */
export function sheetData(rows: readonly (readonly string[])[], first = 1): string {
  return `<sheetData>${rows.map((cells, index) => `<row r="${first + index}">${cells.join('')}</row>`).join('')}</sheetData>`;
}
