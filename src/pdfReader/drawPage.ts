import { DocumentFault } from '../diagnostics/documentFault.js';
import type { DrawnPage, DrawnPicture, DrawnStroke, DrawnText } from './drawnPdf.js';
import { placeGlyphs } from './glyphs.js';
import type { GatheringFace, LoadedFont, ShownGlyph } from './glyphs.js';
import { asMatrix, combined, identity, mapped } from './matrix.js';
import type { Matrix } from './matrix.js';
import type { PdfLimits } from './limits.js';
import { filledLines, strokedLines } from './strokes.js';

/** The part of the graphics state that says where and how something is drawn. */
interface State {
  readonly matrix: Matrix;
  readonly colour: string;
  readonly lineWidth: number;
  readonly font?: string;
  readonly size: number;
  readonly character: number;
  readonly word: number;
  readonly scale: number;
  readonly rise: number;
  readonly leading: number;
  /** 3 and 7 draw nothing that is seen. */
  readonly mode: number;
}

interface TextPlace {
  readonly matrix: Matrix;
  readonly line: Matrix;
}

/** What following a page's operators needs to ask for. */
export interface PageSource {
  readonly limits: PdfLimits;
  /** pdf.js: name of an operator → its number in the list. */
  readonly operators: Readonly<Record<string, number>>;
  readonly list: { readonly fnArray: readonly number[]; readonly argsArray: readonly (readonly unknown[] | null)[] };
  /** From the page's own space to what is shown, which turns the y axis and the page. */
  readonly toShown: Matrix;
  /** Width of the page as shown, if it is shown wider than high. */
  readonly turnedWidth?: number;
  /** A font by the key text is drawn with. */
  readonly fontOf: (key: string) => { readonly font: LoadedFont; readonly face: GatheringFace } | undefined;
  /** The name of marked content, by its number on this page. */
  readonly contentName: (id: number) => string;
}

type Drawn = Pick<DrawnPage, 'texts' | 'strokes' | 'pictures'>;
type Arguments = readonly unknown[];

const start: State = { matrix: identity, colour: '#000000', lineWidth: 1, size: 0, character: 0, word: 0, scale: 1, rise: 0, leading: 0, mode: 0 };

/** Follows the operators of one page; each changes the state or draws. */
class Pen {
  readonly texts: DrawnText[] = [];
  readonly strokes: DrawnStroke[] = [];
  readonly pictures: DrawnPicture[] = [];
  private state: State;
  private readonly saved: State[] = [];
  private place: TextPlace = { matrix: identity, line: identity };
  private readonly marks: (string | undefined)[] = [];
  private characters = 0;

  constructor(private readonly source: PageSource) {
    this.state = { ...start, matrix: source.toShown };
  }

  private set(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
  }

  private moveLine(x: number, y: number): void {
    const line = combined([1, 0, 0, 1, x, y], this.place.line);
    this.place = { matrix: line, line };
  }

  private restore(): void {
    this.state = this.saved.pop() ?? this.state;
  }

  private transform(args: Arguments): void {
    this.set({ matrix: combined(asMatrix(args), this.state.matrix) });
  }

  private graphicsState(entries: unknown): void {
    for (const [key, value] of Array.isArray(entries) ? (entries as readonly (readonly [string, unknown])[]) : []) {
      if (key === 'LW') this.set({ lineWidth: Number(value) });
      if (key === 'Font' && Array.isArray(value)) this.set({ font: String(value[0]), size: Number(value[1]) });
    }
  }

  private mark(tag: unknown, id: unknown): void {
    const name = typeof id === 'number' ? this.source.contentName(id) : undefined;
    this.marks.push(tag === 'Artifact' ? undefined : (name ?? this.marks.at(-1)));
  }

  /** The map of text that runs from left to right, on the page as it is shown or, if that is turned, on the sheet as it is bound. */
  private uprightMap(toPage: Matrix): readonly [map: Matrix, isOnSheet: boolean] | undefined {
    const runsRight = ([a, b]: Matrix): boolean => a > 0 && Math.abs(b) < 1e-3 * a;
    if (runsRight(toPage)) return [toPage, false];
    const { turnedWidth } = this.source;
    if (turnedWidth === undefined) return undefined;
    const onSheet = combined(toPage, [0, -1, 1, 0, 0, turnedWidth]);
    return runsRight(onSheet) ? [onSheet, true] : undefined;
  }

  private show(shown: readonly (ShownGlyph | number | null)[]): void {
    const { font: key, size, character, word, scale, rise, mode, colour, matrix } = this.state;
    const loaded = key === undefined ? undefined : this.source.fontOf(key);
    if (!loaded || !Array.isArray(shown)) return;
    const { runs, advance } = placeGlyphs(shown, loaded.font, { size, character, word, scale }, loaded.face);
    const toPage = combined(this.place.matrix, matrix);
    this.place = { ...this.place, matrix: combined([1, 0, 0, 1, advance, 0], this.place.matrix) };
    const upright = this.uprightMap(toPage);
    // Text that does not run from left to right, or is not seen, belongs to no line.
    if (!upright || loaded.font.vertical === true || mode === 3 || mode === 7) return;
    const [map, isOnSheet] = upright;
    const content = this.marks.at(-1);
    for (const run of runs) {
      this.characters += run.text.length;
      if (this.characters > this.source.limits.characters) throw new DocumentFault('characters', this.source.limits.characters);
      const [x, baseline] = mapped(map, run.start, rise);
      this.texts.push({
        text: run.text,
        face: key!,
        size: Math.abs(size * map[3]),
        x,
        width: run.width * map[0],
        baseline,
        letterSpacing: character * scale * map[0],
        colour,
        ...(isOnSheet && { isOnSheet }),
        ...(content !== undefined && { content }),
      });
    }
  }

  private path(args: Arguments): void {
    const { operators } = this.source;
    const [painter, paths] = args as readonly [number, ArrayLike<ArrayLike<number> | null> | undefined];
    const path = paths?.[0];
    if (!path) return;
    const isOne = (...names: readonly string[]): boolean => names.some((name) => operators[name] === painter);
    const { matrix, lineWidth } = this.state;
    const content = this.marks.at(-1);
    const marked = (stroke: DrawnStroke): DrawnStroke => (content === undefined ? stroke : { ...stroke, content });
    if (isOne('stroke', 'closeStroke')) this.strokes.push(...strokedLines(path, matrix, lineWidth).map(marked));
    else if (isOne('fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke')) this.strokes.push(...filledLines(path, matrix).map(marked));
    if (this.strokes.length > this.source.limits.strokes) throw new DocumentFault('strokes', this.source.limits.strokes);
  }

  /** A picture fills the unit square. */
  private picture(): void {
    const corners = [[0, 0], [1, 0], [0, 1], [1, 1]].map(([x, y]) => mapped(this.state.matrix, x!, y!));
    const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    this.pictures.push({ x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y });
  }

  /** What each operator does; one that is not named changes nothing that is measured. */
  readonly actions: Readonly<Record<string, (args: Arguments) => void>> = {
    save: () => void this.saved.push(this.state),
    restore: () => this.restore(),
    transform: (args) => this.transform(args),
    setGState: ([entries]) => this.graphicsState(entries),
    setLineWidth: ([width]) => this.set({ lineWidth: Number(width) }),
    setFillRGBColor: ([colour]) => this.set({ colour: String(colour) }),
    setFillColorN: () => this.set({ colour: 'pattern' }),
    setFont: ([font, size]) => this.set({ font: String(font), size: Number(size) }),
    setCharSpacing: ([value]) => this.set({ character: Number(value) }),
    setWordSpacing: ([value]) => this.set({ word: Number(value) }),
    setHScale: ([value]) => this.set({ scale: Number(value) / 100 }),
    setLeading: ([value]) => this.set({ leading: -Number(value) }),
    setTextRise: ([value]) => this.set({ rise: Number(value) }),
    setTextRenderingMode: ([value]) => this.set({ mode: Number(value) }),
    beginText: () => void (this.place = { matrix: identity, line: identity }),
    setTextMatrix: ([matrix]) => void (this.place = { matrix: asMatrix(matrix), line: asMatrix(matrix) }),
    moveText: ([x, y]) => this.moveLine(Number(x), Number(y)),
    setLeadingMoveText: ([x, y]) => {
      this.set({ leading: Number(y) });
      this.moveLine(Number(x), Number(y));
    },
    nextLine: () => this.moveLine(0, this.state.leading),
    showText: ([shown]) => this.show(shown as readonly (ShownGlyph | number | null)[]),
    constructPath: (args) => this.path(args),
    paintImageXObject: () => this.picture(),
    paintInlineImageXObject: () => this.picture(),
    paintImageMaskXObject: () => this.picture(),
    paintFormXObjectBegin: ([matrix]) => {
      this.saved.push(this.state);
      if (matrix) this.set({ matrix: combined(asMatrix(matrix), this.state.matrix) });
    },
    paintFormXObjectEnd: () => this.restore(),
    beginMarkedContent: ([tag]) => this.mark(tag, undefined),
    beginMarkedContentProps: ([tag, id]) => this.mark(tag, id),
    endMarkedContent: () => void this.marks.pop(),
  };
}

/** Follows a page's operators and gives what they draw. */
export function drawPage(source: PageSource): Drawn {
  const pen = new Pen(source);
  const actions = new Map(Object.entries(pen.actions).flatMap(([name, action]) => (source.operators[name] === undefined ? [] : [[source.operators[name], action] as const])));
  source.list.fnArray.forEach((operator, index) => actions.get(operator)?.(source.list.argsArray[index] ?? []));
  return { texts: pen.texts, strokes: pen.strokes, pictures: pen.pictures };
}
