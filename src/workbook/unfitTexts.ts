import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { unseenMark } from '../diagnostics/unseenMark.js';
import { textsOf } from '../model/prose.js';
import type { Report } from '../model/report.js';

/** What a cell holds at most (a limit all spreadsheet programs share). */
const mostCharacters = 32_767;

function leftOut(report: Report): readonly Diagnostic[] {
  const keys = (['officialDocument', 'acknowledged'] as const).filter((key) => report[key] !== undefined);
  const hasTurned = Object.values(report.sections).some(({ content, after }) => [...content, ...after].some((entry) => entry.type === 'table' && entry.orientation !== undefined));
  const hasChart = [report.preface, ...Object.values(report.sections).flatMap(({ content, after }) => [content, after])].flat().some((entry) => entry.type === 'chart');
  const reasons = [...(hasTurned ? ['orientation'] : []), ...(hasChart ? ['chartUnwritten'] : [])];
  return [...keys.map((key) => diagnostic('text-left-out', [key], { details: { reason: key } })), ...reasons.map((reason) => diagnostic('text-left-out', ['sections'], { details: { reason } }))];
}

/** What of a report the workbook cannot hold: texts longer than a cell, a cover and its like, reasons for warnings, marks without width. */
export function unfitTexts(report: Report): readonly Diagnostic[] {
  return [...leftOut(report), ...longTexts(report), ...unseenMarks(report)];
}

/** Whatever is read back has lost what pasting leaves behind; in a report that was written with it, that is told. */
function unseenMarks(report: Report): readonly Diagnostic[] {
  const { organisation, contact, signature } = report;
  // The usual title names the organ; what stands there is told once.
  const facts = { organisation, title: report.title.join('').replace(organisation, ''), contact, signature };
  const ofFacts = Object.entries(facts).flatMap(([key, fact]) => (unseenMark.test(JSON.stringify(fact ?? '')) ? [[key]] : []));
  const ofTexts = textsOf(report).flatMap(({ path, text }) => (unseenMark.test(text) ? [path] : []));
  return [...ofFacts, ...ofTexts].map((path) => diagnostic('text-left-out', path, { details: { reason: 'unseenMarks' } }));
}

function longTexts(report: Report): readonly Diagnostic[] {
  return textsOf(report).flatMap(({ path, text }) =>
    text.length > mostCharacters ? [diagnostic('limit-exceeded', path, { expected: mostCharacters, actual: text.length, details: { limit: 'cellCharacters' } })] : [],
  );
}
