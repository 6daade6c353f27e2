/** The words of a report, one text after the other, as whoever reads or compares them needs. */
import type { Path } from '../diagnostics/diagnostic.js';
import type { SectionKey } from '../forms/form.js';
import type { Content, ProseTable, Report } from './report.js';

/** Where a text stands: before the sections, or in one of them. */
export type ProsePart = 'preface' | SectionKey;

/** One text of a report: a paragraph, a heading, what goes on behind it, a caption, or what stands in a free table or beside a picture. */
export interface ProseText {
  readonly part: ProsePart;
  readonly kind: 'paragraph' | 'heading' | 'runIn' | 'caption' | 'cell' | 'note' | 'alternativeText';
  /** From the top of the report. */
  readonly path: Path;
  readonly text: string;
  /** Headings only: 2 （一）, 3 1., 4 （1）. */
  readonly level?: 2 | 3 | 4;
}

type Found = Omit<ProseText, 'part'>;

/** The text, if it is there and says something. */
function some(kind: ProseText['kind'], path: Path, text: string | undefined): readonly Found[] {
  return text === undefined || text.trim() === '' ? [] : [{ kind, path, text }];
}

function tableTexts(table: ProseTable, path: Path): readonly Found[] {
  const cells = table.rows.flatMap((row, r) => row.flatMap((cell, c) => some('cell', [...path, 'rows', r, c], cell.text)));
  return [...some('caption', [...path, 'caption'], table.caption), ...some('note', [...path, 'unit'], table.unit), ...cells, ...some('note', [...path, 'note'], table.note)];
}

function textsIn(content: Content, path: Path): readonly Found[] {
  switch (content.type) {
    case 'paragraph':
      return some('paragraph', path, content.text);
    case 'heading':
      return [{ kind: 'heading', path: [...path, 'heading'], text: content.heading, level: content.level }, ...some('runIn', [...path, 'text'], content.text)];
    case 'image':
      return [...some('alternativeText', [...path, 'alternativeText'], content.alternativeText), ...some('caption', [...path, 'caption'], content.caption)];
    case 'table':
      return tableTexts(content, path);
    case 'chart':
      return [...some('alternativeText', [...path, 'alternativeText'], content.alternativeText), ...some('caption', [...path, 'caption'], content.caption)];
  }
}

function textsOfAll(part: ProsePart, contents: readonly Content[], path: Path): readonly ProseText[] {
  return contents.flatMap((content, index) => textsIn(content, [...path, index])).map((found) => ({ part, ...found }));
}

/**
 * Lists every text of a report's prose in the order it is read: preface, then section by section; official tables are not prose.
 *
 * @example
 * textsOf(report).filter(({ part, kind }) => part === 'overview' && kind === 'heading').map(({ text }) => text);
 */
export function textsOf(report: Report): readonly ProseText[] {
  const sections = (Object.keys(report.sections) as SectionKey[]).flatMap((key) => [
    ...textsOfAll(key, report.sections[key].content, ['sections', key, 'content']),
    ...textsOfAll(key, report.sections[key].after, ['sections', key, 'after']),
  ]);
  return [...textsOfAll('preface', report.preface, ['preface']), ...sections];
}
