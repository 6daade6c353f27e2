import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeInThread } from '../../../src/batch/nodeWriteInThread.js';

describe('writeInThread', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('writes all files of a report, in folders that were not there', () => {
    const below = join(folder, '市', '县');
    writeInThread([{ file: join(below, 'a.docx'), bytes: Uint8Array.of(1, 2) }, { file: join(below, 'a.pdf'), bytes: new Uint8Array(300_000).fill(3) }]);
    expect(readdirSync(below).sort()).toEqual(['a.docx', 'a.pdf']);
    expect([...readFileSync(join(below, 'a.docx'))]).toEqual([1, 2]);
    expect(readFileSync(join(below, 'a.pdf')).equals(Buffer.alloc(300_000, 3))).toBe(true);
  });

  it('leaves the file of before and nothing half-written when one of them cannot be', () => {
    const below = join(folder, '乡');
    mkdirSync(join(below, `b.pdf.${process.pid}.part`), { recursive: true });
    writeFileSync(join(below, 'b.docx'), '旧');
    expect(() => writeInThread([{ file: join(below, 'b.docx'), bytes: Uint8Array.of(1) }, { file: join(below, 'b.pdf'), bytes: Uint8Array.of(2) }])).toThrow('EISDIR');
    expect(readFileSync(join(below, 'b.docx'), 'utf8')).toBe('旧');
    expect(readdirSync(below)).not.toContain(`b.docx.${process.pid}.part`);
  });
});
