import type { Pages, TextLine } from '../../../src/layout/pages.js';
import { clauses } from '../../../src/stylesheet/clauses.js';
import { gbt33476 } from '../../../src/stylesheet/gbt33476.js';
import { gbt9704 } from '../../../src/stylesheet/gbt9704.js';
import { readStylesheet } from '../../../src/stylesheet/readStylesheet.js';
import type { Stylesheet } from '../../../src/stylesheet/stylesheet.js';
import { bodyLines, cell, paragraph, table } from '../../support/documents.js';
import { inspect, linesChanged, pagesChanged, report, shifted, verdictOn } from './inspected.js';

const resized = (line: TextLine, size: number): TextLine => ({ ...line, pieces: line.pieces.map((piece) => ({ ...piece, size })) });
const inFace = (line: TextLine, face: string): TextLine => ({ ...line, pieces: line.pieces.map((piece) => ({ ...piece, face })) });
const saying = (line: TextLine, text: string): TextLine => ({ ...line, pieces: [{ ...line.pieces[0]!, text }] });
const onlyLine = (number: number, change: (line: TextLine) => TextLine): ((line: TextLine) => TextLine) => {
  let count = 0;
  return (line) => (++count === number ? change(line) : line);
};

describe('the verdicts on a page set to the standard', () => {
  const inspection = inspect();

  it('are one for each clause that applies, in the order of the table', () => {
    const applicable = clauses.filter(({ applicability }) => applicability !== 'notApplicable' && applicability !== 'whenPresent');
    expect(inspection.verdicts.map(({ clause }) => clause)).toEqual(applicable.map(({ id }) => id));
  });

  it('all hold, but for what pages cannot show, which says why', () => {
    expect(inspection.verdicts.filter(({ verdict }) => verdict === 'doesNotHold')).toEqual([]);
    const open = inspection.verdicts.filter(({ verdict }) => verdict === 'notVerified');
    expect(open.map(({ clause }) => clause)).toEqual(['GB/T 9704-2012 5.2.4', 'GB/T 9704-2012 6', 'GB/T 9704-2012 8', 'W3C CLREQ《中文排版需求》中西文混排']);
    expect(open.every(({ reason }) => (reason?.zh ?? '') !== '' && (reason?.en ?? '') !== '')).toBe(true);
  });

  it('come with what was measured', () => {
    expect(verdictOn(inspection, ' 5.2.3').measured).toEqual([
      { name: 'linePitch', value: 28.95, unit: 'pt' },
      { name: 'mostLines', value: 22 },
      { name: 'mostCharacters', value: 28 },
    ]);
    expect(verdictOn(inspection, ' 7.3.5.4').measured).toEqual([{ name: 'date', value: '2026年1月5日' }]);
    expect(verdictOn(inspection, ' 7.5').measured[0]).toEqual({ name: 'dashDistance', value: 7, unit: 'mm' });
  });
});

describe('the verdicts on pages with a wide table', () => {
  const wide: Stylesheet = { ...gbt9704, table: { ...gbt9704.table, orientation: { ...gbt9704.table.orientation, free: 'landscape' } } };
  const rows = Array.from({ length: 30 }, (_, row) => [cell(`行${row}`), cell('1', { kind: 'value' })]);
  const blocks = [...report.slice(0, -2), paragraph('二、宽表', 'heading1'), table(2, rows), bodyLines(2), ...report.slice(-2)];

  it('hold as on any other, and so does the one on wide tables', () => {
    const inspected = inspect(blocks, wide);
    expect(inspected.verdicts.filter(({ verdict }) => verdict === 'doesNotHold')).toEqual([]);
    expect(verdictOn(inspected, ' 8')).toMatchObject({ verdict: 'holds', measured: [{ name: 'turnedPages', value: 2 }, { name: 'headFromSide' }] });
    expect(inspected.tables).toMatchObject([{ orientation: 'landscape', firstPage: 4, lastPage: 5 }]);
  });

  it('find a number that is turned with the table', () => {
    const turnedAlong = linesChanged('pageNumber', ({ isOnSheet: _, ...line }) => line);
    expect(verdictOn(inspect(blocks, wide, turnedAlong), ' 8').verdict).toBe('doesNotHold');
  });

  it('find a head on the wrong side', () => {
    const upsideDown = pagesChanged((page) => ({ ...page, items: page.items.map((item) => (page.isTurned && item.type === 'rule' ? { ...item, y1: item.y1 + 60, y2: item.y2 + 60 } : page.isTurned && item.type === 'text' ? shifted(item, 0, 60) : item)) }));
    expect(verdictOn(inspect(blocks, wide, upsideDown), ' 8').verdict).toBe('doesNotHold');
  });
});

describe('a fault put into the pages is found by its clause', () => {
  it.each<[string, string, (pages: Pages) => Pages]>([
    ['paper of another size', ' 5.1', pagesChanged((page) => ({ ...page, height: page.height - 6 }))],
    ['text moved to the right', ' 5.2.1', pagesChanged((page) => ({ ...page, items: page.items.map((item) => (item.type === 'text' ? shifted(item, 4) : item)) }))],
    ['text moved down', ' 5.2.1', pagesChanged((page) => ({ ...page, items: page.items.map((item) => (item.type === 'text' ? shifted(item, 0, 12) : item)) }))],
    ['a rule beyond the margin', ' 5.2.1', pagesChanged((page) => ({ ...page, items: [{ type: 'rule', x1: 60, x2: 400, y1: 200, y2: 200, width: 0.5 }, ...page.items] }))],
    ['a body line in 黑体', ' 5.2.2', linesChanged('body', onlyLine(5, (line) => inFace(line, 'hei')))],
    ['a body line in 四号', ' 5.2.2', linesChanged('body', onlyLine(5, (line) => resized(line, 14)))],
    ['a character more on a line', ' 5.2.3', linesChanged('body', onlyLine(3, (line) => saying(line, '文'.repeat(29))))],
    ['a line more on each page', ' 5.2.3', pagesChanged((page) => ({ ...page, items: [page.items[0]!, ...page.items] }))],
    ['a title in 黑体', ' 7.3.1', linesChanged('title', (line) => inFace(line, 'hei'))],
    ['a title out of the middle', ' 7.3.1', linesChanged('title', (line) => shifted(line, 5))],
    ['a title without a blank line below', ' 7.3.1', linesChanged('title', (line) => shifted(line, 0, 28.95))],
    ['a paragraph flush left', ' 7.3.3', linesChanged('body', onlyLine(1, (line) => shifted(line, -31.58)))],
    ['a second line that is indented', ' 7.3.3', linesChanged('body', onlyLine(2, (line) => shifted(line, 16)))],
    ['a level one heading in 仿宋', ' 7.3.3', linesChanged('heading1', (line) => inFace(line, 'fangsong'))],
    ['a level two heading with a level one number', ' 7.3.3', linesChanged('heading2', (line) => saying(line, '二、主动公开'))],
    ['a signature flush right', ' 7.3.5.2', linesChanged('signature', (line) => shifted(line, 31.58))],
    ['a date below the signature’s first character', ' 7.3.5.2', linesChanged('date', (line) => shifted(line, -31.58))],
    ['a page number in the middle', ' 7.5', linesChanged('pageNumber', (line) => shifted(line, -200))],
    ['a page number in 小四', ' 7.5', linesChanged('pageNumber', (line) => resized(line, 12))],
    ['a page number too low', ' 7.5', linesChanged('pageNumber', (line) => shifted(line, 0, 4))],
    ['a page number with hyphens', ' 7.5', linesChanged('pageNumber', (line) => saying(line, '- 1 -'))],
    ['a page without a number', ' 7.5', pagesChanged((page) => (page.number === 2 ? { ...page, items: page.items.slice(0, -1) } : page))],
    ['a comma at the start of a line', '15834-2011 5.1', linesChanged('body', onlyLine(2, (line) => saying(line, '，文文')))],
    ['a bracket at the end of a line', '15834-2011 5.1', linesChanged('body', onlyLine(1, (line) => saying(line, '文文（')))],
    ['a number over two lines', '15835-2011', (pages) => linesChanged('body', onlyLine(2, (line) => saying(line, '34件')))(linesChanged('body', onlyLine(1, (line) => saying(line, '共12')))(pages))],
  ])('%s (%s)', (_name, clause, change) => {
    expect(verdictOn(inspect(report, gbt9704, change), clause).verdict).toBe('doesNotHold');
  });

  it('a padded date (7.3.5.4)', () => {
    const padded = [...report.slice(0, -1), paragraph('2026年01月05日', 'date')];
    expect(verdictOn(inspect(padded), ' 7.3.5.4').verdict).toBe('doesNotHold');
  });

  it('a mark that begins the second line of a cell', () => {
    const wide = table(1, [[cell('文'.repeat(60))]]);
    const change = linesChanged('cell', onlyLine(2, (line) => saying(line, '。文')));
    expect(verdictOn(inspect([...report, wide]), '15834-2011 5.1').verdict).toBe('holds');
    expect(verdictOn(inspect([...report, wide], gbt9704, change), '15834-2011 5.1').verdict).toBe('doesNotHold');
  });
});

describe('what is not there is not verified', () => {
  it.each([' 7.3.5.2', ' 7.3.5.4'])('signature and date (%s)', (clause) => {
    expect(verdictOn(inspect(report.slice(0, -2)), clause)).toMatchObject({ verdict: 'notVerified', measured: [] });
  });

  it('a full page', () => {
    expect(verdictOn(inspect(report.slice(0, 6)), ' 5.2.3').verdict).toBe('notVerified');
  });
});

describe('another profile', () => {
  it('is held against the standard all the same', () => {
    const { stylesheet } = readStylesheet({ page: { marginLeft: '31mm', marginRight: '23mm' }, paragraphs: { title: { size: '三号' } }, pageNumber: { distance: '10mm' } });
    const failed = inspect(report, stylesheet!).verdicts.filter(({ verdict }) => verdict === 'doesNotHold').map(({ clause }) => clause.split(' ').at(-1));
    expect(failed).toEqual(['5.2.1', '7.3.1', '7.3.3', '7.3.5.2', '7.5']);
  });

  it('with 28 pt between lines keeps 22 lines', () => {
    const { stylesheet } = readStylesheet({ page: { linePitch: '28pt' } });
    expect(verdictOn(inspect(report, stylesheet!), ' 5.2.3').verdict).toBe('holds');
  });

  it('of GB/T 33476 keeps text, grid and page number inside what GB/T 9704 allows', () => {
    const { verdicts } = inspect(report, gbt33476);
    expect(verdicts.filter(({ verdict }) => verdict === 'doesNotHold')).toEqual([]);
  });
});
