/** The first `length` UTF-16 units, less one where that would halve a character (which Postgres refuses in JSON). */
export function cutText(text: string, length: number): string {
  const last = text.charCodeAt(length - 1);
  const halved = text.length > length && last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, halved ? length - 1 : length);
}
