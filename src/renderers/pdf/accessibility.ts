import type { PageItem, Pages, StructureElement } from '../../layout/pages.js';

/** No level is skipped, the first heading is of level 1, and PDF has a type for each. */
function headingsAreInOrder(elements: readonly StructureElement[]): boolean {
  let level = 0;
  return elements.every((element) => {
    if (element.type !== 'heading') return true;
    const isInOrder = element.level >= 1 && element.level <= Math.min(level + 1, 6);
    level = element.level;
    return isInOrder;
  });
}

/** Ids of elements that lines and pictures may belong to. */
function contentIds(elements: readonly StructureElement[]): readonly number[] {
  const ids: number[] = [];
  for (const element of elements) {
    if (element.type === 'caption') for (const { id } of element.paragraphs) ids.push(id);
    else if (element.type !== 'table') ids.push(element.id);
    else {
      for (const { id } of element.caption?.paragraphs ?? []) ids.push(id);
      for (const { cells } of element.rows) for (const { id } of cells) ids.push(id);
    }
  }
  return ids;
}

const isKnown = (id: number | undefined, known: ReadonlySet<number>): boolean => id === undefined || known.has(id);

function isInTree(item: PageItem, known: ReadonlySet<number>): boolean {
  if (item.type === 'rule') return true;
  if (item.type === 'text') for (const { element } of item.pieces) if (!isKnown(element, known)) return false;
  return isKnown(item.element, known);
}

/** Everything that names an element names one that is there, each element once. */
function contentIsInTree({ pages }: Pages, elements: readonly StructureElement[]): boolean {
  const ids = contentIds(elements);
  const known = new Set(ids);
  if (known.size !== ids.length) return false;
  for (const { items } of pages) for (const item of items) if (!isInTree(item, known)) return false;
  return true;
}

/**
 * Says whether a PDF of these pages may call itself PDF/UA-1 (ISO 14289-1): a title and a language, every figure with
 * alternative text, headings that skip no level, all content in the structure or furniture.
 *
 * The rest of the standard that a program can judge holds for every tagged file this renderer writes; tests check it
 * on the finished files.
 */
export function isAccessible(pages: Pages): boolean {
  const { structure, metadata } = pages;
  if (!structure || metadata.title.trim() === '' || metadata.language === '') return false;
  const figuresSpeak = structure.every((element) => element.type !== 'figure' || element.alternativeText.trim() !== '');
  return figuresSpeak && headingsAreInOrder(structure) && contentIsInTree(pages, structure);
}
