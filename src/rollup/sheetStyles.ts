import type { CellStyle } from '../spreadsheet/workbook.js';

const bordered: CellStyle = { hasBorder: true, isWrapped: true };

/** How the cells of the roll-up's workbook look: grey is the form's, yellow is the sum, dark grey is in no form of the unit. */
export const sheetStyles = {
  title: { font: '黑体', size: 14, horizontal: 'left' },
  note: { size: 10, color: '595959' },
  label: { ...bordered, fill: 'EDF1F5', horizontal: 'center' },
  text: bordered,
  value: { ...bordered, horizontal: 'center' },
  absent: { ...bordered, fill: 'D9D9D9' },
  total: { ...bordered, isBold: true, horizontal: 'center', fill: 'FFF8DC' },
} as const satisfies Readonly<Record<string, CellStyle>>;
