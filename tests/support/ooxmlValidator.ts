import { withoutExtensions } from './ooxmlCompatibility.js';
import { isXml, openPackage, partText, partTree } from './ooxmlPackage.js';
import type { OoxmlPackage } from './ooxmlPackage.js';
import { crossPartFaults } from './ooxmlRules.js';
import { checkAgainstSchemas, schemaOf } from './ooxmlSchemas.js';
import type { SchemaCheck } from './ooxmlSchemas.js';
import { writeXml } from './ooxmlTree.js';

function namespaceOf(name: string, attributes: ReadonlyMap<string, string>): string {
  const prefix = name.includes(':') ? `:${name.slice(0, name.indexOf(':'))}` : '';
  return attributes.get(`xmlns${prefix}`) ?? '';
}

function checkOf(opened: OoxmlPackage, name: string): SchemaCheck {
  const source = opened.parts.get(name)!;
  const tree = partTree(opened, name);
  if (!tree) return { source, processed: partText(opened, name) };
  const root = withoutExtensions(tree);
  const schema = schemaOf(namespaceOf(root.name, root.attributes));
  return { source, processed: writeXml(root), ...(schema !== undefined && { schema }) };
}

/** Parts that were found clean; styles, settings and faces are the same in every file. */
const clean = new Set<string>();

/** The first fault of each part by itself. */
async function partFaults(opened: OoxmlPackage): Promise<readonly string[]> {
  const keyOf = (name: string): string => Buffer.from(opened.parts.get(name)!).toString('latin1');
  const names = [...opened.parts.keys()].filter((name) => isXml(name) && !clean.has(keyOf(name)));
  const faults = await checkAgainstSchemas(names.map((name) => checkOf(opened, name)));
  return faults.flatMap((fault, index) => {
    const name = names[index]!;
    if (fault !== undefined) return [`${name}: ${fault}`];
    if (name !== 'word/document.xml') clean.add(keyOf(name));
    return [];
  });
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
  const inParts = await partFaults(opened);
  const inside = [...opened.parts].filter(([name]) => name.endsWith('.xlsx')).map(([name, part]) => workbookFaults(name, part));
  return [...inParts, ...crossPartFaults(opened), ...(await Promise.all(inside)).flat()];
}
