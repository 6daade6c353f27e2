import { inspectPages } from '../../../src/inspect/inspectPages.js';
import type { Page, Pages, Rule, TextLine } from '../../../src/layout/pages.js';
import { clauses } from '../../../src/stylesheet/clauses.js';
import { gbt9704 } from '../../../src/stylesheet/gbt9704.js';
import { coverInput, inputUnderCover } from '../../support/coverInput.js';
import { coverDocument, fontSet, layOut } from '../../support/coverPages.js';
import { linesChanged, pagesChanged, shifted, verdictOn } from './inspected.js';

const document = coverDocument({ ...inputUnderCover({ ...coverInput, securityClassification: { level: '秘密', period: '1年' } }) });
const pages = layOut(document);
const inspect = (change: (pages: Pages) => Pages = (same) => same) => inspectPages(change(pages), { document, stylesheet: gbt9704, fontSet });

const inFace = (line: TextLine, face: string): TextLine => ({ ...line, pieces: line.pieces.map((piece) => ({ ...piece, face })) });
const black = (line: TextLine): TextLine => ({ ...line, pieces: line.pieces.map(({ color: _, ...piece }) => piece) });
const rulesChanged = (role: 'head' | 'imprint', change: (rule: Rule) => Rule): ((all: Pages) => Pages) =>
  pagesChanged((page) => ({ ...page, items: page.items.map((item) => (item.type === 'rule' && item.role === role ? change(item) : item)) }));
const down = (y: number) => (rule: Rule): Rule => ({ ...rule, y1: rule.y1 + y, y2: rule.y2 + y });
const newPage = (all: Pages): Page => ({ ...all.pages[0]!, number: all.pages.length + 1, items: [] });

describe('the verdicts on a report under a cover', () => {
  it('are given on every clause that applies to its parts, and all hold', () => {
    const { verdicts } = inspect();
    const applicable = clauses.filter(({ applicability }) => applicability !== 'notApplicable').map(({ id }) => id);
    expect(verdicts.map(({ clause }) => clause)).toEqual(applicable);
    expect(verdicts.filter(({ verdict }) => verdict === 'doesNotHold')).toEqual([]);
    const judged = clauses.filter(({ applicability }) => applicability === 'whenPresent').map(({ id }) => verdicts.find(({ clause }) => clause === id)!.verdict);
    expect(judged).toEqual(judged.map(() => 'holds'));
    expect(judged).toHaveLength(7);
  });

  it('are given on no clause whose part is not there', () => {
    const plain = coverDocument({ ...inputUnderCover(), officialDocument: { note: '此件公开发布' } });
    const { verdicts } = inspectPages(layOut(plain), { document: plain, stylesheet: gbt9704, fontSet });
    const conditional = clauses.filter(({ applicability }) => applicability === 'whenPresent').map(({ id }) => id);
    expect(verdicts.map(({ clause }) => clause).filter((clause) => conditional.includes(clause))).toEqual(['GB/T 9704-2012 7.3.6']);
  });

  it('do not take the rules of head and imprint for tables', () => {
    expect(inspect().tables.map(({ role, firstPage }) => [role, firstPage > 0])).toEqual([['proactiveDisclosure', true], ['applications', true], ['reviewAndLitigation', true]]);
  });
});

describe('a fault put into the parts is found by its clause', () => {
  it.each<[string, string, (all: Pages) => Pages]>([
    ['a mark too high', ' 7.2', linesChanged('issuerMark', (line) => shifted(line, 0, -6))],
    ['a mark out of the middle', ' 7.2', linesChanged('issuerMark', (line) => shifted(line, 5))],
    ['a black mark', ' 7.2', linesChanged('issuerMark', black)],
    ['a mark in 黑体', ' 7.2', linesChanged('issuerMark', (line) => inFace(line, 'hei'))],
    ['a copy number that is indented', ' 7.2', linesChanged('copyNumber', (line) => shifted(line, 8))],
    ['a classification in 仿宋', ' 7.2', linesChanged('securityClassification', (line) => inFace(line, 'fangsong'))],
    ['urgency on the second line', ' 7.2', linesChanged('urgency', (line) => shifted(line, 0, -28.95))],
    ['a document number a line lower than the signers', ' 7.2', linesChanged('documentNumber', (line) => shifted(line, 0, 28.95))],
    ['a document number flush left', ' 7.2', linesChanged('documentNumber', (line) => shifted(line, -15.8))],
    ['signers in 仿宋', ' 7.2', linesChanged('signerName', (line) => inFace(line, 'fangsong'))],
    ['signers flush right', ' 7.2', linesChanged('signerName', (line) => shifted(line, 15.8))],
    ['a black rule', ' 7.2', rulesChanged('head', ({ color: _, ...rule }) => rule)],
    ['a rule too low', ' 7.2', rulesChanged('head', down(4))],
    ['a rule too short', ' 7.2', rulesChanged('head', (rule) => ({ ...rule, x2: rule.x2 - 10 }))],
    ['a red body', ' 5.2.4', linesChanged('body', (line) => ({ ...line, pieces: line.pieces.map((piece) => ({ ...piece, color: '#FF0000' as const })) }))],
    ['an addressee that is indented', ' 7.3.2', linesChanged('recipients', (line) => shifted(line, 31.6))],
    ['an addressee right below the title', ' 7.3.2', linesChanged('recipients', (line) => shifted(line, 0, -28.95))],
    ['a list of annexes flush left', ' 7.3.4', linesChanged('annexList', (line) => shifted(line, -31.6))],
    ['a list of annexes right below the text', ' 7.3.4', linesChanged('annexList', (line) => shifted(line, 0, -28.95))],
    ['a date two characters in', ' 7.3.5.1', linesChanged('sealedDate', (line) => shifted(line, 31.6))],
    ['a signature beside the middle of the date', ' 7.3.5.1', linesChanged('sealedSignature', (line) => shifted(line, -10))],
    ['a remark flush left', ' 7.3.6', linesChanged('note', (line) => shifted(line, -31.6))],
    ['a remark a blank line below the date', ' 7.3.6', linesChanged('note', (line) => shifted(line, 0, 28.95))],
    ['an annex mark in 仿宋', ' 7.3.7', linesChanged('annexMark', (line) => inFace(line, 'fangsong'))],
    ['an annex mark on the second line', ' 7.3.7', linesChanged('annexMark', (line) => shifted(line, 0, 28.95))],
    ['an annex title on the second line', ' 7.3.7', linesChanged('annexTitle', (line) => shifted(line, 0, -28.95))],
    ['an imprint too high', ' 7.4', rulesChanged('imprint', down(-6))],
    ['an imprint with thin rules', ' 7.4', rulesChanged('imprint', (rule) => ({ ...rule, width: 0.5 }))],
    ['an imprint with short rules', ' 7.4', rulesChanged('imprint', (rule) => ({ ...rule, x1: rule.x1 + 10 }))],
    ['a date of printing flush right', ' 7.4', linesChanged('printedOn', (line) => shifted(line, 14))],
    ['an imprint in 黑体', ' 7.4', linesChanged('copiesTo', (line) => inFace(line, 'hei'))],
    ['an imprint before the last page', ' 7.4', (all) => ({ ...all, pages: [...all.pages, newPage(all)] })],
    ['an imprint page without a number and without a blank page', ' 7.5', (all) => ({ ...all, pages: [...all.pages.slice(0, -1), { ...all.pages.at(-1)!, items: all.pages.at(-1)!.items.filter((item) => item.type !== 'text' || item.role !== 'pageNumber') }] })],
  ])('%s (%s)', (_name, clause, change) => {
    expect(verdictOn(inspect(change), clause).verdict).toBe('doesNotHold');
  });
});
