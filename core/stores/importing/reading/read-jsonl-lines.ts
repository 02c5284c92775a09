export type JsonLine = { row: number; value: unknown } | { row: number; problem: string };

/** A line longer than any record: a file without line breaks must not fill the memory. */
const MAX_LINE_CHARS = 4 * 1024 * 1024;

/**
 * Streams one JSON value per line; a line that is none is reported, and reading goes on.
 * @param what a line holds, for messages: "product"
 */
export async function* readJsonlLines(chunks: AsyncIterable<string>, what: string): AsyncGenerator<JsonLine> {
  let text = '';
  let row = 0;
  let skipsLine = false;
  for await (const chunk of chunks) {
    text += chunk;
    let start = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
      row++;
      if (!skipsLine) yield* parseLine(row, text.slice(start, end), false, what);
      skipsLine = false;
      start = end + 1;
    }
    text = text.slice(start);
    if (text.length > MAX_LINE_CHARS) {
      if (!skipsLine)
        yield { row: row + 1, problem: `This line is longer than 4 MB. Write one ${what} on each line.` };
      skipsLine = true;
      text = '';
    }
  }
  if (!skipsLine) yield* parseLine(row + 1, text, true, what);
}

function* parseLine(row: number, line: string, isLast: boolean, what: string): Generator<JsonLine> {
  const trimmed = line.trim();
  if (trimmed === '') return;
  try {
    yield { row, value: JSON.parse(trimmed) };
  } catch {
    const cutOff = isLast && !trimmed.endsWith('}');
    yield {
      row,
      problem: cutOff
        ? 'The file ends in the middle of this line. Export it again.'
        : `This line is not valid JSON. Write one ${what} as one JSON object on each line.`,
    };
  }
}
