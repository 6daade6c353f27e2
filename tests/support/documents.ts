/** Small documents for tests of layout and renderers, without a report behind them. */
import type { Block, Cell, CellKind, Document, Paragraph, ParagraphRole, Row, Table } from '../../src/document/nodes.js';

/** A document of some blocks. */
export function documentOf(...blocks: readonly Block[]): Document {
  return { language: 'zh-CN', metadata: { title: '标题', organisation: '机关', subject: '主题', keywords: [] }, blocks };
}

/** A paragraph of one text; its role is body unless another is given. */
export function paragraph(text: string, role: ParagraphRole = 'body'): Paragraph {
  return { type: 'paragraph', role, inlines: text === '' ? [] : [{ type: 'text', text }], origin: [role, text.slice(0, 4)] };
}

/** Body text that fills so many lines of 28 characters behind an indent of two; the last line is full, too. */
export function bodyLines(count: number): Paragraph {
  return paragraph('文'.repeat(28 * count - 2));
}

/** A cell; by default prose of one row and one column. */
export function cell(text: string, { kind = 'text', rowSpan = 1, columnSpan = 1 }: { readonly kind?: CellKind; readonly rowSpan?: number; readonly columnSpan?: number } = {}): Cell {
  return { kind, rowSpan, columnSpan, inlines: text === '' ? [] : [{ type: 'text', text }], origin: ['cell', text.slice(0, 8)] };
}

/** A free table; every column has the same share. */
export function table(columnCount: number, rows: readonly (readonly Cell[])[], rest: Partial<Table> = {}): Table {
  return {
    type: 'table',
    role: 'free',
    columns: Array.from({ length: columnCount }, () => ({ share: 1 })),
    rows: rows.map((cells): Row => ({ cells })),
    headerRowCount: 0,
    alternativeText: '表格',
    ...rest,
  };
}
