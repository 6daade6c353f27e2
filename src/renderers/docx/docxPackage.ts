import type * as DocxModule from 'docx';

/** The `docx` package, loaded when the first document is made and handed down. */
export type Docx = typeof DocxModule;
/** An element of the `docx` package. */
export type Component = DocxModule.XmlComponent;

/**
 * Makes an element the package has no options for (tblCaption, explicit vMerge, exact widths); an undefined attribute is left out.
 */
export function wordElement(
  docx: Docx,
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  children: readonly Component[] = [],
): Component {
  const given = Object.entries(attributes).filter((entry): entry is [string, string | number] => entry[1] !== undefined);
  const payload = Object.fromEntries(given.map(([key, value]) => [key, { key, value }]));
  return new docx.BuilderElement<Record<string, string | number>>({ name, ...(given.length > 0 && { attributes: payload }), children });
}

/**
 * Makes a block of the body from its children.
 *
 * `addChildElement` is public but marked as deprecated; the package's version is pinned, and this is the one place that calls it.
 */
export function blockElement(docx: Docx, name: string, children: readonly Component[]): DocxModule.FileChild {
  const block = new docx.FileChild(name);
  children.forEach((child) => block.addChildElement(child));
  return block;
}
