import { detectCsvHeader } from './detect-delimiter';
import type { TextFile } from './open-text-file';
import { readCsvRecords } from './read-csv-records';

export type CsvTableItem =
  | { row: number; cells: string[]; problem?: undefined }
  | { row: number; problem: string };

export interface CsvTable {
  /** Column names as they stand in the file. */
  columns: string[];
  /** Rows below the header, in file order; each has as many cells as there are columns. */
  rows(onBytes?: (bytesRead: number) => void): AsyncGenerator<CsvTableItem>;
}

/** Opens a CSV text whose first line names its columns; the delimiter is found from that line. */
export function openCsvTable(file: Pick<TextFile, 'sample' | 'read'>): CsvTable {
  const header = detectCsvHeader(file.sample);
  return {
    columns: header.names,
    rows: (onBytes) =>
      readRows(file.read(onBytes), header.delimiter, header.names.length, 1 + header.preambleLines),
  };
}

async function* readRows(
  chunks: AsyncIterable<string>,
  delimiter: string,
  width: number,
  headerRecords: number,
): AsyncGenerator<CsvTableItem> {
  let seen = 0;
  // Behind a broken quotation mark come fragments of its value. They belong to the error already reported.
  let afterBrokenQuote = false;
  for await (const record of readCsvRecords(chunks, delimiter)) {
    if (seen < headerRecords) {
      seen++;
      continue;
    }
    const { row } = record;
    if ('broken' in record) {
      if (!afterBrokenQuote) yield { row, problem: BROKEN_QUOTE };
      afterBrokenQuote = true;
      continue;
    }
    const { values } = record;
    if (values.length < width && afterBrokenQuote) continue;
    afterBrokenQuote = false;
    if (values.every((value) => value.trim() === '')) continue;
    if (values.length < width && record.endsWithFile) {
      yield { row, problem: 'The file ends in the middle of this row. Export it again.' };
    } else if (values.slice(width).some((value) => value.trim() !== '')) {
      yield {
        row,
        problem: `This row has ${values.length} columns, the header has ${width}. Put texts that contain the delimiter between quotation marks.`,
      };
    } else {
      // Excel leaves out empty cells at the end of a row.
      while (values.length < width) values.push('');
      yield { row, cells: values };
    }
  }
}

const BROKEN_QUOTE =
  'A quotation mark in this row is not closed, or stands inside a quoted text without being doubled. Correct it, or export the file again.';
