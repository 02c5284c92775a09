export interface FetchedPage {
  /** After redirects. */
  url: string;
  status: number;
  /** Lower case, without parameters: "text/html". */
  contentType: string;
  /** Lower case, as the server names it. */
  charset?: string | undefined;
  body: Uint8Array;
}

/**
 * Port: fetches a public web page for knowledge.
 * Refuses addresses that are not public (also after each redirect), honours limits of time and size.
 * @throws AppError `invalid_input` for a refused address, `too_large`, `unavailable`
 */
export type PageFetcher = (
  url: string,
  options?: { signal?: AbortSignal; maxBytes?: number },
) => Promise<FetchedPage>;
