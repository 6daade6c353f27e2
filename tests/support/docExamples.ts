/** Finds and runs the examples of the documentation: what stands behind `//=>` is what the expression before it gives. */
import ts from 'typescript';

export interface Example {
  /** File and line, for messages. */
  readonly place: string;
  readonly code: string;
}

interface Answer {
  readonly statement: ts.Statement;
  readonly expected: string;
}

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** The `@example` blocks of a source file. */
export function examplesInSource(file: string, text: string): readonly Example[] {
  return [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap(({ 0: comment, index }) => {
    const plain = comment.replace(/^\/\*\*/, '').replace(/\*\/$/, '').replace(/^[ \t]*\* ?/gm, '');
    return [...plain.matchAll(/^[ \t]*@example[ \t]*\n?([\s\S]*?)(?=^[ \t]*@[a-z]+\b|(?![\s\S]))/gm)].map((match) => ({
      place: `${file}:${lineOf(text, index) + lineOf(plain, match.index) - 1}`,
      code: match[1]!.trimEnd(),
    }));
  });
}

/** The fenced `ts` blocks of a Markdown file. */
export function examplesInMarkdown(file: string, text: string): readonly Example[] {
  return [...text.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(({ 1: code, index }) => ({ place: `${file}:${lineOf(text, index)}`, code: code! }));
}

function parsed(code: string): ts.SourceFile {
  return ts.createSourceFile('example.ts', code, ts.ScriptTarget.Latest, true);
}

/** What each `//=>` says of the expression before it; an answer with … is an excerpt for the reader and says nothing. */
function answersIn(code: string): readonly Answer[] {
  const { statements } = parsed(code);
  return [...code.matchAll(/\/\/=>(.*)$/gm)].flatMap(({ 1: expected, index }) => {
    const statement = statements.findLast((one) => one.getEnd() <= index);
    if (!statement || !ts.isExpressionStatement(statement)) throw new Error(`no expression before //=>${expected}`);
    return expected!.includes('…') ? [] : [{ statement, expected: expected!.trim() }];
  });
}

/** Says whether an example has an answer to compare. */
export function hasAnswer({ code }: Example): boolean {
  return answersIn(code).length > 0;
}

/** What keeps an example from being TypeScript, and the functions it calls that nobody knows. */
export function faultsOf({ code }: Example, known: ReadonlySet<string>): readonly string[] {
  const { diagnostics = [] } = ts.transpileModule(code, { reportDiagnostics: true, compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023 } });
  const faults = diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
  const declared = new Set(known);
  const called: string[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isBindingElement(node) || ts.isVariableDeclaration(node) || ts.isParameter(node)) && ts.isIdentifier(node.name)) declared.add(node.name.text);
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) called.push(node.expression.text);
    ts.forEachChild(node, visit);
  };
  visit(parsed(code));
  return [...faults, ...called.filter((name) => !declared.has(name)).map((name) => `${name} is not known`)];
}

/** Runs an example with these names in scope and gives what its expressions give, beside what they should. */
export async function answersOf({ code }: Example, scope: Readonly<Record<string, unknown>>): Promise<readonly { readonly given: unknown; readonly expected: unknown }[]> {
  const answers = answersIn(code);
  const body = parsed(code).statements.map((statement) => {
    const expected = answers.find((answer) => answer.statement.pos === statement.pos)?.expected;
    return expected === undefined ? statement.getText() : `$answer((${(statement as ts.ExpressionStatement).expression.getText()}), (${expected}));`;
  });
  const { outputText } = ts.transpileModule(`(async () => {\n${body.join('\n')}\n})()`, { compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023 } });
  const found: { given: unknown; expected: unknown }[] = [];
  const $answer = (given: unknown, expected: unknown): number => found.push({ given, expected });
  const run = new Function('$answer', ...Object.keys(scope), `return ${outputText}`) as (...values: readonly unknown[]) => Promise<void>;
  await run($answer, ...Object.values(scope));
  return found;
}
