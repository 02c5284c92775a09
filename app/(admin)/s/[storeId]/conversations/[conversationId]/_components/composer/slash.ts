/**
 * The "/…" that is being written where the caret stands: at the beginning of a line or after a space, so that
 * addresses and "and/or" are left alone.
 * @returns null: none is
 */
export function findSlash(text: string, caret: number): { start: number; typed: string } | null {
  const match = /(?:^|\s)\/([\p{L}\p{N}_-]{0,40})$/u.exec(text.slice(0, caret));
  if (!match) return null;
  const typed = match[1] ?? '';
  return { start: caret - typed.length - 1, typed };
}
