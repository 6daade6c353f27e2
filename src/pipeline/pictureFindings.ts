import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { imageFault } from '../document/imageFault.js';
import type { Document, Images } from '../document/nodes.js';

/** Finds the pictures a document names that were not given or cannot be set, each at its place, whichever format is made. */
export function pictureFindings({ blocks }: Document, images: Images): readonly Diagnostic[] {
  return blocks.flatMap((block) => {
    if (block.type !== 'figure') return [];
    const image = images.get(block.source);
    const reason = image ? imageFault(image) : 'not given';
    return reason === undefined ? [] : [diagnostic('image-unreadable', block.origin ?? [], { actual: block.source, details: { reason } })];
  });
}
