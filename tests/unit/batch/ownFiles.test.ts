import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAsWritten, removeLeftovers, removeObsolete, sha256Of } from '../../../src/batch/nodeOwnFiles.js';
import { newFolder } from '../../support/commandLine.js';

function folderWith(...names: readonly string[]): string {
  const folder = newFolder();
  mkdirSync(join(folder, '甲'));
  for (const name of names) writeFileSync(join(folder, name), name);
  return folder;
}
const record = (name: string, text = name) => ({ name, bytes: Buffer.byteLength(text), sha256: sha256Of(text) });

describe('files of a batch', () => {
  it('left unfinished are removed, and nobody else’s', async () => {
    const kept = ['a.docx', 'b.docx.12.part', 'a.docx.part', 'a.docx.x.part', 'ab.pdf.1.part', 'a.json.1.part'];
    const folder = folderWith('a.docx.12.part', 'a-3.svg.7.part', 'a.html.1.part', '甲/c.pdf.99.part', '甲/a.docx.1.part', ...kept);
    await removeLeftovers(folder, ['a', '甲/c']);
    expect(readdirSync(folder).sort()).toEqual([...kept, '甲'].sort());
    expect(readdirSync(join(folder, '甲'))).toEqual(['a.docx.1.part']);
  });

  it('that are no longer made are removed, unless somebody changed them', async () => {
    const folder = folderWith('a-1.svg', 'a-2.svg', 'a-3.svg');
    await removeObsolete(folder, [record('a-1.svg'), record('a-2.svg'), record('a-3.svg', 'other'), record('gone.svg')], [record('a-1.svg')]);
    expect(readdirSync(folder).sort()).toEqual(['a-1.svg', 'a-3.svg', '甲']);
  });

  it('are told by their contents', async () => {
    const folder = folderWith('a.docx');
    expect([await isAsWritten(folder, record('a.docx')), await isAsWritten(folder, record('a.docx', 'a.doc_')), await isAsWritten(folder, record('b.docx'))]).toEqual([true, false, false]);
  });
});
