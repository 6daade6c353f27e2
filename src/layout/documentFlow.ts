import type { Block, Document, Images, Paragraph } from '../document/nodes.js';
import { turnedBlocks } from '../stylesheet/turnedBlocks.js';
import { turnedPage } from '../stylesheet/turnedPage.js';
import { figureStrips } from './figureStrip.js';
import type { FlowElement } from './flow.js';
import type { LayoutContext } from './layoutContext.js';
import { paragraphStrips } from './paragraphStrips.js';
import { signatureStrips } from './signature.js';
import { tableFlow } from './tableFlow.js';

const isSigned = (block: Block | undefined): block is Paragraph & { readonly role: 'signature' | 'date' } => block?.type === 'paragraph' && (block.role === 'signature' || block.role === 'date');

/** The signatures that follow each other from `index`, and the date behind them. */
function signatureAt(blocks: readonly Block[], index: number): { readonly signatures: readonly Paragraph[]; readonly date: Paragraph | undefined } {
  const signatures: Paragraph[] = [];
  for (let at = index; ; at += 1) {
    const block = blocks[at];
    if (!isSigned(block)) return { signatures, date: undefined };
    if (block.role === 'date') return { signatures, date: block };
    signatures.push(block);
  }
}

function blockFlow(block: Block, images: Images, context: LayoutContext): readonly FlowElement[] {
  switch (block.type) {
    case 'paragraph':
      return paragraphStrips(block, context);
    case 'table':
      return tableFlow(block, context);
    case 'figure':
      return figureStrips(block, images, context);
  }
}

const turnContext = (context: LayoutContext): LayoutContext => ({ ...context, stylesheet: { ...context.stylesheet, page: turnedPage(context.stylesheet.page) } });

/** Turns a document's blocks into what the paginator sets one below the other. */
export function documentFlow(document: Document, images: Images, context: LayoutContext): readonly FlowElement[] {
  const flow: FlowElement[] = [];
  const { blocks } = document;
  const turned = turnedBlocks(blocks, context.stylesheet);
  const turnedContext = turned.size > 0 ? turnContext(context) : context;
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index]!;
    if (isSigned(block)) {
      const { signatures, date } = signatureAt(blocks, index);
      for (const strip of signatureStrips(signatures, date, context)) flow.push(strip);
      index += signatures.length + (date ? 1 : 0) - 1;
    } else {
      const isTurned = turned.has(index);
      for (const element of blockFlow(block, images, isTurned ? turnedContext : context)) flow.push(isTurned ? { ...element, isTurned } : element);
    }
  }
  return flow;
}
