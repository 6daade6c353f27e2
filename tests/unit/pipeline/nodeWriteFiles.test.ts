import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFiles } from '../../../src/pipeline/nodeWriteFiles.js';

describe('writeFiles', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'gongkai-write-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('makes the folder and leaves only the files asked for', async () => {
    const out = join(folder, 'a/b');
    await writeFiles([{ file: join(out, 'x.docx'), bytes: Uint8Array.of(1) }, { file: join(out, 'x.pdf'), bytes: Uint8Array.of(2) }]);
    expect(readdirSync(out).sort()).toEqual(['x.docx', 'x.pdf']);
    expect([...readFileSync(join(out, 'x.pdf'))]).toEqual([2]);
  });

  it('writes none when one cannot be written, and leaves the old file as it was', async () => {
    writeFileSync(join(folder, 'x.docx'), 'old');
    mkdirSync(join(folder, 'y'));
    writeFileSync(join(folder, 'y/file'), '');
    const files = [{ file: join(folder, 'x.docx'), bytes: Uint8Array.of(1) }, { file: join(folder, 'y/file/x.pdf'), bytes: Uint8Array.of(2) }];
    await expect(writeFiles(files)).rejects.toThrow();
    expect(readFileSync(join(folder, 'x.docx'), 'utf8')).toBe('old');
    expect(readdirSync(folder).sort()).toEqual(['x.docx', 'y']);
  });
});
