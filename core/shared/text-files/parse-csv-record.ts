export type CsvParse =
  | { kind: 'record'; values: string[]; next: number }
  /** The text ends before the record does: more text is needed. */
  | { kind: 'incomplete' }
  /** A quotation mark is not closed, or closed in the middle of a value. `next`: the following line. */
  | { kind: 'broken'; next: number };

const QUOTE = 34;
const LF = 10;
const CR = 13;
const SPACE = 32;

/**
 * Reads one record of RFC 4180 at `start`: lines end by LF, CRLF or CR, values may be quoted, a quote inside is
 * doubled. Spaces between a closing quote and the delimiter are let pass.
 * @param atEnd no text will follow: the record may end without a line break
 */
export function parseCsvRecord(text: string, start: number, delimiter: string, atEnd: boolean): CsvParse {
  const separator = delimiter.charCodeAt(0);
  const values: string[] = [];
  let pos = start;
  for (;;) {
    let end: number;
    if (text.charCodeAt(pos) === QUOTE) {
      const quoted = parseQuoted(text, pos, separator, atEnd);
      if (quoted === 'incomplete') return { kind: 'incomplete' };
      if (quoted === 'broken') {
        const next = nextLine(text, start, atEnd);
        return next === null ? { kind: 'incomplete' } : { kind: 'broken', next };
      }
      values.push(quoted.value);
      end = quoted.end;
    } else {
      end = pos;
      let char = text.charCodeAt(end);
      while (end < text.length && char !== separator && char !== LF && char !== CR) {
        char = text.charCodeAt(++end);
      }
      if (end === text.length && !atEnd) return { kind: 'incomplete' };
      values.push(text.slice(pos, end));
    }
    if (end < text.length && text.charCodeAt(end) === separator) {
      pos = end + 1;
      continue;
    }
    if (text.charCodeAt(end) === CR) {
      if (end + 1 === text.length && !atEnd) return { kind: 'incomplete' };
      return { kind: 'record', values, next: text.charCodeAt(end + 1) === LF ? end + 2 : end + 1 };
    }
    return { kind: 'record', values, next: Math.min(end + 1, text.length) };
  }
}

function parseQuoted(
  text: string,
  start: number,
  separator: number,
  atEnd: boolean,
): { value: string; end: number } | 'incomplete' | 'broken' {
  let value = '';
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return atEnd ? 'broken' : 'incomplete';
    if (quote + 1 === text.length && !atEnd) return 'incomplete';
    value += text.slice(from, quote);
    if (text.charCodeAt(quote + 1) === QUOTE) {
      value += '"';
      from = quote + 2;
      continue;
    }
    let end = quote + 1;
    while (text.charCodeAt(end) === SPACE) end++;
    if (end === text.length) return atEnd ? { value, end } : 'incomplete';
    const char = text.charCodeAt(end);
    return char === separator || char === LF || char === CR ? { value, end } : 'broken';
  }
}

/** Where the line after the one at `start` begins; null when that is not known before more text is there. */
export function nextLine(text: string, start: number, atEnd: boolean): number | null {
  for (let pos = start; pos < text.length; pos++) {
    const char = text.charCodeAt(pos);
    if (char === LF) return pos + 1;
    if (char === CR) {
      if (pos + 1 === text.length && !atEnd) return null;
      return text.charCodeAt(pos + 1) === LF ? pos + 2 : pos + 1;
    }
  }
  return atEnd ? text.length : null;
}
