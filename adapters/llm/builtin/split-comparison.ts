/** Two things that a question sets side by side. `sure` is false where "or" may mean something else. */
export interface ComparedSides {
  sides: [string, string];
  sure: boolean;
}

const SURE: RegExp[] = [
  /\b(?:compare|comparison (?:of|between)|difference(?:s)? between|differ(?:ence)? from)\s+(.+?)\s+(?:and|with|to|vs\.?|versus)\s+(.+)$/i,
  /^(.+?)\s+(?:vs\.?|versus)\s+(.+)$/i,
  /\bdifference zwischen\s+(.+?)\s+and\s+(.+)$/i,
  /\b(?:vergleich\w*|unterschied zwischen)\s+(.+?)\s+(?:und|mit)\s+(.+)$/i,
];
const MAYBE: RegExp[] = [
  /\bwhich\b.*?[,:]\s*(?:the\s+)?(.+?)\s+or\s+(.+)$/i,
  /\bwhich (?:one )?is (?:better|best)\s+(.+?)\s+or\s+(.+)$/i,
  /^(?:the\s+)?((?:\S+\s+){0,3}\S+)\s+or\s+(\S+(?:\s+\S+){0,3}?)(?:\s+for\b.*)?$/i,
];

/** Comparisons are short; on long texts the patterns below would take minutes. */
const MAX_CHARS = 200;

/** @returns null when nothing is compared */
export function splitComparison(question: string): ComparedSides | null {
  const text = question
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[?!. ]+$/, '')
    // "…, which is lighter", "… - whats cheaper": what is asked about the two.
    .replace(/\s*[,–-]\s*(what|which)(['’]?s)?\b.{0,40}$/i, '');
  if (text.length > MAX_CHARS) return null;
  for (const [sure, patterns] of [
    [true, SURE],
    [false, MAYBE],
  ] as const) {
    for (const pattern of patterns) {
      const match = pattern.exec(text);
      const [left, right] = [clean(match?.[1]), clean(match?.[2])];
      if (left.length > 2 && right.length > 2) return { sides: [left, right], sure };
    }
  }
  return null;
}

function clean(side: string | undefined): string {
  return (side ?? '').replace(/^(the|a|an|your|den|die|das|der)\s+/i, '').trim();
}
