import type { TextFile } from '@/core/shared/text-files/open-text-file';
import type { FileSettings } from '../../importing/file-import';
import type { ImportItem, ReadMeter } from '../../importing/reading/import-item';
import { readRecord } from '../../importing/reading/read-record';
import {
  detectRecordFormat,
  type RecordFormat,
  readRecordFile,
} from '../../importing/reading/read-record-file';
import type { PlatformOrder } from '../platform-order';
import { gatherOrderRows } from './gather-order-rows';
import { ORDER_FIELDS } from './order-field-names';
import { orderRecordSchema } from './order-record-schema';
import { toFileOrder } from './to-file-order';

/** @throws AppError `unsupported` */
export function detectOrderFormat(sample: string): RecordFormat {
  return detectRecordFormat(
    sample,
    (fields) =>
      ['number', ...(ORDER_FIELDS.number ?? [])].some((name) => fields.has(name)) && hasLines(fields),
    'A table of orders has one row for each line of an order, with “number”, “email”, “placed_at”, “status”, “sku”, “title”, “quantity” and “price”.',
  );
}

function hasLines(fields: ReadonlySet<string>): boolean {
  return ['title', 'sku', 'line_title', 'line_sku', 'lineitem_name', 'lineitem_sku'].some((name) =>
    fields.has(name),
  );
}

/** Orders and row errors of a file, in file order. */
export async function* readOrderFile(
  file: TextFile,
  format: RecordFormat,
  settings: FileSettings,
  meter: ReadMeter,
): AsyncGenerator<ImportItem<PlatformOrder>> {
  const lines = readRecordFile(file, format, 'order', meter);
  for await (const line of format === 'csv' ? gatherOrderRows(lines) : lines) {
    yield 'problem' in line
      ? { kind: 'error', row: line.row, field: null, message: line.problem }
      : readRecord(line.row, line.value, orderRecordSchema, (record) => toFileOrder(record, settings));
  }
}
