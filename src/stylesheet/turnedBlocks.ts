import type { Block } from '../document/nodes.js';
import type { ResolvedStylesheet } from './resolve.js';

/**
 * Gives the indexes of the blocks that stand on turned pages (横排): the wide tables, by their own word or their role's,
 * and the headings right above one, which never end a page alone. Text before and behind stays upright.
 *
 * @example
 * turnedBlocks([], resolveStylesheet(gbt9704)).size //=> 0
 */
export function turnedBlocks(blocks: readonly Block[], { table, paragraphs }: ResolvedStylesheet): ReadonlySet<number> {
  const turned = new Set<number>();
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    const block = blocks[index]!;
    const isWide = block.type === 'table' && (block.orientation ?? table.orientation[block.role]) === 'landscape';
    const leadsOn = block.type === 'paragraph' && paragraphs[block.role].keepWithNext && turned.has(index + 1);
    if (isWide || leadsOn) turned.add(index);
  }
  return turned;
}
