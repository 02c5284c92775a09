/** A text for LIKE that means itself: Prisma hands `contains` and `startsWith` on with their wildcards. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
