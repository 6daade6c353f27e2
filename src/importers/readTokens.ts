import { Composer, Lexer, Parser } from 'yaml';
import type { Document, ParsedNode } from 'yaml';

/** A document tree of the yaml package. */
export type YamlDocument = Document.Parsed<ParsedNode>;

/** A text as the documents it is made of. */
export interface Tokens {
  /** Every `---` document of the text; empty for a text without any content. */
  readonly documents: readonly YamlDocument[];
  /** Where the text is nested too deeply; no document is made then. */
  readonly tooDeepAt?: number;
  /** Where the text has more scalars, aliases and lists than it may; no document is made then. */
  readonly tooManyAt?: number;
}

/** A level of nesting is at most this many entries of the parser's stack (`- - a:` has three for each level). */
const entriesPerLevel = 3;

/** What the lexer gives before each scalar that is not between quotation marks. */
const scalarSign = '\u001f';

/** A scalar, an alias, or the beginning of a list or mapping in brackets. */
const isCounted = (lexeme: string): boolean => lexeme === scalarSign || lexeme === '[' || lexeme === '{' || lexeme.startsWith('*') || lexeme.startsWith('"') || lexeme.startsWith("'");

/**
 * Reads YAML 1.2 (core schema, without merge keys or language tags) into document trees.
 *
 * The depth is counted while the flat token stream is read, because the step after it recurses: a text of 100,000 `[`
 * handed to `parseDocument` of yaml 2.9 ends the whole process.
 *
 * @param depth How many levels lists and mappings may be nested.
 * @param values How many scalars, aliases and bracketed lists there may be: their trees take a kilobyte each, so they are counted before any is made.
 */
export function readTokens(text: string, depth: number, values: number): Tokens {
  const parser = new Parser();
  const tokens = [];
  let [count, last] = [0, ''];
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    if (last !== scalarSign && isCounted(lexeme)) count += 1;
    last = lexeme;
    if (count > values) return { documents: [], tooManyAt: parser.offset };
    if (parser.stack.length > depth * entriesPerLevel) return { documents: [], tooDeepAt: parser.offset };
  }
  tokens.push(...parser.end());
  const composer = new Composer<ParsedNode>({ version: '1.2', schema: 'core', merge: false, resolveKnownTags: false, strict: true, uniqueKeys: false, prettyErrors: false });
  const documents = [...composer.compose(tokens, false, text.length)];
  return { documents: documents as YamlDocument[] };
}
