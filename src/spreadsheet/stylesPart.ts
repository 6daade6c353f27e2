import { element, part } from '../ooxml/writeXml.js';
import type { Xml } from '../ooxml/writeXml.js';
import { mainNamespace } from './names.js';
import type { CellStyle, ConditionalStyle } from './workbook.js';

/** Gathers the looks of cells, each once, and gives their numbers. */
export interface StyleTable {
  /** @param isText what begins like a formula keeps its quote prefix, so that editing the cell does not arm it. */
  readonly indexOf: (style: CellStyle, isText?: boolean) => number;
  readonly differentialOf: (style: ConditionalStyle['style']) => number;
  /** The part xl/styles.xml. */
  readonly part: () => string;
}

/** A list that keeps each text once, in the order of their coming. */
class OnceList {
  private readonly places = new Map<string, number>();

  constructor(...first: readonly Xml[]) {
    first.forEach((xml) => this.indexOf(xml));
  }

  indexOf(xml: Xml): number {
    const known = this.places.get(xml) ?? this.places.size;
    this.places.set(xml, known);
    return known;
  }

  written(name: string): Xml {
    return element(name, { count: this.places.size }, ...this.places.keys());
  }
}

const color = (name: string, rgb: string): Xml => element(name, { rgb: `FF${rgb}` });

function fontXml({ font = '宋体', isBold, size = 11, color: ink }: CellStyle): Xml {
  return element('font', {}, ...(isBold ? [element('b')] : []), element('sz', { val: size }), color('color', ink ?? '000000'), element('name', { val: font }), element('charset', { val: 134 }));
}

function fillXml(rgb: string | undefined): Xml {
  if (rgb === undefined) return element('fill', {}, element('patternFill', { patternType: 'none' }));
  return element('fill', {}, element('patternFill', { patternType: 'solid' }, color('fgColor', rgb), element('bgColor', { indexed: 64 })));
}

const sides = ['left', 'right', 'top', 'bottom'] as const;

function borderXml(hasBorder: boolean | undefined): Xml {
  return element('border', {}, ...sides.map((side) => (hasBorder ? element(side, { style: 'thin' }, color('color', '000000')) : element(side))), element('diagonal'));
}

/** Formats every spreadsheet program knows by their numbers (ISO/IEC 29500-1, 18.8.30). */
const formatNumbers: Readonly<Record<NonNullable<CellStyle['format']>, number>> = { general: 0, text: 49 };

/** Starts the table of styles with the default look, which is number 0. */
export function styleTable(): StyleTable {
  const fonts = new OnceList(fontXml({}));
  // The format wants these two fills first, whether used or not.
  const fills = new OnceList(fillXml(undefined), element('fill', {}, element('patternFill', { patternType: 'gray125' })));
  const borders = new OnceList(borderXml(false));
  const looks = new OnceList();
  const differentials = new OnceList();
  const indexOf = (style: CellStyle, isText = false): number => {
    const { horizontal, vertical = 'center', isWrapped } = style;
    const attributes = {
      numFmtId: formatNumbers[style.format ?? 'general'],
      fontId: fonts.indexOf(fontXml(style)),
      fillId: fills.indexOf(fillXml(style.fill)),
      borderId: borders.indexOf(borderXml(style.hasBorder)),
      xfId: 0,
      ...(isText && { quotePrefix: 1 }),
      applyNumberFormat: 1,
      applyFont: 1,
      applyFill: 1,
      applyBorder: 1,
      applyAlignment: 1,
      applyProtection: 1,
    };
    const alignment = element('alignment', { horizontal, vertical, ...(isWrapped && { wrapText: 1 }) });
    return looks.indexOf(element('xf', attributes, alignment, element('protection', { locked: style.isUnlocked ? 0 : 1 })));
  };
  indexOf({});
  const differentialOf = ({ color: ink, fill, isBold }: ConditionalStyle['style']): number => {
    const font = ink === undefined && !isBold ? [] : [element('font', {}, ...(isBold ? [element('b')] : []), ...(ink === undefined ? [] : [color('color', ink)]))];
    // In these styles the colour of a solid fill is its background.
    const background = fill === undefined ? [] : [element('fill', {}, element('patternFill', { patternType: 'solid' }, color('fgColor', fill), color('bgColor', fill)))];
    return differentials.indexOf(element('dxf', {}, ...font, ...background));
  };
  const styles = (): string =>
    part(
      element(
        'styleSheet',
        { xmlns: mainNamespace },
        fonts.written('fonts'),
        fills.written('fills'),
        borders.written('borders'),
        element('cellStyleXfs', { count: 1 }, element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })),
        looks.written('cellXfs'),
        element('cellStyles', { count: 1 }, element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
        differentials.written('dxfs'),
      ),
    );
  return { indexOf, differentialOf, part: styles };
}
