import type { Face } from '../../fonts/face.js';
import { glyphOf } from '../../fonts/glyphOf.js';
import { isPlainText, sequencesOf } from '../../fonts/sequences.js';
import type { Sequence } from '../../fonts/sequences.js';
import { isIgnorable } from '../../measure/ignorable.js';
import type { ByteWriter } from './byteWriter.js';

/** A glyph of a face and its advance in thousandths of an em. */
interface DrawnGlyph {
  readonly id: number;
  readonly advance: number;
}

/** What a PDF uses of a face. */
export interface UsedGlyphs {
  readonly face: Face;
  /** By code: what is read back, the glyph in the face, the advance in thousandths of an em. */
  readonly texts: readonly string[];
  readonly glyphs: readonly number[];
  readonly advances: readonly number[];
}

/** A code stands for at most so many UTF-16 units: ToUnicode allows 512 bytes (Adobe Technical Note 5411), and some readers less. */
const mostUnits = 32;

/** A character with more signs behind it than a code may stand for, cut: the rest are codes of signs alone, which draw nothing. */
function withinLimit(sequence: Sequence): readonly Sequence[] {
  if (sequence.text.length <= mostUnits) return [sequence];
  const parts: { text: string }[] = [{ text: '' }];
  for (const character of sequence.text) {
    if (parts.at(-1)!.text.length + character.length > mostUnits) parts.push({ text: '' });
    parts.at(-1)!.text += character;
  }
  const drawn = parts.findIndex(({ text }) => [...text].some((character) => !isIgnorable(character.codePointAt(0)!)));
  return parts.map(({ text }, index) => (index === drawn ? { ...sequence, text } : { text }));
}

/** By UTF-16 code unit: what plain characters are drawn with, which no report changes. At most as many as a face has. */
const plainGlyphs = new WeakMap<Face, Map<number, DrawnGlyph>>();

function drawnGlyph(face: Face, sequence: Sequence): DrawnGlyph {
  const { codePoint } = sequence;
  const glyph = glyphOf(face, sequence) ?? glyphOf(face, { text: ' ', codePoint: 0x20 })!;
  return { id: glyph.id, advance: codePoint === undefined ? 0 : face.advanceOf(codePoint) * 1000 };
}

/**
 * A face as one PDF uses it: text becomes codes of two bytes, counted from 1 as its characters come.
 *
 * - Advances come from the face, one code for one character: no kerning or substitution moves what layout has placed.
 * - Each character gets its own code and stands for itself in ToUnicode. Faces draw several characters with one glyph
 *   (Fandol: · • ・); by glyph, text copied out of the PDF would name whichever came first. Signs that are never drawn –
 *   variation selectors, joiners – stand in ToUnicode behind the character they belong to, so that they are read back
 *   though no face has them.
 * - Code 0 is the face's sign for a missing character, which is never drawn.
 */
export class DocumentFont {
  private readonly texts: string[] = [''];
  private readonly glyphs: number[] = [0];
  private readonly advances: number[] = [0];
  private readonly byUnit = new Map<number, number>();
  private readonly bySequence = new Map<string, number>();
  private readonly plain: Map<number, DrawnGlyph>;

  private face: Face | undefined;

  /** @param name what page contents call it. */
  constructor(
    face: Face,
    readonly name: string,
  ) {
    this.face = face;
    this.plain = plainGlyphs.get(face) ?? new Map<number, DrawnGlyph>();
    plainGlyphs.set(face, this.plain);
  }

  /**
   * Writes text as codes, inside a string.
   *
   * @throws GongkaiError with `character-missing` for a character the face lacks, rather than draw its box for it.
   */
  write(text: string, out: ByteWriter): void {
    if (!isPlainText(text)) {
      for (const sequence of sequencesOf(text)) for (const part of withinLimit(sequence)) out.code(this.codeOf(part));
      return;
    }
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      out.code(this.byUnit.get(unit) ?? this.unitCode(unit));
    }
  }

  /** Ends writing, and lets go of the face. */
  finish(): UsedGlyphs {
    const { texts, glyphs, advances } = this;
    const face = this.openFace();
    this.face = undefined;
    return { face, texts, glyphs, advances };
  }

  private openFace(): Face {
    if (!this.face) throw new Error(`font ${this.name} has been finished`);
    return this.face;
  }

  private codeOf(sequence: Sequence): number {
    const { text } = sequence;
    if (text.length === 1 && sequence.codePoint !== undefined) {
      const unit = text.charCodeAt(0);
      return this.byUnit.get(unit) ?? this.unitCode(unit);
    }
    const known = this.bySequence.get(text);
    if (known !== undefined) return known;
    const code = this.newCode(text, drawnGlyph(this.openFace(), sequence));
    this.bySequence.set(text, code);
    return code;
  }

  private unitCode(unit: number): number {
    const text = String.fromCharCode(unit);
    let glyph = this.plain.get(unit);
    if (!glyph) {
      glyph = drawnGlyph(this.openFace(), { text, codePoint: unit });
      this.plain.set(unit, glyph);
    }
    const code = this.newCode(text, glyph);
    this.byUnit.set(unit, code);
    return code;
  }

  private newCode(text: string, { id, advance }: DrawnGlyph): number {
    this.glyphs.push(id);
    this.advances.push(advance);
    return this.texts.push(text) - 1;
  }
}
