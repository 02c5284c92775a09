/**
 * Takes the plural off an English word and nothing else ("batteries" → "battery", "cases" → "case", "boxes" → "box").
 * Full stemmers ranked products worse: they make one term of "printer", "printing" and "print". After D. Harman,
 * "How effective is suffixing?" (1991), with "-ches", "-shes", "-sses", "-xes" and "-zes" added. Words with digits,
 * which are mostly model numbers, stay as they are.
 */
export function stemPlural(word: string): string {
  if (word.length <= 3 || !word.endsWith('s') || /\d/.test(word)) return word;
  if (/[^ae]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh|z)es$/.test(word)) return word.slice(0, -2);
  return /[us]s$/.test(word) ? word : word.slice(0, -1);
}
