import type { Document, ParagraphRole } from '../document/nodes.js';
import { clauses } from '../stylesheet/clauses.js';
import type { Clause } from '../stylesheet/clauses.js';
import type { Verdict } from './inspection.js';
import type { Evidence, Judge } from './judge.js';
import { unverified } from './judge.js';
import { judgeHead } from './judgeHead.js';
import { judgeMarks, judgeNumbers } from './judgeLines.js';
import { judgeColour, judgeGrid, judgeMargins, judgePageNumbers, judgePaper, judgeWideTables } from './judgePage.js';
import { judgeAnnexes, judgeAnnexList, judgeImprint, judgeNote, judgeRecipients, judgeSeal } from './judgeParts.js';
import { judgeBody, judgeDate, judgeFace, judgeSignature, judgeTitle } from './judgeText.js';

/** Who judges which clause; a clause without a judge is not verified, for the reason the table of clauses gives. */
const judges: Readonly<Record<string, Judge>> = {
  'GB/T 9704-2012 5.1': judgePaper,
  'GB/T 9704-2012 5.2.1': judgeMargins,
  'GB/T 9704-2012 5.2.2': judgeFace,
  'GB/T 9704-2012 5.2.3': judgeGrid,
  'GB/T 9704-2012 5.2.4': judgeColour,
  'GB/T 9704-2012 7.3.1': judgeTitle,
  'GB/T 9704-2012 7.3.3': judgeBody,
  'GB/T 9704-2012 7.3.5.2': judgeSignature,
  'GB/T 9704-2012 7.3.5.4': judgeDate,
  'GB/T 9704-2012 7.2': judgeHead,
  'GB/T 9704-2012 7.3.2': judgeRecipients,
  'GB/T 9704-2012 7.3.4': judgeAnnexList,
  'GB/T 9704-2012 7.3.5.1': judgeSeal,
  'GB/T 9704-2012 7.3.6': judgeNote,
  'GB/T 9704-2012 7.3.7': judgeAnnexes,
  'GB/T 9704-2012 7.4': judgeImprint,
  'GB/T 9704-2012 7.5': judgePageNumbers,
  'GB/T 9704-2012 8': judgeWideTables,
  'GB/T 15834-2011 5.1': judgeMarks,
  'GB/T 15835-2011': judgeNumbers,
};

const hasRole = ({ blocks }: Document, role: ParagraphRole): boolean => blocks.some((block) => block.type === 'paragraph' && block.role === role);

/** Whether a document has the part a clause is about, for clauses that apply only then. */
const isPresent: Readonly<Record<string, (document: Document) => boolean>> = {
  'GB/T 9704-2012 7.2': ({ head }) => head !== undefined,
  'GB/T 9704-2012 7.3.2': (document) => hasRole(document, 'recipients'),
  'GB/T 9704-2012 7.3.4': (document) => hasRole(document, 'annexList'),
  'GB/T 9704-2012 7.3.5.1': (document) => hasRole(document, 'sealedDate'),
  'GB/T 9704-2012 7.3.6': (document) => hasRole(document, 'note'),
  'GB/T 9704-2012 7.3.7': (document) => hasRole(document, 'annexMark'),
  'GB/T 9704-2012 7.4': ({ imprint }) => imprint !== undefined,
};

function applies({ id, applicability }: Clause, document: Document): boolean {
  return applicability === 'whenPresent' ? (isPresent[id]?.(document) ?? false) : applicability !== 'notApplicable';
}

/** Clauses that speak of title, headings, body or signature: without tags nothing tells which line is which. */
const askRoles: ReadonlySet<string> = new Set(['5.2.2', '7.3.1', '7.3.3', '7.3.5.2'].map((number) => `GB/T 9704-2012 ${number}`));

const withoutRoles: Judge = () => unverified('文件没有结构标签，哪一行是标题、正文或署名无从得知', 'the file is not tagged, so that nothing tells which line is title, body or signature');

const unnamedPart: Judge = () => unverified('文件不写明版头、版记等各要素是什么，不作猜测', 'the file does not name the parts of head and imprint, and they are not guessed');

/** The verdict on each clause that applies, in the order of the table of clauses. */
export function verdictsOn(evidence: Evidence): readonly Verdict[] {
  return clauses
    .filter((clause) => applies(clause, evidence.document) || evidence.unnamedParts?.has(clause.id))
    .map(({ id, strength, reason }) => {
      const judge = evidence.unnamedParts?.has(id) ? unnamedPart : evidence.rolesUnknown && askRoles.has(id) ? withoutRoles : judges[id];
      return { clause: id, strength, ...(judge?.(evidence) ?? unverified(reason?.zh ?? '', reason?.en ?? '')) };
    });
}

