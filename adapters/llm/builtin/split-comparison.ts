const PATTERNS: RegExp[] = [
  /\b(?:compare|comparison (?:of|between)|difference(?:s)? between|differ(?:ence)? from)\s+(.+?)\s+(?:and|with|to|vs\.?|versus)\s+(.+)$/i,
  /^(.+?)\s+(?:vs\.?|versus)\s+(.+)$/i,
  /\bwhich (?:one )?is (?:better|best)[,:]?\s+(.+?)\s+or\s+(.+)$/i,
  /\b(?:vergleich\w*|unterschied zwischen)\s+(.+?)\s+(?:und|mit)\s+(.+)$/i,
];

/** @returns the two things that a question wants compared, e.g. ["Alpine tent", "Ridge tent"]; null otherwise */
export function splitComparison(question: string): [string, string] | null {
  const text = question.replace(/[?!.\s]+$/, '');
  for (const pattern of PATTERNS) {
    const match = pattern.exec(text);
    const [left, right] = [clean(match?.[1]), clean(match?.[2])];
    if (left.length > 2 && right.length > 2) return [left, right];
  }
  return null;
}

function clean(side: string | undefined): string {
  return (side ?? '').replace(/^(the|a|an|your|den|die|das|der)\s+/i, '').trim();
}
