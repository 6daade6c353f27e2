import { newHash } from '../../bytes/sha256.js';
import { joinBytes, zlibStream } from '../../bytes/zlibStream.js';
import { borrowWriter, returnWriter } from './byteWriter.js';
import type { ByteWriter } from './byteWriter.js';
import { crossReferenceStream } from './crossReferences.js';
import type { Place } from './crossReferences.js';
import { bytesValue, reference } from './pdfValues.js';

/** Objects in one object stream: a reader unpacks all of one to get at any. */
const mostPacked = 1000;

/**
 * Puts a PDF 1.7 file together: streams as they are, all other objects packed into object streams (ISO 32000-1, 7.5.7),
 * which takes the tags of a report from a tenth of its size to a fiftieth, and a cross-reference stream (7.5.8).
 *
 * What is written is told to the file's hash as it comes.
 */
export class PdfFile {
  private readonly parts: Uint8Array[] = [];
  /** By object number; number 0 is none. */
  private readonly places: Place[] = [{ kind: 'free' }];
  private readonly packed = borrowWriter();
  private packedNumbers: number[] = [];
  private packedStarts: number[] = [];
  private readonly line = borrowWriter();
  private readonly hash = newHash();
  private length = 0;

  constructor() {
    // Four bytes above 127 tell programs that the file is not text (7.5.2).
    this.emit(Uint8Array.of(0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x37, 0x0a, 0x25, 0xe2, 0xe3, 0xcf, 0xd3, 0x0a));
  }

  /** A number for an object that others may name before it is written. */
  reserve(): number {
    return this.places.push({ kind: 'free' }) - 1;
  }

  /** Writes an object that is no stream. */
  put(number: number, value: string): void {
    this.begin(number).latin(value);
    this.end();
  }

  /** Begins an object that is no stream. @returns where its value is to be written until {@link end}. */
  begin(number: number): ByteWriter {
    this.packedNumbers.push(number);
    this.packedStarts.push(this.packed.length);
    return this.packed;
  }

  /** Ends the object begun. */
  end(): void {
    this.packed.byte(0x0a);
    if (this.packedNumbers.length === mostPacked) this.flush();
  }

  /** Writes an object that is no stream, under a number of its own. */
  add(value: string): number {
    const number = this.reserve();
    this.put(number, value);
    return number;
  }

  /**
   * Writes a stream. @param entries of its dictionary, without brackets and length.
   *
   * @param isKnown its bytes follow from what the file's hash has been told already.
   */
  stream(number: number, entries: string, bytes: Uint8Array, isKnown = false): void {
    this.places[number] = { kind: 'plain', offset: this.length };
    const { line } = this;
    line.clear();
    line.latin(`${number} 0 obj\n<<${entries}/Length ${bytes.length}>>\nstream\n`);
    this.emit(line.view().slice());
    this.emit(bytes);
    if (!isKnown) this.tell(bytes);
    this.emit(streamEnd);
  }

  /** Writes a stream packed. */
  packedStream(number: number, entries: string, bytes: Uint8Array): void {
    this.stream(number, `${entries}/Filter/FlateDecode`, zlibStream(bytes));
  }

  /** Tells the file's hash of bytes that make this file another than all others. */
  tell(bytes: Uint8Array): void {
    this.hash.update(bytes);
  }

  /**
   * Ends the file and gives it whole; it takes nothing more then.
   *
   * The file identifier (14.4) is a hash of all that was told: two reports of the same title must not share it.
   */
  finish(root: number, info: number): Uint8Array {
    this.flush();
    const number = this.reserve();
    const offset = this.length;
    this.places[number] = { kind: 'plain', offset };
    const identifier = bytesValue(this.hash.digest().subarray(0, 16));
    const { entries, bytes } = crossReferenceStream(this.places);
    this.stream(number, `/Type/XRef/Root ${reference(root)}/Info ${reference(info)}/ID [${identifier}${identifier}]${entries}/Filter/FlateDecode`, zlibStream(bytes), true);
    const { line } = this;
    line.clear();
    line.latin(`startxref\n${offset}\n%%EOF\n`);
    this.emit(line.view());
    const whole = joinBytes(this.parts);
    this.parts.length = 0;
    returnWriter(this.packed);
    returnWriter(line);
    return whole;
  }

  private emit(bytes: Uint8Array): void {
    this.parts.push(bytes);
    this.length += bytes.length;
  }

  private flush(): void {
    if (this.packedNumbers.length === 0) return;
    const stream = this.reserve();
    const { line, packed } = this;
    line.clear();
    for (let index = 0; index < this.packedNumbers.length; index += 1) {
      const number = this.packedNumbers[index]!;
      this.places[number] = { kind: 'packed', stream, index };
      line.whole(number);
      line.byte(0x20);
      line.whole(this.packedStarts[index]!);
      line.byte(0x20);
    }
    const [count, first] = [this.packedNumbers.length, line.length];
    line.append(packed.view());
    const bytes = zlibStream(line.view());
    packed.clear();
    this.packedNumbers = [];
    this.packedStarts = [];
    this.stream(stream, `/Type/ObjStm/N ${count}/First ${first}/Filter/FlateDecode`, bytes);
  }
}

const streamEnd = Uint8Array.from('\nendstream\nendobj\n', (character) => character.charCodeAt(0));
