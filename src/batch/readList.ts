import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.js';

/** A row of a table of texts, with the line it begins on, from 1. */
export interface ListRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** One report that a list names. */
export interface ListedReport {
  /** As the list writes it: relative to the list's folder. */
  readonly file: string;
  readonly organisation?: string;
  readonly output?: string;
  readonly profile?: string;
  readonly place: Place;
}

/** The reports of a list, and what is wrong with it. */
export interface ReadList {
  /** In the order of the list; empty when a finding is an error. */
  readonly reports: readonly ListedReport[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What offices call the columns; those of 文件 and 单位 as in the roster of `gongkai rollup`. */
const headings = {
  file: ['file', 'path', '文件', '文件名', '文件名称', '文件路径', '路径'],
  organisation: ['name', 'organisation', 'organization', 'unit', '机关', '机关名称', '单位', '单位名称', '名称', '部门', '部门名称', '填报单位', '报送单位'],
  output: ['output', '输出', '输出名', '输出文件', '输出文件名', '生成文件名'],
  profile: ['profile', '版式'],
} as const;

type Column = keyof typeof headings;

function columnsOf(row: readonly string[]): Readonly<Partial<Record<Column, number>>> {
  const named = row.map((cell) => cell.normalize('NFKC').replace(/\s/g, '').toLowerCase());
  const found = (Object.keys(headings) as Column[]).map((column) => [column, named.findIndex((cell) => (headings[column] as readonly string[]).includes(cell))] as const);
  return Object.fromEntries(found.filter(([, index]) => index >= 0));
}

const isFilled = (cell: string | undefined): boolean => (cell ?? '').trim() !== '';

/**
 * Reads which reports a batch is made of off a table: a first row with the names of its columns (文件 or file; 单位 or name; 输出 or output;
 * 版式 or profile; others are passed over), or a bare list of files.
 *
 * Findings: `list-column-missing` (error), `list-file-missing`, which is how a unit that has sent nothing stands in such a list.
 * @param list names the list in findings.
 * @example
 * readList([{ line: 1, cells: ['单位', '文件'] }, { line: 2, cells: ['甲县教育局', '甲县/教育局.docx'] }], 'list.csv').reports[0]?.file //=> '甲县/教育局.docx'
 */
export function readList(rows: readonly ListRow[], list: string): ReadList {
  const filled = rows.filter(({ cells }) => cells.some(isFilled));
  const [first, ...others] = filled;
  const missing = (place: Place): ReadList => ({ reports: [], diagnostics: [diagnostic('list-column-missing', [], { expected: headings.file.join('、'), place })] });
  if (!first) return missing({ file: list });
  const columns = columnsOf(first.cells);
  const isBare = columns.file === undefined && filled.every(({ cells }) => cells.filter(isFilled).length === 1 && isFilled(cells[0])) && columns.organisation === undefined;
  if (columns.file === undefined && !isBare) return missing({ file: list, line: first.line });
  const [body, known]: [readonly ListRow[], typeof columns] = isBare ? [filled, { file: 0 }] : [others, columns];
  const at = ({ cells }: ListRow, column: Column): string => (known[column] === undefined ? '' : (cells[known[column]!] ?? '').trim());
  const reports = body.flatMap((row): readonly ListedReport[] => {
    const [file, organisation, output, profile] = [at(row, 'file'), at(row, 'organisation'), at(row, 'output'), at(row, 'profile')];
    const given = { ...(organisation !== '' && { organisation }), ...(output !== '' && { output }), ...(profile !== '' && { profile }) };
    return file === '' ? [] : [{ file, ...given, place: { file: list, line: row.line } }];
  });
  const without = body.filter((row) => at(row, 'file') === '');
  return { reports, diagnostics: without.map((row) => diagnostic('list-file-missing', [], { actual: at(row, 'organisation') || null, place: { file: list, line: row.line } })) };
}
