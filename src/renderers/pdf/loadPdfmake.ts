import type { Face } from '../../fonts/face.js';
import { faceToken } from './pdfmakeHooks.js';
import type { PdfkitDocument } from './pdfmakeHooks.js';

/** The parts of pdfmake that are used here, as its documentation gives them; the published types lag behind. */
export interface Pdfmake {
  readonly virtualfs: { writeFileSync(name: string, bytes: Uint8Array): void };
  setFonts(fonts: Readonly<Record<string, { readonly normal: string }>>): void;
  setUrlAccessPolicy(isAllowed: (url: string) => boolean): void;
  setLocalAccessPolicy(isAllowed: (path: string) => boolean): void;
  createPdf(definition: object): { getStream(): Promise<PdfkitDocument>; getBuffer(): Promise<Uint8Array> };
}

/**
 * Gives a pdfmake of our own that knows these faces by id and can read nothing else, from disk or net.
 *
 * pdfmake takes a quarter of a second to load, so it is loaded when the first PDF is asked for.
 *
 * @throws Error when the pdfmake installed is not the version gongkai pins.
 */
export async function loadPdfmake(faces: readonly Face[]): Promise<Pdfmake> {
  const { default: shared } = await import('pdfmake');
  const pdfmake = new ((shared as object).constructor as new () => Pdfmake)();
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  pdfmake.setFonts(Object.fromEntries(faces.map((face) => [face.id, { normal: fileNameOf(face) }])));
  for (const face of faces) pdfmake.virtualfs.writeFileSync(fileNameOf(face), faceToken(face));
  return pdfmake;
}

/** pdfmake's virtual file system is one for the whole process, so names there carry ours. */
const fileNameOf = (face: Face): string => `gongkai/${face.id}`;
