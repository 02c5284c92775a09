/** A repeated group that itself repeats, like "(a+)+", may take longer than anybody waits. */
const NESTED_REPEAT = /\([^()]*[*+}][^()]*\)\s*[*+{]/;

/**
 * Reads a phrase of the form "/…/" as a pattern that disregards case.
 * @returns null for plain text
 * @throws Error with words for the owner when the pattern cannot be used
 */
export function readPattern(phrase: string): RegExp | null {
  const source = /^\/(.+)\/$/s.exec(phrase)?.[1];
  if (!source) return null;
  if (NESTED_REPEAT.test(source)) {
    throw new Error('This pattern repeats a group that repeats itself. Write it without the inner * or +.');
  }
  try {
    return new RegExp(source, 'iu');
  } catch {
    throw new Error('This is not a valid pattern. Without slashes around it, it counts as plain text.');
  }
}
