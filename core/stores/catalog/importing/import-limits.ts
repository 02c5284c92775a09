/** Of an uploaded product file, as it arrives: 200,000 products with long attributes are 210 MB of JSONL. */
export const MAX_IMPORT_BYTES = 500 * 1024 * 1024;
/** Rows below the header. */
export const MAX_IMPORT_ROWS = 200_000;
/** Row errors that are kept for the report; all are counted. */
export const MAX_STORED_ROW_ERRORS = 10_000;
/** Products written in one transaction. */
export const BATCH_PRODUCTS = 500;
/** A batch ends earlier when it holds this many variants. */
export const BATCH_VARIANTS = 4000;
