import type { Path } from '../diagnostics/diagnostic.js';
import type { SectionKey } from '../forms/form.js';
import { textsOf } from '../model/prose.js';
import type { ProsePart, ProseText } from '../model/prose.js';
import type { Report } from '../model/report.js';
import { sentencesOf } from '../model/sentences.js';
import { diffCells, uncomparedRows } from './diffCells.js';
import { diffLists } from './diffLists.js';
import type { DiffSide, HeadChange, ReportDiff, SentenceChange } from './reportDiff.js';

const sectionKeys: readonly SectionKey[] = ['overview', 'proactiveDisclosure', 'applications', 'reviewAndLitigation', 'problemsAndImprovements', 'otherMatters'];

/** Everything of a report that is neither prose nor a table, by its path. Acknowledgements are not part of what is published. */
function headOf(report: Report): readonly (readonly [path: Path, value: string])[] {
  const { organisation, year, form, title, contact = {}, signature, date, labels, sections } = report;
  const entries: readonly (readonly [Path, string | undefined])[] = [
    [['organisation'], organisation],
    [['year'], String(year)],
    [['form'], form],
    // Where a title is broken is a matter of its looks.
    [['title'], title.join('')],
    ...sectionKeys.map((key) => [['sections', key, 'title'], sections[key].title] as const),
    ...Object.entries(contact).map(([key, value]) => [['contact', key], value] as const),
    [['signature'], typeof signature === 'object' ? signature.join('\n') : signature],
    [['date'], date],
    ...Object.entries(labels).map(([key, value]) => [['labels', key], value] as const),
  ];
  return entries.flatMap(([path, value]) => (value === undefined ? [] : [[path, value] as const]));
}

function diffHead(before: Report, after: Report): readonly HeadChange[] {
  const [first, second] = [headOf(before), headOf(after)];
  const old = new Map(first.map(([path, value]) => [path.join('\n'), value]));
  const now = new Map(second.map(([path, value]) => [path.join('\n'), value]));
  const paths = [...second, ...first.filter(([path]) => !now.has(path.join('\n')))].map(([path]) => path);
  return paths.flatMap((path) => {
    const [was, is] = [old.get(path.join('\n')), now.get(path.join('\n'))];
    return was === is ? [] : [{ path, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) }];
  });
}

interface Sentence {
  readonly words: string;
  readonly path: Path;
}

/** Headings, captions and cells are whole by themselves; paragraphs are read sentence by sentence. */
function sentencesOfText({ kind, text, path }: ProseText): readonly Sentence[] {
  const parts = kind === 'paragraph' || kind === 'runIn' || kind === 'note' ? sentencesOf(text) : [text];
  return parts.map((words) => ({ words: words.trim(), path })).filter(({ words }) => words !== '');
}

function diffPart(part: ProsePart, before: readonly ProseText[], after: readonly ProseText[]): readonly SentenceChange[] {
  const sentences = (texts: readonly ProseText[]): readonly Sentence[] => texts.filter((text) => text.part === part).flatMap(sentencesOfText);
  const [first, second] = [sentences(before), sentences(after)];
  const edits = diffLists(first.map(({ words }) => words), second.map(({ words }) => words));
  return edits.flatMap((edit): readonly SentenceChange[] => {
    if (edit.type === 'same') return [];
    const was = 'before' in edit ? first[edit.before]! : undefined;
    const is = 'after' in edit ? second[edit.after]! : undefined;
    return [{ type: edit.type, part, ...(was && { before: was.words, beforePath: was.path }), ...(is && { after: is.words, afterPath: is.path }) }];
  });
}

const sideOf = ({ organisation, year, form }: Report): DiffSide => ({ organisation, year, form });

/**
 * Tells what changed from one report to another: the head part by part, the official tables cell by cell, the prose sentence by sentence.
 *
 * Of different editions only the cells both forms have are compared, and the others are named. Figures that say the same number
 * (`75.9260` and `75.926`) are no change; a blank, 0 and `/` differ. A sentence that is mostly the same is told as changed, not as
 * one removed and one added.
 * @example
 * const { cells } = diffReports(lastYear, thisYear);
 * cells.map(({ address, before, after }) => `${address}: ${before} → ${after}`);
 */
export function diffReports(before: Report, after: Report): ReportDiff {
  const [first, second] = [textsOf(before), textsOf(after)];
  return {
    before: sideOf(before),
    after: sideOf(after),
    head: diffHead(before, after),
    cells: diffCells(before, after),
    uncompared: uncomparedRows(before, after),
    sentences: (['preface', ...sectionKeys] as const).flatMap((part) => diffPart(part, first, second)),
  };
}
