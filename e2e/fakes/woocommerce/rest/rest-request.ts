import type { IncomingHttpHeaders } from 'node:http';

/** A request as the double's routes see it. */
export interface RestRequest {
  method: string;
  /** Without the shop's folder: "/wp-json/wc/v3/products". */
  path: string;
  /** Decoded as PHP does: "+" is a space; the last of several counts. */
  query: ReadonlyMap<string, string>;
  headers: IncomingHttpHeaders;
  rawBody: string;
}

export function readQuery(search: string): Map<string, string> {
  return new Map(new URLSearchParams(search));
}

/** The body's fields; undefined when it is no JSON object. */
export function readJsonBody({ rawBody }: RestRequest): Record<string, unknown> | undefined {
  if (rawBody.trim() === '') return {};
  try {
    const body: unknown = JSON.parse(rawBody);
    return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  } catch {
    return undefined;
  }
}
