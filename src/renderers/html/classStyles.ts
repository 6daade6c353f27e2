import type { CellKind, ParagraphRole } from '../../document/nodes.js';
import type { ResolvedParagraph, ResolvedStylesheet } from '../../stylesheet/resolve.js';
import { fontFamily } from './faces.js';
import { officialStyles } from './officialStyles.js';
import { className, em, points } from './styling.js';
import type { ClassStyle, ClassStyles, Declarations } from './styling.js';

/** On screens nothing is smaller than this share of the body's size; the tables of a page are set at two thirds of it. */
const smallestShare = 0.875;

/** Takes off what the styles of the page around give to plain elements. */
const bare: Declarations = { margin: '0', padding: '0', border: '0', background: 'none', color: 'inherit', 'max-width': 'none', float: 'none' };


function paragraphStyle(look: ResolvedParagraph, sheet: ResolvedStylesheet): ClassStyle {
  const { size, alignment, outlineLevel } = look;
  const { size: bodySize } = sheet.paragraphs.body;
  const { linePitch } = sheet.page;
  const isHeading = outlineLevel !== undefined || look.keepWithNext;
  const lines = (space: number): string => em((space / linePitch) * 1.5);
  // A page has no white space above a section's title; on a screen, where no page ends, it is what the eye finds it by.
  const above = outlineLevel === 1 ? '0.8em' : lines(look.spaceBefore);
  return {
    screen: {
      ...bare,
      margin: `${above} ${em(look.endIndent / size)} ${lines(look.spaceAfter)} ${em(look.startIndent / size)}`,
      'font-family': fontFamily(look, sheet),
      'font-size': em(Math.max(smallestShare, size / bodySize)),
      'font-weight': outlineLevel === undefined && look.typeface !== 'displaySong' ? 'normal' : '600',
      'line-height': size > bodySize ? '1.5' : 'inherit',
      'text-align': alignment === 'justify' ? 'left' : alignment,
      'text-indent': em(look.firstLineIndent / size),
      ...(look.color && { color: look.color }),
    },
    print: {
      margin: `${points(look.spaceBefore)} ${points(look.endIndent)} ${points(look.spaceAfter)} ${points(look.startIndent)}`,
      'font-size': points(size),
      'font-weight': 'normal',
      'letter-spacing': points(look.letterSpacing),
      'line-height': points(look.linePitch),
      'text-align': alignment,
      'text-indent': points(look.firstLineIndent),
      ...(isHeading && { 'break-after': 'avoid' }),
      ...(look.startsPage && { 'break-before': 'page' }),
    },
  };
}

function runInStyles(sheet: ResolvedStylesheet): ClassStyles {
  const { size: bodySize } = sheet.paragraphs.body;
  const entries = Object.entries(sheet.runInHeadings).map(([role, look]): [string, ClassStyle] => [
    className(role),
    {
      screen: { ...bare, display: 'inline', 'font-family': fontFamily(look, sheet), 'font-size': em(look.size / bodySize), 'font-weight': '600', 'line-height': 'inherit', 'text-indent': '0' },
      print: { 'font-weight': 'normal', 'font-size': points(look.size) },
    },
  ]);
  return Object.fromEntries(entries);
}

function cellStyles(sheet: ResolvedStylesheet): ClassStyles {
  const ordinary = fontFamily(sheet.table.cells.value, sheet);
  const { cells, linePitch, paddingBlock, paddingInline, minimumRowHeight, ruleWidth } = sheet.table;
  const entries = (Object.keys(cells) as CellKind[]).map((kind): [string, ClassStyle] => {
    const { alignment, size, letterSpacing } = cells[kind];
    const family = fontFamily(cells[kind], sheet);
    return [
      className(kind),
      {
        screen: {
          // Said for each cell, so that a page's own colours for tables never stand behind our text.
          background: '#fff',
          color: '#000',
          border: '1px solid #333',
          padding: '0.35em 0.3em',
          'font-family': family === ordinary ? 'inherit' : family,
          'font-size': 'inherit',
          'font-weight': 'normal',
          'text-align': alignment,
          'text-indent': '0',
          'vertical-align': 'middle',
          // A figure is never parted; its column grows.
          ...(kind === 'value' && { 'overflow-wrap': 'normal' }),
        },
        print: {
          border: `${points(ruleWidth)} solid #000`,
          height: points(minimumRowHeight - 2 * paddingBlock),
          padding: `${points(paddingBlock)} ${points(paddingInline)}`,
          'font-size': points(size),
          'letter-spacing': points(letterSpacing),
          'line-height': points(linePitch),
        },
      },
    ];
  });
  return Object.fromEntries(entries);
}

/** What is read aloud and not shown. */
const unseen: Declarations = { position: 'absolute', width: '1px', height: '1px', margin: '-1px', padding: '0', border: '0', overflow: 'hidden', 'clip-path': 'inset(50%)', 'white-space': 'nowrap' };

function frameStyles(sheet: ResolvedStylesheet): ClassStyles {
  const { body } = sheet.paragraphs;
  const table = sheet.table.spaceAround;
  return {
    report: {
      screen: {
        'box-sizing': 'border-box',
        'max-width': '50em',
        margin: '0 auto',
        padding: '1em',
        background: '#fff',
        color: '#000',
        'font-family': fontFamily(body, sheet),
        'font-size': '1.125rem',
        'line-height': '1.8',
        'overflow-wrap': 'anywhere',
        'text-size-adjust': '100%',
      },
      print: { 'max-width': 'none', padding: '0', 'font-size': points(body.size), 'line-height': points(sheet.page.linePitch), orphans: '1', widows: '1' },
    },
    // Wide tables are moved to and fro in a frame of their own, by keyboard, too; the page stays where it is.
    'table-frame': { screen: { margin: '1em 0' }, print: { margin: `${points(table)} 0`, 'break-inside': 'avoid' } },
    'table-scroll': { screen: { 'overflow-x': 'auto', 'max-width': '100%' }, print: { overflow: 'visible' } },
    table: {
      screen: { ...bare, width: '100%', 'font-family': fontFamily(sheet.table.cells.value, sheet), 'border-collapse': 'collapse', 'border-spacing': '0', 'font-size': em(smallestShare), 'line-height': '1.5', 'table-layout': 'auto' },
      // Cells carry their own points; a table as wide as the text needs no scrolling.
      print: { 'min-width': '0', 'font-size': points(sheet.table.cells.value.size), 'line-height': points(sheet.table.linePitch) },
    },
    // A label is parted where its sense allows, as on the official form, before it is parted anywhere.
    hinted: { screen: { 'word-break': 'keep-all', 'overflow-wrap': 'anywhere' } },
    caption: { screen: { ...bare, 'caption-side': 'top', padding: '0 0 0.25em' } },
    unseen: { screen: unseen },
    'run-in-heading': paragraphStyle(body, sheet),
    'run-in-text': { screen: { ...bare, display: 'inline', 'font-size': 'inherit', 'line-height': 'inherit', 'text-indent': '0' } },
    figure: { screen: { ...bare, margin: '1em 0', 'text-align': 'center', 'text-indent': '0' }, print: { margin: `${points(sheet.figure.spaceAround)} 0`, 'break-inside': 'avoid' } },
    picture: { screen: { ...bare, display: 'inline-block', 'max-width': '100%', height: 'auto', 'vertical-align': 'top' } },
    chart: { screen: { ...bare, background: '#fff', display: 'inline-block', width: '100%', 'min-width': '28em', height: 'auto', 'vertical-align': 'top' }, print: { 'min-width': '0' } },
    link: { screen: { color: '#0b4a9e', 'text-decoration': 'underline' }, print: { color: 'inherit', 'text-decoration': 'none' } },
    landscape: { screen: {}, print: { page: 'gongkai-landscape' } },
  };
}

/** A part's own look over that of its role, if it has one. */
function laidOver(role: ClassStyle | undefined, own: ClassStyle): ClassStyle {
  return { screen: { ...role?.screen, ...own.screen }, ...((role?.print || own.print) && { print: { ...role?.print, ...own.print } }) };
}

/** How every class looks, from a stylesheet's roles: in relative sizes on screens, in points on paper. */
export function classStyles(sheet: ResolvedStylesheet): ClassStyles {
  const roles = Object.entries(sheet.paragraphs) as [ParagraphRole, ResolvedParagraph][];
  const paragraphs = Object.fromEntries(roles.map(([role, look]) => [className(role), paragraphStyle(look, sheet)]));
  const own: ClassStyles = { ...frameStyles(sheet), ...paragraphs, ...runInStyles(sheet), ...cellStyles(sheet), ...alignedCells };
  return { ...own, ...Object.fromEntries(Object.entries(officialStyles(sheet)).map(([name, style]) => [name, laidOver(own[name], style)])) };
}

/** A cell that is aligned otherwise than its kind. */
const alignedCells: ClassStyles = Object.fromEntries(
  (['left', 'center', 'right'] as const).map((side) => [`align-${side}`, { screen: { 'text-align': side }, print: { 'text-align': side } }]),
);
