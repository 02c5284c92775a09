/**
 * A list as PHP plugins store it: a list, an object with numbers as keys (a list with gaps), or either as JSON text.
 * @returns empty for anything else
 */
export function entriesOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value === 'string') return /^\s*[[{]/.test(value) ? entriesOf(parse(value)) : [];
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
