import { nextLine, parseCsvRecord } from './parse-csv-record';

/** `row` counts from 1 as a spreadsheet would: the header and empty lines included. */
export type CsvRecord =
  | { row: number; values: string[]; endsWithFile: boolean }
  | { row: number; broken: 'quote' };

/** A value longer than any product text: behind it stands a quotation mark that was never closed. */
const MAX_RECORD_CHARS = 1024 * 1024;

/**
 * Streams CSV records, and goes on after broken ones.
 *
 * Why not csv-parse: after a quotation mark that is not closed it swallows everything up to the next one (or the
 * whole rest of the file) and cannot step back. This reader gives up that one line and goes on with the next.
 * @param chunks pieces of text, cut anywhere
 */
export async function* readCsvRecords(
  chunks: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<CsvRecord> {
  let text = '';
  let row = 0;
  let skipsLine = false;

  function* drain(atEnd: boolean): Generator<CsvRecord> {
    let pos = 0;
    if (skipsLine) {
      const next = nextLine(text, 0, atEnd);
      skipsLine = next === null;
      pos = next ?? text.length;
    }
    while (pos < text.length) {
      const parsed = parseCsvRecord(text, pos, delimiter, atEnd);
      if (parsed.kind === 'incomplete') {
        if (text.length - pos <= MAX_RECORD_CHARS) break;
        row++;
        yield { row, broken: 'quote' };
        const next = nextLine(text, pos, atEnd);
        skipsLine = next === null;
        pos = next ?? text.length;
        continue;
      }
      row++;
      if (parsed.kind === 'broken') {
        yield { row, broken: 'quote' };
      } else if (parsed.values.length > 1 || parsed.values[0] !== '') {
        const endsWithFile = atEnd && parsed.next === text.length && !/[\r\n]$/.test(text);
        yield { row, values: parsed.values, endsWithFile };
      }
      pos = parsed.next;
    }
    text = text.slice(pos);
  }

  for await (const chunk of chunks) {
    text += chunk;
    yield* drain(false);
  }
  yield* drain(true);
}
