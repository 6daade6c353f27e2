import type { CellStyle } from '../spreadsheet/workbook.js';

const label: CellStyle = { hasBorder: true, isWrapped: true, fill: 'EDF1F5' };
const input: CellStyle = { hasBorder: true, isWrapped: true, isUnlocked: true };

/** How the cells of the fill-in workbook look: grey is the form's, white is to be filled in, light yellow is computed. */
export const styles = {
  title: { font: '黑体', size: 16, horizontal: 'center' },
  note: { size: 10, color: '595959', isWrapped: true, vertical: 'top' },
  heading: { font: '黑体', size: 12 },
  line: { isWrapped: true, vertical: 'top' },
  label,
  centred: { ...label, horizontal: 'center' },
  value: { ...input, horizontal: 'center' },
  computed: { hasBorder: true, isWrapped: true, horizontal: 'center', fill: 'FFF8DC' },
  input: { ...input, vertical: 'top' },
  textInput: { ...input, vertical: 'top', format: 'text' },
  status: { isBold: true, isWrapped: true },
} as const satisfies Readonly<Record<string, CellStyle>>;

/** Sums that do not hold are red, those that cannot be judged yet are grey. */
export const signals = { wrong: { color: '9C0006', fill: 'FFC7CE', isBold: true }, open: { color: '7F7F7F' } } as const;
