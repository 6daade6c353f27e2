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

function faceLine({ family, typefaces, standsInFor, characters }: InspectedFace): string {
  const use = typefaces.length === 0 ? '补字' : standsInFor ? `代替 ${standsInFor.join('、')}` : '官方字体';
  return `  ${family}（${use}）${characters} 字`;
}

function tableLine({ name, orientation, firstPage, lastPage, splitGroups }: InspectedTable): string {
  const pages = firstPage === lastPage ? `第 ${firstPage} 页` : `第 ${firstPage}–${lastPage} 页`;
  const split = splitGroups.map(({ label }) => `“${label}”`).join('、');
  return `  ${pages} ${name}${orientation === 'landscape' ? '（横排）' : ''}${split && `；跨页的栏目：${split}`}`;
}

function deviationLine({ path, clause, strength, standard, profile, reason }: Deviation): string {
  return `  ${path.join('.')}：${standard ?? '（无）'} → ${profile ?? '（无）'}，${clause}（${strengthNames[strength]}），依据：${reason}`;
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
export function describeInspection({ title, profile, pageCount, pages, rightEdge, faces, headings, tables, deviations, verdicts }: Inspection): readonly string[] {
  const counts = (['holds', 'doesNotHold', 'notVerified'] as const).map((word) => `${verdictWords[word]} ${verdicts.filter(({ verdict }) => verdict === word).length} 条`);
  return [
    `${title}：${pageCount} 页，版式 ${profile}`,
    ...section('各页', pages.map(({ number, lines, characters, tables: count, pictures }) => `  第 ${number} 页 ${lines} 行，每行至多 ${characters} 字${count ? `，表 ${count}` : ''}${pictures ? `，图 ${pictures}` : ''}`)),
    `右边缘：${rightEdge.lines} 行两端对齐，相差 ${rightEdge.spread} pt${rightEdge.hanging ? `；${rightEdge.hanging} 行行末标点溢出` : ''}`,
    ...section('字体', faces.map(faceLine)),
    ...section('标题', headings.map(({ text, level, page }) => `  第 ${page} 页 ${'　'.repeat(level - 1)}${text}`)),
    ...section('表格', tables.map(tableLine)),
    deviations.length === 0 ? '与标准版式的差异：无' : '与标准版式的差异：',
    ...deviations.map(deviationLine),
    `条款（${counts.join('，')}）：`,
    ...verdicts.map(verdictLine),
  ];
}
