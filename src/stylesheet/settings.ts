/** What a profile may choose where the standard is silent or offices part ways; docs/profiles.md is made from this list. */
import { commonPractice } from './clauses.js';
import type { StyleValue } from './deviations.js';

interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** One of a setting's values. */
export interface SettingValue {
  readonly value: StyleValue;
  readonly means: Bilingual;
  /** A clause of the table of clauses, or the custom it follows. */
  readonly restsOn: string;
}

/** A choice a profile makes. */
export interface Setting {
  /** Keys from the stylesheet's top. */
  readonly path: readonly string[];
  readonly title: Bilingual;
  /** The usual values, the standard profile's first; where `isOpen`, any other of its kind is allowed too. */
  readonly values: readonly SettingValue[];
  readonly isOpen: boolean;
}

const lines = 'GB/T 9704-2012 5.2.3';
const mixed = 'W3C CLREQ《中文排版需求》中西文混排';
/** What published reports and office programs show, though no standard asks for it. */
const offices = '机关通行做法';

type Row = readonly [value: StyleValue, restsOn: string, zh: string, en: string];

function setting(path: string, kind: 'open' | 'closed', title: readonly [zh: string, en: string], ...rows: readonly Row[]): Setting {
  const values = rows.map(([value, restsOn, zh, en]) => Object.freeze({ value, restsOn, means: Object.freeze({ zh, en }) }));
  return Object.freeze({ path: Object.freeze(path.split('.')), title: Object.freeze({ zh: title[0], en: title[1] }), values: Object.freeze(values), isOpen: kind === 'open' });
}

/** Every setting, in the order of the stylesheet. */
export const settings: readonly Setting[] = Object.freeze([
  setting('page.linePitch', 'open', ['行距', 'Line pitch'],
    ['28.95pt', lines, '版心 225 mm 内 22 行、每行等高，取二十分之一磅的整数', 'the largest pitch in 1/20 pt at which 22 slots of equal height stand in 225 mm'],
    ['29.6pt', lines, '22 行字、21 个行间撑满版心（配合 linesFill: characters）', 'for linesFill: characters, where 22 lines and 21 gaps fill 225 mm'],
    ['28pt', offices, '多数机关在办公软件里设的固定值，22 行后下边留出约 8 mm', 'the fixed value most offices set; 22 lines then leave 8 mm at the foot']),
  setting('page.linesFill', 'closed', ['行撑满版心的读法', 'What fills the text area'],
    ['slots', lines, '每行连同行间空白为一格，22 格撑满版心', 'a line with its space is a slot, and 22 slots fill the text area'],
    ['characters', lines, '首行字面上缘与末行字面下缘贴版心，22 行、21 个行间；行距不另设时随之推算', 'the characters of the first and last line touch its edges: 22 lines, 21 gaps; the pitch follows unless it is set']),
  setting('page.letterSpacing', 'open', ['字距', 'Letter spacing'],
    ['grid', lines, '由每行字数推算，取二十分之一磅的整数：三号字每字紧 0.25 pt，28 字在一行之内', 'what lets 28 characters stand on a line, in the 1/20 pt of Word files: 0.25 pt tighter for 三号'],
    ['0pt', offices, '不调字距，三号字每行 27 字', 'left alone: 27 characters of 三号 on a line']),
  setting('pageNumber.distanceTo', 'closed', ['页码距版心下边缘量到哪里', 'To where the page number’s 7 mm reach'],
    ['dash', 'GB/T 9704-2012 7.5', '一字线本身距版心下边缘 7 mm', 'the dash itself stands 7 mm below the text area'],
    ['lineTop', 'GB/T 9704-2012 7.5', '页码行的上缘距版心下边缘 7 mm', 'the upper edge of the number’s line does'],
    ['lineBottom', offices, '页码行的下缘距版心下边缘 7 mm，即办公软件里页脚距纸边 28 mm', 'the lower edge does: the footer 28 mm from the paper’s edge of office programs']),
  setting('composition.lineBreaking', 'closed', ['避头尾', 'Line-breaking level'],
    ['gb', 'GB/T 15834-2011 5.1', '国标级', 'the level of the national standard'],
    ['basic', mixed.replace('中西文混排', '行首行尾禁则'), '只管点号和成对符号', 'point marks and brackets only'],
    ['strict', mixed.replace('中西文混排', '行首行尾禁则'), '破折号、省略号也不在行首', 'nor do dashes and ellipses begin a line']),
  setting('composition.keepsUnits', 'closed', ['数字不离单位', 'Numbers held to their units'],
    [true, commonPractice, '12件、〔2021〕30号 之类不拆在两行', '12件 and 〔2021〕30号 are not parted by a line end'],
    [false, offices, '只有数字本身不拆，与办公软件一样', 'only the number itself is not, as in office programs']),
  setting('composition.partsAddresses', 'closed', ['网址、邮箱断行', 'Line ends in addresses'],
    [true, commonPractice, '行会过疏时，可在 . @ - 等处断开', 'behind . @ - and the like when the line would gape'],
    [false, offices, '只在 / ? & 处断开，与办公软件一样', 'behind / ? & only, as in office programs']),
  setting('composition.cjkLatinGap', 'open', ['中西文间隙（字）', 'Gap between Chinese and Latin, in em'],
    [0.22, commonPractice, '接近办公软件的间隙，Word 文件与 PDF 的行因此大多一致', 'near to what office programs set, so that most lines of Word file and PDF agree'],
    [0.25, mixed, '四分之一字', 'a quarter em'],
    [0, offices, '不留间隙', 'none']),
  setting('composition.hangingPunctuation', 'closed', ['标点溢出', 'Hanging marks'],
    [true, commonPractice, '行末点号可以伸出版心右边缘，办公软件的默认做法', 'a point mark may hang over the right edge, as office programs do unless told otherwise'],
    [false, lines, '点号留在版心内', 'point marks stay inside the text area']),
  setting('composition.squeezedMarks', 'closed', ['标点挤压', 'Squeezing of adjacent marks'],
    ['none', lines, '每个标点占一字', 'every mark takes one character'],
    ['quotes', offices, '只有后引号接前引号（”“）共占一字半', 'only a closing quote before an opening one (”“) takes one and a half with it'],
    ['all', mixed.replace('中西文混排', '标点挤压'), '相邻标点共占一字半，行首行末的半字空白裁去', 'two adjacent marks take one and a half, and lose their blank halves at line ends']),
  setting('composition.latinTypeface', 'closed', ['西文与数字的字体', 'Typeface of letters and digits'],
    ['own', 'GB/T 9704-2012 5.2.2', '与所在的中文同一字体', 'that of the Chinese around them'],
    ['roman', offices, 'Times New Roman；页码仍用宋体。没有此字体时用中文字体并提示', 'Times New Roman, but for page numbers; the Chinese face, with a finding, where it is not there']),
  setting('table.size', 'open', ['表内字号', 'Size of text in tables'],
    ['五号', commonPractice, '全国统一表格通常所用', 'what the official form’s tables are usually set in'],
    ['小四', offices, '栏少的表可以用大一些的字；表内行距要随之加大', 'for tables of few columns; the tables’ line pitch must grow with it']),
  setting('table.continuation.isShown', 'closed', ['续表', 'Line above a table’s further parts'],
    [false, commonPractice, '不加：Word 文件无法自动加；表头照样重复，断开的栏目名照样重写', 'none, as a Word file cannot have it; header rows and cut labels are repeated anyway'],
    [true, offices, '在 PDF 和 SVG 的续页表上方加 continuation.text（续表{number}），位置按 alignment', 'the words of continuation.text, in PDF and SVG, on the side alignment says']),
  setting('table.continuation.alignment', 'closed', ['续表的位置', 'Where it stands'],
    ['right', commonPractice, '居右', 'on the right'],
    ['left', offices, '居左', 'on the left'],
    ['center', offices, '居中', 'in the middle']),
  setting('table.orientation.applications', 'closed', ['表三的方向（其他表：proactiveDisclosure、reviewAndLitigation、free）', 'Direction of table three; others by their names'],
    ['portrait', commonPractice, '竖排在版心内', 'upright in the text area'],
    ['landscape', offices, '横排，独占横放的页面（GB/T 9704-2012 第 8 章）', 'wide, on turned pages of its own (GB/T 9704-2012 chapter 8)']),
]);
