/** Words as they are written into a box, one a line or between commas; none twice. */
export function readWords(text: string): string[] {
  const words = text
    .split(/[\n,;]/)
    .map((word) => word.trim().toLowerCase())
    .filter(Boolean);
  return [...new Set(words)];
}
