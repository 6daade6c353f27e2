/** Makes font files for tests: a real font under other names, collections, and files that hold names alone. */

export type Tables = ReadonlyMap<string, Uint8Array>;

/** Names by language: `[languageId, nameId, text]`; 0x409 English, 0x804 Chinese. */
export type NameRecord = readonly [language: number, nameId: number, text: string];

/** Takes a font file apart. */
export function tablesOf(font: Uint8Array): Tables {
  const data = new DataView(font.buffer, font.byteOffset, font.byteLength);
  return new Map(
    Array.from({ length: data.getUint16(4) }, (_, index) => {
      const record = 12 + index * 16;
      const offset = data.getUint32(record + 8);
      return [Buffer.from(font.subarray(record, record + 4)).toString('latin1'), font.subarray(offset, offset + data.getUint32(record + 12))] as const;
    }),
  );
}

/** A name as it stands in a file: `[platform, encoding, nameId, bytes]`. */
export type RawNameRecord = readonly [platform: number, encoding: number, nameId: number, bytes: Buffer, language?: number];

/** Writes a `name` table of any platforms. */
export function rawNameTable(records: readonly RawNameRecord[]): Uint8Array {
  const head = Buffer.alloc(6 + records.length * 12);
  head.writeUInt16BE(records.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  records.forEach(([platform, encoding, nameId, bytes, language = 0], index) => {
    [platform, encoding, language, nameId, bytes.length, offset].forEach((value, field) => head.writeUInt16BE(value, 6 + index * 12 + field * 2));
    offset += bytes.length;
  });
  return Buffer.concat([head, ...records.map(([, , , bytes]) => bytes)]);
}

/** Writes a `name` table for Windows (platform 3, UTF-16). */
export function nameTable(records: readonly NameRecord[]): Uint8Array {
  return rawNameTable(records.map(([language, nameId, text]) => [3, 1, nameId, Buffer.from(text, 'utf16le').swap16(), language]));
}

/** Names as a font with this family in English and Chinese has them. */
export function familyNames(postscriptName: string, english: string, chinese = english, style = 'Regular'): readonly NameRecord[] {
  return [
    [0x409, 1, english],
    [0x409, 2, style],
    [0x409, 4, english],
    [0x409, 6, postscriptName],
    [0x804, 1, chinese],
    [0x804, 4, chinese],
  ];
}

/** Puts tables together as a font file; `base` is where it will stand in a collection. */
export function fontFile(tables: Tables, signature = 0x4f54544f, base = 0): Buffer {
  const names = [...tables.keys()].sort();
  const head = Buffer.alloc(12 + names.length * 16);
  head.writeUInt32BE(signature, 0);
  head.writeUInt16BE(names.length, 4);
  const bodies: Buffer[] = [];
  let offset = head.length;
  names.forEach((name, index) => {
    const table = tables.get(name)!;
    head.write(name, 12 + index * 16, 'latin1');
    head.writeUInt32BE(base + offset, 12 + index * 16 + 8);
    head.writeUInt32BE(table.length, 12 + index * 16 + 12);
    bodies.push(Buffer.from(table), Buffer.alloc((4 - (table.length % 4)) % 4));
    offset += Math.ceil(table.length / 4) * 4;
  });
  return Buffer.concat([head, ...bodies]);
}

/** Puts fonts together as a collection. */
export function collection(fonts: readonly Tables[]): Buffer {
  const head = Buffer.alloc(12 + fonts.length * 4);
  head.write('ttcf', 0, 'latin1');
  head.writeUInt32BE(0x00010000, 4);
  head.writeUInt32BE(fonts.length, 8);
  const files: Buffer[] = [];
  let offset = head.length;
  fonts.forEach((tables, index) => {
    head.writeUInt32BE(offset, 12 + index * 4);
    const file = fontFile(tables, tables.has('glyf') ? 0x00010000 : 0x4f54544f, offset);
    files.push(file);
    offset += file.length;
  });
  return Buffer.concat([head, ...files]);
}

/** A file that has names and nothing else: enough for looking faces up, not for drawing. */
export function namesOnly(records: readonly NameRecord[]): Buffer {
  return fontFile(new Map([['name', nameTable(records)]]), 0x00010000);
}

/** A real font under other names. */
export function renamed(font: Uint8Array, records: readonly NameRecord[]): Map<string, Uint8Array> {
  return new Map([...tablesOf(font), ['name', nameTable(records)]]);
}
