import type { Place } from '../../diagnostics/diagnostic.js';
import type { FoundImage } from '../recognise/found.js';
import type { Stretch } from '../recognise/lead.js';
import { childOf, elementsIn, firstIn, isOn, textIn } from '../../ooxml/xmlTree.js';
import type { XmlElement } from '../../ooxml/xmlTree.js';
import { leaveOut } from './reading.js';
import type { Reading } from './reading.js';

/** What a paragraph holds. */
export interface Inlines {
  readonly stretches: Stretch[];
  readonly images: FoundImage[];
  /** Text boxes, which stand beside the paragraph and are read behind it. */
  readonly boxes: XmlElement[];
}

interface Walk {
  readonly reading: Reading;
  readonly place: Place;
  readonly inlines: Inlines;
  readonly isBold: boolean;
}

const wrappers: ReadonlySet<string> = new Set(['w:hyperlink', 'w:ins', 'w:moveTo', 'w:smartTag', 'w:fldSimple', 'w:dir', 'w:bdo', 'w:customXml', 'w:sdtContent', 'w:rubyBase', 'mc:Choice']);

/** Whether what is read now is shown: no field's own words, no automatic table of contents. */
function isShown({ reading, place }: Walk): boolean {
  if (reading.fields.some(({ instruction, isResult }) => isResult && /^\s*TOC\b/i.test(instruction))) {
    leaveOut(reading, 'contents', place);
    return false;
  }
  return reading.fields.every(({ isResult }) => isResult);
}

function fieldMark({ reading }: Walk, type: string | undefined): void {
  if (type === 'begin') reading.fields.push({ instruction: '', isResult: false });
  else if (type === 'separate' && reading.fields.length > 0) reading.fields.at(-1)!.isResult = true;
  else if (type === 'end') reading.fields.pop();
}

function picture(walk: Walk, element: XmlElement): void {
  const { reading, place, inlines } = walk;
  const box = firstIn(element, 'w:txbxContent');
  if (box) {
    inlines.boxes.push(box);
    return;
  }
  const id = firstIn(element, 'a:blip')?.attributes['r:embed'] ?? firstIn(element, 'v:imagedata')?.attributes['r:id'];
  const relationship = reading.relationships.get(id ?? '');
  if (!relationship) {
    if (firstIn(element, 'c:chart')) leaveOut(reading, 'chart', place);
    else if (firstIn(element, 'a:graphicData')) leaveOut(reading, 'embedded', place);
    return;
  }
  const properties = firstIn(element, 'wp:docPr')?.attributes;
  const alternativeText = properties?.['descr'] || properties?.['title'] || firstIn(element, 'v:shape')?.attributes['alt'];
  const width = Number(firstIn(element, 'wp:extent')?.attributes['cx']) / (reading.textWidth ?? NaN);
  const bytes = relationship.isOutside ? undefined : reading.part.bytes(relationship.target);
  inlines.images.push({
    type: 'image',
    content: bytes ? { bytes } : { address: relationship.target },
    ...(alternativeText && { alternativeText }),
    ...(width > 0 && { widthShare: Math.min(1, Math.max(0.01, Math.round(width * 100) / 100)) }),
    place,
  });
}

function lookOf(run: XmlElement, isBold: boolean): Omit<Stretch, 'text'> {
  const properties = childOf(run, 'w:rPr');
  const bold = childOf(properties, 'w:b');
  return {
    isBold: bold ? isOn(bold) : isBold,
    style: childOf(properties, 'w:rStyle')?.attributes['w:val'] ?? '',
    face: childOf(properties, 'w:rFonts')?.attributes['w:eastAsia'] ?? '',
  };
}

function say(walk: Walk, run: XmlElement, text: string): void {
  if (isShown(walk)) walk.inlines.stretches.push({ text, ...lookOf(run, walk.isBold) });
}

function walkRun(walk: Walk, run: XmlElement): void {
  const { reading, place } = walk;
  if (isOn(childOf(childOf(run, 'w:rPr'), 'w:vanish'))) {
    if (textIn(run).trim() !== '') leaveOut(reading, 'hidden', place);
    return;
  }
  for (const child of elementsIn(run)) {
    switch (child.name) {
      case 'w:t':
        say(walk, run, textIn(child));
        break;
      case 'w:tab':
      case 'w:ptab':
        say(walk, run, '\t');
        break;
      case 'w:cr':
        say(walk, run, '\n');
        break;
      case 'w:br':
        if (child.attributes['w:type'] !== 'page' && child.attributes['w:type'] !== 'column') say(walk, run, '\n');
        break;
      case 'w:noBreakHyphen':
        say(walk, run, '-');
        break;
      case 'w:fldChar':
        fieldMark(walk, child.attributes['w:fldCharType']);
        break;
      case 'w:instrText':
        if (reading.fields.length > 0) reading.fields.at(-1)!.instruction += textIn(child);
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        leaveOut(reading, 'notes', place);
        break;
      case 'w:ruby':
        walkInlines(walk, childOf(child, 'w:rubyBase'));
        break;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        picture(walk, child);
        break;
      case 'mc:AlternateContent':
        walkRun(walk, childOf(child, 'mc:Choice') ?? childOf(child, 'mc:Fallback') ?? child);
        break;
    }
  }
}

/** Reads what a paragraph, or a wrapper in it, holds. Deleted text is left out, inserted text is read. */
function walkInlines(walk: Walk, element: XmlElement | undefined): void {
  for (const child of element ? elementsIn(element) : []) {
    if (child.name === 'w:r') walkRun(walk, child);
    else if (child.name === 'w:del' || child.name === 'w:moveFrom') {
      if (textIn(child) !== '') leaveOut(walk.reading, 'deleted', walk.place);
    } else if (child.name === 'w:sdt') {
      // The prompt of a form's field ("click here to enter text") is not what somebody wrote.
      if (!isOn(childOf(childOf(child, 'w:sdtPr'), 'w:showingPlcHdr'))) walkInlines(walk, childOf(child, 'w:sdtContent'));
    } else if (child.name === 'mc:AlternateContent') walkInlines(walk, childOf(child, 'mc:Choice') ?? childOf(child, 'mc:Fallback'));
    else if (child.name === 'm:oMath' || child.name === 'm:oMathPara') walk.inlines.stretches.push({ text: textIn(child), isBold: false, style: '', face: '' });
    else if (wrappers.has(child.name)) walkInlines(walk, child);
  }
}

/** Reads what stands in a paragraph. */
export function readInlines(reading: Reading, paragraph: XmlElement, place: Place, isBold: boolean): Inlines {
  const inlines: Inlines = { stretches: [], images: [], boxes: [] };
  walkInlines({ reading, place, inlines, isBold }, paragraph);
  // A field that is not a table of contents ends with its paragraph at the latest; a forgotten end must not swallow the rest.
  const contents = reading.fields.filter(({ instruction }) => /^\s*TOC\b/i.test(instruction));
  reading.fields.splice(0, reading.fields.length, ...contents);
  return inlines;
}
