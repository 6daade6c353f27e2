import { DocumentFault } from '../diagnostics/documentFault.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { contentName, describeFile, readOutline, structureOf } from './describeFile.js';
import { drawPage } from './drawPage.js';
import type { DrawnPage, DrawnPdf } from './drawnPdf.js';
import { faceOf } from './glyphs.js';
import type { GatheringFace, LoadedFont } from './glyphs.js';
import { loadPdfjs, openOptions } from './loadPdfjs.js';
import type { Pdfjs, PdfjsDocument, PdfjsPage } from './loadPdfjs.js';
import { asMatrix } from './matrix.js';
import { pdfLimits } from './limits.js';
import type { PdfLimits } from './limits.js';

type Faces = Map<string, GatheringFace>;

async function readPage({ OPS }: Pdfjs, page: PdfjsPage, faces: Faces, limits: PdfLimits): Promise<DrawnPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const [list, tree] = [await page.getOperatorList(), await page.getStructTree()];
  const fonts = new Map<string, LoadedFont>();
  const fontOf = (key: string): { font: LoadedFont; face: GatheringFace } | undefined => {
    if (!fonts.has(key) && page.commonObjs.has(key)) fonts.set(key, page.commonObjs.get(key) as LoadedFont);
    const font = fonts.get(key);
    if (!font) return undefined;
    if (!faces.has(key)) faces.set(key, faceOf(font));
    return { font, face: faces.get(key)! };
  };
  const drawn = drawPage({ limits, operators: OPS, list, toShown: asMatrix(transform), ...(width > height && { turnedWidth: width }), fontOf, contentName });
  page.cleanup();
  return { width, height, ...drawn, structure: structureOf(tree) };
}

async function readOpened(pdfjs: Pdfjs, file: PdfjsDocument, onPage: () => void, limits: PdfLimits): Promise<DrawnPdf> {
  if (file.numPages > limits.pages) throw new DocumentFault('pages', limits.pages, file.numPages);
  const faces: Faces = new Map();
  const pages: DrawnPage[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    onPage();
    pages.push(await readPage(pdfjs, await file.getPage(number), faces, limits));
  }
  if (pages.length === 0) throw new DocumentFault('noPages');
  return { ...(await describeFile(file)), pages, outline: await readOutline(file, limits.bookmarks), faces };
}

/** pdf.js tells what is wrong by the name of its exception; anything else comes of a damage it did not foresee. */
function faultOf(error: unknown): DocumentFault {
  if (error instanceof DocumentFault) return error;
  const name = error instanceof Error ? error.name : '';
  return new DocumentFault(name === 'PasswordException' ? 'encrypted' : 'pdfStructure');
}

/**
 * Reads what a PDF draws: text with faces and places, rules, pictures, structure, bookmarks, and what it says of itself.
 *
 * ISO 32000-1. No script of the file runs, nothing is fetched. Findings: `limit-exceeded`, `file-damaged` (also when it is
 * locked with a password); then there is no `pdf`.
 *
 * @param onPage called before each page is read, so that a caller sees that there is progress.
 * @param given limits on size and count in place of those in `pdfLimits`.
 * @example
 * const { diagnostics } = await readPdf(new TextEncoder().encode('no PDF'));
 * diagnostics[0]?.code //=> 'file-damaged'
 */
export async function readPdf(bytes: Uint8Array, onPage: () => void = () => undefined, given: Partial<PdfLimits> = {}): Promise<{ readonly pdf?: DrawnPdf; readonly diagnostics: readonly Diagnostic[] }> {
  const limits = { ...pdfLimits, ...given };
  const refuse = (fault: DocumentFault): { readonly diagnostics: readonly Diagnostic[] } => ({ diagnostics: [fault.toDiagnostic(undefined)] });
  if (bytes.length > limits.bytes) return refuse(new DocumentFault('bytes', limits.bytes, bytes.length));
  if (!new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-')) return refuse(new DocumentFault('notPdf'));
  const pdfjs = await loadPdfjs();
  // pdf.js takes the bytes over, so that the caller's would be empty afterwards.
  const task = pdfjs.getDocument({ ...openOptions, data: Uint8Array.from(bytes), maxImageSize: limits.picturePixels });
  try {
    return { pdf: await readOpened(pdfjs, await task.promise, onPage, limits), diagnostics: [] };
  } catch (error) {
    return refuse(faultOf(error));
  } finally {
    await task.destroy();
  }
}
