import type { XmlElement, XmlNode } from './ooxmlTree.js';

const compatibilityNamespace = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

type Namespaces = ReadonlyMap<string, string>;

function declared(element: XmlElement, outer: Namespaces): Namespaces {
  const own = [...element.attributes].filter(([key]) => key.startsWith('xmlns:')).map(([key, uri]) => [key.slice(6), uri] as const);
  return new Map([...outer, ...own]);
}

const namespaceOf = (name: string, namespaces: Namespaces): string | undefined =>
  name.includes(':') ? namespaces.get(name.slice(0, name.indexOf(':'))) : undefined;

function processNodes(nodes: readonly XmlNode[], namespaces: Namespaces, ignorable: ReadonlySet<string>): XmlNode[] {
  return nodes.flatMap((node): XmlNode[] => (typeof node === 'string' ? [node] : processElement(node, namespaces, ignorable)));
}

function processElement(element: XmlElement, outer: Namespaces, outerIgnorable: ReadonlySet<string>): XmlNode[] {
  const namespaces = declared(element, outer);
  const namespace = namespaceOf(element.name, namespaces);
  const marked = [...element.attributes].filter(([key]) => key.endsWith(':Ignorable') && namespaceOf(key, namespaces) === compatibilityNamespace);
  const uris = marked.flatMap(([, prefixes]) => prefixes.split(/\s+/).map((prefix) => namespaces.get(prefix) ?? prefix));
  const ignorable = new Set([...outerIgnorable, ...uris]);
  if (namespace !== undefined && ignorable.has(namespace)) return [];
  if (namespace === compatibilityNamespace && element.name.endsWith(':AlternateContent')) {
    const fallback = element.children.find((node) => typeof node !== 'string' && node.name.endsWith(':Fallback'));
    return fallback && typeof fallback !== 'string' ? processNodes(fallback.children, namespaces, ignorable) : [];
  }
  const attributes = [...element.attributes].filter(([key]) => {
    const uri = key.startsWith('xmlns') ? undefined : namespaceOf(key, namespaces);
    return uri === undefined || (uri !== compatibilityNamespace && !ignorable.has(uri));
  });
  return [{ name: element.name, attributes: new Map(attributes), children: processNodes(element.children, namespaces, ignorable) }];
}

/**
 * Does what a reader that knows no extension does before it validates (ISO/IEC 29500-3):
 * drops elements and attributes of ignorable namespaces, takes each mc:Fallback, drops mc:* attributes.
 */
export function withoutExtensions(root: XmlElement): XmlElement {
  const [processed] = processElement(root, new Map(), new Set());
  if (processed === undefined || typeof processed === 'string') throw new Error('The root element is ignorable');
  return processed;
}
