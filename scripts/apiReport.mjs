/**
 * Writes docs/api/: gongkai.api.md, every public name with its signature, and entries.md, which entry gives which of them;
 * both from the built types. With --check [folder] it writes nothing and ends with 1 when a file is not what it would write.
 *
 * A signature that names a type nobody can import ends it with 1 in either case.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor';
import ts from 'typescript';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [check, folder = join(root, 'docs/api')] = process.argv.slice(2);
const typesOf = (entry) => join(root, `dist/esm/${entry}.d.ts`);

/** `ReportInputOf` derives a report's input from the forms in these steps; a caller names `ReportInputOf<'2021'>['sections']` instead. */
const stepsOfReportInput = ['officialForms', 'OfficialForm', 'LeafNode', 'HeadingNode', 'TotalNode', 'GroupNode', 'Nodes', 'Flat', 'Field', 'ColumnField', 'ColumnFields', 'RowList', 'RowField', 'RowFields', 'BandFields', 'BandsFields', 'TableInput', 'SectionInputOf', 'SectionsInput', 'NumberOf'];

const faults = [];
function tell(message) {
  const { messageId, text, logLevel } = message;
  message.handled = true;
  const name = /^The symbol "(\w+)"/.exec(text)?.[1];
  if (logLevel === 'none' || /^console-/.test(messageId) || (messageId === 'ae-forgotten-export' && stepsOfReportInput.includes(name))) return;
  faults.push(`${messageId}: ${text}`);
}

/** The whole of `gongkai`, which gives all that the other entries give. */
function report() {
  const temporary = mkdtempSync(join(tmpdir(), 'gongkai-api-'));
  const none = { logLevel: 'none' };
  const config = ExtractorConfig.prepare({
    packageJsonFullPath: join(root, 'package.json'),
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: typesOf('index'),
      compiler: { tsconfigFilePath: join(root, 'tsconfig.build.json') },
      apiReport: { enabled: true, reportFileName: 'gongkai', reportFolder: temporary, reportTempFolder: join(temporary, 'new'), includeForgottenExports: true },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: 'lf',
      messages: {
        extractorMessageReporting: { default: { logLevel: 'warning' }, 'ae-missing-release-tag': none, 'ae-undocumented': none },
        // Comments are judged by typedoc.
        tsdocMessageReporting: { default: none },
      },
    },
  });
  Extractor.invoke(config, { localBuild: true, messageCallback: tell });
  const text = readFileSync(join(temporary, 'gongkai.api.md'), 'utf8');
  rmSync(temporary, { recursive: true });
  return text;
}

/** The names each entry gives, those of `gongkai` as the difference from `gongkai/core`. */
function entries() {
  const names = ['index', 'core', 'check', 'checkCore'];
  const program = ts.createProgram(names.map(typesOf), { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext });
  const checker = program.getTypeChecker();
  const namesOf = (entry) => checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(typesOf(entry)))).map(({ name }) => name).sort();
  const [index, core, proof, proofCore] = names.map(namesOf);
  const lacking = (some, others) => some.filter((name) => !others.includes(name));
  const section = (title, some) => [`## ${title}`, '', ...some.map((name) => `- ${name}`), ''];
  if (lacking(core, index).length + lacking(proof, index).length + lacking(proofCore, proof).length > 0) faults.push('gongkai does not give all that the other entries give');
  return [
    '# Entries',
    '',
    'Made by `npm run docs` from the built types; a test holds it up to date. The signatures stand in [gongkai.api.md](gongkai.api.md). Under the `browser`',
    'condition of a bundler `gongkai` is `gongkai/core`, and `gongkai/check` leaves out the names given last.',
    '',
    ...section('gongkai', ['all of `gongkai/core`', ...lacking(index, core)]),
    ...section('gongkai/core', core),
    ...section('gongkai/check', proof),
    ...section('gongkai/check, not for browsers', lacking(proof, proofCore)),
  ].join('\n');
}

for (const [name, text] of [['gongkai.api.md', report()], ['entries.md', entries()]]) {
  const file = join(folder, name);
  if (check !== '--check') writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) faults.push(`${name} is not what the code gives: if the change of the public names is meant, accept it with npm run docs`);
}
if (faults.length > 0) {
  process.stderr.write(`${faults.join('\n')}\n`);
  process.exitCode = 1;
}
