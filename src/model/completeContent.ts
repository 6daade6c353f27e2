import type { Path } from '../diagnostics/diagnostic.js';
import type { ContentInput, ContentItemInput, FreeCellInput, FreeTableInput, HeadingInput, ImageInput } from './input.js';
import { completeChart, noteChart } from './completeChart.js';
import type { Content, ProseCell, ProseHeading, ProseImage, ProseTable } from './report.js';

/** Tells where in the input a part of the report was given. */
export type NoteOrigin = (inReport: Path, inInput: Path) => void;

/** The paragraphs of a text, one a line; white space at their ends is the author's indentation, which the stylesheet gives. */
function paragraphs(text: string): readonly Content[] {
  return text.split(/\r\n|[\n\u2028\u2029]/).flatMap((line) => {
    const trimmed = line.trim().replace(/\t/g, ' ');
    return trimmed === '' ? [] : [{ type: 'paragraph' as const, text: trimmed }];
  });
}

function freeCell(cell: FreeCellInput): ProseCell {
  const { text, rowSpan = 1, columnSpan = 1, alignment } = typeof cell === 'object' && cell !== null ? cell : { text: cell };
  return { text: text === null ? '' : String(text), rowSpan, columnSpan, ...(alignment && { alignment }) };
}

function freeTable({ caption, unit, note, headerRows = 1, columns, orientation, rows }: FreeTableInput): ProseTable {
  return {
    type: 'table',
    ...(caption !== undefined && { caption: caption.trim() }),
    ...(unit !== undefined && { unit: unit.trim() }),
    ...(note !== undefined && { note: note.trim() }),
    headerRowCount: headerRows,
    ...(columns && { columnShares: columns }),
    ...(orientation && { orientation }),
    rows: rows.map((row) => row.map(freeCell)),
  };
}

function heading({ heading: words, level = 2, text }: HeadingInput): ProseHeading {
  return { type: 'heading', level, heading: words.trim(), ...(text !== undefined && { text: text.trim() }) };
}

function image({ image: source, alternativeText, caption, width }: ImageInput): ProseImage {
  return {
    type: 'image',
    source: source.trim(),
    alternativeText: alternativeText.trim(),
    ...(caption !== undefined && { caption: caption.trim() }),
    ...(width !== undefined && { widthShare: width }),
  };
}

function contentOf(item: ContentItemInput): readonly Content[] {
  if (typeof item === 'string') return paragraphs(item);
  if ('heading' in item) return [heading(item)];
  if ('image' in item) return [image(item)];
  return 'chart' in item ? [completeChart(item.chart)] : [freeTable(item.table)];
}

/**
 * Completes prose: text becomes paragraphs, what an item leaves out gets its meaning.
 *
 * @param from The path of the prose in the input. @param to Its path in the report.
 */
export function completeContent(input: ContentInput | undefined, from: Path, to: Path, note: NoteOrigin): readonly Content[] {
  if (input === undefined) return [];
  const items = typeof input === 'string' ? [{ item: input, path: from }] : input.map((item, index) => ({ item, path: [...from, index] }));
  const content: Content[] = [];
  for (const { item, path } of items) {
    for (const entry of contentOf(item)) {
      const place = [...to, content.length];
      note(place, path);
      if (entry.type === 'table') note([...place, 'rows'], [...path, 'table', 'rows']);
      if (typeof item === 'object' && 'chart' in item) noteChart(item.chart, place, path, note);
      content.push(entry);
    }
  }
  return content;
}
