/** The goals, each with its ratio and whether it is met; a ratio is undefined when its part was not run. */
import { ratio } from '../statistics.mjs';

/** The ratio of two peers; by `processor`, the time of all their threads, which a busy machine leaves nearly as it is. */
const warm = (id, to) => (results, by = 'milliseconds') => ratio(results.warm?.[id]?.[by], results.warm?.[to]?.[by]);
const size = (results, id) => results.warm?.[id]?.bytes;
const cold = (id, to) => (results, by = 'milliseconds') => ratio(results.cold?.[id]?.[by], results.cold?.[to]?.[by]);

/** The most that any size takes of the size half as large; without end when one was given up, undefined when none was measured. */
function worstDoubling(list, by = 'milliseconds') {
  return list && Math.max(...list.slice(1).map((one, index) => ratio(one[by], list[index][by]) ?? Infinity));
}

const residentGrowth = (results, id) => ratio(results.documents?.[id]?.[1000]?.resident, results.documents?.[id]?.[100]?.resident);
const gain = (results, id) => results.workers?.[id]?.gain;

const goals = [
  ['PDF warm, tagged, to Typst tagged', 0.5, warm('gongkai-pdf-tagged', 'typst-tagged'), 'processor'],
  ['PDF warm, untagged, to Typst untagged', 0.5, warm('gongkai-pdf', 'typst'), 'processor'],
  ['PDF warm, tagged, to plain pdfmake (untagged)', 0.2, warm('gongkai-pdf-tagged', 'pdfmake'), 'processor'],
  ['PDF warm, untagged, to plain pdfmake', 0.2, warm('gongkai-pdf', 'pdfmake'), 'processor'],
  ['DOCX warm, to docxtemplater', 0.5, warm('gongkai-docx', 'docxtemplater'), 'processor'],
  ['DOCX and PDF, cold process, to plain pdfmake’s PDF alone', 1, cold('gongkai-both', 'pdfmake'), 'processor'],
  ['the same by `gongkai render`', 1, cold('render', 'pdfmake'), 'processor'],
  ['`gongkai check`, cold, to an empty node process, JSON', 2, cold('check', 'empty'), 'processor'],
  ['the same, YAML', 2, cold('check-yaml', 'empty'), 'processor'],
  ['the same without NODE_EXTRA_CA_CERTS, JSON', 2, cold('check-bare', 'empty-bare'), 'processor'],
  ['the same without NODE_EXTRA_CA_CERTS, YAML', 2, cold('check-yaml-bare', 'empty-bare'), 'processor'],
  ['two workers to one, `gongkai batch`, whole run', -1.7, (r) => r.batch?.whole.gain],
  ['two workers to one, `gongkai batch`, second half', -1.7, (r) => r.batch?.settled.gain],
  ['two workers to one, PDF', -1.7, (r) => gain(r, 'gongkai-pdf-tagged')],
  ['two workers to one, DOCX', -1.7, (r) => gain(r, 'gongkai-docx')],
  ['resident memory after 1,000 to after 100, PDF', 1.1, (r) => residentGrowth(r, 'gongkai-pdf-tagged')],
  ['resident memory after 1,000 to after 100, DOCX', 1.1, (r) => residentGrowth(r, 'gongkai-docx')],
  ...['pages', 'rows', 'characters'].flatMap((id) => [
    [`twice the ${id}, worst step, PDF`, 2.2, (r, by) => worstDoubling(r.doubling?.[id]?.['gongkai-pdf-tagged'], by), 'processor'],
    [`twice the ${id}, worst step, DOCX`, 2.2, (r, by) => worstDoubling(r.doubling?.[id]?.['gongkai-docx'], by), 'processor'],
  ]),
  ['size of the tagged PDF, to Typst’s', 1, (r) => ratio(size(r, 'gongkai-pdf-tagged'), size(r, 'typst-tagged'))],
  ['size of the untagged PDF, to Typst’s', 1, (r) => ratio(size(r, 'gongkai-pdf'), size(r, 'typst'))],
  ['size of the DOCX, to docxtemplater’s', 1, (r) => ratio(size(r, 'gongkai-docx'), size(r, 'docxtemplater'))],
];

/** @returns `{ name, goal, value, byProcessor, isMet }`; a negative limit is a least. `byProcessor` is told where it can be. */
export function judged(results) {
  return goals.map(([name, limit, valueIn, by]) => {
    const value = valueIn(results);
    return { name, goal: limit < 0 ? `≥ ${-limit}` : `≤ ${limit}`, value, byProcessor: by && valueIn(results, by), isMet: value === undefined ? undefined : limit < 0 ? value >= -limit : value <= limit };
  });
}

export const verdict = (isMet) => (isMet === undefined ? 'not measured' : isMet ? 'met 达到' : '**not met 未达到**');
