/** Holds what keeps the tree readable and the same on every machine. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const lineCount = (file: string): number => read(file).split('\n').length - 1;

const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
  .split('\0')
  .filter((file) => file !== '' && existsSync(join(root, file)));

const largestFile = 250;
const largestReadme = 40;

/** Tables of data, which no reader reads from end to end; each with the reason it is one file. */
const dataTables: Readonly<Record<string, string>> = {};

const isCode = (file: string): boolean => /\.(ts|mjs)$/.test(file);

function srcFolders(): readonly string[] {
  return readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1).replaceAll('\\', '/'))
    .filter((folder) => readdirSync(join(root, folder)).some((name) => name.endsWith('.ts')));
}

describe('the tree', () => {
  it('has no code file of more than 250 lines but the named tables of data', () => {
    const long = tracked.filter((file) => isCode(file) && lineCount(file) > largestFile && !(file in dataTables));
    expect(long.map((file) => `${file}: ${lineCount(file)} lines`)).toEqual([]);
  });

  it('names no exception that is none', () => {
    expect(Object.keys(dataTables).filter((file) => !tracked.includes(file) || lineCount(file) <= largestFile)).toEqual([]);
  });

  it('explains each folder of src in a README of at most 40 lines', () => {
    const folders = srcFolders().filter((folder) => folder !== 'src');
    expect(folders.length).toBeGreaterThan(10);
    const faults = folders.flatMap((folder) => {
      const readme = `${folder}/README.md`;
      if (!existsSync(join(root, readme))) return [`${readme} is missing`];
      return lineCount(readme) > largestReadme ? [`${readme} has ${lineCount(readme)} lines`] : [];
    });
    expect(faults).toEqual([]);
  });

  it('names in these READMEs only files there are', () => {
    const named = srcFolders()
      .filter((folder) => existsSync(join(root, folder, 'README.md')))
      .flatMap((folder) => [...read(`${folder}/README.md`).matchAll(/`([A-Za-z0-9]+\.ts)`/g)].map((match) => `${folder}/${match[1]}`));
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  it('names no path of one machine', () => {
    // Written in pieces, so that this file does not find itself.
    const machinePaths = new RegExp([`(?<![\\w.$}~-])/(?:${['wo', 'rk'].join('')}|root)/`, '/home/[a-z]\\w*/', '/Users/\\w+/', '[A-Z]:\\\\Users\\\\'].join('|'));
    expect(machinePaths.test(['', 'home', 'somebody', 'x'].join('/'))).toBe(true);
    const found = tracked
      .filter((file) => !/\.(png|docx|pdf|ttf|otf)$/.test(file))
      .flatMap((file) =>
        read(file)
          .split('\n')
          .flatMap((line, index) => (machinePaths.test(line) ? [`${file}:${index + 1} ${line.trim().slice(0, 120)}`] : [])),
      );
    expect(found).toEqual([]);
  });

  it('has no left-over marks of unfinished work and no merge marks', () => {
    const marks = new RegExp(`\\b(${['TO', 'DO'].join('')}|${['FIX', 'ME'].join('')}|${['X', 'XX'].join('')})\\b|^(<{7}|>{7}) `, 'm');
    expect(tracked.filter((file) => isCode(file) && marks.test(read(file)))).toEqual([]);
  });
});

describe('the package', () => {
  interface PackageJson {
    readonly dependencies: Readonly<Record<string, string>>;
  }
  const { dependencies } = JSON.parse(read('package.json')) as PackageJson;

  it('locks every dependency by its hash and to no address', () => {
    const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { resolved?: string; integrity?: string; link?: boolean }> };
    const entries = Object.entries(lock.packages).filter(([path]) => path !== '');
    expect(entries.length).toBeGreaterThan(50);
    expect(entries.filter(([, entry]) => entry.resolved !== undefined).map(([path]) => path)).toEqual([]);
    expect(entries.filter(([, entry]) => entry.integrity === undefined).map(([path]) => path)).toEqual([]);
  });

  it('locks the versions package.json asks for', () => {
    const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { dependencies?: Record<string, string> }> };
    expect(lock.packages['']?.dependencies).toEqual(dependencies);
  });
});
