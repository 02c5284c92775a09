import { z } from 'zod';
import { AppError } from '@/core/shared/app-error';
import { detectCsvHeader } from '@/core/shared/text-files/detect-delimiter';
import type { TextFile } from '@/core/shared/text-files/open-text-file';
import { openCsvTable } from '@/core/shared/text-files/read-csv-table';
import type { ReadMeter } from './import-item';
import { listColumns } from './list-columns';
import { toFieldName } from './name-fields';
import { readJsonList } from './read-json-list';
import { type JsonLine, readJsonlLines } from './read-jsonl-lines';

/** JSON objects, one on each line; one JSON list of them; a table. */
export const recordFormatSchema = z.enum(['jsonl', 'json', 'csv']);
export type RecordFormat = z.infer<typeof recordFormatSchema>;

/**
 * Tells the format from the text's beginning; the file's name is not asked.
 * @param knows whether a table with these field names can be read
 * @param needed what a table needs, for the message
 * @throws AppError `unsupported` that says which columns were found and what is understood
 */
export function detectRecordFormat(
  sample: string,
  knows: (fields: ReadonlySet<string>) => boolean,
  needed: string,
): RecordFormat {
  const start = sample.trimStart();
  if (start.startsWith('{')) return 'jsonl';
  if (start.startsWith('[')) return 'json';
  if (start.startsWith('<')) {
    throw new AppError('unsupported', 'This is a web page or XML. Export the data as CSV, JSON or JSONL.');
  }
  const { names } = detectCsvHeader(sample);
  if (knows(new Set(names.map(toFieldName)))) return 'csv';
  throw new AppError(
    'unsupported',
    `The columns of this file are not known: ${listColumns(names)}. ${needed} Or upload JSON or JSONL.`,
  );
}

/**
 * Reads records of unknown shape. A row of a table becomes an object of texts, by the names of its columns as
 * `toFieldName` writes them; empty cells are left out.
 * @param what a record is, for messages: "order"
 */
export async function* readRecordFile(
  file: TextFile,
  format: RecordFormat,
  what: string,
  meter: ReadMeter,
): AsyncGenerator<JsonLine> {
  for await (const line of open(file, format, what, meter)) {
    meter.row(line.row);
    yield line;
  }
}

function open(
  file: TextFile,
  format: RecordFormat,
  what: string,
  meter: ReadMeter,
): AsyncGenerator<JsonLine> {
  if (format === 'jsonl') return readJsonlLines(file.read(meter.bytes), what);
  if (format === 'json') return readJsonList(file.read(meter.bytes), what);
  return readTable(file, meter);
}

async function* readTable(file: TextFile, meter: ReadMeter): AsyncGenerator<JsonLine> {
  const table = openCsvTable(file);
  const fields = table.columns.map(toFieldName);
  for await (const item of table.rows(meter.bytes)) {
    if (item.problem !== undefined) {
      yield { row: item.row, problem: item.problem };
      continue;
    }
    const value: Record<string, string> = {};
    item.cells.forEach((cell, column) => {
      const field = fields[column];
      if (field && cell.trim() !== '' && !(field in value)) value[field] = cell.trim();
    });
    yield { row: item.row, value };
  }
}
