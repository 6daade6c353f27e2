import { element, escapeText, part } from '../ooxml/writeXml.js';
import type { Xml } from '../ooxml/writeXml.js';
import { zipPackage } from '../ooxml/zip.js';
import type { PackagePart } from '../ooxml/zip.js';
import { columnName, quotedName } from './address.js';
import { contentTypes, mainNamespace, packageNamespace, relationNamespace } from './names.js';
import { sheetPart } from './sheetPart.js';
import { styleTable } from './stylesPart.js';
import type { Workbook } from './workbook.js';

/** Control characters, and what looks like their escape, are written `_x001B_` (ISO/IEC 29500-1, 22.9.2.19). */
function stringText(text: string): Xml {
  const coded = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replace(/[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, (mark) => `_x${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
  return escapeText(coded);
}

function workbookPart({ sheets }: Workbook): string {
  const titles = sheets.flatMap(({ name, repeatedRows, repeatedColumns }, index) => {
    if (!repeatedRows) return [];
    const columns = repeatedColumns ? `${quotedName(name)}!$${columnName(repeatedColumns[0])}:$${columnName(repeatedColumns[1])},` : '';
    return [element('definedName', { name: '_xlnm.Print_Titles', localSheetId: index }, escapeText(`${columns}${quotedName(name)}!$${repeatedRows[0] + 1}:$${repeatedRows[1] + 1}`))];
  });
  return part(
    element(
      'workbook',
      { xmlns: mainNamespace, 'xmlns:r': relationNamespace },
      element('bookViews', {}, element('workbookView', { xWindow: 0, yWindow: 0, windowWidth: 24000, windowHeight: 12000 })),
      element('sheets', {}, ...sheets.map(({ name }, index) => element('sheet', { name, sheetId: index + 1, 'r:id': `rId${index + 1}` }))),
      ...(titles.length > 0 ? [element('definedNames', {}, ...titles)] : []),
      // Whatever a program keeps of the results, it computes them anew when it opens the file.
      element('calcPr', { calcId: 191029, fullCalcOnLoad: 1 }),
    ),
  );
}

interface Related {
  readonly type: string;
  readonly target: string;
}

function relationsPart(relations: readonly Related[], prefix: string): string {
  const written = relations.map(({ type, target }, index) => element('Relationship', { Id: `rId${index + 1}`, Type: `${prefix}/${type}`, Target: target }));
  return part(element('Relationships', { xmlns: `${packageNamespace}/relationships` }, ...written));
}

function typesPart(sheetCount: number): string {
  const override = (name: string, type: string): Xml => element('Override', { PartName: `/${name}`, ContentType: type });
  return part(
    element(
      'Types',
      { xmlns: `${packageNamespace}/content-types` },
      element('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      override('xl/workbook.xml', `${contentTypes}.sheet.main+xml`),
      ...Array.from({ length: sheetCount }, (_, index) => override(`xl/worksheets/sheet${index + 1}.xml`, `${contentTypes}.worksheet+xml`)),
      override('xl/styles.xml', `${contentTypes}.styles+xml`),
      override('xl/sharedStrings.xml', `${contentTypes}.sharedStrings+xml`),
      override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
      override('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
    ),
  );
}

const coreNamespaces = { 'xmlns:cp': `${packageNamespace}/metadata/core-properties`, 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' };
const appNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';

/** No author, no host and no time: a date that is not true is worse than none. */
function propertyParts(title: string): readonly PackagePart[] {
  return [
    { name: 'docProps/core.xml', content: part(element('cp:coreProperties', coreNamespaces, element('dc:title', {}, escapeText(title)))) },
    { name: 'docProps/app.xml', content: part(element('Properties', { xmlns: appNamespace }, element('Application', {}, 'gongkai'))) },
  ];
}

/**
 * Writes a workbook as an .xlsx file (ISO/IEC 29500 transitional). The same workbook always gives the same bytes.
 *
 * Texts stay texts whatever they begin with; formulas bring the result to be shown until a program computes them.
 */
export function writeWorkbook(workbook: Workbook): Uint8Array {
  const { title, sheets } = workbook;
  const strings = new Map<string, number>();
  const styles = styleTable();
  const stringIndex = (text: string): number => {
    const index = strings.get(text) ?? strings.size;
    strings.set(text, index);
    return index;
  };
  const sheetParts = sheets.map((sheet, index): PackagePart => ({ name: `xl/worksheets/sheet${index + 1}.xml`, content: sheetPart(sheet, index === 0, { styles, stringIndex }) }));
  const items = [...strings.keys()].map((text) => element('si', {}, element('t', /^\s|\s$|\n/.test(text) ? { 'xml:space': 'preserve' } : {}, stringText(text))));
  const related = [...sheets.map((_, index) => ({ type: 'worksheet', target: `worksheets/sheet${index + 1}.xml` })), { type: 'styles', target: 'styles.xml' }, { type: 'sharedStrings', target: 'sharedStrings.xml' }];
  const rootRelations = part(
    element(
      'Relationships',
      { xmlns: `${packageNamespace}/relationships` },
      element('Relationship', { Id: 'rId1', Type: `${relationNamespace}/officeDocument`, Target: 'xl/workbook.xml' }),
      element('Relationship', { Id: 'rId2', Type: `${packageNamespace}/relationships/metadata/core-properties`, Target: 'docProps/core.xml' }),
      element('Relationship', { Id: 'rId3', Type: `${relationNamespace}/extended-properties`, Target: 'docProps/app.xml' }),
    ),
  );
  return zipPackage([
    { name: '[Content_Types].xml', content: typesPart(sheets.length) },
    { name: '_rels/.rels', content: rootRelations },
    { name: 'xl/workbook.xml', content: workbookPart(workbook) },
    { name: 'xl/_rels/workbook.xml.rels', content: relationsPart(related, relationNamespace) },
    ...sheetParts,
    { name: 'xl/styles.xml', content: styles.part() },
    { name: 'xl/sharedStrings.xml', content: part(element('sst', { xmlns: mainNamespace, uniqueCount: strings.size }, ...items)) },
    ...propertyParts(title),
  ]);
}
