/** CSV files – rosters of units and lists for a batch – that are damaged, or no CSV at all. */
import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, seedData } from '../../support/commandLine.js';
import type { DamagedFile } from '../../support/damagedFiles.js';

const roster = readFileSync(join(root, 'examples/data/units.csv'), 'utf8');

interface Fault {
  readonly name: string;
  readonly bytes?: () => Uint8Array | string;
  readonly code: DamagedFile['code'];
  readonly reason?: string;
  readonly exit?: number;
}

/** Wrong for whatever a table of texts is read for. */
const faults: readonly Fault[] = [
  { name: 'a quotation mark that nothing closes', bytes: () => `单位,文件\n"甲局,a.yaml\n`, code: 'syntax-error', reason: 'MISSING_CHAR' },
  { name: 'a quotation mark and a million characters', bytes: () => `单位,文件\n"${'甲'.repeat(1_000_000)}`, code: 'syntax-error' },
  { name: 'doubled quotation marks without end', bytes: () => `单位\n"${'""'.repeat(500_000)}`, code: 'syntax-error' },
  { name: 'null bytes', bytes: () => new Uint8Array(4096), code: 'wrong-encoding' },
  { name: 'a workbook under its name', bytes: () => Buffer.from('504b030414000600080000002100ffff9f00', 'hex'), code: 'wrong-encoding' },
  { name: 'UTF-16 without its mark', bytes: () => Buffer.from(roster, 'utf16le'), code: 'wrong-encoding' },
  { name: 'a million separators', bytes: () => ','.repeat(1_000_000), code: 'limit-exceeded', reason: 'cells' },
  { name: 'a million empty lines', bytes: () => '\r\n'.repeat(1_000_000), code: 'limit-exceeded', reason: 'cells' },
  { name: 'bytes of no encoding', bytes: () => Buffer.from([0x61, 0xff, 0xff, 0xff, 0x0a]), code: 'wrong-encoding' },
  { name: 'a character cut in the middle', bytes: () => Buffer.from('单位\n甲局').subarray(0, -1), code: 'wrong-encoding' },
  { name: 'more bytes than are read', bytes: () => new Uint8Array(33 * 1024 * 1024).fill(0x2c), code: 'limit-exceeded' },
  { name: 'a folder in its place', code: 'file-unreadable', reason: 'EISDIR', exit: 3 },
];

const rosterOf = ({ name, ...fault }: Fault): DamagedFile => ({
  ...fault,
  name: `roster: ${name}`,
  file: 'roster.csv',
  reader: 'roster',
  words: (file) => ['rollup', seedData, '--roster', file, '-o', join(file, '../sum.yaml')],
});

const listOf = ({ name, ...fault }: Fault): DamagedFile => ({ ...fault, name: `list: ${name}`, file: 'list.csv', reader: 'list', words: (file) => ['batch', file, '-o', join(file, '../out'), '--format', 'docx'] });

/** Tables of texts. A folder named like a list is read as a folder: that is no fault. */
export const tables: readonly DamagedFile[] = [
  ...faults.map(rosterOf),
  ...[
    { name: 'empty', bytes: () => '' },
    { name: 'columns of other names', bytes: () => '甲,乙\n1,2\n' },
  ].map((fault) => rosterOf({ ...fault, code: 'roster-column-missing' })),
  ...faults.filter(({ bytes }) => bytes !== undefined).map(listOf),
  ...[
    { name: 'empty', bytes: () => '' },
    { name: 'columns of other names', bytes: () => '甲,乙\n1,2\n' },
  ].map((fault) => listOf({ ...fault, code: 'list-column-missing', exit: 2 })),
  listOf({ name: 'columns, and no row', bytes: () => '单位,文件\n', code: 'no-reports-found', exit: 2 }),
].map((file) => (file.code === 'no-reports-found' ? { ...file, place: false } : file));

