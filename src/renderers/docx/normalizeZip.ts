/** 1980-01-01 00:00, the first time a ZIP file can name; no clock and no time zone come in. */
const dosTime = 0;
const dosDate = 0x21;

const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const endOfDirectory = 0x06054b50;

interface Entry {
  readonly name: string;
  /** The record of the central directory, and the local header with its data. */
  readonly central: Uint8Array;
  readonly local: Uint8Array;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function readEntry(archive: Uint8Array, offset: number): Entry {
  const view = viewOf(archive);
  if (view.getUint32(offset, true) !== centralHeader) throw new RangeError('Not a ZIP directory');
  const nameLength = view.getUint16(offset + 28, true);
  const length = 46 + nameLength + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
  const start = view.getUint32(offset + 42, true);
  if (view.getUint32(start, true) !== localHeader) throw new RangeError('Not a ZIP entry');
  const data = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  const local = archive.slice(start, data + view.getUint32(offset + 20, true));
  const central = archive.slice(offset, offset + length);
  viewOf(local).setUint16(10, dosTime, true);
  viewOf(local).setUint16(12, dosDate, true);
  viewOf(central).setUint16(12, dosTime, true);
  viewOf(central).setUint16(14, dosDate, true);
  return { name: new TextDecoder().decode(central.subarray(46, 46 + nameLength)), central, local };
}

function readEntries(archive: Uint8Array): Entry[] {
  const view = viewOf(archive);
  const end = archive.length - 22;
  if (view.getUint32(end, true) !== endOfDirectory) throw new RangeError('Not a ZIP file');
  const entries: Entry[] = [];
  let offset = view.getUint32(end + 16, true);
  while (entries.length < view.getUint16(end + 10, true)) {
    const entry = readEntry(archive, offset);
    entries.push(entry);
    offset += entry.central.length;
  }
  return entries;
}

/** The content types first, as the package convention has it, then by code unit. */
function inOrder(entries: readonly Entry[]): Entry[] {
  const rank = ({ name }: Entry) => (name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2);
  return entries.toSorted((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
}

function concatenate(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}

/**
 * Gives the same archive with fixed times and a fixed order of entries, so that the same parts always give the same bytes.
 *
 * The compressed data is copied as it is. Written for the archives the `docx` package makes: no comment, no descriptors, no ZIP64.
 *
 * @throws RangeError when the bytes are no such archive.
 */
export function normalizeZip(archive: Uint8Array): Uint8Array {
  const entries = inOrder(readEntries(archive));
  let offset = 0;
  for (const { central, local } of entries) {
    viewOf(central).setUint32(42, offset, true);
    offset += local.length;
  }
  const directoryLength = entries.reduce((length, { central }) => length + central.length, 0);
  const end = archive.slice(archive.length - 22);
  viewOf(end).setUint32(12, directoryLength, true);
  viewOf(end).setUint32(16, offset, true);
  return concatenate([...entries.map(({ local }) => local), ...entries.map(({ central }) => central), end]);
}
