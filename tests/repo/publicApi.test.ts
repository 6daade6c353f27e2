/**
 * Holds the public door: the names 'gongkai' and 'gongkai/check' give are written down in publicApi.txt, so that a change
 * of them is a change of that file, and every type their signatures name can itself be imported.
 *
 * `GONGKAI_WRITE_GOLDEN=1 npx jest tests/repo/publicApi` writes the file anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '../..');
const source = join(root, 'src');

/** Public entries of package.json, and the file each begins with. */
const entries = { gongkai: 'index.ts', 'gongkai/core': 'core.ts', 'gongkai/check': 'check.ts', 'gongkai/check for browsers': 'checkCore.ts' } as const;

/** Steps inside a public type that a caller has no use for by themselves. */
const innerSteps: readonly string[] = [
  'OfficialForm', // the union ReportInputOf picks its form from
  'TableInput', // how ReportInputOf reads the values of a table off its form
];

const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (file) => readFileSync(file, 'utf8')) as { config: { compilerOptions: object } };
const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
const program = ts.createProgram(Object.values(entries).map((file) => join(source, file)), { ...options, types: ['node'] });
const checker = program.getTypeChecker();

function resolved(symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/** The symbols an entry exports, by name. */
function exportsOf(file: string): ReadonlyMap<string, ts.Symbol> {
  const module = checker.getSymbolAtLocation(program.getSourceFile(join(source, file))!)!;
  return new Map(checker.getExportsOfModule(module).map((symbol) => [symbol.name, resolved(symbol)]));
}

function kindOf(symbol: ts.Symbol): string {
  if (symbol.flags & ts.SymbolFlags.Class) return 'class';
  if (symbol.flags & ts.SymbolFlags.Function) return 'function';
  return symbol.flags & ts.SymbolFlags.Value ? 'value' : 'type';
}

function listing(): string {
  return Object.entries(entries)
    .map(([name, file]) => {
      const lines = [...exportsOf(file)].map(([exported, symbol]) => `${kindOf(symbol)} ${exported}`).sort();
      return `# ${name}\n${lines.join('\n')}\n`;
    })
    .join('\n');
}

function isOurs(declaration: ts.Declaration): boolean {
  return declaration.getSourceFile().fileName.startsWith(source);
}

function isExported(declaration: ts.Declaration): boolean {
  return (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Export) !== 0;
}

/** The type symbols that a node's signature names; what stands in the body of a function is no part of it. */
function namedTypes(node: ts.Node): readonly ts.Symbol[] {
  const found: ts.Symbol[] = [];
  const visit = (inner: ts.Node): void => {
    if (ts.isBlock(inner)) return;
    const name = ts.isTypeReferenceNode(inner) ? inner.typeName : ts.isExpressionWithTypeArguments(inner) ? inner.expression : undefined;
    const symbol = name && checker.getSymbolAtLocation(name);
    if (symbol) found.push(resolved(symbol));
    ts.forEachChild(inner, visit);
  };
  visit(node);
  return found;
}

/** `exported → type` for each type of ours that a public signature names and the entry does not export. */
function leaksOf(file: string): readonly string[] {
  const exported = exportsOf(file);
  const open = new Set(exported.values());
  const seen = new Set<ts.Symbol>();
  const leaks = new Set<string>();
  const visit = (symbol: ts.Symbol, from: string): void => {
    if (seen.has(symbol)) return;
    seen.add(symbol);
    for (const type of (symbol.declarations ?? []).filter(isOurs).flatMap(namedTypes)) {
      const declaration = type.declarations?.find(isOurs);
      if (!declaration || ts.isTypeParameterDeclaration(declaration)) continue;
      // A type its own module keeps to itself cannot be asked for; what it names in turn can.
      if (isExported(declaration) && !open.has(type) && !innerSteps.includes(type.name)) leaks.add(`${from} → ${type.name}`);
      visit(type, from);
    }
  };
  for (const [name, symbol] of exported) visit(symbol, name);
  return [...leaks].sort();
}

describe('the public door', () => {
  it('gives the names of publicApi.txt and no others', () => {
    if (process.env['GONGKAI_WRITE_GOLDEN'] && !process.env['CI']) writeFileSync(join(__dirname, 'publicApi.txt'), listing());
    expect(listing()).toBe(readFileSync(join(__dirname, 'publicApi.txt'), 'utf8'));
  });

  it.each(Object.entries(entries))('%s exports every type its signatures name', (_, file) => {
    expect(leaksOf(file)).toEqual([]);
  });

  it('notices a type that is not exported', () => {
    const { declarations } = exportsOf('check.ts').get('Report')!;
    expect(declarations!.flatMap(namedTypes).map(({ name }) => name)).toEqual(expect.arrayContaining(['FormEdition', 'Content', 'Contact']));
  });
});
