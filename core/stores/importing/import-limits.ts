/** Of an uploaded file, as it arrives: 200,000 products with long attributes are 210 MB of JSONL. */
export const MAX_IMPORT_BYTES = 500 * 1024 * 1024;
/** Rows below the header. */
export const MAX_IMPORT_ROWS = 200_000;
/** Row errors that are kept for the report; all are counted. */
export const MAX_STORED_ROW_ERRORS = 10_000;
/** Rows of the database that are written in one transaction, about. */
export const BATCH_ROWS = 4000;
/** A batch ends earlier when it holds this many row errors. */
export const BATCH_ERRORS = 1000;
