/** `gongkai` bundled as a web site bundles it, and what of Node is left in it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Metafile } from 'esbuild';
import ts from 'typescript';
import { root } from './commandLine.js';

export interface Bundle {
  /** Its files, by path below the folder. */
  readonly files: ReadonlyMap<string, string>;
  /** The modules it is made of, as paths below the project. */
  readonly modules: readonly string[];
  /** What it still imports from elsewhere. */
  readonly outside: readonly string[];
}

/** Bundles a program that may import `gongkai` by its public names. */
export async function bundleForBrowser(program: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: program, resolveDir: root, sourcefile: 'page.js' },
    bundle: true,
    platform: 'browser',
    format: 'esm',
    splitting: true,
    outdir: '/bundle',
    write: false,
    metafile: true,
    logLevel: 'silent',
    // Kept as they are, so that the test can tell them.
    external: ['node:*'],
  });
  const outputs: Metafile['outputs'] = metafile.outputs;
  return {
    files: new Map(outputFiles.map(({ path, text }) => [path.replace(/^.*bundle[\\/]/, ''), text])),
    modules: Object.keys(metafile.inputs),
    outside: Object.values(outputs).flatMap(({ imports }) => imports.filter(({ external }) => external).map(({ path }) => path)),
  };
}

const ofNode = new Set(['Buffer', 'process', '__dirname', '__filename', 'global', 'setImmediate']);

/** Names of Node alone that a module asks for without first asking `typeof` whether they are there; what it declares itself is its own. */
export function namesOfNode(module: string, text = readFileSync(join(root, module), 'utf8')): readonly string[] {
  const source = ts.createSourceFile(module, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const found = new Map<string, number>();
  const known = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isTypeOfExpression(node) && ts.isIdentifier(node.expression)) known.add(node.expression.text);
    else if (ts.isIdentifier(node) && ofNode.has(node.text)) {
      if (isDeclared(node)) known.add(node.text);
      else if (!isKey(node)) found.set(node.text, source.getLineAndCharacterOfPosition(node.getStart()).line + 1);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...found].flatMap(([name, line]) => (known.has(name) ? [] : [`${module}:${line} ${name}`]));
}

function isDeclared(node: ts.Identifier): boolean {
  const { parent } = node;
  return (ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isFunctionDeclaration(parent) || ts.isBindingElement(parent) || ts.isImportSpecifier(parent)) && parent.name === node;
}

/** A name after a dot, or a key. */
function isKey(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  return (ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent) || ts.isPropertyDeclaration(parent) || ts.isExportSpecifier(parent)) && parent.name === node;
}
