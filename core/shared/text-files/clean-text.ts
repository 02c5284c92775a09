// Control characters (Postgres refuses NUL), zero-width characters and byte order marks: nothing a reader sees.
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u2060\ufeff]/g;

/** One line: white space runs become one space, trimmed, at most `max` UTF-16 units. */
export function cleanLine(text: string, max: number): string {
  return cut(text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim(), max);
}

/** Several lines: line ends become LF, at most one empty line in a row, trimmed, at most `max` UTF-16 units. */
export function cleanText(text: string, max: number): string {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(INVISIBLE, '')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n');
  return cut(lines.trim(), max);
}

/** Cuts without leaving half of a surrogate pair, which JSON columns refuse. */
function cut(text: string, max: number): string {
  return (text.length > max ? text.slice(0, max) : text).toWellFormed().replace(/\ufffd$/, '');
}
