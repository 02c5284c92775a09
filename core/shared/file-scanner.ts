export type ScanVerdict = 'clean' | 'infected';

/** Port: a virus scanner. */
export interface FileScanner {
  /** @throws AppError `unavailable` when the scanner is away or cannot look at the file now */
  scan(content: Uint8Array): Promise<ScanVerdict>;
}
