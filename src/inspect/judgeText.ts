import { plainText } from '../document/plainText.js';
import type { PlacedPiece } from '../layout/pages.js';
import type { Typeface } from '../measure/typeface.js';
import { character, inMillimetres, inPoints, isNear, judged, judgedByFace, plain, samples, standard, tolerance, unverified } from './judge.js';
import type { Evidence, Judge } from './judge.js';
import type { ProseLine, ProseParagraph } from './pageLines.js';

const { page: paper, paragraphs: looks } = standard;

/** Whether a piece is drawn in a typeface; a face that only supplies missing characters is none and passes. */
function isIn(piece: PlacedPiece, wanted: readonly Typeface[], { typefaces }: Evidence): boolean {
  const own = typefaces.get(piece.face);
  return own === undefined || wanted.some((typeface) => own.has(typeface));
}

const piecesOf = (paragraphs: readonly ProseParagraph[]): readonly PlacedPiece[] => paragraphs.flatMap(({ lines }) => lines.flatMap(({ pieces }) => pieces));
const ofRole = ({ paragraphs }: Evidence, role: string): readonly ProseParagraph[] => paragraphs.filter((paragraph) => paragraph.role === role);
const isOfSize = (piece: PlacedPiece, size: number): boolean => isNear(piece.size, size, 0.01);

/** The heading that runs into a body paragraph is set as that heading, so its typeface may stand in the body. */
function runInTypefaces({ document }: Evidence): readonly Typeface[] {
  const roles = document.blocks.flatMap((block) => (block.type === 'paragraph' ? block.inlines.flatMap((inline) => (inline.type === 'text' && inline.role ? [inline.role] : [])) : []));
  return roles.map((role) => standard.runInHeadings[role].typeface);
}

/** GB/T 9704-2012 5.2.2: body, signature and date in 三号仿宋. */
export const judgeFace: Judge = (evidence) => {
  const pieces = piecesOf(['body', 'signature', 'date'].flatMap((role) => ofRole(evidence, role)));
  if (pieces.length === 0) return unverified('没有正文', 'there is no text');
  const wanted: readonly Typeface[] = [looks.body.typeface, ...runInTypefaces(evidence)];
  const wrong = pieces.filter((piece) => !isOfSize(piece, looks.body.size) || !isIn(piece, wanted, evidence));
  const first = pieces[0]!;
  const family = evidence.faces.get(first.face)?.familyName ?? '';
  return judgedByFace(wrong.length === 0, [inPoints('size', first.size), plain('typeface', family), ...samples(wrong.map(({ text }) => text))], pieces, evidence);
};

/** GB/T 9704-2012 7.3.1: 二号小标宋, each line centred in the text area, with a blank line below. */
export const judgeTitle: Judge = (evidence) => {
  const title = ofRole(evidence, 'title')[0];
  if (!title) return unverified('没有标题', 'there is no title');
  const middle = paper.left + paper.textWidth / 2;
  const offCentre = Math.max(...title.lines.map(({ left, right }) => Math.abs((left + right) / 2 - middle)));
  const wrong = piecesOf([title]).filter((piece) => !isOfSize(piece, looks.title.size) || !isIn(piece, [looks.title.typeface], evidence));
  const last = title.lines.at(-1)!;
  const next = evidence.lines.find((line) => line.page === last.page && line.baseline > last.baseline);
  const blankLines = next ? (next.baseline - last.baseline) / evidence.linePitch - 1 : undefined;
  const measured = [
    inPoints('size', title.lines[0]!.size),
    plain('typeface', evidence.faces.get(title.lines[0]!.pieces[0]!.face)?.familyName ?? ''),
    inMillimetres('offCentre', offCentre),
    ...(blankLines === undefined ? [] : [plain('blankLines', blankLines)]),
    ...samples(wrong.map(({ text }) => text)),
  ];
  return judgedByFace(wrong.length === 0 && offCentre <= tolerance && (blankLines === undefined || isNear(blankLines, 1, 0.1)), measured, piecesOf([title]), evidence);
};

/** A line that opens with a mark may have the blank half of the mark cut away. */
const startsAt = (line: ProseLine, x: number): boolean => isNear(line.left, x) || (/^[（〔【「『《〈“‘]/u.test(line.text) && isNear(line.left, x - line.size / 2));

/** How a heading of each level begins. */
const numbering: Readonly<Record<string, RegExp>> = {
  heading1: /^[一二三四五六七八九十]+、/u,
  heading2: /^（[一二三四五六七八九十]+）/u,
  heading3: /^\d+\./u,
  heading4: /^（\d+）/u,
};

function headingFaults(evidence: Evidence): readonly string[] {
  return (['heading1', 'heading2', 'heading3', 'heading4'] as const).flatMap((role) =>
    ofRole(evidence, role)
      .filter((heading) => !numbering[role]!.test(heading.lines[0]!.text) || piecesOf([heading]).some((piece) => !isOfSize(piece, looks[role].size) || !isIn(piece, [looks[role].typeface], evidence)))
      .map(({ lines }) => lines[0]!.text),
  );
}

/**
 * GB/T 9704-2012 7.3.3: body text on the first page; paragraphs begin two characters in and go on flush left; headings
 * are numbered and set in 黑体, 楷体, 仿宋, 仿宋.
 */
export const judgeBody: Judge = (evidence) => {
  const indented = evidence.paragraphs.filter(({ role }) => role === 'body' || role.startsWith('heading'));
  const body = ofRole(evidence, 'body');
  if (body.length === 0) return unverified('没有正文', 'there is no text');
  const wrong = indented.flatMap(({ lines }) => lines.filter((line, index) => !startsAt(line, paper.left + (index === 0 ? 2 * line.size : 0))).map(({ text }) => text.slice(0, 12)));
  const faults = [...wrong, ...headingFaults(evidence)];
  const isOnFirstPage = body.some(({ lines }) => lines[0]!.page === 1);
  const measured = [plain('paragraphs', indented.length), plain('indent', (body[0]!.lines[0]!.left - paper.left) / body[0]!.lines[0]!.size), plain('faults', faults.length), ...samples(faults)];
  return judgedByFace(isOnFirstPage && faults.length === 0, measured, piecesOf(indented.filter(({ role }) => role !== 'body')), evidence);
};

/** GB/T 9704-2012 7.3.5.2: the places of signature and date without a seal. */
export const judgeSignature: Judge = (evidence) => {
  const [signature, date] = [ofRole(evidence, 'signature'), ofRole(evidence, 'date')].map((paragraphs) => paragraphs.flatMap(({ lines }) => lines));
  const [signed, dated] = [signature?.[0], date?.[0]];
  if (ofRole(evidence, 'sealedDate').length > 0) return unverified('报告加盖印章，按 7.3.5.1', 'the report is sealed, see 7.3.5.1');
  if (!signed || !dated) return unverified('报告没有署名和日期', 'the report has no signature and date');
  const edge = paper.left + paper.textWidth;
  const signatureRight = Math.max(...signature!.map(({ right }) => right));
  const before = evidence.lines[evidence.lines.indexOf(signed) - 1];
  const blankLines = before && before.page === signed.page ? (signed.baseline - before.baseline) / evidence.linePitch - 1 : undefined;
  const isDateLonger = dated.right - dated.left > signatureRight - signed.left;
  const right = isDateLonger ? dated.right : signatureRight;
  const isPlaced = isNear(edge - right, 2 * character) && isNear(dated.left - signed.left, 2 * character) && dated.baseline > signed.baseline;
  return judged(isPlaced && (blankLines === undefined || isNear(blankLines, 1, 0.1)), [
    plain('signatureIndent', (edge - signatureRight) / character),
    plain('dateIndent', (edge - dated.right) / character),
    plain('dateShift', (dated.left - signed.left) / character),
    ...(blankLines === undefined ? [] : [plain('blankLines', blankLines)]),
  ]);
};

/** GB/T 9704-2012 7.3.5.4: 2021年1月20日, nothing padded. */
export const judgeDate: Judge = ({ document }) => {
  const dates = document.blocks.flatMap((block) => (block.type === 'paragraph' && (block.role === 'date' || block.role === 'sealedDate') ? [plainText(block.inlines)] : []));
  if (dates.length === 0) return unverified('报告没有成文日期', 'the report has no date');
  return judged(dates.every((date) => /^\d{4}年(?:[1-9]|1[0-2])月(?:[1-9]|[12]\d|3[01])日$/u.test(date)), dates.map((date) => plain('date', date)));
};
