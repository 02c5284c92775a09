const FORMULA_START = /^[=+\-@\t\r]/;

/**
 * One line of RFC 4180 CSV. A text that a spreadsheet would run as a formula gets an apostrophe before it
 * (OWASP, "CSV injection"): the cells quote what strangers wrote.
 */
export function writeCsvRow(cells: readonly (string | number | null)[]): string {
  return `${cells.map(writeCell).join(',')}\r\n`;
}

function writeCell(cell: string | number | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA_START.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
