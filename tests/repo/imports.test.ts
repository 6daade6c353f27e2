/** Holds the cut: which folder may import which, and through which one folder each outside package comes in. */
import { readFileSync, readdirSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '../..');
const source = join(root, 'src');

/**
 * Folder → what it may import beside itself. `renderers/*` stands for each renderer, so that none sees a sibling;
 * a file name means that file alone.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  measure: [],
  diagnostics: [],
  // Packing and hashing that are the same in a browser; knows no document.
  bytes: [],
  forms: ['measure', 'diagnostics'],
  model: ['forms', 'diagnostics'],
  rules: ['forms', 'model', 'diagnostics'],
  // Two reports side by side; rules/readCell.ts says which cells say the same number.
  compare: ['forms', 'model', 'rules', 'diagnostics'],
  // Proves each unit and the sum, and reads cells as the rules do; which cells two editions do not share is told by compare.
  rollup: ['spreadsheet', 'forms', 'model', 'rules', 'compare/diffCells.ts', 'diagnostics'],
  document: ['measure', 'diagnostics'],
  // diagnostics: a caller's own stylesheet is read with findings, as a report is.
  stylesheet: ['document', 'measure', 'diagnostics'],
  // diagnostics: every block's origin is a Path, the type findings have their places in.
  compose: ['forms', 'model', 'document', 'measure', 'diagnostics'],
  typesetting: ['measure'],
  // Font files as plain values and functions.
  fontFile: [],
  fonts: ['fontFile', 'measure', 'diagnostics', 'bytes'],
  // Glyphs out of a face's bytes, for a PDF to embed; deflate's symbols, codes and bits are those all streams are packed with.
  fontPrograms: ['fontFile', 'fonts', 'measure', 'bytes'],
  // The geometry of charts, for whoever draws them as vectors; what is said of them stays in the Document.
  charts: ['document'],
  layout: ['charts', 'document', 'stylesheet', 'typesetting', 'fonts', 'measure', 'diagnostics'],
  // Reads pages as a renderer does; typesetting's classes say which marks may begin a line.
  inspect: ['document', 'stylesheet', 'layout/pages.ts', 'typesetting', 'fonts', 'measure', 'diagnostics', 'pdfReader', 'ooxml'],
  // A Word file's lines and tables are foreseen, so that it ends lines and pages where the PDF does.
  // A chart brings its figures in a workbook. Its XML and its ZIP are written through ooxml; no outside package comes in here.
  'renderers/docx': ['charts', 'spreadsheet', 'ooxml', 'document', 'stylesheet', 'typesetting', 'layout/forecastTables.ts', 'layout/forecastLines.ts', 'fonts/face.ts', 'measure', 'diagnostics'],
  // A page has no layout to take a chart's bars from.
  'renderers/html': ['charts', 'document', 'stylesheet', 'fonts', 'measure', 'diagnostics'],
  // Writes its file itself, streams packed and all.
  'renderers/pdf': ['bytes', 'document', 'layout/pages.ts', 'fonts', 'fontPrograms', 'measure', 'diagnostics'],
  'renderers/*': ['document', 'layout/pages.ts', 'stylesheet', 'fonts', 'measure', 'diagnostics'],
  // Two formats read into plain values, and nothing more; the door to each outside package.
  ooxml: ['bytes', 'diagnostics'],
  pdfReader: ['diagnostics'],
  // A workbook as plain values, written to a file; knows no report.
  spreadsheet: ['ooxml'],
  // The official form as a workbook: drawn as the documents draw it, checked by the rules' own equations.
  workbook: ['spreadsheet', 'forms', 'model', 'rules', 'compose/officialTable.ts', 'document', 'diagnostics'],
  // The fill-in workbook is read back by the words it was written with.
  importers: ['ooxml', 'spreadsheet/address.ts', 'spreadsheet/workbook.ts', 'workbook/words.ts', 'forms', 'model', 'diagnostics'],
  pipeline: ['measure', 'diagnostics', 'forms', 'model', 'rules', 'document', 'stylesheet', 'compose', 'typesetting', 'fonts', 'layout', 'inspect', 'renderers/*', 'importers', 'rollup', 'pdfReader', 'ooxml'],
  // Many reports, each by the whole way; the faces are loaded in each thread, once for all its reports.
  batch: ['pipeline', 'diagnostics', 'fonts'],
  // A command puts together what one call needs: forms to choose from, the schema, the sums, the faces, the profiles, the words for measurements.
  cli: ['batch', 'workbook', 'pipeline', 'diagnostics', 'forms', 'model', 'rules', 'compare', 'rollup', 'fonts', 'stylesheet', 'inspect'],
  // The entries re-export what a caller may use: those for browsers what asks the machine for nothing, the others that and the rest.
  // Callers may lower and raise the limits of the two readers.
  'core.ts': ['checkCore.ts', 'ooxml/limits.ts', 'pdfReader/limits.ts', 'measure', 'diagnostics', 'forms', 'model', 'rules', 'document', 'stylesheet', 'compose', 'typesetting', 'fonts', 'layout', 'inspect', 'importers', 'workbook', 'pipeline', 'charts'],
  'checkCore.ts': ['diagnostics', 'forms', 'model', 'rules', 'compare', 'rollup', 'document', 'importers', 'pipeline'],
  'index.ts': ['core.ts', 'check.ts', 'fonts', 'pipeline', 'batch'],
  'check.ts': ['checkCore.ts', 'pipeline'],
};

/** Outside package → the one folder it comes in through. */
const doors: Readonly<Record<string, string>> = {
  zod: 'model',
  yaml: 'importers',
  fflate: 'bytes',
  saxes: 'ooxml',
  parse5: 'importers',
  '@noble/hashes': 'bytes',
  unpdf: 'pdfReader',
  commander: 'cli',
  piscina: 'batch',
  tinyglobby: 'batch',
  diff: 'compare',
};

/** Only these files may ask the machine for anything. */
const mayUseNode = /^(cli\/.+|batch\/node\w+|pipeline\/node\w+|fonts\/node\w+)\.ts$/;

interface Arrow {
  readonly from: string;
  /** A file below src, a package's name, or a built-in module. */
  readonly to: string;
  readonly type: 'file' | 'package' | 'builtin';
}

function arrowsOf(file: string): readonly Arrow[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(source, file), 'utf8'), true, true);
  return importedFiles.map(({ fileName }): Arrow => {
    if (fileName.startsWith('.')) {
      const target = relative(source, join(source, dirname(file), fileName)).replaceAll('\\', '/');
      return { from: file, to: target.replace(/\.js$/, '.ts'), type: 'file' };
    }
    if (isBuiltin(fileName)) return { from: file, to: fileName, type: 'builtin' };
    const parts = fileName.split('/');
    return { from: file, to: fileName.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0]!, type: 'package' };
  });
}

function folderOf(file: string): string {
  const parts = file.split('/');
  if (parts.length === 1) return file;
  return parts[0] === 'renderers' && parts.length > 2 ? `renderers/${parts[1]}` : parts[0]!;
}

function isAllowed({ from, to }: Arrow): boolean {
  const [own, other] = [folderOf(from), folderOf(to)];
  if (own === other) return true;
  const allowed = mayImport[own] ?? mayImport[own.startsWith('renderers/') ? 'renderers/*' : own] ?? [];
  return allowed.some((entry) => entry === to || entry === other || (entry === 'renderers/*' && other.startsWith('renderers/')));
}

/** What is wrong with an arrow, in one sentence; undefined when nothing is. */
function fault(arrow: Arrow): string | undefined {
  const { from, to, type } = arrow;
  if (type === 'file') return isAllowed(arrow) ? undefined : `${from} → ${to}: ${folderOf(from)} may not import ${folderOf(to)}`;
  if (type === 'builtin') {
    if (!to.startsWith('node:')) return `${from} → ${to}: built-in modules are written node:${to}`;
    return mayUseNode.test(from) ? undefined : `${from} → ${to}: only cli and the node* files of pipeline, fonts and batch use Node's own modules`;
  }
  const door = doors[to];
  if (door === undefined) return `${from} → ${to}: the package has no door; name one here or do without`;
  return folderOf(from) === door ? undefined : `${from} → ${to}: the package comes in through ${door} only`;
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts'))
  .sort();
const arrows = files.flatMap(arrowsOf);

/** Every file and package that loading a file loads; arrows of types alone are not followed. */
function loadedFrom(entry: string): ReadonlySet<string> {
  const loaded = new Set<string>();
  const visit = (file: string): void => {
    if (loaded.has(file)) return;
    loaded.add(file);
    const { outputText } = ts.transpileModule(readFileSync(join(source, file), 'utf8'), {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023, verbatimModuleSyntax: true },
    });
    const statics = [...outputText.matchAll(/^(?:import|export)\s(?:[^;]*?from\s)?['"]([^'"]+)['"]/gm)].map((match) => match[1]!);
    for (const name of statics) {
      if (!name.startsWith('.')) loaded.add(name.split('/')[0]!);
      else visit(relative(source, join(source, dirname(file), name)).replaceAll('\\', '/').replace(/\.js$/, '.ts'));
    }
  };
  visit(entry);
  return loaded;
}

/** Every file that a file reaches by any import: static, of types alone, or made when it is needed. */
function reachedFrom(entry: string): ReadonlySet<string> {
  const reached = new Set([entry]);
  for (const file of reached) for (const { from, to, type } of arrows) if (from === file && type === 'file') reached.add(to);
  return reached;
}

describe('imports', () => {
  it('finds the sources and their imports', () => {
    expect(files.length).toBeGreaterThan(30);
    expect(arrows.length).toBeGreaterThan(files.length);
  });

  it('knows every folder', () => {
    const folders = new Set(files.map(folderOf).map((folder) => (folder.startsWith('renderers/') ? 'renderers/*' : folder)));
    expect([...folders].filter((folder) => !(folder in mayImport))).toEqual([]);
  });

  it('follow the table of who may import whom, and one door for each outside package', () => {
    expect(arrows.map(fault).filter(Boolean)).toEqual([]);
  });

  it.each<[Arrow, RegExp]>([
    [{ from: 'rules/x.ts', to: 'document/nodes.ts', type: 'file' }, /rules may not import document/],
    [{ from: 'renderers/pdf/x.ts', to: 'renderers/docx/y.ts', type: 'file' }, /may not import renderers\/docx/],
    [{ from: 'renderers/pdf/x.ts', to: 'layout/lines.ts', type: 'file' }, /may not import layout/],
    [{ from: 'model/x.ts', to: 'fflate', type: 'package' }, /through bytes only/],
    [{ from: 'compose/x.ts', to: 'node:fs', type: 'builtin' }, /Node's own modules/],
    [{ from: 'cli/x.ts', to: 'fs', type: 'builtin' }, /node:fs/],
    [{ from: 'cli/x.ts', to: 'lodash', type: 'package' }, /has no door/],
  ])('a wrong arrow %o is told', (arrow, message) => {
    expect(fault(arrow)).toMatch(message);
  });

  it('every door is used, and every runtime dependency has one', () => {
    const used = new Set(arrows.filter(({ type }) => type === 'package').map(({ to }) => to));
    expect(Object.keys(doors).filter((name) => !used.has(name))).toEqual([]);
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };
    expect(Object.keys(dependencies).sort()).toEqual(Object.keys(doors).sort());
  });

  it('checking a report loads no renderer, no face and no layout', () => {
    const loaded = [...loadedFrom('check.ts')];
    expect(loaded).toContain('rules/checkReport.ts');
    expect(loaded.filter((name) => /^(docx|commander|cli|renderers|fonts|fontFile|fontPrograms|layout|typesetting|stylesheet|compose)(\/|$)/.test(name))).toEqual([]);
  });

  it.each(['core.ts', 'checkCore.ts'])('%s reaches no file that asks the machine, not even one loaded when it is needed', (entry) => {
    const reached = reachedFrom(entry);
    expect(reached.size).toBeGreaterThan(20);
    expect([...reached].filter((file) => mayUseNode.test(file))).toEqual([]);
  });

  it('nothing outside cli asks for the clock, chance, the locale or the process', () => {
    const asks = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\.toLocale\w*\(|\bIntl\.|\bconsole\.|\bprocess\./;
    const found = files
      .filter((file) => !mayUseNode.test(file))
      .flatMap((file) =>
        readFileSync(join(source, file), 'utf8')
          .split('\n')
          .map((line, index) => ({ line, place: `${file}:${index + 1}` }))
          .filter(({ line }) => asks.test(line) && !/^\s*(\*|\/\/|\/\*)/.test(line))
          .map(({ line, place }) => `${place} ${line.trim()}`),
      );
    expect(found).toEqual([]);
  });
});
