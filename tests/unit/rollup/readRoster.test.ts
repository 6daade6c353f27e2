import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRosterFile } from '../../../src/pipeline/nodeRoster.js';
import { readRoster } from '../../../src/rollup/readRoster.js';

const rows = (...lines: string[]) => lines.map((line, index) => ({ line: index + 1, cells: line.split(',') }));

describe('a roster', () => {
  it('has columns by their names, in any order, others passed over', () => {
    const { entries, diagnostics } = readRoster(rows('序号,层级, 单位名称 ,文件', '1,乡镇,栖霜镇人民政府,a.docx', '2,,某局,'), 'units.csv');
    expect(diagnostics).toEqual([]);
    expect(entries).toEqual([
      { name: '栖霜镇人民政府', level: '乡镇', file: 'a.docx', place: { file: 'units.csv', line: 2 } },
      { name: '某局', place: { file: 'units.csv', line: 3 } },
    ]);
  });

  it('is a bare list of names where no heading is', () => {
    expect(readRoster(rows('甲局', '', '乙局'), 'u.csv').entries.map(({ name }) => name)).toEqual(['甲局', '乙局']);
  });

  it.each([[[]], [rows('编号,说明', '1,甲局')]])('without a column of names is refused', (given) => {
    expect(readRoster(given, 'u.csv')).toMatchObject({ entries: [], diagnostics: [{ code: 'roster-column-missing', severity: 'error' }] });
  });

  it('tells of lines without a name and of names that are there twice, which count once', () => {
    const { entries, diagnostics } = readRoster(rows('name,level', '甲局,', ',乡镇', '甲 局,'), 'u.csv');
    expect(entries).toHaveLength(1);
    expect(diagnostics.map(({ code, place }) => [code, place?.line])).toEqual([['roster-name-missing', 3], ['roster-name-repeated', 4]]);
  });
});

describe('the file of a roster', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'gongkai-roster-')), 'units.csv');
  const read = async (bytes: Uint8Array | string) => {
    writeFileSync(file, bytes);
    return readRosterFile(file);
  };

  it('is read in the encodings spreadsheets write', async () => {
    expect((await read('\uFEFF单位\r\n公开\r\n')).entries.map(({ name }) => name)).toEqual(['公开']);
    expect((await read(Buffer.concat([Buffer.from('name\r\n'), Buffer.from([0xb9, 0xab, 0xbf, 0xaa])]))).entries.map(({ name }) => name)).toEqual(['公开']);
    expect((await read(Buffer.from('\uFEFFname\tlevel\r\n公开\t部门', 'utf16le'))).entries).toMatchObject([{ name: '公开', level: '部门' }]);
  });

  it('is refused when it is none', async () => {
    expect((await read(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0xff]))).diagnostics).toMatchObject([{ code: 'wrong-encoding' }]);
    expect((await read('name\n"甲局\n')).diagnostics).toMatchObject([{ code: 'syntax-error', place: { line: 2 } }]);
    expect((await readRosterFile(`${file}.none`)).diagnostics).toMatchObject([{ code: 'file-unreadable' }]);
  });
});
