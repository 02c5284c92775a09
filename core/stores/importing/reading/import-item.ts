/** What a reader hands out, in file order. `row`: as a spreadsheet counts, the header included. */
export type ImportItem<T> = { kind: 'record'; row: number; record: T } | RowError;

/** A row that was left out. */
export interface RowError {
  kind: 'error';
  row: number;
  field: string | null;
  message: string;
}

/** Told by a reader how far it is; may throw to stop it. */
export interface ReadMeter {
  /** Bytes of the file that are worked off, up to its size. */
  bytes(worked: number): void;
  /** Row that is read now, as a spreadsheet counts. */
  row(row: number): void;
}
