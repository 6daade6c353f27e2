import { fact, facts, given, pathText, typesInWords } from './wording.js';
import type { Diagnostic } from './diagnostic.js';
import type { Language, Message } from './wording.js';

const key = (finding: Diagnostic): string => fact(finding, 'key') || String(finding.path.at(-1) ?? '');
const at = (finding: Diagnostic): string => pathText(finding.path) || '（整份报告）';
const atEnglish = (finding: Diagnostic): string => pathText(finding.path) || 'the whole report';
const cell = (finding: Diagnostic): string => fact(finding, 'cellName');
const shown = (value: Diagnostic['actual']): string => (value === null || value === undefined ? '' : String(value));

/** Reasons of `syntax-error`, by the code the reader gives; anything else shows the reader's own words. */
const syntaxReasons: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  BAD_INDENT: { zh: '缩进不对', en: 'wrong indentation' },
  TAB_AS_INDENT: { zh: '用制表符缩进', en: 'indented with a tab' },
  MULTILINE_IMPLICIT_KEY: { zh: '此处应为“键: 值”，冒号须是半角，后面空一格', en: '"key: value" is wanted here, with a half-width colon and a space behind it' },
  BLOCK_AS_IMPLICIT_KEY: { zh: '同一行里有两个冒号，值须加引号', en: 'two colons on one line; the value needs quotation marks' },
  BLOCK_IN_FLOW: { zh: '括号内少了逗号，或不能这样换行', en: 'a comma is missing between brackets, or the line cannot be broken so' },
  MISSING_CHAR: { zh: '缺少引号、括号、冒号或逗号', en: 'a quotation mark, bracket, colon or comma is missing' },
  UNEXPECTED_TOKEN: { zh: '此处不应有这个符号', en: 'this sign cannot stand here' },
  BAD_SCALAR_START: { zh: '文字以特殊符号开头，须加引号', en: 'text beginning with a special sign needs quotation marks' },
  BAD_DQ_ESCAPE: { zh: '双引号内的反斜杠写法不对', en: 'wrong backslash escape between double quotation marks' },
  BAD_ALIAS: { zh: '引用（*）写法不对或指向不存在的锚点', en: 'an alias (*) is badly written or points nowhere' },
  MULTIPLE_DOCS: { zh: '一个文件里有多份文档（---）', en: 'more than one document (---) in the file' },
  TAG_RESOLVE_FAILED: { zh: '不认识的标签（!）', en: 'unknown tag (!)' },
  NOT_JSON: { zh: '不是合格的 JSON（RFC 8259），此处缺少或多出符号', en: 'not JSON (RFC 8259): a sign is missing or too many here' },
  KEY_NOT_TEXT: { zh: '键必须是文字', en: 'a key must be text' },
};

/** A form has some hundred labels, and naming them all would hide the finding. */
const mostNamed = 12;

function some(names: readonly string[], and: string, count: (all: number) => string): string {
  return names.slice(0, mostNamed).join(and) + (names.length > mostNamed ? count(names.length) : '');
}

const typeHints = {
  unquoted: { zh: '请给它加上引号。', en: 'Put it between quotation marks.' },
  notDigits: { zh: '请只写半角数字，不加引号。', en: 'Write half-width digits only, without quotation marks.' },
  other: { zh: '', en: '' },
} as const;

function typeMistake({ expected, actual }: Diagnostic): keyof typeof typeHints {
  if (actual === 'number' && String(expected).startsWith('text')) return 'unquoted';
  return actual === 'text' && (expected === 'number' || expected === 'wholeNumber') ? 'notDigits' : 'other';
}

function syntaxReason(finding: Diagnostic, language: Language): string {
  return syntaxReasons[fact(finding, 'reason')]?.[language] ?? (fact(finding, 'message') || fact(finding, 'reason'));
}

/** Reasons of `file-unreadable` and `file-unwritable`, by the error code of the operating system. */
const fileReasons: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  ENOENT: { zh: '文件或文件夹不存在', en: 'no such file or folder' },
  EACCES: { zh: '没有权限', en: 'no permission' },
  EPERM: { zh: '没有权限', en: 'no permission' },
  EISDIR: { zh: '这是文件夹', en: 'it is a folder' },
  ENOTDIR: { zh: '路径中有一段不是文件夹', en: 'a part of the path is no folder' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  EROFS: { zh: '磁盘只读', en: 'the disk is read-only' },
  EBUSY: { zh: '文件正被其他程序使用', en: 'another program uses the file' },
};

const fileReason = (finding: Diagnostic, language: Language): string => fileReasons[fact(finding, 'reason')]?.[language] ?? fact(finding, 'reason');

/** Names of limits as findings have them; of those a call can set, the names are the same in `pipeline/limitNames.ts`. */
const limits: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  depth: { zh: '嵌套层数', en: 'depth of nesting' },
  characters: { zh: '文件字符数', en: 'number of characters in the file' },
  values: { zh: '值的个数（含引用展开）', en: 'number of values, aliases unfolded' },
  bars: { zh: '柱状图的柱数', en: 'number of bars of a chart' },
  shares: { zh: '构成图的部分数', en: 'number of parts of a chart of shares' },
  columns: { zh: '表格列数', en: 'number of table columns' },
  rows: { zh: '表格行数', en: 'number of table rows' },
  cells: { zh: '表格单元格数', en: 'number of table cells' },
  cellCharacters: { zh: '工作簿一格的字符数', en: 'number of characters in a cell of a workbook' },
  tableCells: { zh: '一个表格的单元格数', en: 'number of cells of one table' },
  merged: { zh: '一个工作表的合并单元格个数', en: 'number of merged cells of a sheet' },
  documentCharacters: { zh: '文档全部文字的字符数', en: 'number of characters of all text in the document' },
  sheets: { zh: '工作表个数', en: 'number of sheets' },
  entries: { zh: '压缩包内的文件数', en: 'number of files in the archive' },
  partBytes: { zh: '压缩包内一个文件的字节数', en: 'size in bytes of a file in the archive' },
  totalBytes: { zh: '压缩包解开后的字节数', en: 'size in bytes of the unpacked archive' },
  elements: { zh: '文件内的元素个数', en: 'number of elements in the file' },
  attributes: { zh: '一个元素的属性个数', en: 'number of attributes of an element' },
  pages: { zh: '页数', en: 'number of pages' },
  strokes: { zh: '线条数', en: 'number of rules' },
  bookmarks: { zh: '书签数', en: 'number of bookmarks' },
  bookmarkDepth: { zh: '书签层数', en: 'depth of bookmarks' },
  pictures: { zh: '图片个数', en: 'number of pictures' },
  picturePixels: { zh: '图片的像素数', en: 'number of pixels of the picture' },
  pictureBytes: { zh: '报告中 PNG 图片解开后的字节数', en: 'size in bytes of the unpacked PNG pictures of the report' },
  reportCharacters: { zh: '报告字符数', en: 'number of characters in the report' },
};

const limitName = (finding: Diagnostic, language: Language): string => limits[fact(finding, 'limit')]?.[language] ?? (language === 'zh' ? '文件大小（字节）' : 'size of the file in bytes');

/** Limits that no option raises: what the form, a chart or a spreadsheet program holds; of rows and columns, what any report may have. */
const fixedLimits: ReadonlySet<string> = new Set(['bars', 'shares', 'cellCharacters', 'bookmarkDepth', 'tableCells']);
const mostOfAny: Readonly<Record<string, number>> = { rows: 5000, columns: 63 };

/** The name under which a call raises the limit; empty where none does. */
function limitOption(finding: Diagnostic): string {
  const name = fact(finding, 'limit') || 'megabytes';
  return fixedLimits.has(name) || Number(finding.expected) >= (mostOfAny[name] ?? Infinity) ? '' : name;
}

const valueReasons: Readonly<Record<string, Readonly<Record<Language, (finding: Diagnostic) => string>>>> = {
  empty: { zh: () => '不能为空', en: () => 'must not be empty' },
  oneLine: { zh: () => '只能是一行，不能换行或含制表符', en: () => 'must be one line without line ends or tabs' },
  plainNumber: {
    zh: () => '数字过大或过小，请加引号写成文字',
    en: () => 'the number is too large or too small to be kept exactly; write it between quotation marks',
  },
  oneOf: { zh: (finding) => `只能取 ${finding.expected}`, en: (finding) => `must be one of ${finding.expected}` },
  sixDigits: { zh: () => '须为 6 位数字', en: () => 'must be six digits' },
  endMark: { zh: () => '末尾不写标点，由排版加上', en: () => 'must not end with a mark; the layout sets it' },
  parentheses: { zh: () => '不写括号，由排版加上', en: () => 'must be without its parentheses; the layout sets them' },
  range: { zh: (finding) => `须 ${finding.expected}`, en: (finding) => `must be ${finding.expected}` },
  length: { zh: () => '须为毫米或磅的长度，如 37mm、28.95pt', en: () => 'must be a length in millimetres or points, like 37mm or 28.95pt' },
  fontSize: { zh: () => '须为字号，如 三号、16pt', en: () => 'must be a font size, like 三号 or 16pt' },
  color: { zh: () => '须为颜色，如 #FF3333', en: () => 'must be a colour, like #FF3333' },
  shortLine: { zh: (finding) => `须为一行可印刷的文字，至多 ${finding.expected} 字`, en: (finding) => `must be one line of printable text of at most ${finding.expected} characters` },
  besideReport: {
    zh: () => '图片须与报告文件同在一个文件夹或其下级，不能是网址、绝对路径或含 ..',
    en: () => 'the picture must lie in or below the folder of the report: no web address, absolute path or ..',
  },
};

function valueReason(finding: Diagnostic, language: Language): string {
  const reason = fact(finding, 'reason');
  return valueReasons[reason]?.[language](finding) ?? (reason || (language === 'zh' ? '取值不对' : 'is not allowed here'));
}

const isFinished = (finding: Diagnostic): boolean => fact(finding, 'reason') === 'finishedFile';

/** Findings on files and on the shape of a report. */
export const messagesInput = () => ({
  'file-unreadable': {
    zh: { sentence: (d) => `文件无法读取${given(fileReason(d, 'zh'), '：')}。`, hint: () => '请检查文件名、文件夹和读取权限。' },
    en: { sentence: (d) => `The file cannot be read${given(fileReason(d, 'en'), ': ')}.`, hint: () => 'Check the file name, the folder and the permission to read.' },
  },
  'file-unwritable': {
    zh: { sentence: (d) => `文件无法写入${given(fileReason(d, 'zh'), '：')}。`, hint: () => '请检查输出文件夹和权限，并关闭正在打开该文件的程序。' },
    en: { sentence: (d) => `The file cannot be written${given(fileReason(d, 'en'), ': ')}.`, hint: () => 'Check the output folder and its permissions, and close programs that have the file open.' },
  },
  'output-clash': {
    zh: { sentence: (d) => (fact(d, 'reason') === 'inputFolder' ? `输出文件夹就是输入文件夹，或包含它${given(shown(d.actual), '：')}。` : fact(d, 'reason') === 'overInput' ? `会覆盖输入文件${given(shown(d.actual), '：')}。` : `两个输入会写到同一个输出文件${given(shown(d.actual), '：')}${given(d.expected, ' 与 ')}。`), hint: () => '请分别指定输出文件夹，或给输入文件取不同的名字。' },
    en: { sentence: (d) => (fact(d, 'reason') === 'inputFolder' ? `The output folder is, or holds, the folder that is read${given(shown(d.actual), ': ')}.` : fact(d, 'reason') === 'overInput' ? `An input would be written over${given(shown(d.actual), ': ')}.` : `Two inputs would be written to the same file${given(shown(d.actual), ': ')}${given(d.expected, ' and ')}.`), hint: () => 'Use separate output folders, or give the inputs different names.' },
  },
  'wrong-encoding': {
    zh: { sentence: (d) => `文件的编码不是 ${d.expected ?? 'UTF-8'}。`, hint: () => '请用编辑器另存为 UTF-8 编码。' },
    en: { sentence: (d) => `The encoding of the file is not ${d.expected ?? 'UTF-8'}.`, hint: () => 'Save it as UTF-8 in an editor.' },
  },
  'syntax-error': {
    zh: { sentence: (d) => `文件写法有误：${syntaxReason(d, 'zh')}。`, hint: () => '请查看该行和上一行。' },
    en: { sentence: (d) => `The file is badly written: ${syntaxReason(d, 'en')}.`, hint: () => 'Look at this line and the one before it.' },
  },
  'duplicate-key': {
    zh: { sentence: (d) => `键“${key(d)}”写了两次${given(fact(d, 'firstLine'), '，第一次在第 ', ' 行')}。`, hint: () => '请只保留一个。' },
    en: { sentence: (d) => `The key "${key(d)}" is written twice${given(fact(d, 'firstLine'), ', first on line ')}.`, hint: () => 'Keep one of them.' },
  },
  'unsupported-format': {
    zh: { sentence: (d) => `不支持这种文件或格式${given(shown(d.actual), '：')}${isFinished(d) ? '，这种成品文件的版面还不能检查' : ''}。`, hint: (d) => given(d.expected, '可以使用：', '。') },
    en: { sentence: (d) => `This file or format is not supported${given(shown(d.actual), ': ')}${isFinished(d) ? '; the pages of such finished files cannot be inspected yet' : ''}.`, hint: (d) => given(d.expected, 'Supported: ', '.') },
  },
  'limit-exceeded': {
    zh: { sentence: (d) => `${limitName(d, 'zh')}超过上限 ${d.expected}${given(shown(d.actual), '（实为 ', '）')}。`, hint: (d) => `报告不需要这么多；请检查文件是否弄错。${given(limitOption(d), '确实需要时，可用 --limit ', '=… 提高上限。')}` },
    en: { sentence: (d) => `The ${limitName(d, 'en')} exceeds ${d.expected}${given(shown(d.actual), ' (it is ', ')')}.`, hint: (d) => `No report needs as much; is it the right file?${given(limitOption(d), ' If it is, --limit ', '=… raises the limit.')}` },
  },
  'limit-unknown': {
    zh: { sentence: (d) => (fact(d, 'reason') === 'count' ? `上限须写成“名称=正整数”，不能是“${shown(d.actual)}”。` : `没有这个上限：“${shown(d.actual)}”。`), hint: (d) => given(d.expected, '可用：', '。') },
    en: { sentence: (d) => (fact(d, 'reason') === 'count' ? `A limit is name=count with a whole number from 1, not "${shown(d.actual)}".` : `There is no such limit: "${shown(d.actual)}".`), hint: (d) => given(d.expected, 'There are: ', '.') },
  },
  'wrong-type': {
    zh: { sentence: (d) => `${at(d)} 应为${typesInWords(String(d.expected), 'zh')}，实为${typesInWords(shown(d.actual), 'zh')}。`, hint: (d) => typeHints[typeMistake(d)].zh },
    en: { sentence: (d) => `${atEnglish(d)} should be ${typesInWords(String(d.expected), 'en')} but is ${typesInWords(shown(d.actual), 'en')}.`, hint: (d) => typeHints[typeMistake(d)].en },
  },
  'unknown-key': {
    zh: { sentence: (d) => `${at(d)}：不认识键“${key(d)}”。`, hint: (d) => given(fact(d, 'nearest'), '是不是“', '”？') || given(some(facts(d, 'known'), '、', (all) => `等 ${all} 个`), '此处可用：', '。') },
    en: { sentence: (d) => `${atEnglish(d)}: the key "${key(d)}" is not known.`, hint: (d) => given(fact(d, 'nearest'), 'Did you mean "', '"?') || given(some(facts(d, 'known'), ', ', (all) => ` … ${all} in all`), 'Known here: ', '.') },
  },
  'missing-value': {
    zh: { sentence: (d) => `缺少 ${at(d)}${given(fact(d, 'name'), '（', '）')}。`, hint: () => '请补上。' },
    en: { sentence: (d) => `${atEnglish(d)}${given(fact(d, 'name'), ' (', ')')} is missing.`, hint: () => 'Add it.' },
  },
  'missing-cell': {
    zh: { sentence: (d) => `缺少 ${cell(d) || at(d)}${cell(d) && `（${at(d)}）`}。`, hint: () => '空白格请写 null，没有数量请写 0。' },
    en: { sentence: (d) => `${cell(d) || atEnglish(d)}${cell(d) && ` (${atEnglish(d)})`} is missing.`, hint: () => 'Write null for a blank cell, 0 for none.' },
  },
  'wrong-length': {
    zh: { sentence: (d) => `${cell(d) || at(d)} 应有 ${d.expected} 个值，实有 ${shown(d.actual)} 个。`, hint: (d) => given(facts(d, 'names').join('、'), '按顺序为：', '；以半角逗号分隔。') },
    en: { sentence: (d) => `${cell(d) || atEnglish(d)} should have ${d.expected} values but has ${shown(d.actual)}.`, hint: (d) => given(facts(d, 'names').join(', '), 'In order: ', '; between them half-width commas.') },
  },
  'year-unsupported': {
    zh: { sentence: (d) => `不支持 ${shown(d.actual)} 年的报告：全国统一格式自 ${d.expected} 年度起施行。`, hint: () => '请检查 year；更早的年度用另一种统计表，不能套用。' },
    en: { sentence: (d) => `Reports for ${shown(d.actual)} are not supported: the national form is in force from report year ${d.expected} on.`, hint: () => 'Check the year; earlier years used another form.' },
  },
  'form-unknown': {
    zh: { sentence: (d) => `没有“${shown(d.actual)}”版格式。`, hint: (d) => given(d.expected, '可用：', '；也可以不写 form，按年度自动选用。') },
    en: { sentence: (d) => `There is no form "${shown(d.actual)}".`, hint: (d) => given(d.expected, 'Known: ', '; leave form out to take the one of the year.') },
  },
  'invalid-date': {
    zh: { sentence: (d) => `${at(d)}：“${shown(d.actual)}”不是存在的日期。`, hint: () => '请写成 2021-01-20 这样。' },
    en: { sentence: (d) => `${atEnglish(d)}: "${shown(d.actual)}" is not a date of the calendar.`, hint: () => 'Write it like 2021-01-20.' },
  },
  'invalid-value': {
    zh: { sentence: (d) => `${at(d)} ${valueReason(d, 'zh')}${given(shown(d.actual), '，实为 ')}。` },
    en: { sentence: (d) => `${atEnglish(d)} ${valueReason(d, 'en')}${given(shown(d.actual), '; it is ')}.` },
  },
  'ragged-table': {
    zh: { sentence: (d) => `${at(d)}：表格第 ${fact(d, 'row')} 行第 ${fact(d, 'column')} 列${fact(d, 'fault') === 'outside' ? '的单元格伸出表外' : '没有单元格'}。`, hint: () => '每行单元格数与合并格（rowSpan、columnSpan）合计须等于列数。' },
    en: { sentence: (d) => `${atEnglish(d)}: at row ${fact(d, 'row')}, column ${fact(d, 'column')} ${fact(d, 'fault') === 'outside' ? 'a cell reaches beyond the table' : 'no cell stands'}.`, hint: () => 'The cells of each row with their rowSpan and columnSpan must fill all columns.' },
  },
  'overlapping-cells': {
    zh: { sentence: (d) => `${at(d)}：表格第 ${fact(d, 'row')} 行第 ${fact(d, 'column')} 列被两个单元格占用。`, hint: () => '请检查 rowSpan 和 columnSpan。' },
    en: { sentence: (d) => `${atEnglish(d)}: two cells cover row ${fact(d, 'row')}, column ${fact(d, 'column')}.`, hint: () => 'Check rowSpan and columnSpan.' },
  },
  'forbidden-character': {
    zh: { sentence: (d) => `${at(d)} 第 ${fact(d, 'position')} 个字符 ${fact(d, 'codePoint')} 是不能印刷的控制字符。`, hint: () => '请删去；多半是从网页或旧系统粘贴带入的。' },
    en: { sentence: (d) => `${atEnglish(d)}: character ${fact(d, 'position')}, ${fact(d, 'codePoint')}, is a control character and cannot be printed.`, hint: () => 'Delete it; it often comes along when pasting.' },
  },
  'form-year-mismatch': {
    zh: { sentence: (d) => `${fact(d, 'year')} 年度应使用 ${d.expected} 版格式，现按 ${shown(d.actual)} 版。`, hint: () => '如非有意，请删去 form。' },
    en: { sentence: (d) => `Report year ${fact(d, 'year')} calls for the ${d.expected} form; the ${shown(d.actual)} form is used.`, hint: () => 'Unless intended, delete form.' },
  },
  'label-overridden': {
    zh: { sentence: (d) => `表格标签 ${key(d)} 与格式不同：格式为“${d.expected}”，现为“${shown(d.actual)}”。`, hint: () => '如非有意，请从 labels 中删去。' },
    en: { sentence: (d) => `The label ${key(d)} differs from the form: "${d.expected}" there, "${shown(d.actual)}" here.`, hint: () => 'Unless intended, delete it from labels.' },
  },
  'section-title-overridden': {
    zh: { sentence: (d) => `标题与格式不同：格式为“${d.expected}”，现为“${shown(d.actual)}”。`, hint: () => '如非有意，请删去 title。' },
    en: { sentence: (d) => `The section title differs from the form: "${d.expected}" there, "${shown(d.actual)}" here.`, hint: () => 'Unless intended, delete title.' },
  },
  'section-empty': {
    zh: { sentence: (d) => `“${fact(d, 'name') || at(d)}”没有内容。`, hint: () => '请补写；确实没有的，写“无”。' },
    en: { sentence: (d) => `${atEnglish(d)} has no content.`, hint: () => 'Write it; where there is nothing to say, say so.' },
  },
  'total-not-computed': {
    zh: { sentence: (d) => `${cell(d)} 未填，也无法计算：${facts(d, 'unread').join('、')} 不是数字。`, hint: () => '请填总计，或把各项填全（没有数量填 0）。' },
    en: { sentence: (d) => `${cell(d)} is left out and cannot be computed: ${facts(d, 'unread').join(', ')} is not a number.`, hint: () => 'Give the total, or fill in all parts (0 for none).' },
  },
}) as const satisfies Readonly<Record<string, Message>>;
