import type { Block, ParagraphRole, Text } from '../../document/nodes.js';

/** How deep a heading of a role stands below the title. */
const depths: Partial<Readonly<Record<ParagraphRole, number>>> = { title: 0, heading1: 1, heading2: 2, heading3: 3, heading4: 4, annexTitle: 1 };
const runInDepths: Readonly<Record<NonNullable<Text['role']>, number>> = { runInHeading2: 2, runInHeading3: 3, runInHeading4: 4 };

/** The role of the text that runs into its paragraph as a heading; undefined where there is none. */
export function runInRole(block: Block): Text['role'] {
  const [first] = block.type === 'paragraph' ? block.inlines : [];
  return first?.type === 'text' ? first.role : undefined;
}

function depthOf(block: Block): number | undefined {
  if (block.type !== 'paragraph') return undefined;
  const role = runInRole(block);
  return role ? runInDepths[role] : depths[block.role];
}

/**
 * Gives the level of every block that is a heading, counted from `first` for the title; undefined for other blocks.
 *
 * A level is never more than one below the heading before it: 1. directly under 一、 is the next level for readers of the
 * outline, whatever its number looks like.
 */
export function headingLevels(blocks: readonly Block[], first: number): readonly (number | undefined)[] {
  let above = -1;
  // What a heading stands below: the depth it is written with, and the one it has in the outline.
  const open: { readonly depth: number; readonly level: number }[] = [];
  return blocks.map((block) => {
    const depth = depthOf(block);
    if (depth === undefined) return undefined;
    while (open.length > 0 && open.at(-1)!.depth >= depth) open.pop();
    above = open.at(-1)?.level ?? (depth === 0 ? first - 1 : first);
    open.push({ depth, level: above + 1 });
    return above + 1;
  });
}
