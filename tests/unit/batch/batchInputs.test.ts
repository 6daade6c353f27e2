import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { listBatchInputs } from '../../../src/batch/nodeBatchInputs.js';
import { readList } from '../../../src/batch/readList.js';
import { newFolder } from '../../support/commandLine.js';

function folderWith(...names: readonly string[]): string {
  const folder = newFolder();
  for (const name of names) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), '');
  }
  return folder;
}

const namesOf = async (words: readonly string[], except: readonly string[] = []): Promise<readonly unknown[]> => {
  const { inputs, diagnostics } = await listBatchInputs(words, { except });
  return [...inputs.map(({ name }) => name), ...diagnostics.map(({ code, details }) => [code, details?.['count'] ?? details?.['reason']].filter((part) => part !== undefined).join(' '))];
};

describe('what a call stands for', () => {
  it('a folder: every file below it by name, pictures and locks counted, hidden ones passed over', async () => {
    const folder = folderWith('乙/a.yaml', '甲/b.docx', 'c.json', '~$b.docx', '甲/x.png', '.git/d.yaml', '甲/扫描件.pdf');
    expect(await namesOf([folder])).toEqual(['c.json', '乙/a.yaml', '甲/b.docx', '甲/扫描件.pdf', 'file-passed-over 2']);
  });

  it('a folder without the output folder in it; not one that is the output folder or lies in it', async () => {
    const folder = folderWith('a.yaml', 'out/a.docx');
    expect(await namesOf([folder], [join(folder, 'out')])).toEqual(['a.yaml']);
    expect(await namesOf([folder], [folder])).toEqual(['output-clash inputFolder']);
    expect(await namesOf([join(folder, 'out')], [folder])).toEqual(['output-clash inputFolder']);
  });

  it('a pattern: names from where its wildcards begin', async () => {
    const folder = folderWith('2025/甲/a.yaml', '2025/乙/a.yaml', '2025/乙/a.txt', '2024/a.yaml');
    expect(await namesOf([`${folder}/2025/**/*.yaml`])).toEqual(['乙/a.yaml', '甲/a.yaml']);
    expect(await namesOf([`${folder}/*/*.yaml`])).toEqual(['2024/a.yaml']);
    expect(await namesOf([`${relative('.', folder)}/2025/{甲,丙}/*`])).toEqual(['甲/a.yaml']);
  });

  it('a file whose name looks like a pattern is that file', async () => {
    const folder = folderWith('a[1].yaml', 'a1.yaml');
    expect(await namesOf([join(folder, 'a[1].yaml')])).toEqual(['a[1].yaml']);
  });

  it('several words: names from the folder they have in common, each file once', async () => {
    const folder = folderWith('甲/a.yaml', '乙/b.yaml', 'c.yaml');
    expect(await namesOf([join(folder, '甲'), join(folder, '乙'), join(folder, '乙/b.yaml')])).toEqual(['甲/a.yaml', '乙/b.yaml']);
  });

  it('what is not there is an input all the same: reading it tells so', async () => expect(await namesOf([join(newFolder(), 'no.yaml')])).toEqual(['no.yaml']));

  it('nothing at all is an error', async () => {
    expect(await namesOf([newFolder()])).toEqual(['no-reports-found']);
    expect(await namesOf([`${newFolder()}/*.yaml`])).toEqual(['no-reports-found']);
  });

  it('a list: files from its own folder, also written with \\, organs and names to write, profiles by name or file', async () => {
    const folder = folderWith();
    writeFileSync(join(folder, '清单.csv'), '\ufeff序号,单位名称,文件名,输出文件名,版式\r\n1,甲局,甲\\a.docx,甲局,office-practice\r\n2,乙局,,,\r\n3,丙局,丙.yaml,,own.yaml\r\n');
    const { inputs, diagnostics } = await listBatchInputs([join(folder, '清单.csv')]);
    expect(inputs.map(({ name, organisation, output, profile, place }) => [name, organisation, output, profile, place?.line])).toEqual([
      ['甲/a.docx', '甲局', '甲局', 'office-practice', 2],
      ['丙.yaml', '丙局', undefined, join(folder, 'own.yaml'), 4],
    ]);
    expect(diagnostics.map(({ code, actual, place }) => [code, actual, place?.line])).toEqual([['list-file-missing', '乙局', 3]]);
  });
});

describe('the columns of a list', () => {
  const rows = (...lines: readonly (readonly string[])[]) => lines.map((cells, index) => ({ line: index + 1, cells }));
  const read = (...lines: readonly (readonly string[])[]) => readList(rows(...lines), 'l.csv');

  it('may be written in English, with blanks, full-width, in any order', () => {
    expect(read(['Profile', ' 文 件 ', 'ＮＡＭＥ'], ['', 'a.yaml', '甲局'])).toEqual({ reports: [{ file: 'a.yaml', organisation: '甲局', place: { file: 'l.csv', line: 2 } }], diagnostics: [] });
  });

  it('may be left out of a bare list of files', () => expect(read(['a.yaml'], [''], ['b.yaml', '']).reports.map(({ file }) => file)).toEqual(['a.yaml', 'b.yaml']));

  it.each([[[]], [[['单位', '层级'], ['甲局', '县']]], [[['单位'], ['甲局']]]])('without one of files nothing is read: %j', (lines) => {
    expect(read(...(lines as readonly (readonly string[])[])).diagnostics.map(({ code }) => code)).toEqual(['list-column-missing']);
  });
});
