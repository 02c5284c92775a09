import type { JsonLine } from './read-jsonl-lines';

/** An element longer than any record: a file without structure must not fill the memory. */
const MAX_ELEMENT_CHARS = 4 * 1024 * 1024;
/** All that decides where an element ends. */
const MARK = /["[\]{},]/g;

/**
 * Streams the elements of one JSON list, as `[{…}, {…}]`; `row` counts them from 1. An element that is no JSON is
 * reported, and reading goes on as far as brackets and quotation marks allow.
 * @param what an element holds, for messages: "order"
 */
export async function* readJsonList(chunks: AsyncIterable<string>, what: string): AsyncGenerator<JsonLine> {
  let text = '';
  let at = 0;
  let depth = 0;
  let inString = false;
  let row = 0;
  let ended = false;

  function take(end: number): JsonLine[] {
    const element = text.slice(0, end).trim();
    text = text.slice(end + 1);
    at = 0;
    return element === '' ? [] : [parse(element, ++row, what)];
  }

  for await (const chunk of chunks) {
    text += chunk;
    while (!ended) {
      if (inString) {
        const end = endOfString(text, at);
        if (end === null) {
          // An escape at the very end may go on in the next chunk.
          at = Math.max(at, text.length - 1);
          break;
        }
        at = end;
        inString = false;
        continue;
      }
      MARK.lastIndex = at;
      const mark = MARK.exec(text);
      if (!mark) {
        at = text.length;
        break;
      }
      at = mark.index + 1;
      const sign = mark[0];
      if (sign === '"') inString = true;
      else if (sign === '[' || sign === '{') {
        depth++;
        if (depth === 1) take(mark.index);
      } else if (sign === ',') {
        if (depth === 1) yield* take(mark.index);
      } else if (--depth === 0) {
        yield* take(mark.index);
        ended = true;
      }
    }
    if (text.length > MAX_ELEMENT_CHARS) {
      yield { row: row + 1, problem: `This ${what} is longer than 4 MB, or its brackets are not closed.` };
      return;
    }
    if (ended) return;
  }
  if (!ended) yield { row: row + 1, problem: 'The file ends in the middle of its list. Export it again.' };
}

/** Behind the quotation mark that ends the string at `start`; null when the text ends first. */
function endOfString(text: string, start: number): number | null {
  for (let quote = text.indexOf('"', start); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    let escapes = 0;
    while (text[quote - 1 - escapes] === '\\') escapes++;
    if (escapes % 2 === 0) return quote + 1;
  }
  return null;
}

function parse(element: string, row: number, what: string): JsonLine {
  try {
    return { row, value: JSON.parse(element) };
  } catch {
    return { row, problem: `This ${what} is not valid JSON. It was left out.` };
  }
}
