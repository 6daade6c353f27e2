/** Prose as found, with the lines that belong to a table or picture put to it. */
import type { FoundBlock, FoundImage, FoundParagraph, FoundTable } from './found.js';

/** A paragraph, or a table or picture with the lines around it. */
export type ProsePiece =
  | FoundParagraph
  | { readonly type: 'captionedTable'; readonly table: FoundTable; readonly caption?: string; readonly unit?: string; readonly note?: string }
  | { readonly type: 'captionedImage'; readonly image: FoundImage; readonly caption?: string };

const looksLikeCaption = /^附?表\s*[\d０-９一二三四五六七八九十]{1,3}\s*(?:[:：、.．\-—　\s]|$)/;
const looksLikeFigureCaption = /^附?图\s*[\d０-９一二三四五六七八九十]{1,3}\s*(?:[:：、.．\-—　\s]|$)/;
const unitLine = /^[（(]?\s*单\s*位\s*[：:]\s*([^\s，。；]{1,12}?)\s*[）)]?$/;
const looksLikeNote = /^[（(]?\s*(?:备\s*)?注\s*[：:]/;

/** Of a line this much is looked at: what is longer is no caption, and white space without end takes time without end. */
const longestCaption = 80;

function isLike(pattern: RegExp, text: string): boolean {
  const line = text.trim();
  return line.length <= longestCaption && pattern.test(line);
}

function isCaption({ text, role, isPlain }: FoundParagraph): boolean {
  return role === 'caption' || (!isPlain && isLike(looksLikeCaption, text));
}

function unitOf({ text, isPlain }: FoundParagraph): string | undefined {
  const line = text.trim();
  return !isPlain && line.length <= longestCaption ? unitLine.exec(line)?.[1] : undefined;
}

/** The lines directly above a table: its caption and its unit, in either order. */
function takeLinesAbove(pieces: ProsePiece[]): { readonly caption?: string; readonly unit?: string } {
  let lines: { readonly caption?: string; readonly unit?: string } = {};
  for (let last = pieces.at(-1); last?.type === 'paragraph'; last = pieces.at(-1)) {
    const unit = unitOf(last);
    if (unit !== undefined && lines.unit === undefined) lines = { ...lines, unit };
    else if (isCaption(last) && lines.caption === undefined) lines = { ...lines, caption: last.text.trim() };
    else break;
    pieces.pop();
  }
  return lines;
}

/** Puts captions, units and notes to their tables and pictures. */
export function prosePieces(blocks: readonly FoundBlock[]): readonly ProsePiece[] {
  const pieces: ProsePiece[] = [];
  for (const block of blocks) {
    const last = pieces.at(-1);
    if (block.type === 'table') pieces.push({ type: 'captionedTable', table: block, ...takeLinesAbove(pieces) });
    else if (block.type === 'image') pieces.push({ type: 'captionedImage', image: block });
    else if (block.text.trim() === '') continue;
    else if (last?.type === 'captionedTable' && last.note === undefined && (block.role === 'note' || (!block.isPlain && looksLikeNote.test(block.text.trim())))) {
      pieces[pieces.length - 1] = { ...last, note: block.text.trim() };
    } else if (last?.type === 'captionedImage' && last.caption === undefined && (block.role === 'figureCaption' || (!block.isPlain && isLike(looksLikeFigureCaption, block.text)))) {
      pieces[pieces.length - 1] = { ...last, caption: block.text.trim() };
    } else pieces.push(block);
  }
  return pieces;
}
