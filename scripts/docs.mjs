/**
 * Writes docs/conformance.md from the table of clauses, the profiles and the names of the conformance tests.
 * With --check it writes nothing and ends with 1 when the file is not what it would write.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { clauses, deviations, profiles, strengthNames } = await import('../dist/esm/index.js');
const file = join(root, 'docs/conformance.md');
const tests = join(root, 'tests/conformance');

/** The sentences of the tests that stand under a clause. */
function provedBy(id) {
  return readdirSync(tests)
    .filter((name) => name.endsWith('.test.ts'))
    .flatMap((name) => {
      const section = readFileSync(join(tests, name), 'utf8').split(/describe\(clauseTitle\('/).slice(1).find((text) => text.startsWith(`${id}')`));
      return section === undefined ? [] : [...section.matchAll(/\bit(?:\.each[\s\S]*?\]\))?\(\s*'([^']+)'/g)].map((match) => match[1]);
    });
}

const cell = (text) => String(text).replaceAll('|', '\\|');
const row = (...cells) => `| ${cells.map(cell).join(' | ')} |`;

function clauseRows() {
  return clauses.map(({ id, title, asks, strength, applicability, reason }) => {
    const state = applicability === 'measured' ? `proved, tests: ${provedBy(id).length}` : `${applicability === 'notVerified' ? 'not verified' : 'not applicable'}: ${reason.en}`;
    return row(id, `${title.zh} ${title.en}`, asks.en, strengthNames[strength], state);
  });
}

function proofs() {
  return clauses.filter(({ applicability }) => applicability === 'measured').flatMap(({ id, title }) => [`**${id} ${title.zh}**`, '', ...provedBy(id).map((sentence) => `- ${sentence}`), '']);
}

function profileRows() {
  return profiles.flatMap((profile) =>
    deviations(profile).map(({ path, clause, strength, standard, profile: own, reason }) => row(profile.name, path.join('.'), standard ?? '–', own ?? '–', clause, strengthNames[strength], reason)),
  );
}

const text = [
  '# Conformance',
  '',
  'Made by `npm run docs` from `src/stylesheet/clauses.ts` and the tests in `tests/conformance`; a test holds it up to date.',
  '',
  'What each clause asks is told in our own words. How strictly – 必须 (stated flatly), 一般 (generally), 推荐 (recommended), 可以 (allowed) – is read off the',
  'wording as handbooks quote it. “Proved” means: measured on the finished Word file and PDF of both examples by the tests named below, with programs',
  'other than our own (poppler, qpdf). Word and WPS were not available to the tests.',
  '',
  row('clause', 'on', 'asks', 'strength', 'yearly report'),
  row('---', '---', '---', '---', '---'),
  ...clauseRows(),
  '',
  '## Proofs',
  '',
  ...proofs(),
  '## Deviations of the profiles',
  '',
  `\`${profiles[0].name}\`, the default, has none. A caller's own profile is listed by \`gongkai inspect --profile\`.`,
  '',
  row('profile', 'value', 'standard', 'profile', 'clause', 'strength', 'reason'),
  row('---', '---', '---', '---', '---', '---', '---'),
  ...profileRows(),
  '',
  'The text of GB/T 33476 was not read: of it only the four margins are known, as other programs use them.',
  '',
].join('\n');

if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  process.stderr.write('docs/conformance.md is out of date: run npm run docs\n');
  process.exitCode = 1;
}
