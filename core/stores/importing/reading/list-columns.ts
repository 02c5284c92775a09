/** The columns that were found, for a message that says what is missing. */
export function listColumns(names: readonly string[]): string {
  const shown = names
    .slice(0, 6)
    .map((name) => name.trim().slice(0, 30))
    .filter((name) => name !== '');
  return shown.length === 0 ? 'there is no header' : `${shown.join(', ')}${names.length > 6 ? ', …' : ''}`;
}
