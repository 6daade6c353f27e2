/** How strictly a clause asks: 必须 (stated flatly), 一般 (“generally”), 推荐 (recommended), 可以 (allowed, or left open). */
export type Strength = 'must' | 'usually' | 'recommended' | 'may';

/** The Chinese word for each strength. */
export const strengthNames: Readonly<Record<Strength, string>> = Object.freeze({ must: '必须', usually: '一般', recommended: '推荐', may: '可以' });

/**
 * What can be said of a yearly report under a clause. `measured`: the pages and files are measured. `notVerified`: it
 * applies, but nothing here can prove it. `whenPresent`: measured in a report that has the part, which most have not.
 * `notApplicable`: it speaks of a part a yearly report does not have.
 */
export type Applicability = 'measured' | 'whenPresent' | 'notVerified' | 'notApplicable';

/** What a clause of a standard asks, and how far it is judged here. */
export interface Clause {
  /** Source and number, as stylesheets cite it. */
  readonly id: string;
  /** Source alone. */
  readonly source: string;
  readonly title: { readonly zh: string; readonly en: string };
  /** What it asks, in our own words. */
  readonly asks: { readonly zh: string; readonly en: string };
  readonly strength: Strength;
  readonly applicability: Applicability;
  /** Why it is not measured, or not in every report; absent when it is. */
  readonly reason?: { readonly zh: string; readonly en: string };
}

type Bilingual = readonly [zh: string, en: string];

function clause(source: string, number: string, strength: Strength, title: Bilingual, asks: Bilingual, unmeasured?: readonly [Exclude<Applicability, 'measured'>, ...Bilingual]): Clause {
  return Object.freeze({
    id: number === '' ? source : `${source} ${number}`,
    source,
    title: Object.freeze({ zh: title[0], en: title[1] }),
    asks: Object.freeze({ zh: asks[0], en: asks[1] }),
    strength,
    applicability: unmeasured ? unmeasured[0] : 'measured',
    ...(unmeasured && { reason: Object.freeze({ zh: unmeasured[1], en: unmeasured[2] }) }),
  });
}

const official = 'GB/T 9704-2012';
const underCover: readonly ['whenPresent', ...Bilingual] = ['whenPresent', '只有随文报送的报告带有这一要素', 'only a report filed under a cover has this part'];

/** What values without a standard behind them cite. */
export const commonPractice = '通行做法';
/** What values a caller changed without naming a reason cite. */
export const houseCustom = '本机关惯例';

/**
 * Every clause a stylesheet cites or a verdict is given on, in the order of its source.
 *
 * The strength is read off the wording as handbooks quote it: a flat statement is 必须, 一般 is 一般.
 */
export const clauses: readonly Clause[] = Object.freeze([
  clause(official, '5.1', 'must', ['幅面尺寸', 'Paper size'], ['成品为 A4，210 mm × 297 mm', 'The finished page is A4, 210 mm × 297 mm']),
  clause(official, '5.2.1', 'must', ['页边与版心尺寸', 'Margins and text area'], ['天头 37 mm ± 1 mm，订口 28 mm ± 1 mm，版心 156 mm × 225 mm', 'Top margin 37 ± 1 mm, binding margin 28 ± 1 mm, text area 156 × 225 mm']),
  clause(official, '5.2.2', 'usually', ['字体和字号', 'Typeface and size'], ['没有另作规定的各处用三号仿宋', 'Where nothing else is said, 三号 (16 pt) 仿宋']),
  clause(official, '5.2.3', 'usually', ['行数和字数', 'Lines and characters'], ['每面 22 行，每行 28 字，撑满版心；特定情况可以调整', '22 lines a page and 28 characters a line fill the text area; special cases may differ']),
  clause(official, '5.2.4', 'must', ['文字的颜色', 'Colour of text'], ['没有另作规定的文字为黑色', 'Where nothing else is said, text is black']),
  clause(official, '6', 'must', ['印制装订要求', 'Printing and binding'], ['双面印刷、左侧装订，版面干净、不掉页', 'Printed on both sides, bound on the left, clean and complete'], ['notVerified', '取决于打印和装订，电子文件上量不出来', 'depends on printer and binder; a file does not show it']),
  clause(official, '7.2', 'must', ['版头', 'Head'], ['份号、密级、紧急程度、发文机关标志、发文字号、签发人、分隔线各有位置', 'Copy number, secrecy, urgency, issuer, document number, signer and rule have their places'], underCover),
  clause(official, '7.3.1', 'usually', ['标题', 'Title'], ['二号小标宋，居中，一行或几行；回行词意完整、排列对称', '二号 (22 pt) 小标宋, centred, on one line or several that keep words whole and stand evenly']),
  clause(official, '7.3.2', 'must', ['主送机关', 'Addressee'], ['标题下空一行，顶格', 'One blank line below the title, flush left'], underCover),
  clause(official, '7.3.3', 'must', ['正文', 'Body'], ['首页有正文；三号仿宋，每段首行左空二字，回行顶格；层次序数依次为“一、”“（一）”“1.”“（1）”，第一层黑体、第二层楷体、三四层仿宋', 'The first page shows body text; 三号 仿宋, paragraphs begin two characters in and go on flush left; levels are numbered 一、（一）1.（1） and set in 黑体, 楷体, 仿宋, 仿宋']),
  clause(official, '7.3.4', 'must', ['附件说明', 'List of annexes'], ['正文下空一行，左空二字', 'One blank line below the body, two characters in'], underCover),
  clause(official, '7.3.5.1', 'usually', ['署名和日期（加盖印章）', 'Signature and date with a seal'], ['日期右空四字，署名在其上居中', 'The date stands four characters in, the signature centred above it'], ['whenPresent', '只有加盖印章的报告留出印章位置', 'only a report that is sealed keeps room for its seal']),
  clause(official, '7.3.5.2', 'must', ['署名和日期（不加盖印章）', 'Signature and date without a seal'], ['正文下空一行，署名右空二字；日期在下一行，首字比署名首字右移二字；日期长于署名时日期右空二字', 'One blank line, then the signature two characters in; the date below begins two characters right of it; a longer date stands two characters in itself']),
  clause(official, '7.3.5.4', 'must', ['成文日期中的数字', 'Digits of the date'], ['用阿拉伯数字写全年、月、日，月、日不补零', 'Year, month and day in full in Arabic digits, without leading zeros']),
  clause(official, '7.3.6', 'must', ['附注', 'Remark'], ['日期下一行，左空二字，加圆括号', 'Below the date, two characters in, in parentheses'], underCover),
  clause(official, '7.3.7', 'must', ['附件', 'Annexes'], ['另面编排，左上角标“附件”', 'On a new page, marked 附件 at its head'], underCover),
  clause(official, '7.4', 'must', ['版记', 'Imprint'], ['在末页版心下部，分隔线与版心同宽', 'At the foot of the last page, with rules as wide as the text area'], underCover),
  clause(official, '7.5', 'usually', ['页码', 'Page number'], ['四号半角宋体数字，左右各一条一字线，一字线距版心下边缘 7 mm；单页右空一字，双页左空一字', '四号 (14 pt) half-width 宋体 digits between two dashes 7 mm below the text area; one character in on the right of odd pages and the left of even ones']),
  clause(official, '8', 'must', ['横排表格', 'Wide tables'], ['页码位置不变；单页表头在订口一边，双页表头在切口一边', 'The page number keeps its place; the table head is on the binding side of odd pages, on the other of even ones']),
  clause('GB/T 15834-2011', '5.1', 'must', ['标点的位置', 'Place of marks'], ['点号、后引号、后括号、后书名号、连接号、间隔号不在行首；前引号、前括号、前书名号不在行末；破折号、省略号不拆', 'Point marks, closing marks, connectors and middle dots begin no line; opening marks end none; dashes and ellipses are not parted']),
  clause('GB/T 15835-2011', '', 'must', ['数字不断行', 'Numbers on one line'], ['阿拉伯数字书写的数不拆在两行', 'A number in Arabic digits is not parted by a line end']),
  clause('W3C CLREQ《中文排版需求》中西文混排', '', 'recommended', ['中西文间隙', 'Gap beside Latin'], ['中文与西文、数字之间空四分之一字', 'A quarter em between Chinese and Latin or digits'], ['notVerified', '两端对齐的行会伸缩间隙，量不出原定值', 'justification changes the gap, so the value set cannot be measured']),
]);

const byId: ReadonlyMap<string, Clause> = new Map(clauses.map((entry) => [entry.id, entry]));

/** Gives a clause by the id stylesheets cite; undefined for a custom, which no standard holds. */
export function clauseOf(id: string): Clause | undefined {
  return byId.get(id);
}
