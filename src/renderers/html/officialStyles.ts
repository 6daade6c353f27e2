import type { ResolvedStylesheet } from '../../stylesheet/resolve.js';
import { em, points } from './styling.js';
import type { ClassStyles, Declarations } from './styling.js';

const one = (declarations: Declarations): ClassStyles[string] => ({ screen: declarations, print: declarations });

/** 版头: the mark as large as a screen has room for, the red rule below. */
function headStyles({ head, paragraphs }: ResolvedStylesheet): ClassStyles {
  const { size } = paragraphs.issuerMark;
  const largest = em(size / paragraphs.body.size);
  return {
    head: { screen: { margin: '0 0 1.5em' }, print: { margin: `0 0 ${points(head.spaceBeforeTitle)}` } },
    'head-ruled': {
      screen: { padding: '0 0 0.4em', 'border-bottom': `2px solid ${head.ruleColor}` },
      print: { padding: `0 0 ${points(head.ruleDistance)}`, 'border-bottom': `${points(head.ruleWidth)} solid ${head.ruleColor}` },
    },
    issuer: {
      // Not below 24 px, at which the red is still read against white (WCAG 2.1, 1.4.3).
      screen: { display: 'flex', 'justify-content': 'center', 'align-items': 'center', gap: '0.5em', margin: '1em 0', 'font-size': `max(24px,min(${largest},8vw))` },
      print: { margin: 'var(--gongkai-mark-above) 0 0', 'font-size': 'var(--gongkai-mark-size)' },
    },
    'issuer-mark': { screen: { 'font-size': 'inherit', 'line-height': '1.25', 'text-align': 'center' }, print: { 'font-size': 'inherit', 'line-height': '1.25', 'text-align-last': 'justify' } },
    'document-word': one({ flex: 'none' }),
    'head-line': { screen: {}, print: { margin: `${points(head.spaceBeforeNumber)} 0 0` } },
    apart: one({ display: 'flex', 'flex-wrap': 'wrap', 'justify-content': 'space-between', 'align-items': 'flex-end', 'column-gap': '1em' }),
    alone: one({ margin: '0', 'text-align': 'center' }),
    'signer-row': one({ display: 'block' }),
    'signer-name': { screen: { margin: '0' }, print: { margin: '0' } },
  };
}

/** 版记 between its rules, the outer ones thicker. */
function imprintStyles({ imprint }: ResolvedStylesheet): ClassStyles {
  const { outerRuleWidth, innerRuleWidth, padding } = imprint;
  return {
    imprint: {
      screen: { margin: '2em 0 0', padding: '0.3em 0', border: '0 solid #000', 'border-width': '2px 0' },
      print: { margin: `${points(2 * outerRuleWidth)} 0 0`, padding: '0', 'border-width': `${points(outerRuleWidth)} 0`, 'break-inside': 'avoid' },
    },
    'imprint-rule': {
      screen: { margin: '0.3em 0 0', padding: '0.3em 0 0', 'border-top': '1px solid #000' },
      print: { margin: '0', padding: `${points(padding)} 0`, 'border-top': `${points(innerRuleWidth)} solid #000` },
    },
    'copies-to': { screen: { margin: '0 1em' }, print: { margin: '0', padding: `${points(padding)} 1em` } },
  };
}

/** 附件说明, 署名 and 成文日期: lines that stand to each other. These weigh more than the roles' own looks. */
function closingStyles({ paragraphs: { body, signature, sealedDate } }: ResolvedStylesheet): ClassStyles {
  const frame = (endIndent: number): ClassStyles[string] => ({ screen: { display: 'table', margin: `1.5em ${em(endIndent / body.size)} 0 auto` }, print: { 'break-inside': 'avoid' } });
  return {
    labelled: one({ display: 'flex' }),
    label: one({ flex: 'none', 'text-align': 'right', 'white-space': 'nowrap' }),
    follows: one({ 'margin-top': '0' }),
    // GB/T 9704-2012 7.3.5.2: the date begins two characters behind the signature, and the longer of both ends as far from the edge.
    closing: frame(signature.endIndent),
    closed: one({ margin: '0', 'text-align': 'left' }),
    'closed-date': one({ margin: '0 0 0 2em', 'text-align': 'left' }),
    // 7.3.5.1: above the date, in its middle; a page on a screen bears no seal and keeps no room for one.
    'closing-sealed': frame(sealedDate.endIndent),
    'closed-sealed': one({ margin: '0', 'text-align': 'center' }),
  };
}

/** The looks of a document's official parts beside the roles' own. */
export function officialStyles(sheet: ResolvedStylesheet): ClassStyles {
  return { ...headStyles(sheet), ...imprintStyles(sheet), ...closingStyles(sheet) };
}
