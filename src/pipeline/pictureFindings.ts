import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { imageFault } from '../document/imageFault.js';
import type { Document, Images } from '../document/nodes.js';
import { countPictures } from '../document/pictureLimits.js';
import type { PictureLimits } from '../document/pictureLimits.js';

/** Finds the pictures a document names that were not given, are too large or cannot be set, each at its place, whichever format is made. */
export function pictureFindings({ blocks }: Document, images: Images, limits: Partial<PictureLimits> = {}): readonly Diagnostic[] {
  const excessOf = countPictures(limits);
  const counted = new Set<string>();
  return blocks.flatMap((block) => {
    if (block.type !== 'figure') return [];
    const image = images.get(block.source);
    const excess = image && !counted.has(block.source) ? excessOf(image) : undefined;
    counted.add(block.source);
    if (excess) return [diagnostic('limit-exceeded', block.origin ?? [], { expected: excess.expected, actual: excess.actual, details: { limit: excess.limit } })];
    const reason = image ? imageFault(image) : 'not given';
    return reason === undefined ? [] : [diagnostic('image-unreadable', block.origin ?? [], { actual: block.source, details: { reason } })];
  });
}
