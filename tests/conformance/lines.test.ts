/** GB/T 15834-2011 and GB/T 15835-2011: where lines of the finished files may end. */
import { describeIf, hasTools } from '../support/outsideTools.js';
import { clauseTitle, finishedFiles, wordStyle } from './finishedFiles.js';
import type { Finished } from './finishedFiles.js';

/** Marks that begin no line – a connector among them, a dash not – and marks that end none; not the classes the program uses. */
const beginsNoLine = /^(?:[，。、；：？！）〕】」』》〉”’％%～·]|—(?!—))/u;
const endsNoLine = /[（〔【「『《〈“‘]$/u;

describeIf(hasTools('pdftohtml', 'pdftotext', 'qpdf'))('line ends', () => {
  let files: readonly Finished[];
  /** Every two neighbouring lines of one paragraph, in all files. */
  let breaks: readonly (readonly [before: string, after: string])[];
  beforeAll(async () => {
    files = await finishedFiles();
    breaks = files.flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines.slice(1).map((line, index) => [lines[index]!.text.trim(), line.text.trim()] as const)));
  });

  describe(clauseTitle('GB/T 15834-2011 5.1'), () => {
    it('PDF: no line of a paragraph begins with a point mark, a closing mark or a connector', () => {
      expect(breaks.length).toBeGreaterThan(120);
      expect(breaks.filter(([, after]) => beginsNoLine.test(after))).toEqual([]);
    });

    it('PDF: no line of a paragraph ends with an opening mark', () => {
      expect(breaks.filter(([before]) => endsNoLine.test(before))).toEqual([]);
    });

    it('PDF: no dash and no ellipsis is parted', () => {
      expect(breaks.filter(([before, after]) => (before.endsWith('—') && after.startsWith('—')) || (before.endsWith('…') && after.startsWith('…')))).toEqual([]);
    });

    it('DOCX: every style asks for 避头尾, and marks hang in justified text only', () => {
      for (const file of files) {
        for (const id of ['Normal', 'Title', 'Heading1', 'Heading2', 'Heading3', 'Heading4', 'TableText', 'TableRowHeader']) {
          const style = wordStyle(file, id);
          // Where marks may hang nothing is written: LibreOffice hangs them then, and reads a written value upside down.
          expect([id, style('w:kinsoku'), style('w:overflowPunct')]).toEqual([id, { 'w:val': '1' }, id === 'Normal' ? {} : { 'w:val': '0' }]);
        }
      }
    });
  });

  describe(clauseTitle('GB/T 15835-2011'), () => {
    it('PDF: no number is parted by a line end, nor from its percent sign', () => {
      expect(breaks.filter(([, after]) => /^\d/u.test(after)).length).toBeGreaterThan(5);
      expect(breaks.filter(([before, after]) => /\d[.,]?$/u.test(before) && /^[\d%％‰]/u.test(after))).toEqual([]);
    });
  });
});
