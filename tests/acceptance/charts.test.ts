/** The example with charts, as its readers get it: the PDF's text, tags and picture, and the same pages out of the Word file. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chartsData, gongkai, newFolder, render } from '../support/commandLine.js';
import { describeIf, hasTools, readTool } from '../support/outsideTools.js';
import { structureFaults } from '../support/pdfStructure.js';
import { asPartOne, hasPreflight, preflightFaults } from '../support/preflight.js';
import { readStructureText } from '../support/structureText.js';

/** Counts the pixels of a page by how dark they are, 0 to 255. */
function greys(file: string, page: number): readonly number[] {
  const name = join(newFolder(), 'page');
  execFileSync('pdftoppm', ['-r', '150', '-gray', '-f', String(page), '-l', String(page), '-singlefile', file, name]);
  const bytes = readFileSync(`${name}.pgm`);
  const head = /^P5\s+\d+\s+\d+\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1'))![0];
  const counts = Array<number>(256).fill(0);
  for (const grey of bytes.subarray(head.length)) counts[grey]! += 1;
  return counts;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

describeIf(hasTools('qpdf', 'pdfinfo', 'pdftotext', 'pdftoppm'))('charts in the PDF', () => {
  let folder: string;
  let pdf: string;
  beforeAll(() => {
    folder = render([chartsData], ['--format', 'pdf,html']);
    pdf = join(folder, 'qishuang-2025-charts.pdf');
  }, 120000);

  it('have their figures and names as text', () => {
    const text = readTool('pdftotext', ['-layout', '-l', '2', pdf, '-']);
    for (const words of [/38\.2%\s+11\.8%\s+13\.2%\s+23\.5%\s+8\.8%\s+4\.4%/, /予以公开\s*26\s*件/, /其他处理\s*3\s*件/, /2021\s*年\s+2022\s*年\s+2023\s*年\s+2024\s*年\s+2025\s*年/, /自然人\s+商业企业/, /单位：\s*件/]) expect(text).toMatch(words);
  });

  it('are figures of the structure, read with their captions', () => {
    expect(structureFaults(pdf)).toEqual([]);
    const elements = readStructureText(pdf);
    const figures = elements.filter(({ type }) => type === 'Figure');
    expect(figures).toHaveLength(2);
    expect(figures[0]!.text).toContain('38.2%');
    expect(elements[elements.indexOf(figures[0]!) + 1]!.type).toBe('Caption');
    const alternative = execFileSync('qpdf', ['--json', '--json-key=qpdf', pdf], { encoding: 'utf8', maxBuffer: 1 << 28 });
    expect(alternative).toContain('构成图：图1　2025年政府信息公开申请办理结果。予以公开 26件，部分公开 8件，不予公开 9件');
  });

  it('are dark and light in the proportion of their values', () => {
    const counts = greys(pdf, 2);
    const near = (grey: number): number => sum(counts.slice(grey - 2, grey + 3));
    // 自然人 28, 31, 35, 44, 51; 商业企业 6, 9, 8, 10, 12; and a sample of each in the legend.
    expect(near(0x40) / near(0xd9)).toBeGreaterThan(3.7);
    expect(near(0x40) / near(0xd9)).toBeLessThan(4.4);
  });

  it('are pictures to the inspection, no tables and no text', () => {
    const { code, stdout } = gongkai(['inspect', pdf, '--json']);
    expect(code).toBe(0);
    const [inspected] = [JSON.parse(stdout)].flat();
    expect(JSON.stringify(inspected)).not.toContain('NaN');
    expect(stdout).not.toMatch(/"status": ?"violated"/);
    expect(gongkai(['inspect', pdf]).stdout).toMatch(/第 1 页 .*图 1/);
    expect(gongkai(['inspect', pdf]).stdout).toContain('不符合 0 条');
  });

  it('are told when the page is read back as a report, and leave no words in it', () => {
    const back = join(folder, 'back.yaml');
    const { stderr } = gongkai(['import', join(folder, 'qishuang-2025-charts.html'), '-o', back]);
    expect(stderr).toContain('图表未读入');
    expect(readFileSync(back, 'utf8')).not.toContain('38.2%');
  });

  describeIf(hasPreflight())('to PDFBox Preflight', () => {
    it('have no fault but for lists of glyphs that PDF/A-2 does not ask', () => {
      const older = asPartOne(pdf, join(folder, 'older.pdf'));
      expect(preflightFaults(older).filter((fault) => !/CIDSet entry is missing/.test(fault))).toEqual([]);
    });
  });
});
