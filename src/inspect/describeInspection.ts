import { clauseOf, strengthNames } from '../stylesheet/clauses.js';
import type { Deviation } from '../stylesheet/deviations.js';
import type { InspectedFace, InspectedTable, Inspection, Measurement, Verdict } from './inspection.js';
import { measurementNames } from './inspection.js';

const verdictWords: Readonly<Record<Verdict['verdict'], string>> = { holds: '符合', doesNotHold: '不符合', notVerified: '未验证' };

function measurement({ name, value, unit }: Measurement): string {
  return `${measurementNames[name]} ${value}${unit === undefined ? '' : ` ${unit}`}`;
}

function verdictLine({ clause, strength, verdict, measured, reason }: Verdict): string {
  const facts = [reason?.zh ?? '', ...measured.map(measurement)].filter(Boolean).join('，');
  return `  ${verdictWords[verdict]}  ${clause} ${clauseOf(clause)?.title.zh ?? ''}（${strengthNames[strength]}）${facts && `：${facts}`}`;
}

function faceLine({ family, postscriptName, typefaces, standsInFor, characters, isEmbedded, isSubset }: InspectedFace): string {
  const use = typefaces.length === 0 ? (isEmbedded === undefined && postscriptName !== '' ? '补字' : '其他字体') : standsInFor ? `代替 ${standsInFor.join('、')}` : '官方字体';
  const embedding = isEmbedded === undefined ? '' : isEmbedded ? (isSubset ? '，已嵌入子集' : '，已嵌入') : '，未嵌入';
  return `  ${family}（${use}）${characters} 字${embedding}`;
}

function tableLine({ name, orientation, firstPage, lastPage, splitGroups }: InspectedTable): string {
  const pages = firstPage === lastPage ? `第 ${firstPage} 页` : `第 ${firstPage}–${lastPage} 页`;
  const split = splitGroups.map(({ label }) => `“${label}”`).join('、');
  return `  ${pages} ${name}${orientation === 'landscape' ? '（横排）' : ''}${split && `；跨页的栏目：${split}`}`;
}

function deviationLine({ path, clause, strength, standard, profile, reason }: Deviation): string {
  return `  ${path.join('.')}：${standard ?? '（无）'} → ${profile ?? '（无）'}，${clause}（${strengthNames[strength]}），依据：${reason}`;
}

/** Pages, and what made them: a stylesheet, or the program a finished file names. */
function summary({ title, pageCount, profile, file }: Inspection): string {
  const pages = pageCount === undefined ? '' : `${pageCount} 页`;
  return `${title || '（无标题）'}：${[pages, file ? `${file.format.toUpperCase()} 成品文件` : `版式 ${profile}`].filter(Boolean).join('，')}`;
}

function fileLines({ file }: Inspection): readonly string[] {
  if (!file) return [];
  const facts = [`作者 ${file.author || '（无）'}`, `语言 ${file.language || '（未写明）'}`, ...(file.isTagged === undefined ? [] : [file.isTagged ? '有结构标签' : '没有结构标签']), ...(file.producer ? [`由 ${file.producer} 生成`] : [])];
  return [`文件：${facts.join('，')}`, ...section('自称符合', file.claims.map(({ standard, verdict, reason }) => `  ${verdictWords[verdict]}  ${standard}：${reason.zh}`))];
}

function wordLines({ file }: Inspection): readonly string[] {
  if (!file?.setting) return [];
  const { sections, roles, keepsLineRules, hangsMarks, tables } = file.setting;
  return [
    ...section('版面', sections.map(({ width, height, top, bottom, left, right, grid }) => `  ${width} × ${height} mm，上 ${top}、下 ${bottom}、左 ${left}、右 ${right} mm${grid ? `，网格 ${grid.linePitch} pt` : ''}`)),
    ...section('页码', sections.flatMap(({ pageNumbers }) => pageNumbers.map(({ pages, form, face, size, alignment }) => `  ${pages} “${form}” ${face} ${size} pt ${alignment}`))),
    ...section('段落', roles.map((one) => `  ${one.role}（${one.styles.join('、')}）${one.paragraphs} 段：${one.faces.join('、')} ${one.sizes.join('、')} pt，${one.alignments.join('、')}，首行缩进 ${one.firstLineIndents.join('、')} 字，行距 ${one.linePitches.join('、')}`)),
    `避头尾 ${keepsLineRules ? '开' : '关'}，标点溢出 ${hangsMarks ? '开' : '关'}`,
    ...section('表格属性', tables.map(({ rows, columns, headerRows, mergedCells }) => `  ${rows} 行 ${columns} 列，重复标题行 ${headerRows}，合并单元格 ${mergedCells}`)),
  ];
}

function edgeLine({ rightEdge }: Inspection): readonly string[] {
  if (!rightEdge) return [];
  const { lines, spread, hanging } = rightEdge;
  return [`右边缘：${lines} 行两端对齐，相差 ${spread} pt${hanging ? `；${hanging} 行行末标点溢出` : ''}`];
}

function deviationLines({ source, deviations }: Inspection): readonly string[] {
  if (source !== 'report') return [];
  return deviations.length === 0 ? ['与标准版式的差异：无'] : ['与标准版式的差异：', ...deviations.map(deviationLine)];
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${title}：`, ...lines];
}

/**
 * Tells an inspection in lines of Chinese, verdicts last.
 *
 * @example
 * describeInspection(inspection).join('\n')
 */
export function describeInspection(inspection: Inspection): readonly string[] {
  const { pages, faces, headings, tables, verdicts } = inspection;
  const counts = (['holds', 'doesNotHold', 'notVerified'] as const).map((word) => `${verdictWords[word]} ${verdicts.filter(({ verdict }) => verdict === word).length} 条`);
  return [
    summary(inspection),
    ...fileLines(inspection),
    ...section('各页', pages.map(({ number, lines, characters, tables: count, pictures }) => `  第 ${number} 页 ${lines} 行，每行至多 ${characters} 字${count ? `，表 ${count}` : ''}${pictures ? `，图 ${pictures}` : ''}`)),
    ...edgeLine(inspection),
    ...wordLines(inspection),
    ...section('字体', faces.map(faceLine)),
    ...section('标题', headings.map(({ text, level, page }) => `  ${page === undefined ? '' : `第 ${page} 页 `}${'　'.repeat(level - 1)}${text}`)),
    ...section('表格', tables.filter(({ firstPage }) => firstPage > 0 || inspection.source !== 'docx').map(tableLine)),
    ...deviationLines(inspection),
    `条款（${counts.join('，')}）：`,
    ...verdicts.map(verdictLine),
  ];
}
