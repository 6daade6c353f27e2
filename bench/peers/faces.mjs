/** The faces every peer draws with: the five that gongkai takes for the seed when no official face is installed. */
import { fileURLToPath } from 'node:url';

export const fontFolder = fileURLToPath(new URL('../../fonts/', import.meta.url));
const file = (name) => `${fontFolder}${name}.otf`;

/** Face by its use: the text, headings of the first and second level, the title, tables and page numbers. */
export const faces = {
  fangsong: file('FandolFang-Regular'),
  hei: file('FandolHei-Regular'),
  kai: file('FandolKai-Regular'),
  displaySong: file('FandolSong-Bold'),
  song: file('FandolSong-Regular'),
};

/** The names these faces bear in a PDF. */
export const faceNames = ['FandolFang', 'FandolHei', 'FandolKai', 'FandolSong-Bold', 'FandolSong-Regular'];

/** Points: the page of GB/T 9704 and its sizes, so that all peers fill about as many pages. */
export const page = { left: 79.4, top: 104.9, right: 73.7, bottom: 99.2, text: 16, title: 22, table: 10.5, linePitch: 28.95 };
