/** Bytes of a font file become a {@link Face}. */
import { openFontFile } from '../fontFile/fontFile.js';
import type { FontFile } from '../fontFile/fontFile.js';
import { pathExtent } from '../fontFile/glyphPath.js';
import type { Face } from './face.js';
import { readFace } from './faceUnreadable.js';
import { keptFonts } from './keptFonts.js';

/** What is known of a face besides its bytes. */
export interface FaceFacts {
  readonly file: string;
  readonly origin: Face['origin'];
  readonly isOfficial: boolean;
  readonly licence?: string;
  /** Of the whole file, in hex. */
  readonly sha256: string;
  /** Which face of a collection, from 0; absent: the only or first one. */
  readonly faceIndex?: number;
}

/** Full-size ideographs whose outlines reach the edges of the ideographic box in ordinary designs. */
const extentSamples = [...'国图警鑫慧鼻龙凰事中囊十'].map((character) => character.codePointAt(0) ?? 0);

const combining = /^[\p{Mn}\p{Me}]$/u;
/** No mark that combines comes before U+0300, nor among the ideographs, which are most of what is asked for. */
const isCombining = (codePoint: number): boolean => codePoint >= 0x300 && !(codePoint >= 0x4e00 && codePoint <= 0x9fff) && combining.test(String.fromCodePoint(codePoint));

/** Parsed once per process as long as it is used or lately was: the parsed font is shared by layout and every PDF. */
const parsedFonts = keptFonts<FontFile>();

/**
 * Reads a TrueType or OpenType face, also one out of a collection.
 *
 * @throws Error when the bytes are no such font, lack an outline table, or the collection lacks the face asked for.
 */
export function parseFace(bytes: Uint8Array, facts: FaceFacts): Face {
  return faceOf(parsedFont(bytes, facts), facts);
}

/**
 * Gives a face that is read and parsed only when a character is asked of it: for the large fallback faces most reports never need.
 *
 * When `read` gives undefined, or what is no font, the face has no characters; so a missing character is still reported, by layout.
 */
export function lazyFace(facts: FaceFacts & { readonly postscriptName: string; readonly familyName: string }, read: () => Uint8Array | undefined): Face {
  let opened: Face | undefined | null = null;
  const open = (): Face | undefined => {
    if (opened === null) {
      try {
        const bytes = read();
        opened = bytes && parseFace(bytes, facts);
      } catch {
        opened = undefined;
      }
    }
    return opened;
  };
  return Object.freeze({
    ...identity(facts, facts.postscriptName, facts.familyName),
    hasCharacter: (codePoint: number) => open()?.hasCharacter(codePoint) ?? false,
    hasVariation: (codePoint: number, selector: number) => open()?.hasVariation(codePoint, selector) ?? false,
    advanceOf: (codePoint: number) => open()?.advanceOf(codePoint) ?? 0,
    get ascent() {
      return open()?.ascent ?? 0;
    },
    get descent() {
      return open()?.descent ?? 0;
    },
    get parsed() {
      return open()?.parsed;
    },
  });
}

function parsedFont(bytes: Uint8Array, { sha256, faceIndex = 0 }: FaceFacts): FontFile {
  return parsedFonts.get(`${sha256}/${faceIndex}`, () => openFontFile(bytes, faceIndex));
}

function identity(facts: FaceFacts, postscriptName: string, familyName: string): Omit<Face, 'hasCharacter' | 'hasVariation' | 'advanceOf' | 'ascent' | 'descent' | 'parsed'> {
  return {
    id: `${postscriptName}-${facts.sha256.slice(0, 8)}`,
    familyName,
    postscriptName,
    file: facts.file,
    origin: facts.origin,
    isOfficial: facts.isOfficial,
    ...(facts.licence !== undefined && { licence: facts.licence }),
  };
}

function faceOf(font: FontFile, facts: FaceFacts): Face {
  // Old faces may lack either name.
  const names = identity(facts, font.postscriptName ?? font.familyName ?? 'unnamed', font.familyName ?? font.postscriptName ?? 'unnamed');
  const advances = new Map<number, number>();
  const advanceOf = (codePoint: number): number => {
    const known = advances.get(codePoint);
    if (known !== undefined) return known;
    // Some faces give marks that combine a width of their own; they stand over the character before them.
    const advance = isCombining(codePoint) ? 0 : readFace(names, () => font.advance(font.glyphFor(codePoint)) / font.unitsPerEm);
    advances.set(codePoint, advance);
    return advance;
  };
  const hasCharacter = (codePoint: number): boolean => readFace(names, () => font.glyphFor(codePoint) !== 0);
  // A face whose outlines cannot be read is told when it is found, not when it draws.
  font.path(font.glyphFor(extentSamples[0]!));
  let known: Extent | undefined;
  const extent = (): Extent => (known ??= readFace(names, () => extentOf(font)));
  return Object.freeze({
    ...names,
    hasCharacter,
    hasVariation: (codePoint: number, selector: number) => hasCharacter(codePoint) && readFace(names, () => font.variationGlyph(codePoint, selector) !== undefined),
    advanceOf,
    get ascent() {
      return extent().ascent;
    },
    get descent() {
      return extent().descent;
    },
    parsed: font,
  });
}

type Extent = Pick<Face, 'ascent' | 'descent'>;

/** FandolSong's hhea has a descent of the wrong sign and every maker pads differently, so the outlines themselves are asked. */
function extentOf(font: FontFile): Extent {
  const glyphs = extentSamples.map((codePoint) => font.glyphFor(codePoint)).filter((glyph) => glyph !== 0);
  const extents = glyphs.flatMap((glyph) => {
    const extent = pathExtent(font.path(glyph), 1);
    return extent ? [extent] : [];
  });
  if (extents.length === 0) return { ascent: Math.abs(font.ascent) / font.unitsPerEm, descent: -Math.abs(font.descent) / font.unitsPerEm };
  return {
    ascent: Math.max(...extents.map(([, greatest]) => greatest)) / font.unitsPerEm,
    descent: Math.min(...extents.map(([least]) => least)) / font.unitsPerEm,
  };
}
