/** Days that the page can look back, today included. */
export const RANGES = [7, 30, 90] as const;
export const DEFAULT_RANGE = 30;
