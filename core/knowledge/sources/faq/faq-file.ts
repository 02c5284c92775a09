import type { FaqEntry } from './faq-entry';

export interface FileError {
  /** As a spreadsheet counts in CSV; the entry's number in JSON. */
  row?: number;
  message: string;
}

export interface FaqFile {
  entries: FaqEntry[];
  errors: FileError[];
}

export type FaqRow = { row: number; value: unknown } | { row: number; problem: string };
