/** The structure of the finished PDF, and the data in it, as other programs read them. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainText } from '../../src/document/plainText.js';
import { readReportFile } from '../../src/pipeline/nodeReportFile.js';
import { cityData, coverData, newFolder, render, seedData } from '../support/commandLine.js';
import { documentOf, expectedOf, textOf } from '../support/expectedText.js';
import { describeIf, hasTools, readTool, runTool } from '../support/outsideTools.js';
import { structureFaults } from '../support/pdfStructure.js';
import { asPartOne, hasPreflight, preflightFaults } from '../support/preflight.js';
import { fold } from '../support/seedText.js';
import { readStructureText } from '../support/structureText.js';
import type { ReadElement } from '../support/structureText.js';

const reports = [['xingguo-2020', seedData], ['chenglan-2025', cityData], ['yunzhang-2025-cover', coverData]] as const;

/** Replaces bytes by as many others, so that every place in the file stays where it was. */
function replaced(file: string, from: string, to: string): Buffer {
  expect(to).toHaveLength(from.length);
  const bytes = readFileSync(file, 'latin1');
  expect(bytes).toContain(from);
  return Buffer.from(bytes.replace(from, to), 'latin1');
}

describeIf(hasTools('qpdf', 'pdfinfo', 'pdfdetach'))('the tagged PDF', () => {
  let folder: string;
  const pdf = (name: string): string => join(folder, `${name}.pdf`);
  /** Poppler takes seconds to read a structure tree: it goes through a page for each element. */
  let read: Readonly<Record<string, readonly ReadElement[]>>;
  beforeAll(() => {
    folder = render(reports.map(([, data]) => data), ['--format', 'pdf']);
    read = Object.fromEntries(reports.map(([name]) => [name, readStructureText(pdf(name))]));
  }, 300000);

  it.each(reports)('keeps what PDF/UA-1 asks that a program can judge (%s)', (name) => {
    expect(structureFaults(pdf(name))).toEqual([]);
  });

  it('would not pass the same judge with one thing wrong', () => {
    const plain = join(folder, 'plain.pdf');
    execFileSync('qpdf', ['--qdf', '--object-streams=disable', pdf('chenglan-2025'), plain]);
    const faultOf = (from: string, to: string): readonly string[] => {
      const file = join(folder, 'wrong.pdf');
      writeFileSync(file, replaced(plain, from, to));
      return structureFaults(file);
    };
    expect(structureFaults(plain)).toEqual([]);
    expect(faultOf('/Marked true', '/Marked null')).toEqual(['not marked']);
    expect(faultOf('/Lang (zh-CN)', '/Lamg (zh-CN)')).toEqual(['no language']);
    expect(faultOf('/Artifact<<', '/Sidefact<<')).toContainEqual(expect.stringContaining('outside every mark'));
    expect(faultOf('/MCID 1>>', '/MCID 0>>')).toContain('page 1: MCID 0 twice');
    expect(faultOf('/S /H2', '/S /H4')).toContain('H4 after level 1');
    expect(faultOf('/Scope /Row', '/Scope /Cow')).toEqual(['a header without scope']);
    expect(faultOf('/ColSpan 4', '/ColSpan 3')).toContainEqual(expect.stringContaining('grid'));
    expect(faultOf('/Alt <', '/Art <')).toEqual(['a figure without alternative text']);
    expect(faultOf('/S /TR', '/S /TD')).toContain('TD in a table');
    expect(faultOf('/ToUnicode', '/ToUnicorn')).toContainEqual(expect.stringContaining('lacks ToUnicode'));
    expect(faultOf('<pdfuaid:part>1', '<pdfuaid:part>2')).toEqual(['not labelled PDF/UA-1']);
  });

  it.each(reports)('gives the whole text once, in reading order (%s)', async (name, data) => {
    const text = read[name]!.map((element) => element.text).join('');
    expect(fold(text)).toBe(textOf(expectedOf(await documentOf(data))));
  });

  it.each(reports)('knows the title, the headings, and which cells head which (%s)', async (name, data) => {
    const elements = read[name]!;
    const { metadata, blocks } = await documentOf(data);
    const cells = blocks.flatMap((block) => (block.type === 'table' ? block.rows.flatMap((row) => row.cells) : []));
    const scopes = { columnHeader: 'Column', band: 'Column', rowHeader: 'Row', corner: 'Both', value: undefined, text: undefined };
    expect(elements.filter(({ type }) => type === 'H1').map(({ text }) => fold(text))).toEqual([fold(metadata.title)]);
    const annexes = blocks.flatMap((block) => (block.type === 'paragraph' && block.role === 'annexTitle' ? [fold(plainText(block.inlines)).slice(0, 2)] : []));
    expect(elements.filter(({ type }) => type === 'H2').map(({ text }) => text.slice(0, 2))).toEqual(['一、', '二、', '三、', '四、', '五、', '六、', ...annexes]);
    expect(elements.flatMap(({ type, scope }) => (type === 'TH' || type === 'TD' ? [scope] : []))).toEqual(cells.map(({ kind }) => scopes[kind]));
    expect(elements.filter(({ type }) => type === 'Table')).toHaveLength(blocks.filter(({ type }) => type === 'table').length);
  });

  describeIf(hasPreflight())('to PDFBox Preflight', () => {
    it.each(reports)('is PDF/A-1b but for lists of glyphs that PDF/A-2 does not ask (%s)', (name) => {
      const file = asPartOne(pdf(name), join(folder, `${name}-a1.pdf`));
      expect(preflightFaults(file).filter((fault) => !/CIDSet entry is missing/.test(fault))).toEqual([]);
    });

    it('would tell a file that calls itself something else', () => {
      expect(preflightFaults(pdf('xingguo-2020')).filter((fault) => !/CIDSet entry is missing/.test(fault))).not.toEqual([]);
    });
  });

  describe('with --attach-data', () => {
    let attached: string;
    beforeAll(() => {
      attached = join(render([seedData], ['--format', 'pdf', '--attach-data']), 'xingguo-2020.pdf');
    });

    it('holds the report as JSON, and says so', async () => {
      expect(readTool('pdfdetach', ['-list', attached])).toBe('1 embedded files\n1: report.json\n');
      const out = join(newFolder(), 'report.json');
      readTool('pdfdetach', ['-save', '1', '-o', out, attached]);
      // What an office notes for its reviewers is not published.
      const { acknowledged: _, ...published } = (await readReportFile(seedData)).report!;
      expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual(JSON.parse(JSON.stringify(published)));
      const bytes = readTool('qpdf', ['--qdf', '--object-streams=disable', attached, '-']);
      expect(bytes).toContain('/AFRelationship /Source');
      expect(bytes).toMatch(/\/Subtype \/application#2fjson/i);
    });

    it('is PDF/A-3b, clean for qpdf, still tagged, and the same twice', () => {
      const bytes = readFileSync(attached, 'latin1');
      expect(bytes).toMatch(/<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>B</);
      expect(runTool('qpdf', ['--check', attached])).toMatchObject({ status: 0, stderr: '' });
      expect(structureFaults(attached)).toEqual([]);
      const again = join(render([seedData], ['--format', 'pdf', '--attach-data']), 'xingguo-2020.pdf');
      expect(readFileSync(again).equals(readFileSync(attached))).toBe(true);
    });

    it('is the only way to get PDF/A-3; without it nothing is attached', () => {
      expect(readFileSync(pdf('xingguo-2020'), 'latin1')).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>B</);
      expect(readTool('pdfdetach', ['-list', pdf('xingguo-2020')])).toBe('0 embedded files\n');
    });
  });
});
