/** "812 kB", "3.4 MB", as the reader writes numbers. */
export function fileSize(bytes: number): string {
  const [value, unit] =
    bytes < 1_000_000 ? [Math.max(1, bytes / 1000), 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  return new Intl.NumberFormat(undefined, {
    style: 'unit',
    unit: unit as string,
    maximumFractionDigits: unit === 'megabyte' ? 1 : 0,
  }).format(value as number);
}
