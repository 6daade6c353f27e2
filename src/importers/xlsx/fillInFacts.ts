import { diagnostic } from '../../diagnostics/diagnostic.js';
import type { Contact } from '../../model/report.js';
import { contactLabels, factLabels } from '../../workbook/words.js';
import type { FoundFact, FoundFacts } from '../recognise/found.js';
import { noteFault, sheetPlace } from './sheetGrid.js';
import type { CellFindings, SheetGrid } from './sheetGrid.js';

function fold(label: string): string {
  return label.normalize('NFKC').replace(/[\s:：]+/g, '');
}

/** The day a cell names: 2026-01-20, 2026年1月20日, 2026/1/20; anything else is kept as it is, so that it is refused with its place. */
function dayText(text: string): string {
  const [, year, month, day] = /^(\d{4})\s*[-年./]\s*(\d{1,2})\s*[-月./]\s*(\d{1,2})\s*日?$/.exec(text.normalize('NFKC').trim()) ?? [];
  return year === undefined ? text : `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').map((line) => line.trim()).filter(Boolean);
}

const known = new Set([...Object.values(factLabels), ...Object.values(contactLabels)].map(fold));

/** Reads the sheet 基本信息: a label in the first column, what it asks for in the second. Blank answers are absent. */
export function readFacts(findings: CellFindings, grid: SheetGrid): FoundFacts {
  const answers = new Map<string, FoundFact<string>>();
  for (const line of grid.rows.values()) {
    const [label, answer] = [line.get(0), line.get(1)];
    // The title reaches over both columns.
    if (label === answer) continue;
    if (answer && label) noteFault(findings, grid.name, answer);
    const text = answer?.cell.text.trim();
    if (label && answer && text && !known.has(fold(label.cell.text))) {
      findings.diagnostics.push(diagnostic('text-left-out', [], { actual: `${label.cell.text.trim()}：${text}`.slice(0, 40), details: { reason: 'otherFact' }, place: sheetPlace(findings.file, grid.name, answer.range.from) }));
    } else if (label && answer && text) answers.set(fold(label.cell.text), { value: text, place: sheetPlace(findings.file, grid.name, answer.range.from) });
  }
  const fact = <T>(label: string, read: (text: string) => T): FoundFact<T> | undefined => {
    const answer = answers.get(fold(label));
    return answer && { value: read(answer.value), place: answer.place };
  };
  const oneLine = (text: string): string => linesOf(text).join('');
  const contact = (Object.keys(contactLabels) as (keyof Contact)[]).flatMap((key) => {
    const answer = fact(contactLabels[key], oneLine);
    return answer ? [[key, answer] as const] : [];
  });
  const facts = {
    organisation: fact(factLabels.organisation, oneLine),
    year: fact(factLabels.year, (text) => (/^\d{4}年?$/.test(text) ? Number(text.slice(0, 4)) : text)),
    title: fact(factLabels.title, linesOf),
    signature: fact(factLabels.signature, (text) => (linesOf(text).length > 1 ? linesOf(text) : oneLine(text))),
    date: fact(factLabels.date, dayText),
    ...(contact.length > 0 && { contact: { value: Object.fromEntries(contact.map(([key, { value }]) => [key, value])) as Contact, place: contact[0]![1].place } }),
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as FoundFacts;
}
