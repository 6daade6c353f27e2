import type { Paragraph as DocxParagraph, TextRun } from 'docx';
import { hintedTexts } from '../../document/eastAsianHint.js';
import type { Inline, Paragraph } from '../../document/nodes.js';
import { pointsToTwips } from '../../measure/length.js';
import { cutInlines } from './cutInlines.js';
import type { Docx } from './docxPackage.js';
import type { FittedLine } from './lineForecast.js';
import { paragraphStyleNames, runInStyleNames } from './styleNames.js';

/** The package takes {…} inside one run for a placeholder of its own and may put a number there; a run ends behind each brace. */
const behindBrace = /(?<=\{)/;

/** What runs have beyond the style of their paragraph. */
interface RunSetting {
  /** Lines with a letter spacing of their own. */
  readonly fittedLines?: readonly FittedLine[] | undefined;
  /** In points; Word counts in half points. */
  readonly size?: number;
}

/**
 * Makes the runs of some inlines: a forced break becomes `w:br`, a break hint nothing (Word breaks lines itself;
 * the few hints that narrow cells need are turned into forced breaks before).
 */
export function textRuns(docx: Docx, inlines: readonly Inline[], { fittedLines = [], size }: RunSetting = {}): TextRun[] {
  return cutInlines(inlines, fittedLines).flatMap(({ inline, letterSpacing, beginsLine }) => {
    if (inline.type === 'lineBreak') return [new docx.TextRun({ break: 1 })];
    if (inline.type === 'breakHint') return [];
    const style = {
      ...(inline.role && { style: runInStyleNames[inline.role].id }),
      ...(size !== undefined && { size: Math.floor(2 * size) }),
      ...(letterSpacing !== undefined && { characterSpacing: pointsToTwips(letterSpacing) }),
      // LibreOffice may begin a line with any character of this language, which ends the line before inside the address.
      ...(beginsLine && { language: { value: 'zh-CN' } }),
    };
    return hintedTexts(inline.text).flatMap(({ text, isEastAsian }) =>
      text.split(behindBrace).map((part) => new docx.TextRun({ ...style, ...(isEastAsian && { font: { hint: 'eastAsia' } }), text: part })),
    );
  });
}

/** What a paragraph has beyond its style, because of what stands beside it. */
export interface Surroundings {
  /** Holds its last line on the page of the next paragraph. */
  readonly isKept?: boolean;
  /** Lines with a letter spacing of their own. */
  readonly fittedLines?: readonly FittedLine[];
  /** In points, in place of the style's own. */
  readonly spaceBefore?: number;
  readonly spaceAfter?: number;
}

/** Makes a paragraph that names its style, and little else; the body's style is the default one and is not named. */
export function styledParagraph(
  docx: Docx,
  styleId: string,
  children: readonly TextRun[],
  { isKept, spaceBefore, spaceAfter }: Surroundings = {},
): DocxParagraph {
  const before = spaceBefore !== undefined && { before: pointsToTwips(spaceBefore) };
  const after = spaceAfter !== undefined && { after: pointsToTwips(spaceAfter) };
  return new docx.Paragraph({
    ...(styleId !== paragraphStyleNames.body.id && { style: styleId }),
    ...(isKept && { keepNext: true }),
    ...((before || after) && { spacing: { ...before, ...after } }),
    children,
  });
}

/** Makes the paragraph of a role. */
export function paragraphOf(docx: Docx, { role, inlines }: Paragraph, surroundings: Surroundings = {}): DocxParagraph {
  return styledParagraph(docx, paragraphStyleNames[role].id, textRuns(docx, inlines, { fittedLines: surroundings.fittedLines }), surroundings);
}
