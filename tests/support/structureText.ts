/** What poppler reads from a PDF's structure tree: each element with its text, in reading order. */
import { readTool } from './outsideTools.js';

export interface ReadElement {
  readonly type: string;
  readonly depth: number;
  readonly scope?: string;
  readonly text: string;
}

/** Reads the elements a PDF's structure has, from first to last; text of inner elements is theirs alone. */
export function readStructureText(file: string): readonly ReadElement[] {
  const elements: { type: string; depth: number; scope?: string; text: string }[] = [];
  for (const line of readTool('pdfinfo', ['-struct-text', file]).split('\n')) {
    const element = /^( *)(Document|H\d|P|Caption|Table|TR|TH|TD|Figure)\b/.exec(line);
    const text = /^ +"(.*)"$/.exec(line);
    const scope = /^ +\/Scope \/(\w+)/.exec(line);
    const last = elements.at(-1);
    if (text && last) last.text += text[1]!;
    else if (element) elements.push({ type: element[2]!, depth: element[1]!.length / 2, text: '' });
    else if (scope && last) last.scope = scope[1]!;
  }
  return elements;
}
