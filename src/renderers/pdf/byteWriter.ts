const powers = { 4: 10_000, 5: 100_000 } as const;

/** How many figures behind the point a number has at most. */
export type Places = keyof typeof powers;

/**
 * Bytes written one after another into a buffer that grows. Text, numbers and coordinates go in without a string of
 * each, since what is thrown away at once is what keeps two workers waiting for each other.
 */
export class ByteWriter {
  private bytes: Uint8Array;
  private end = 0;

  constructor(capacity: number) {
    this.bytes = new Uint8Array(capacity);
  }

  get length(): number {
    return this.end;
  }

  get capacity(): number {
    return this.bytes.length;
  }

  private room(count: number): void {
    if (this.end + count <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.end + count));
    larger.set(this.bytes.subarray(0, this.end));
    this.bytes = larger;
  }

  byte(value: number): void {
    this.room(1);
    this.bytes[this.end++] = value;
  }

  /** Text of Latin-1 alone, a byte for each character. */
  latin(text: string): void {
    const { length } = text;
    this.room(length);
    const { bytes, end } = this;
    for (let index = 0; index < length; index += 1) bytes[end + index] = text.charCodeAt(index);
    this.end = end + length;
  }

  append(bytes: Uint8Array): void {
    this.room(bytes.length);
    this.bytes.set(bytes, this.end);
    this.end += bytes.length;
  }

  /** A whole number from 0. */
  whole(value: number): void {
    this.room(16);
    let digits = 1;
    for (let power = 10; value >= power; power *= 10) digits += 1;
    let rest = value;
    for (let at = this.end + digits - 1; at >= this.end; at -= 1) {
      const next = Math.floor(rest / 10);
      this.bytes[at] = 48 + rest - next * 10;
      rest = next;
    }
    this.end += digits;
  }

  /** A reference to an object (ISO 32000-1, 7.3.10). */
  reference(number: number): void {
    this.whole(number);
    this.latin(' 0 R');
  }

  /** A number given in its last place: 15000 of 4 places is 1.5. Zeros that say nothing are left out. */
  units(value: number, places: Places): void {
    if (value < 0) this.byte(45);
    const scale = powers[places];
    const size = Math.abs(value);
    const whole = Math.floor(size / scale);
    let rest = size - whole * scale;
    if (whole > 0 || rest === 0) this.whole(whole);
    if (rest === 0) return;
    this.byte(46);
    for (let unit = scale / 10; rest > 0; unit /= 10) {
      const digit = Math.floor(rest / unit);
      this.byte(48 + digit);
      rest -= digit * unit;
    }
  }

  /** A two-byte code inside a literal string; what would end or change the string is escaped (ISO 32000-1, 7.3.4.2). */
  code(value: number): void {
    this.room(4);
    this.literal(value >>> 8);
    this.literal(value & 0xff);
  }

  private literal(byte: number): void {
    // A carriage return would be read as a line feed.
    if (byte === 40 || byte === 41 || byte === 92 || byte === 13) this.bytes[this.end++] = 92;
    this.bytes[this.end++] = byte === 13 ? 114 : byte;
  }

  /** What has been written, until more is. */
  view(): Uint8Array {
    return this.bytes.subarray(0, this.end);
  }

  /** UTF-16 code units of a text as hexadecimal figures. */
  utf16Hex(text: string): void {
    for (let index = 0; index < text.length; index += 1) this.hex4(text.charCodeAt(index));
  }

  /** A number below 65,536 as four hexadecimal figures. */
  hex4(value: number): void {
    this.room(4);
    for (let shift = 12; shift >= 0; shift -= 4) this.bytes[this.end++] = hexFigures.charCodeAt((value >>> shift) & 15);
  }

  /** Begins anew in the same memory. */
  clear(): void {
    this.end = 0;
  }
}

const hexFigures = '0123456789abcdef';

/** Writers that are not in use; what has grown larger than this is let go. */
const spare: ByteWriter[] = [];
const mostSpare = 4;
const largestSpare = 1 << 20;

/** Lends an empty writer. Its memory serves file after file: taking it from the machine anew costs more than filling it. */
export function borrowWriter(): ByteWriter {
  return spare.pop() ?? new ByteWriter(32768);
}

/** Takes a writer back, whose bytes are no longer asked for. One that never comes back is only made anew. */
export function returnWriter(writer: ByteWriter): void {
  writer.clear();
  if (spare.length < mostSpare && writer.capacity <= largestSpare) spare.push(writer);
}

/** A number in units of its last place. @throws RangeError for what is no number. */
export function inUnits(value: number, places: Places): number {
  const units = Math.round(value * powers[places]);
  if (!Number.isSafeInteger(units)) throw new RangeError(`not a place on a page: ${value}`);
  return units;
}
