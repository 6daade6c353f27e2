import { withoutExtensions } from './ooxmlCompatibility.js';
import { isXml, openPackage, partText } from './ooxmlPackage.js';
import type { OoxmlPackage } from './ooxmlPackage.js';
import { crossPartFaults } from './ooxmlRules.js';
import { checkAgainstSchemas, schemaOf } from './ooxmlSchemas.js';
import type { SchemaCheck } from './ooxmlSchemas.js';
import { parseXml, writeXml } from './ooxmlTree.js';

function namespaceOf(name: string, attributes: ReadonlyMap<string, string>): string {
  const prefix = name.includes(':') ? `:${name.slice(0, name.indexOf(':'))}` : '';
  return attributes.get(`xmlns${prefix}`) ?? '';
}

function checkOf(opened: OoxmlPackage, name: string): SchemaCheck {
  const source = opened.parts.get(name)!;
  const text = partText(opened, name);
  if (!/<[\w:]/.test(text)) return { source, processed: text };
  const root = withoutExtensions(parseXml(text));
  const schema = schemaOf(namespaceOf(root.name, root.attributes));
  return { source, processed: writeXml(root), ...(schema !== undefined && { schema }) };
}

/** A workbook inside, which holds the figures of a chart. */
async function workbookFaults(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  try {
    return (await docxFaults(bytes)).map((fault) => `${name}: ${fault}`);
  } catch (error) {
    return [`${name}: ${String(error)}`];
  }
}

/**
 * Judges a Word file: every XML part against the schemas of ISO/IEC 29500-4:2016 (transitional), once extensions are
 * taken out, and the rules between parts that no schema can say.
 *
 * @returns the faults as sentences, each with its part; empty when the file is sound.
 */
export async function docxFaults(bytes: Uint8Array): Promise<readonly string[]> {
  const opened = openPackage(bytes);
  const names = [...opened.parts.keys()].filter(isXml);
  const faults = await checkAgainstSchemas(names.map((name) => checkOf(opened, name)));
  const inParts = faults.flatMap((fault, index) => (fault === undefined ? [] : [`${names[index]}: ${fault}`]));
  const inside = [...opened.parts].filter(([name]) => name.endsWith('.xlsx')).map(([name, part]) => workbookFaults(name, part));
  return [...inParts, ...crossPartFaults(opened), ...(await Promise.all(inside)).flat()];
}
