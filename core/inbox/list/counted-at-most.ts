/** Above it a count is told as "999+": nobody reads it exactly, and counting on would read every row. */
export const COUNTED_AT_MOST = 1_000;
