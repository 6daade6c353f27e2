import type { Block, Document, Images, Paragraph, ParagraphRole } from '../document/nodes.js';
import { turnedBlocks } from '../stylesheet/turnedBlocks.js';
import { turnedPage } from '../stylesheet/turnedPage.js';
import { chartStrips } from './chartStrip.js';
import { figureStrips } from './figureStrip.js';
import type { FlowElement, Strip } from './flow.js';
import { headStrip } from './headStrip.js';
import { labelledStrips } from './labelledStrips.js';
import type { LayoutContext } from './layoutContext.js';
import { paragraphStrips } from './paragraphStrips.js';
import { sealedSignatureStrips } from './sealedSignature.js';
import { signatureStrips } from './signature.js';
import { tableFlow } from './tableFlow.js';

/** The paragraphs of some roles that follow each other from `index`; of several roles the last one ends them. */
function paragraphsAt(blocks: readonly Block[], index: number, roles: readonly ParagraphRole[]): readonly Paragraph[] {
  const found: Paragraph[] = [];
  for (let block = blocks[index]; block?.type === 'paragraph' && roles.includes(block.role); block = blocks[index + found.length]) {
    found.push(block);
    if (roles.length > 1 && block.role === roles.at(-1)) break;
  }
  return found;
}

/** What is set together: signatures with their date, and the list of annexes. */
const sequences: readonly { readonly roles: readonly ParagraphRole[]; readonly strips: (paragraphs: readonly Paragraph[], context: LayoutContext) => readonly Strip[] }[] = [
  { roles: ['signature', 'date'], strips: signatureStrips },
  { roles: ['sealedSignature', 'sealedDate'], strips: sealedSignatureStrips },
  { roles: ['annexList'], strips: labelledStrips },
];

function blockFlow(block: Block, images: Images, context: LayoutContext): readonly FlowElement[] {
  switch (block.type) {
    case 'paragraph':
      return paragraphStrips(block, context);
    case 'table':
      return tableFlow(block, context);
    case 'figure':
      return figureStrips(block, images, context);
    case 'chart':
      return chartStrips(block, context);
  }
}

const turnContext = (context: LayoutContext): LayoutContext => ({ ...context, stylesheet: { ...context.stylesheet, page: turnedPage(context.stylesheet.page) } });

/** Turns a document's head and blocks into what the paginator sets one below the other. */
export function documentFlow(document: Document, images: Images, context: LayoutContext): readonly FlowElement[] {
  const { head, blocks } = document;
  const flow: FlowElement[] = head ? [headStrip(head, context)] : [];
  const turned = turnedBlocks(blocks, context.stylesheet);
  const turnedContext = turned.size > 0 ? turnContext(context) : context;
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index]!;
    const sequence = sequences.find(({ roles }) => block.type === 'paragraph' && roles.includes(block.role));
    if (sequence) {
      const together = paragraphsAt(blocks, index, sequence.roles);
      for (const strip of sequence.strips(together, context)) flow.push(strip);
      index += together.length - 1;
    } else {
      const isTurned = turned.has(index);
      for (const element of blockFlow(block, images, isTurned ? turnedContext : context)) flow.push(isTurned ? { ...element, isTurned } : element);
    }
  }
  return flow;
}
