import { inUnits } from './byteWriter.js';
import type { ByteWriter, Places } from './byteWriter.js';
import type { DocumentFont } from './documentFont.js';

/** With these the right edges of full lines differ by less than a thousandth of a point; letter spacing adds up along a line, so it has a place more. */
const placesOfPoint: Places = 4;
const placesOfSpacing: Places = 5;

const black = '#000000';

/** A colour's parts from 0 to 1; black is a grey, which is shorter and what a page begins with. */
function colourOperands(colour: string): string {
  if (colour === black) return '0';
  return [1, 3, 5].map((at) => String(Math.round(parseInt(colour.slice(at, at + 2), 16) / 0.255) / 1000)).join(' ');
}

/** What a page's graphics state says; set anew only where it changes (ISO 32000-1, 8.4, 9.3). */
interface State {
  fill: string;
  stroke: string;
  /** Units. */
  lineWidth: number;
  font: string;
  size: number;
  spacing: number;
}

/** As a page begins: black, nothing chosen yet. */
const initial: State = { fill: black, stroke: black, lineWidth: -1, font: '', size: -1, spacing: 0 };

/** How a text looks, and where it begins. */
export interface TextLook {
  readonly size: number;
  readonly x: number;
  readonly letterSpacing: number;
  readonly color?: string;
}

/**
 * Writes the drawing operators of pages, one after the other (ISO 32000-1, annex A), as few as will do: what the page's state says already
 * is not said again, texts that follow each other share one text object, lines of one look one stroke.
 */
export class ContentStream {
  private state: State = { ...initial };
  private isInText = false;
  /** Lines are in the path that have not been stroked. */
  private hasPath = false;
  /** Where the last text began, in units: the next is placed from there, so that lines of a column say the same. */
  private x = 0;
  private y = 0;

  constructor(private readonly out: ByteWriter) {}

  /** Begins a page: nothing is chosen yet, the writer is empty. */
  begin(): void {
    this.out.clear();
    this.state = { ...initial };
    this.isInText = false;
    this.hasPath = false;
  }

  private point(value: number): void {
    this.out.units(inUnits(value, placesOfPoint), placesOfPoint);
    this.out.byte(0x20);
  }

  /** @param colour undefined: black. */
  private setFill(colour = black): void {
    if (this.state.fill === colour) return;
    this.state.fill = colour;
    this.out.latin(`${colourOperands(colour)} ${colour === black ? 'g' : 'rg'}\n`);
  }

  private setStroke(width: number, colour = black): void {
    const units = inUnits(width, placesOfPoint);
    if (this.state.stroke === colour && this.state.lineWidth === units) return;
    this.strokePath();
    if (this.state.stroke !== colour) this.out.latin(`${colourOperands(colour)} ${colour === black ? 'G' : 'RG'}\n`);
    if (this.state.lineWidth !== units) {
      this.out.units(units, placesOfPoint);
      this.out.latin(' w\n');
    }
    this.state.stroke = colour;
    this.state.lineWidth = units;
  }

  private strokePath(): void {
    if (this.hasPath) this.out.latin('S\n');
    this.hasPath = false;
  }

  private beginText(): void {
    this.strokePath();
    if (this.isInText) return;
    this.out.latin('BT\n');
    this.isInText = true;
    this.x = 0;
    this.y = 0;
  }

  private endText(): void {
    if (this.isInText) this.out.latin('ET\n');
    this.isInText = false;
  }

  /** Ends whatever is open: before drawing of another kind, and at the end of the page. */
  settle(): void {
    this.strokePath();
    this.endText();
  }

  line(x1: number, y1: number, x2: number, y2: number, width: number, colour?: string): void {
    this.endText();
    this.setStroke(width, colour);
    this.point(x1);
    this.point(y1);
    this.out.latin('m ');
    this.point(x2);
    this.point(y2);
    this.out.latin('l\n');
    this.hasPath = true;
  }

  /** A filled rectangle from its lower left corner. @param edge width of its black edge; undefined: none. */
  rectangle(x: number, y: number, width: number, height: number, fill: string, edge?: number): void {
    this.settle();
    this.setFill(fill);
    if (edge !== undefined) this.setStroke(edge);
    [x, y, width, height].forEach((value) => this.point(value));
    this.out.latin(edge === undefined ? 're f\n' : 're B\n');
  }

  /** A picture, from its lower left corner. @param name what the page's resources call it. */
  picture(name: string, x: number, y: number, width: number, height: number): void {
    this.settle();
    this.out.latin('q ');
    this.point(width);
    this.out.latin('0 0 ');
    [height, x, y].forEach((value) => this.point(value));
    this.out.latin(`cm /${name} Do Q\n`);
  }

  /** A text on its baseline. @param y of the baseline, upwards. */
  text(text: string, font: DocumentFont, { size, x, letterSpacing, color }: TextLook, y: number): void {
    const { out, state } = this;
    this.beginText();
    this.setFill(color);
    if (state.font !== font.name || state.size !== size) {
      out.byte(0x2f);
      out.latin(font.name);
      out.byte(0x20);
      this.point(size);
      out.latin('Tf\n');
      state.font = font.name;
      state.size = size;
    }
    const spacing = inUnits(letterSpacing, placesOfSpacing);
    if (state.spacing !== spacing) {
      out.units(spacing, placesOfSpacing);
      out.latin(' Tc\n');
      state.spacing = spacing;
    }
    const left = inUnits(x, placesOfPoint);
    const base = inUnits(y, placesOfPoint);
    out.units(left - this.x, placesOfPoint);
    out.byte(0x20);
    out.units(base - this.y, placesOfPoint);
    out.latin(' Td(');
    this.x = left;
    this.y = base;
    font.write(text, out);
    out.latin(')Tj\n');
  }

  /**
   * Begins the marked content (14.6) of an element, under a number of its page's own. Marks and text objects stand whole within
   * each other: marks of text alone inside one text object, others outside.
   */
  beginContent(type: string, number: number, isText: boolean): void {
    this.beginMark(type, isText);
    this.out.latin('/MCID ');
    this.out.whole(number);
    this.out.latin('>>BDC\n');
  }

  /** Begins what belongs to no element. */
  beginArtifact(kind: string, isText: boolean): void {
    this.beginMark('Artifact', isText);
    this.out.latin('/Type/');
    this.out.latin(kind);
    this.out.latin('>>BDC\n');
  }

  private beginMark(tag: string, isText: boolean): void {
    if (isText) this.beginText();
    else this.settle();
    this.out.byte(0x2f);
    this.out.latin(tag);
    this.out.latin('<<');
  }

  endMark(isText: boolean): void {
    if (!isText) this.settle();
    this.out.latin('EMC\n');
  }

  /** Draws something turned a quarter to the left: what is read from the left edge on stands from the foot of the sheet on. */
  turned(height: number, draw: () => void): void {
    this.settle();
    const before = { ...this.state };
    this.out.latin('q 0 1 -1 0 ');
    this.point(height);
    this.out.latin('0 cm\n');
    draw();
    this.settle();
    this.out.latin('Q\n');
    this.state = before;
  }
}
