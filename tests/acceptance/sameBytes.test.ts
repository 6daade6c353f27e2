/** The same input gives the same bytes, whatever clock, zone, language and folder the machine has. */
import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, readdirSync } from 'node:fs';
import { hostname, homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { cityData, newFolder, render, seedData } from '../support/commandLine.js';
import { describeIf, hasTools, readTool } from '../support/outsideTools.js';

const digests = (folder: string): readonly (readonly string[])[] =>
  readdirSync(folder)
    .sort()
    .map((name) => [name, createHash('sha256').update(readFileSync(join(folder, name))).digest('hex')]);

describe('rendering twice', () => {
  let first: string;
  beforeAll(() => {
    first = render([seedData, cityData], [], { TZ: 'America/New_York', LANG: 'en_US.UTF-8', LC_ALL: 'C' });
  });

  it('writes two files a report and nothing else', () => {
    expect(readdirSync(first).sort()).toEqual(['chenglan-2025.docx', 'chenglan-2025.pdf', 'xingguo-2020.docx', 'xingguo-2020.pdf']);
  });

  it('gives the same bytes in another zone and language, a second later', () => {
    expect(digests(render([seedData, cityData], [], { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' }))).toEqual(digests(first));
  });

  it('gives the same bytes from another folder and in another order', () => {
    const elsewhere = newFolder();
    const copies = [cityData, seedData].map((file) => join(elsewhere, file.split(/[\\/]/).at(-1)!));
    copyFileSync(cityData, copies[0]!);
    copyFileSync(seedData, copies[1]!);
    copyFileSync(join(cityData, '../chenglan-applications.png'), join(elsewhere, 'chenglan-applications.png'));
    expect(digests(render(copies))).toEqual(digests(first));
  });

  it('writes nothing of the machine into the Word files', () => {
    const words = [hostname(), homedir(), process.cwd(), userInfo().username].filter((word) => word.length > 4);
    for (const name of readdirSync(first).filter((entry) => entry.endsWith('.docx'))) {
      const parts = Object.entries(unzipSync(readFileSync(join(first, name)))).filter(([part]) => /\.(xml|rels)$/.test(part));
      expect(parts.length).toBeGreaterThan(5);
      for (const [, bytes] of parts) for (const word of words) expect(strFromU8(bytes)).not.toContain(word);
    }
  });
});

describeIf(hasTools('pdfinfo'))('the PDF metadata', () => {
  it('names the title', () => {
    const folder = render([seedData], ['--format', 'pdf']);
    const info = readTool('pdfinfo', [join(folder, 'xingguo-2020.pdf')]);
    expect(info).toMatch(/^Title: +兴国县政府办2020年政府信息公开工作年度报告$/m);
  });
});
