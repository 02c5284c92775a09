/** Found by one grammar: where, and what it means. */
export interface Found {
  start: number;
  end: number;
  /** Facts in this span; of each, the keys that it may have. */
  parts: string[][];
}

/** All matches of a global expression that `read` can make sense of. */
export function findMatches(
  text: string,
  grammar: RegExp,
  read: (match: RegExpExecArray) => string[][] | null,
): Found[] {
  const found: Found[] = [];
  grammar.lastIndex = 0;
  for (let match = grammar.exec(text); match; match = grammar.exec(text)) {
    if (match[0] === '') {
      grammar.lastIndex += 1;
      continue;
    }
    const parts = read(match);
    if (parts) found.push({ start: match.index, end: match.index + match[0].length, parts });
  }
  return found;
}
