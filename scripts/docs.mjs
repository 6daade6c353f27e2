/**
 * Writes docs/conformance.md from the table of clauses and the names of the conformance tests, and docs/profiles.md from
 * the profiles and their settings, docs/rules.md from the table of rules. With --check it writes nothing and ends with 1 when a
 * file is not what it would write.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { clauseOf, clauses, deviations, profiles, rules, strengthNames } = await import('../dist/esm/index.js');
const { citedValues, isSameValue } = await import('../dist/esm/stylesheet/deviations.js');
const { settings } = await import('../dist/esm/stylesheet/settings.js');
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

const isMeasured = ({ applicability }) => applicability === 'measured' || applicability === 'whenPresent';
const cell = (text) => String(text).replaceAll('|', '\\|');
const row = (...cells) => `| ${cells.map(cell).join(' | ')} |`;
const header = (...names) => [row(...names), row(...names.map(() => '---'))];
/** A clause with its strength; a custom has none. */
const cited = (id) => (clauseOf(id) ? `${id}（${strengthNames[clauseOf(id).strength]}）` : id);

function clauseRows() {
  return clauses.map(({ id, title, asks, strength, applicability, reason }) => {
    const state = isMeasured({ applicability }) ? `proved, tests: ${provedBy(id).length}${reason ? `; ${reason.en}` : ''}` : `${applicability === 'notVerified' ? 'not verified' : 'not applicable'}: ${reason.en}`;
    return row(id, `${title.zh} ${title.en}`, asks.en, strengthNames[strength], state);
  });
}

function proofs() {
  return clauses.filter(isMeasured).flatMap(({ id, title }) => [`**${id} ${title.zh}**`, '', ...provedBy(id).map((sentence) => `- ${sentence}`), '']);
}

function deviationRows() {
  return profiles.flatMap((profile) =>
    deviations(profile).map(({ path, clause, strength, standard, profile: own, reason }) => row(profile.name, path.join('.'), standard ?? '–', own ?? '–', clause, strengthNames[strength], reason)),
  );
}

const conformance = [
  '# Conformance',
  '',
  'Made by `npm run docs` from `src/stylesheet/clauses.ts` and the tests in `tests/conformance`; a test holds it up to date.',
  '',
  'What each clause asks is told in our own words. How strictly – 必须 (stated flatly), 一般 (generally), 推荐 (recommended), 可以 (allowed) – is read off the',
  'wording as handbooks quote it. “Proved” means: measured on the finished Word file and PDF of the examples by the tests named below, with programs',
  'other than our own (poppler, qpdf). Word and WPS were not available to the tests.',
  '',
  ...header('clause', 'on', 'asks', 'strength', 'yearly report'),
  ...clauseRows(),
  '',
  '## Proofs',
  '',
  ...proofs(),
  '## Deviations of the profiles',
  '',
  `\`${profiles[0].name}\`, the default, has none. Every value of every profile stands in [profiles.md](profiles.md); a caller's own is listed by \`gongkai inspect --profile\`.`,
  '',
  ...header('profile', 'value', 'standard', 'profile', 'clause', 'strength', 'reason'),
  ...deviationRows(),
  '',
  'The text of GB/T 33476 was not read: of it only the four margins are known, as other programs use them.',
  '',
].join('\n');

function settingRows() {
  return settings.flatMap(({ path, title, values, isOpen }) =>
    values.map(({ value, means, restsOn }, index) => {
      const by = profiles.filter((profile) => isSameValue(citedValues(profile).find((own) => own.path.join('.') === path.join('.'))?.value, value)).map(({ name }) => name);
      const name = index === 0 ? `\`${path.join('.')}\` ${title.zh} ${title.en}${isOpen ? '' : ' (one of these)'}` : '';
      return row(name, `\`${value}\``, `${means.zh}。${means.en}`, cited(restsOn), by.join(', '));
    }),
  );
}

/** Every value by its path, in the order of the first profile that has it; what is not the default's is printed bold, with its reason. */
function valueRows() {
  const byProfile = profiles.map((profile) => new Map(citedValues(profile).map((own) => [own.path.join('.'), own])));
  const [standard] = byProfile;
  const shown = (value) => (value === '' ? '(empty)' : String(value).trim() === String(value) ? value : `“${value}”`);
  return [...new Set(byProfile.flatMap((values) => [...values.keys()]))].map((path) => {
    const others = byProfile.slice(1).map((values) => {
      const own = values.get(path);
      return isSameValue(own?.value, standard.get(path)?.value) ? shown(own?.value ?? '–') : `**${shown(own?.value ?? '–')}** ${own?.clause ?? ''}`;
    });
    return row(path, cited(standard.get(path)?.clause ?? '–'), shown(standard.get(path)?.value ?? '–'), ...others);
  });
}

const ownProfile = `name: 本局版式
profile: gbt9704-2012        # the base; absent: this one
page:
  linePitch: 28pt
  letterSpacing: { value: -0.25pt, clause: 本局模板 }
pageNumber: { distanceTo: lineBottom }
composition: { latinTypeface: roman, hangingPunctuation: true }
table: { size: 小四, linePitch: 16pt }`;

const profilePage = [
  '# Profiles',
  '',
  'Made by `npm run docs` from the profiles and `src/stylesheet/settings.ts`; a test holds it up to date.',
  '',
  'A profile is a stylesheet with a name: `gongkai render --profile NAME`. Each value cites the clause it follows, with how strictly that clause asks – 必须',
  '(stated flatly), 一般 (generally), 推荐 (recommended), 可以 (allowed) – or the custom. What a profile changes of the standard is listed by',
  '`gongkai inspect` with clause, strength and reason, and in [conformance.md](conformance.md).',
  '',
  '## A profile of one’s own',
  '',
  'A YAML or JSON file with the values that differ from a base; `gongkai render report.yaml --profile mine.yaml`. Any value of the table at the end can be',
  'set by its name. A value may be given bare, and is then put down to 本机关惯例, or with a `clause` of its own.',
  '',
  '```yaml',
  ownProfile,
  '```',
  '',
  'Of `linePitch` and `linesPerPage`, and of `letterSpacing` and `charactersPerLine`, the one that is not set follows from the other: the largest pitch in 1/20 pt',
  'at which so many lines fit, as many lines and characters as fit. Where both are set and contradict each other, that is an error with the value that would be right.',
  '',
  '## Settings',
  '',
  'Where the standard is silent, is read in several ways, or offices commonly leave it. The default’s value comes first.',
  '',
  ...header('setting', 'value', 'means', 'rests on', 'used by'),
  ...settingRows(),
  '',
  '## Every value, side by side',
  '',
  'Bold: not the default’s. Lengths are distances on paper; sizes are Chinese font sizes (三号 16 pt, 四号 14 pt, 五号 10.5 pt).',
  '',
  ...header('value', 'clause or custom', ...profiles.map(({ name }) => name)),
  ...valueRows(),
  '',
].join('\n');

const bases = { form: 'printed in the form, or meant by it', regulation: 'law, the Regulations or a notice', arithmetic: 'the figures cannot be so', practice: 'what reviewers ask back about' };

function ruleRows() {
  return rules.map(({ id, title, says, severity, basis, source, needsPrevious, needsUnits, editions }) => {
    const only = [needsPrevious ? 'with `--previous`' : '', needsUnits ? 'with `--units`' : '', editions ? `form of ${editions.join(', ')}` : ''].filter(Boolean).join('; ');
    return row(id, `${title.zh}<br>${title.en}`, `${says.zh}<br>${says.en}`, severity, `${source.zh}<br>${source.en} (${basis})`, only || '–');
  });
}

const rulesPage = [
  '# Rules',
  '',
  'Made by `npm run docs` from `src/rules/rules.ts`; a test holds it up to date. `gongkai check` applies all of them, `gongkai render` R1 to R5.',
  '',
  'Numbers are public: never renamed, reused or renumbered. An **error** means that no document is made. A **warning** may have a good reason: it can be',
  'acknowledged in the data file and is then told with the reason (and is suppressed in SARIF). Errors cannot be acknowledged; an acknowledgement that fits',
  'nothing is a finding itself.',
  '',
  '```yaml',
  'acknowledged:',
  '  - { rule: R7, path: sections.proactiveDisclosure, reason: 机构改革，划出规范性文件3件 }',
  '  - { rule: label-overridden, reason: 沿用上级下发的表样 }   # a warning without a number, by its code',
  '```',
  '',
  'Text is judged only where it is surely about the whole organ and the year of the report. A sentence on last year, on a subordinate unit, on a share, or in a',
  'wording that is not on the roll (`src/rules/textFigures.ts`) is passed over in silence.',
  '',
  `Basis: ${Object.entries(bases).map(([key, words]) => `*${key}* – ${words}`).join('; ')}.`,
  '',
  ...header('rule', 'on', 'holds when', 'severity', 'source (basis)', 'only'),
  ...ruleRows(),
  '',
].join('\n');

for (const [name, text] of [['docs/conformance.md', conformance], ['docs/profiles.md', profilePage], ['docs/rules.md', rulesPage]]) {
  const file = join(root, name);
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    process.stderr.write(`${name} is out of date: run npm run docs\n`);
    process.exitCode = 1;
  }
}
