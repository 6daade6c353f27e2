import type { Block, DocumentHead, Imprint, Paragraph, ParagraphRole } from '../document/nodes.js';
import type { OfficialDocument } from '../model/officialDocument.js';
import { officialDate } from './dates.js';
import { prose } from './prose.js';
import type { ChartReport } from './proseChart.js';
import { labelled, paragraph } from './text.js';

type Parts = OfficialDocument | undefined;

const top = 'officialDocument';

function optional(role: ParagraphRole, key: string, words: string | undefined): readonly Paragraph[] {
  return words === undefined ? [] : [paragraph(role, words, [top, key])];
}

/** 份号, 密级和保密期限, 紧急程度. The classification belongs on the second line, so a blank one stands for a copy number not given. */
function marks({ copyNumber, securityClassification: classified, urgency }: OfficialDocument): readonly Paragraph[] {
  const first = copyNumber === undefined && classified ? [paragraph('copyNumber', [])] : optional('copyNumber', 'copyNumber', copyNumber);
  const secrecy = classified && [classified.level, classified.period].filter((part) => part !== undefined).join('★');
  return [...first, ...optional('securityClassification', 'securityClassification', secrecy), ...optional('urgency', 'urgency', urgency)];
}

/** One organ and 文件 are one line; beside several organs 文件 stands by itself. */
function issuerMark({ organs, hasDocumentWord }: NonNullable<OfficialDocument['issuerMark']>): NonNullable<DocumentHead['issuerMark']> {
  const line = (words: string, index: number): Paragraph => paragraph('issuerMark', words, [top, 'issuerMark', 'organs', index]);
  if (organs.length === 1) return { organs: [line(organs[0]! + (hasDocumentWord ? '文件' : ''), 0)] };
  return { organs: organs.map(line), ...(hasDocumentWord && { documentWord: paragraph('issuerMark', '文件') }) };
}

/** Gives 版头 (GB/T 9704-2012 7.2); undefined when the report has none of its parts. */
export function documentHead(parts: Parts): DocumentHead | undefined {
  if (!parts) return undefined;
  const [number] = optional('documentNumber', 'documentNumber', parts.documentNumber);
  const names = parts.signers.map((name, index) => paragraph('signerName', name, [top, 'signers', index]));
  const head: DocumentHead = {
    marks: marks(parts),
    ...(parts.issuerMark && { issuerMark: issuerMark(parts.issuerMark) }),
    ...(number && { documentNumber: number }),
    ...(names.length > 0 && { signers: { label: paragraph('signers', '签发人：'), names } }),
  };
  return head.marks.length > 0 || head.issuerMark || number || head.signers ? Object.freeze(head) : undefined;
}

/** Gives 主送机关, closed by a full-width colon (7.3.2). */
export function recipients(parts: Parts): readonly Block[] {
  return parts && parts.recipients.length > 0 ? [paragraph('recipients', `${parts.recipients.join('，')}：`, [top, 'recipients'])] : [];
}

/** Gives 附件说明: one annex without a number, several as 附件：1.… 2.…; no mark behind a name (7.3.4). */
export function annexList(parts: Parts): readonly Block[] {
  const annexes = parts?.annexes ?? [];
  return annexes.map(({ title }, index) => {
    const number = annexes.length > 1 ? `${index + 1}.` : '';
    return labelled('annexList', (index === 0 ? '附件：' : '') + number, title, [top, 'annexes', index, 'title']);
  });
}

/** Gives 附注 in its parentheses (7.3.6). */
export function note(parts: Parts): readonly Block[] {
  return parts?.note === undefined ? [] : [paragraph('note', `（${parts.note}）`, [top, 'note'])];
}

/** Gives the annexes that are attached, each with its mark and its title (7.3.7); numbers are those of the list of annexes. */
export function annexPages(parts: Parts, report: ChartReport): readonly Block[] {
  const annexes = parts?.annexes ?? [];
  return annexes.flatMap(({ title, content }, index) => {
    if (content.length === 0) return [];
    const path = [top, 'annexes', index];
    return [
      paragraph('annexMark', annexes.length > 1 ? `附件${index + 1}` : '附件', path),
      paragraph('annexTitle', title, [...path, 'title']),
      ...prose(content, report, [...path, 'content']).blocks,
    ];
  });
}

/** Gives 版记: 抄送, closed by a full stop; 印发机关; 印发日期 in the official form and 印发 (7.4). */
export function documentImprint(parts: Parts): Imprint | undefined {
  const { copiesTo = [], printedBy, printedOn } = parts?.imprint ?? {};
  if (copiesTo.length === 0 && printedBy === undefined && printedOn === undefined) return undefined;
  const path = [top, 'imprint'];
  return Object.freeze({
    ...(copiesTo.length > 0 && { copiesTo: labelled('copiesTo', '抄送：', `${copiesTo.join('，')}。`, [...path, 'copiesTo']) }),
    ...(printedBy !== undefined && { printedBy: paragraph('printedBy', printedBy, [...path, 'printedBy']) }),
    ...(printedOn !== undefined && { printedOn: paragraph('printedOn', `${officialDate(printedOn)}印发`, [...path, 'printedOn']) }),
  });
}
