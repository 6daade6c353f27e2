import { childOf, elementsIn, textIn } from '../../ooxml/xmlTree.js';
import type { XmlElement } from '../../ooxml/xmlTree.js';
import { isDate, numberedLevel } from '../pdf/pageRoles.js';
import type { ParagraphLook, RunLook, Styles } from './resolvedStyles.js';

export interface WordRun {
  readonly text: string;
  readonly look: RunLook;
}

/** A paragraph as it is set. */
export interface WordParagraph {
  readonly role: string;
  readonly style: string;
  readonly text: string;
  readonly look: ParagraphLook;
  readonly runs: readonly WordRun[];
  readonly isInTable: boolean;
}

/** Roles by the names styles have in every language of Word, and those of files made here. `Normal` and its like are the body. */
const roles: Readonly<Record<string, string>> = { title: 'title', signature: 'signature', date: 'date', caption: 'tableCaption', 表格单位: 'tableUnit', 表注: 'tableNote', 图题: 'figureCaption', '署名（加盖印章）': 'signature', '成文日期（加盖印章）': 'date', 附件标题: 'otherText' };
const bodyStyle = /^(?:normal|normal \(web\)|body text(?: \w+)*|list paragraph|正文.*)$/i;

function roleOf(style: string, look: ParagraphLook, text: string): string {
  const known = roles[style.toLowerCase()];
  if (known !== undefined) return known;
  const named = /^heading ([1-9])$/i.exec(style)?.[1];
  const level = named !== undefined ? Number(named) : look.outlineLevel === undefined ? undefined : look.outlineLevel + 1;
  if (level !== undefined) return `heading${Math.min(4, numberedLevel(text) ?? level)}`;
  if (!bodyStyle.test(style)) return 'otherText';
  return isDate(text) ? 'date' : 'body';
}

/** Runs stand in the paragraph, and in what wraps them: links, inserted text, controls. Deleted text is no text. */
function runsIn(element: XmlElement): readonly XmlElement[] {
  return elementsIn(element).flatMap((child) => (child.name === 'w:r' ? [child] : ['w:pPr', 'w:del', 'w:moveFrom'].includes(child.name) ? [] : runsIn(child)));
}

function textOf(run: XmlElement): string {
  return elementsIn(run).map((child) => (child.name === 'w:t' ? textIn(child) : child.name === 'w:tab' ? '\t' : '')).join('');
}

/** Reads a paragraph with everything its looks come from. */
export function readParagraph(element: XmlElement, styles: Styles, isInTable: boolean): WordParagraph {
  const properties = childOf(element, 'w:pPr');
  const runs = runsIn(element)
    .map((run) => ({ text: textOf(run), look: styles.runLook(properties, childOf(run, 'w:rPr')) }))
    .filter(({ text, look }) => text !== '' && !look.isHidden);
  const text = runs.map((run) => run.text).join('');
  const style = styles.nameOf(childOf(properties, 'w:pStyle')?.attributes['w:val']);
  const look = styles.paragraphLook(properties);
  return { role: isInTable ? 'cell' : roleOf(style, look, text.trim()), style, text, look, runs, isInTable };
}

/** The paragraphs of a part in reading order, those of tables among them; text boxes are left out. */
export function paragraphsIn(container: XmlElement, styles: Styles, isInTable = false): readonly WordParagraph[] {
  return elementsIn(container).flatMap((child): readonly WordParagraph[] => {
    if (child.name === 'w:p') return [readParagraph(child, styles, isInTable)];
    if (child.name === 'w:tbl') return paragraphsIn(child, styles, true);
    return ['w:del', 'w:moveFrom', 'w:sectPr', 'w:tblPr', 'w:sdtPr'].includes(child.name) ? [] : paragraphsIn(child, styles, isInTable);
  });
}
