/** The parts of pdf.js that are used, as unpdf bundles it; described here because its own types speak of browsers. */
export interface Pdfjs {
  readonly OPS: Readonly<Record<string, number>>;
  readonly getDocument: (options: Readonly<Record<string, unknown>>) => { readonly promise: Promise<PdfjsDocument>; readonly destroy: () => Promise<void> };
}

export interface PdfjsDocument {
  readonly numPages: number;
  readonly getPage: (number: number) => Promise<PdfjsPage>;
  readonly getMetadata: () => Promise<{ readonly info?: Readonly<Record<string, unknown>>; readonly metadata?: { readonly getRaw: () => string } | null }>;
  readonly getOutline: () => Promise<readonly PdfjsOutlineItem[] | null>;
  readonly getMarkInfo: () => Promise<Readonly<Record<string, unknown>> | null>;
  readonly getDestination: (name: string) => Promise<readonly unknown[] | null>;
  readonly getPageIndex: (reference: unknown) => Promise<number>;
}

export interface PdfjsOutlineItem {
  readonly title: string;
  readonly dest: string | readonly unknown[] | null;
  readonly items: readonly PdfjsOutlineItem[];
}

export interface PdfjsPage {
  readonly getViewport: (options: { readonly scale: number }) => { readonly width: number; readonly height: number; readonly transform: readonly number[] };
  readonly getOperatorList: () => Promise<{ readonly fnArray: readonly number[]; readonly argsArray: readonly (readonly unknown[] | null)[] }>;
  readonly getStructTree: () => Promise<PdfjsStructureNode | null>;
  readonly commonObjs: { readonly has: (key: string) => boolean; readonly get: (key: string) => unknown };
  readonly cleanup: () => void;
}

/** An element has a role; marked content has an id. */
export interface PdfjsStructureNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly PdfjsStructureNode[];
}

/**
 * Loads pdf.js when the first PDF is read.
 *
 * It runs no script of a file, fetches nothing, draws with no font of the machine, and needs neither canvas nor worker.
 */
export async function loadPdfjs(): Promise<Pdfjs> {
  const { getResolvedPDFJS } = await import('unpdf');
  return (await getResolvedPDFJS()) as unknown as Pdfjs;
}

/** How every file is opened. */
export const openOptions = {
  isEvalSupported: false,
  useSystemFonts: false,
  disableFontFace: true,
  stopAtErrors: false,
  enableXfa: false,
  verbosity: 0,
} as const;
