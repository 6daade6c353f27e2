import { DocumentFault } from '../diagnostics/documentFault.js';
import { packageLimits } from './limits.js';
import type { PackageLimits } from './limits.js';
import { openArchive } from './unzip.js';
import { elementsIn, readXml } from './xmlTree.js';
import type { XmlElement } from './xmlTree.js';

/** What a part leads to, by the id its text uses. */
export interface Relationship {
  readonly type: string;
  /** A part's name, or an outside address. */
  readonly target: string;
  readonly isOutside: boolean;
}

/** An Office Open XML package (ISO/IEC 29500-2). */
export interface OpenPackage {
  readonly limits: PackageLimits;
  /** The part that holds the document. */
  readonly main: string;
  /** A part as a tree; undefined when there is none. */
  readonly tree: (part: string) => XmlElement | undefined;
  readonly bytes: (part: string) => Uint8Array | undefined;
  readonly relationships: (part: string) => ReadonlyMap<string, Relationship>;
}

/** Resolves a target against the part that names it, within the package. */
function resolveTarget(part: string, target: string): string {
  const steps = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function relationshipsPart(part: string): string {
  const at = part.lastIndexOf('/') + 1;
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
}

/**
 * Opens a package and finds its main part.
 *
 * @throws DocumentFault for anything that is no package, or one this reader refuses.
 */
export function openPackage(bytes: Uint8Array, given: Partial<PackageLimits> = {}): OpenPackage {
  const limits = { ...packageLimits, ...given };
  const archive = openArchive(bytes, limits);
  const tree = (part: string): XmlElement | undefined => {
    const found = archive.read(part);
    return found && readXml(found, limits);
  };
  const relationships = (part: string): ReadonlyMap<string, Relationship> => {
    const root = tree(relationshipsPart(part));
    const entries = (root ? elementsIn(root) : []).map(({ attributes }): [string, Relationship] => {
      const isOutside = attributes['TargetMode'] === 'External';
      const target = attributes['Target'] ?? '';
      return [attributes['Id'] ?? '', { type: attributes['Type'] ?? '', target: isOutside ? target : resolveTarget(part, target), isOutside }];
    });
    return new Map(entries);
  };
  const main = [...relationships('').values()].find(({ type }) => type.endsWith('/officeDocument'))?.target;
  if (main === undefined || !archive.names.includes(main)) throw new DocumentFault('noDocument');
  return { limits, main, tree, bytes: archive.read, relationships };
}
