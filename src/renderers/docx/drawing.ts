import { pointsToEmu } from './chartUnits.js';
import { element, namespaces } from './xml.js';
import type { Xml } from './xml.js';

/** What stands in a line of text in place of a word. */
export interface Drawing {
  /** Tells the drawings of a document apart, from 1. */
  readonly id: number;
  readonly name: string;
  /** Says what it shows to those who do not see it. */
  readonly description: string;
  /** In points. */
  readonly width: number;
  readonly height: number;
  /** What kind it is: the namespace of `content`. */
  readonly kind: 'pic' | 'c';
  readonly content: Xml;
  /** Drawn larger, it keeps its proportions. */
  readonly keepsProportions?: boolean;
}

/** Writes a run that holds a drawing (ISO/IEC 29500-1, 20.4.2.8); its paragraph declares `wp` and `r`. */
export function drawingRun({ id, name, description, width, height, kind, content, keepsProportions }: Drawing): Xml {
  const drawn = { 'xmlns:a': namespaces.a };
  const inline = element(
    'wp:inline',
    { distT: 0, distB: 0, distL: 0, distR: 0 },
    element('wp:extent', { cx: pointsToEmu(width), cy: pointsToEmu(height) }),
    element('wp:docPr', { id, name, descr: description }),
    element('wp:cNvGraphicFramePr', {}, keepsProportions ? element('a:graphicFrameLocks', { ...drawn, noChangeAspect: 1 }) : ''),
    element('a:graphic', drawn, element('a:graphicData', { uri: namespaces[kind] }, content)),
  );
  return element('w:r', {}, element('w:drawing', {}, inline));
}
