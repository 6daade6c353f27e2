import type { FontSet } from '../fonts/face.js';
import type { Pages } from '../layout/pages.js';
import { typefaces } from '../measure/typeface.js';
import type { Stylesheet } from '../stylesheet/stylesheet.js';
import type { InspectedFace } from './inspection.js';
import { textLinesOf, typefacesByFace } from './pageLines.js';

const roles = [...typefaces, 'roman'] as const;

/** Lists the faces the pages are drawn with, which are the ones a PDF embeds, and what each stands in for. */
export function inspectFaces({ pages }: Pages, { officialFaces }: Stylesheet, fontSet: FontSet): readonly InspectedFace[] {
  const counts = new Map<string, number>();
  for (const piece of pages.flatMap((page) => textLinesOf(page).flatMap((line) => line.pieces))) {
    counts.set(piece.face, (counts.get(piece.face) ?? 0) + [...piece.text].length);
  }
  const drawn = typefacesByFace(fontSet);
  const order = (id: string): number => roles.findIndex((typeface) => drawn.get(id)?.has(typeface)) >>> 0;
  return [...counts.keys()]
    .sort((a, b) => order(a) - order(b))
    .map((id) => {
      const face = fontSet.faces.get(id)!;
      const own = roles.filter((typeface) => drawn.get(id)?.has(typeface));
      const asked = own.map((typeface) => officialFaces[typeface]);
      return {
        family: face.familyName,
        postscriptName: face.postscriptName,
        typefaces: own,
        asked,
        ...(!face.isOfficial && asked.length > 0 && { standsInFor: asked }),
        characters: counts.get(id)!,
      };
    });
}
