import type { FontSet } from '../../fonts/face.js';
import type { Page, Pages } from '../../layout/pages.js';
import { borrowWriter, returnWriter } from './byteWriter.js';
import { ContentStream } from './contentStream.js';
import { DocumentFont } from './documentFont.js';
import { drawPage } from './drawPage.js';
import { writeFont } from './fontObjects.js';
import type { Marks } from './marks.js';
import type { PdfFile } from './pdfFile.js';
import { numberValue, reference } from './pdfValues.js';
import type { readPictures } from './pictures.js';

/** The faces and pictures of a document, named as they come. */
class Resources {
  readonly fonts = new Map<string, DocumentFont>();
  readonly pictures = new Map<string, string>();

  constructor(private readonly fontSet: FontSet) {}

  readonly fontOf = (id: string): DocumentFont => {
    const known = this.fonts.get(id);
    if (known) return known;
    const face = this.fontSet.faces.get(id);
    if (!face) throw new Error(`no face ${id} in the font set`);
    const font = new DocumentFont(face, `F${this.fonts.size + 1}`);
    this.fonts.set(id, font);
    return font;
  };

  readonly pictureNameOf = (source: string): string => {
    const name = this.pictures.get(source) ?? `I${this.pictures.size + 1}`;
    this.pictures.set(source, name);
    return name;
  };

  /** Writes what the pages have used. */
  write(number: number, pictures: ReturnType<typeof readPictures>, file: PdfFile): void {
    const fonts = [...this.fonts.values()].map((font) => `/${font.name} ${reference(writeFont(font, file))}`);
    const images = [...this.pictures].map(([source, name]) => {
      const image = file.reserve();
      pictures.get(source)!(image, file);
      return `/${name} ${reference(image)}`;
    });
    file.put(number, `<<${fonts.length > 0 ? `/Font<<${fonts.join('')}>>` : ''}${images.length > 0 ? `/XObject<<${images.join('')}>>` : ''}>>`);
  }
}

/** A turned page is an upright sheet that a reader shows turned to the right (ISO 32000-1, 7.7.3.3). */
function pageValue(page: Page, parent: number, resources: number, contents: number, structure: number | undefined): string {
  const [width, height] = page.isTurned ? [page.height, page.width] : [page.width, page.height];
  const turn = page.isTurned ? '/Rotate 90' : '';
  const tags = structure === undefined ? '' : `/Tabs/S/StructParents ${structure}`;
  return `<</Type/Page/Parent ${reference(parent)}/MediaBox[0 0 ${numberValue(width)} ${numberValue(height)}]${turn}/Resources ${reference(resources)}/Contents ${reference(contents)}${tags}>>`;
}

/**
 * Writes the pages, and the faces and pictures they use.
 *
 * @returns the numbers of the page tree's root and of each page, and what they were written with.
 */
export function writePages(
  { pages }: Pages,
  fontSet: FontSet,
  pictures: ReturnType<typeof readPictures>,
  marks: Marks | undefined,
  file: PdfFile,
): { readonly root: number; readonly pageNumbers: readonly number[]; readonly writers: readonly (ContentStream | DocumentFont)[] } {
  const [root, shared] = [file.reserve(), file.reserve()];
  const resources = new Resources(fontSet);
  const { fontOf, pictureNameOf } = resources;
  const out = borrowWriter();
  const stream = new ContentStream(out);
  const book = { fontSet, fontOf, pictureNameOf, marks };
  const pageNumbers = pages.map((page, index) => {
    const contents = file.reserve();
    drawPage(page, index, book, stream);
    file.packedStream(contents, '', out.view());
    return file.add(pageValue(page, root, shared, contents, marks && index));
  });
  returnWriter(out);
  resources.write(shared, pictures, file);
  file.put(root, `<</Type/Pages/Kids[${pageNumbers.map(reference).join(' ')}]/Count ${pageNumbers.length}>>`);
  return { root, pageNumbers, writers: [stream, ...resources.fonts.values()] };
}
