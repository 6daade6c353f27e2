import { hintedTexts } from '../../document/eastAsianHint.js';
import type { Inline, Paragraph, Text } from '../../document/nodes.js';
import { pointsToTwips } from '../../measure/length.js';
import { cutInlines } from './cutInlines.js';
import type { CutInline } from './cutInlines.js';
import type { FittedLine } from './lineForecast.js';
import { paragraphStyleNames, runInStyleNames } from './styleNames.js';
import { wordParagraph } from './wordParagraph.js';
import type { ParagraphSetting, WordParagraph } from './wordParagraph.js';
import { escapeText } from './xml.js';
import type { Xml } from './xml.js';

/** What runs have beyond the style of their paragraph. */
interface RunSetting {
  /** Lines with a letter spacing of their own. */
  readonly fittedLines?: readonly FittedLine[] | undefined;
  /** In points; Word counts in half points. */
  readonly size?: number | undefined;
}

/** A tab in a run of its own. */
export const tabRun: Xml = '<w:r><w:tab/></w:r>';

/** Writes a run of text; readers may drop white space at either end of a text that does not ask for it to be preserved. */
export function textRun(text: string, properties: Xml = ''): Xml {
  const space = /^\s|\s$/.test(text) ? ' xml:space="preserve"' : '';
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t${space}>${escapeText(text)}</w:t></w:r>`;
}

/** How a text is set other than its paragraph's style says. */
interface TextSetting extends Pick<CutInline, 'letterSpacing' | 'beginsLine'> {
  readonly size?: number | undefined;
}

/** The properties of a run in the order of the schema: style, hint, letter spacing, size, language. */
function hintedRuns({ text, role }: Text, { letterSpacing, beginsLine, size }: TextSetting): Xml {
  const style = role ? `<w:rStyle w:val="${runInStyleNames[role].id}"/>` : '';
  const spacing = letterSpacing === undefined ? '' : `<w:spacing w:val="${pointsToTwips(letterSpacing)}"/>`;
  const halfPoints = size === undefined ? 0 : Math.floor(2 * size);
  const sizes = size === undefined ? '' : `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
  // LibreOffice may begin a line with any character of this language, which ends the line before inside the address.
  const language = beginsLine ? '<w:lang w:val="zh-CN"/>' : '';
  let runs = '';
  for (const piece of hintedTexts(text)) runs += textRun(piece.text, `${style}${piece.isEastAsian ? '<w:rFonts w:hint="eastAsia"/>' : ''}${spacing}${sizes}${language}`);
  return runs;
}

function inlineRuns(inline: Inline, setting: TextSetting): Xml {
  if (inline.type === 'text') return hintedRuns(inline, setting);
  return inline.type === 'lineBreak' ? '<w:r><w:br/></w:r>' : '';
}

/**
 * Writes the runs of some inlines: a forced break becomes `w:br`, a break hint nothing (Word breaks lines itself;
 * the few hints that narrow cells need are turned into forced breaks before).
 */
export function textRuns(inlines: readonly Inline[], { fittedLines = [], size }: RunSetting = {}): Xml {
  let runs = '';
  if (fittedLines.length === 0) for (const inline of inlines) runs += inlineRuns(inline, { size });
  else for (const { inline, ...setting } of cutInlines(inlines, fittedLines)) runs += inlineRuns(inline, { ...setting, size });
  return runs;
}

/** What a paragraph has beyond its style, because of what stands beside it. */
export interface Surroundings extends Pick<ParagraphSetting, 'isKept' | 'spaceBefore' | 'spaceAfter'> {
  /** Lines with a letter spacing of their own. */
  readonly fittedLines?: readonly FittedLine[];
}

/** Makes the paragraph of a role. */
export function paragraphOf({ role, inlines }: Paragraph, { fittedLines, ...setting }: Surroundings = {}): WordParagraph {
  return wordParagraph(paragraphStyleNames[role].id, textRuns(inlines, { fittedLines }), setting);
}
