import type { SqlClient } from '@/core/shared/sql-pool';
import type { TextFile } from '@/core/shared/text-files/open-text-file';
import type { ImportKind } from './import-kinds';
import type { ImportItem, ReadMeter } from './reading/import-item';
import type { WriteResult } from './running/write-result';

/** What of a store the meaning of its files depends on. */
export interface FileSettings {
  /** ISO 4217, for files that name none. */
  currency: string;
  /** The shop's own address; relative links are resolved against it. */
  websiteUrl: string | null;
}

/** One kind of import: how its files are told apart, read and stored. The rest is the same for all, see run-import.ts. */
export interface FileImport<T> {
  kind: ImportKind;
  /** Named after what it holds where the file's own name is lost. */
  fallbackName: string;
  /** @throws AppError `unsupported` that says what was found and what is understood */
  detectFormat(sample: string): string;
  /** Formats that have a header line, which is no record. */
  hasHeader(format: string): boolean;
  /** Records and row errors of a file, in a sequence that is the same every time. */
  read(
    file: TextFile,
    format: string,
    settings: FileSettings,
    meter: ReadMeter,
  ): AsyncIterable<ImportItem<T>>;
  /** By what a record is known; it stands in a file once. */
  keyOf(record: T): string;
  /** What to say about a record that stands in the file already. */
  repeated(record: T, firstRow: number): { field: string; message: string };
  /** Rows of the database that a record takes, about. */
  weigh(record: T): number;
  /** Stores a batch, in a transaction. */
  write(client: SqlClient, storeId: string, records: readonly T[]): Promise<WriteResult>;
  /** True: what was created or updated has to be indexed afterwards. */
  indexed: boolean;
}
