import { commonPractice } from './clauses.js';
import { gbt9704 } from './gbt9704.js';
import type { Stylesheet } from './stylesheet.js';

/**
 * GB/T 9704-2012 as offices mostly set it by hand in a word processor, for pages that should look like their neighbours.
 *
 * Lines 28 pt apart – 22 of them leave 21.8 pt of the 225 mm blank –, and line ends where a flow program puts them by itself (measured in LibreOffice): a number may
 * be parted from its unit (2020|年), never divided, an address is parted behind / only; ”“ takes 1.5 em. Digits in Times New Roman. Measured on one published report of 2024
 * set so: 28 pt, 28 characters a line, marks hanging, small gaps beside digits. Margins, sizes and Chinese faces are the standard's.
 */
export const officePractice: Stylesheet = Object.freeze({
  ...gbt9704,
  name: 'office-practice',
  page: { ...gbt9704.page, linePitch: { value: '28pt', clause: commonPractice } },
  composition: {
    ...gbt9704.composition,
    keepsUnits: { value: false, clause: commonPractice },
    partsAddresses: { value: false, clause: commonPractice },
    squeezedMarks: { value: 'quotes', clause: commonPractice },
    latinTypeface: { value: 'roman', clause: commonPractice },
  },
  // The plain page set-up of a word processor: the footer 28 mm from the paper's edge.
  pageNumber: { ...gbt9704.pageNumber, distanceTo: 'lineBottom', clause: commonPractice },
} as const satisfies Stylesheet);
