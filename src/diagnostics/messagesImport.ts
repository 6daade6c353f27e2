import { fact, facts, given } from './wording.js';
import type { Diagnostic } from './diagnostic.js';
import type { Language, Message } from './wording.js';

type Words = Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** Reasons of `file-damaged`. */
const damages: Words = {
  notZip: { zh: '不是 .docx 或 .xlsx 文件', en: 'it is neither .docx nor .xlsx' },
  oldWord: { zh: '这是旧版 Office 文件（.doc、.xls）或加了密码的文件', en: 'it is of old Office (.doc, .xls), or locked with a password' },
  truncated: { zh: '文件不完整', en: 'it is cut short' },
  checksum: { zh: '内容与校验和不符', en: 'its content does not agree with its checksum' },
  compression: { zh: '无法解压缩', en: 'it cannot be unpacked' },
  entryName: { zh: '压缩包内有指向文件夹之外的文件名', en: 'the archive holds a name that leads out of its folder' },
  repeatedEntry: { zh: '压缩包内有两个同名文件', en: 'the archive holds two files of one name' },
  noDocument: { zh: '其中没有 Word 正文', en: 'it holds no Word text' },
  noWorkbook: { zh: '其中没有工作簿', en: 'it holds no workbook' },
  doctype: { zh: '其中的 XML 带有 DOCTYPE 声明', en: 'its XML has a DOCTYPE declaration' },
  xml: { zh: '其中的 XML 有误', en: 'its XML is not well-formed' },
  encrypted: { zh: '文件加了密码', en: 'it is locked with a password' },
  notPdf: { zh: '不是 PDF 文件', en: 'it is no PDF' },
  pdfStructure: { zh: 'PDF 的结构已损坏或不完整', en: 'the structure of the PDF is damaged or cut short' },
  unreadable: { zh: '内容有误，无法读出', en: 'its content is damaged' },
  tooSlow: { zh: '在时限内读不完，文件可能有意刁难', en: 'it cannot be read in time and may have been made so on purpose' },
  tooMuchMemory: { zh: '读入时占用的内存超过上限，文件可能有意刁难', en: 'it needs more memory than any report and may have been made so on purpose' },
};

/** Reasons of `text-left-out`. */
const leftOut: Words = {
  deleted: { zh: '修订中已删除的文字未读入（插入的已读入）', en: 'text deleted as a tracked change is left out (inserted text is read)' },
  hidden: { zh: '隐藏文字未读入', en: 'hidden text is left out' },
  notes: { zh: '脚注和尾注未读入', en: 'footnotes and endnotes are left out' },
  embedded: { zh: '嵌入的其他文档未读入', en: 'an embedded document is left out' },
  contents: { zh: '自动目录未读入', en: 'the table of contents is left out' },
  beforeTitle: { zh: '标题之前的文字未读入', en: 'the text before the title is left out' },
  hiddenSheet: { zh: '隐藏的工作表未读入', en: 'a hidden sheet is left out' },
  otherSheet: { zh: '填报表之外的工作表未读入', en: 'a sheet that is none of the fill-in workbook is left out' },
  besideTable: { zh: '表格工作表上表格之外的文字未读入，请写在“文字”表里', en: 'text beside the table on its sheet is left out; write it on the sheet of texts' },
  otherFact: { zh: '基本信息里多出的一项未读入', en: 'a further line on the sheet of facts is left out' },
  drawing: { zh: '工作表上的图片、图表和形状未读入', en: 'pictures, charts and shapes on a sheet are left out' },
  officialDocument: { zh: '版头、版记等公文要素未写入填报表', en: 'the parts of an official document under a cover are not written to the workbook' },
  chart: { zh: '图表未读入，其数值须在数据文件中另行填写', en: 'a chart is left out; its figures have to be given in the data file' },
  chartUnwritten: { zh: '图表未写入填报表', en: 'charts are not written to the workbook' },
  orientation: { zh: '其他表格的横排设置未写入填报表', en: 'which free tables are turned is not written to the workbook' },
  acknowledged: { zh: '已核实的提示及其理由未写入填报表', en: 'acknowledged warnings and their reasons are not written to the workbook' },
  unseenMarks: { zh: '零宽字符（U+00AD、U+200B、U+2060、U+FEFF）从填报表读回时不保留', en: 'marks without width (U+00AD, U+200B, U+2060, U+FEFF) are not kept when the workbook is read back' },
  unseen: { zh: '零宽字符未读入', en: 'marks without width are left out' },
  control: { zh: '不能印刷的控制字符未读入', en: 'control characters, which cannot be printed, are left out' },
};

/** Reasons of `picture-left-out`. */
const pictureReasons: Words = {
  format: { zh: '不是 PNG 或 JPEG', en: 'neither PNG nor JPEG' },
  remote: { zh: '在网络上，不读取', en: 'it is on the network, which is not asked' },
  missing: { zh: '找不到', en: 'it is not there' },
};

const words = (finding: Diagnostic, reasons: Words, language: Language): string => reasons[fact(finding, 'reason')]?.[language] ?? fact(finding, 'reason');
const row = (d: Diagnostic): string => [fact(d, 'row'), facts(d, 'columns').join('、')].filter(Boolean).join(' ');
const label = (d: Diagnostic, open: string, close: string): string => given(fact(d, 'label'), open, close);
const quoted = (value: Diagnostic['actual'], open: string, close: string): string => given(value, open, close);
const shownFigures = (d: Diagnostic): string => facts(d, 'figures').map((figure) => figure || '_').join(' ');
const mostCellsNamed = 6;
const someCells = (d: Diagnostic, between: string, more: (all: number) => string): string => {
  const all = facts(d, 'cells');
  return all.slice(0, mostCellsNamed).join(between) + (all.length > mostCellsNamed ? more(all.length) : '');
};
const table = (d: Diagnostic): string => fact(d, 'table');
/** Which marks were taken out, and beyond the places told one by one in how many more. */
const takenOut = (d: Diagnostic, colon: string, between: string, places: (count: string) => string): string => given(facts(d, 'marks').join(between), colon) + (fact(d, 'places') && places(fact(d, 'places')));

/** Findings on documents that are read for the report they hold. */
export const messagesImport = () => ({
  'file-damaged': {
    zh: { sentence: (d) => `文件无法读入${given(words(d, damages, 'zh'), '：')}。`, hint: () => '请用 Word、WPS 或生成它的程序打开，另存一份后再试。' },
    en: { sentence: (d) => `The document cannot be read${given(words(d, damages, 'en'), ': ')}.`, hint: () => 'Open it in the program that made it and save it anew.' },
  },
  'file-exists': {
    zh: { sentence: (d) => `输出文件已经存在${given(d.actual, '：')}，没有覆盖。`, hint: () => '请另取文件名，或加 --force。' },
    en: { sentence: (d) => `The output file exists${given(d.actual, ': ')} and is left as it is.`, hint: () => 'Choose another name, or add --force.' },
  },
  'report-not-found': {
    zh: { sentence: () => '文件中没有找到政府信息公开工作年度报告：没有官方表格，也没有各部分的标题。', hint: () => '请检查是不是这个文件；网页请保存含正文的那一页。' },
    en: { sentence: () => 'The file holds no yearly disclosure report: neither an official table nor the headings of its sections were found.', hint: () => 'Is it the right file? Of a portal, save the page with the text.' },
  },
  'table-not-found': {
    zh: { sentence: (d) => `${table(d) || '官方表格'}${given(fact(d, 'name'), '（', '）')}没有找到，各格留空。`, hint: () => '请检查表格是否被做成图片，或标签是否改动过多。' },
    en: { sentence: (d) => `No ${given(fact(d, 'number'), 'table ') || 'official table'} was found; its cells stay blank.`, hint: () => 'Is the table a picture, or are its labels changed too much?' },
  },
  'row-not-found': {
    zh: { sentence: (d) => `${row(d) || '表格'}${label(d, '（', '）')}：原文件没有这一行，留空。`, hint: () => '请在原文件补上这一行，或在数据文件中填写。' },
    en: { sentence: (d) => `Row ${fact(d, 'number')} of table ${fact(d, 'tableNumber')} is not in the file; its cells stay blank.`, hint: () => 'Add the row, or give the figures in the data file.' },
  },
  'column-not-found': {
    zh: { sentence: (d) => `${table(d) || '表格'}${label(d, ' ', '')}：没有找到“${facts(d, 'columns').join('”“')}”一栏，留空，其他各栏不移位。`, hint: () => '请核对原文件的表头。' },
    en: { sentence: (d) => `Table ${fact(d, 'tableNumber')} lacks ${facts(d, 'columns').length} of its columns; their cells stay blank and no other moves.`, hint: () => 'Check the head of the table.' },
  },
  'cell-not-found': {
    zh: {
      sentence: (d) =>
        d.details?.['figures']
          ? `${fact(d, 'row')}${label(d, '（', '）')}：应有 ${facts(d, 'columns').length} 格，原文件只有 ${facts(d, 'figures').length} 格（${shownFigures(d)}），不能确定缺的是哪一格，整行留空。`
          : `${row(d) || '表格'}${label(d, '（', '）')}：原文件没有这一格，留空，其他各格不移位。`,
      hint: () => '请核对原文件这一行的单元格数。',
    },
    en: {
      sentence: (d) =>
        d.details?.['figures']
          ? `Row ${fact(d, 'number')} of table ${fact(d, 'tableNumber')} should have ${facts(d, 'columns').length} cells and has ${facts(d, 'figures').length} (${shownFigures(d)}); which one is missing cannot be told, and the row stays blank.`
          : `Row ${fact(d, 'number')} of table ${fact(d, 'tableNumber')} lacks ${facts(d, 'columns').length} of its cells; they stay blank and no other moves.`,
      hint: () => 'Count the cells of this row in the file.',
    },
  },
  'cells-merged': {
    zh: { sentence: (d) => `${row(d) || '表格'}${label(d, '（', '）')}：“${d.actual ?? ''}”不能归入某一格，留空。`, hint: () => '请在原文件拆分合并的单元格，或在数据文件中填写。' },
    en: { sentence: (d) => `Row ${fact(d, 'number')} of table ${fact(d, 'tableNumber')}: "${d.actual ?? ''}" cannot be told to be of one cell; they stay blank.`, hint: () => 'Split the merged cells, or give the figures in the data file.' },
  },
  'formula-uncomputed': {
    zh: { sentence: (d) => `公式没有算好的结果，留空：${someCells(d, '、', (all) => ` 等 ${all} 格`)}。`, hint: () => '请用 Excel、WPS 表格或 LibreOffice 打开并保存一次；程序只读结果，不计算公式。' },
    en: { sentence: (d) => `Formulas without a saved result stay blank: ${someCells(d, ', ', (all) => ` … ${all} in all`)}.`, hint: () => 'Open the file in a spreadsheet program and save it; formulas are never computed here.' },
  },
  'formula-failed': {
    zh: { sentence: (d) => `公式出错（${d.actual ?? ''}），留空。`, hint: () => '请在原文件改正公式，或直接填数。' },
    en: { sentence: (d) => `A formula failed (${d.actual ?? ''}); the cell stays blank.`, hint: () => 'Correct the formula, or type the figure.' },
  },
  'hidden-cells-read': {
    zh: { sentence: (d) => `工作表${given(fact(d, 'sheet'), '“', '”')}有隐藏的行或列，也已读入。`, hint: () => '请确认隐藏的内容是要报告的。' },
    en: { sentence: (d) => `Rows or columns of the sheet${given(fact(d, 'sheet'), ' "', '"')} are hidden; they are read all the same.`, hint: () => 'Is what they hold to be reported?' },
  },
  'cell-not-in-form': {
    zh: { sentence: (d) => `${table(d) || '表格'}：${quoted(d.actual, '“', '”') || '有的内容'}在格式中没有位置，未读入。`, hint: () => '需要报告的，请写在文字里。' },
    en: { sentence: (d) => `Table ${fact(d, 'tableNumber')}: ${quoted(d.actual, '"', '"') || 'some content'} has no place in the form and is left out.`, hint: () => 'Say it in the text where it should be reported.' },
  },
  'table-repeated': {
    zh: { sentence: (d) => `${table(d) || '官方表格'}出现了不止一次，读入的是最完整的一个，这一个作为其他表格保留。`, hint: () => '请检查是否多粘贴了一个。' },
    en: { sentence: (d) => `Table ${fact(d, 'tableNumber')} stands in the file more than once; the most complete one is read, this one is kept as another table.`, hint: () => 'Was it pasted twice?' },
  },
  'section-not-found': {
    zh: { sentence: (d) => `没有找到“${fact(d, 'title')}”的标题${given(fact(d, 'number'), '（第 ', ' 部分）')}。`, hint: () => '请检查标题；其文字可能并入了前一部分。' },
    en: { sentence: (d) => `The heading of section ${fact(d, 'number')} was not found.`, hint: () => 'Check the headings; its text may have gone into the section before.' },
  },
  'heading-number-differs': {
    zh: { sentence: (d) => `标题“${fact(d, 'title')}”原${d.actual ? `编号为“${d.actual}”` : '无编号'}，按位置应为“${d.expected ?? ''}”，序号由程序重新编排。`, hint: () => '请检查标题的级别和顺序。' },
    en: { sentence: (d) => `A heading is printed with the number "${d.actual ?? ''}"; by its place it is "${d.expected ?? ''}", which it is given.`, hint: () => 'Check the levels and the order of the headings.' },
  },
  'text-left-out': {
    zh: { sentence: (d) => `${words(d, leftOut, 'zh') || '有的内容未读入'}${quoted(d.actual, '：“', '”')}${takenOut(d, '：', '、', (count) => `（另外 ${count} 处合计）`)}。`, hint: () => '如有需要，请在原文件处理后重新读入。' },
    en: { sentence: (d) => `Something was not read: ${words(d, leftOut, 'en') || 'some content'}${takenOut(d, ': ', ', ', (count) => ` (${count} more places together)`)}.`, hint: () => 'If it matters, settle it in the file and import it again.' },
  },
  'picture-left-out': {
    zh: { sentence: (d) => `图片未读入${given(words(d, pictureReasons, 'zh'), '（', '）')}${quoted(d.actual, '：', '')}。`, hint: () => '请另存为 PNG 或 JPEG，放在数据文件旁边，在数据文件中写上。' },
    en: { sentence: (d) => `A picture is left out${given(words(d, pictureReasons, 'en'), ' (', ')')}.`, hint: () => 'Save it as PNG or JPEG beside the data file and name it there.' },
  },
  'picture-undescribed': {
    zh: { sentence: (d) => `图片${quoted(d.actual, '“', '”')}没有说明文字。`, hint: () => '请在数据文件的 alternativeText 里写明图片的内容，供看不到图片的人阅读。' },
    en: { sentence: () => 'A picture has no alternative text.', hint: () => 'Say in alternativeText what it shows, for readers who do not see it.' },
  },
}) as const satisfies Readonly<Record<string, Message>>;
